import type { XmlElement } from '../xml-reader.ts';
import { closeContainer, nodeDraft, type PartDraft, type Reading } from './draft.ts';

/** Opens a part; one that was begun before in the same file (a part that runs on in a second volume) is continued. */
export function startPart(reading: Reading, partNumber: string, element: XmlElement): PartDraft {
  const titleNumber = reading.titleNumber ?? '';
  const begun =
    partNumber === ''
      ? undefined
      : reading.parts.find((part) => part.partNumber === partNumber && part.titleNumber === titleNumber);
  const part = begun ?? {
    titleNumber,
    partNumber,
    root: nodeDraft('part', element.start, false),
    read: 0,
    skipped: {},
    unknown: {},
  };
  if (!begun) reading.parts.push(part);
  reading.part = part;
  reading.path.push(part.root);
  return part;
}

export function closePart(reading: Reading, end: number): void {
  if (reading.part === null) return;
  while (reading.path.length > 0) closeContainer(reading, end);
  reading.part = null;
}

import { countCharacters } from '../../model/source-document.ts';
import type { XmlElement } from '../xml-reader.ts';
import { closeContainer, nodeDraft, type PartDraft, type Reading } from './draft.ts';

/**
 * Notes the CFR title a division belongs to. Today's files say it in `DIV1 N`; the older ones count volumes there and hold the title in
 * `NODE` before the colon (GPO guide, 2.3); a single section says it only in its citation.
 */
export function readTitleNumber(reading: Reading, element: XmlElement): void {
  const node = /^(\d+):/.exec(element.attributes['NODE'] ?? '')?.[1];
  const cited = citationOf(element)?.title;
  const own = element.name === 'DIV1' ? /^\d+/.exec(element.attributes['N'] ?? '')?.[0] : undefined;
  const found = node ?? cited ?? own;
  if (found && (node || reading.titleNumber === null || element.name === 'DIV1')) reading.titleNumber = found;
}

/** Opens a part; one that was begun before in the same file (a part that runs on in a second volume) is continued. */
export function openPart(reading: Reading, element: XmlElement): void {
  readTitleNumber(reading, element);
  reading.divisions.push(element.name);
  const partNumber = (element.attributes['N'] ?? '').replace(/^PARTS?\s+/i, '').trim();
  startPart(reading, partNumber, element);
}

/** The part that a lone section stands in: `571.302` is in part 571. Its number is read from the attribute, not from text. */
export function openLonePart(reading: Reading, element: XmlElement): void {
  const number = (element.attributes['N'] ?? '').replace(/^§+\s*/, '');
  const partNumber = citationOf(element)?.part ?? number.split('.')[0] ?? '';
  const part = startPart(reading, partNumber, element);
  part.root.number = `PART ${partNumber}`;
  part.read += countCharacters(part.root.number);
}

function startPart(reading: Reading, partNumber: string, element: XmlElement): PartDraft {
  const titleNumber = reading.titleNumber ?? '';
  const begun = reading.parts.find((part) => part.partNumber === partNumber && part.titleNumber === titleNumber);
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

/** `{"citation":"49 CFR 571.302"}` of a root element of the eCFR service. */
function citationOf(element: XmlElement): { readonly title: string; readonly part: string } | null {
  const match = /"citation"\s*:\s*"(\d+) CFR (?:Part )?(\d+)/i.exec(element.attributes['hierarchy_metadata'] ?? '');
  return match?.[1] && match[2] ? { title: match[1], part: match[2] } : null;
}

import { increase, type PartDraft, type Reading } from '../cfr/draft.ts';
import { closePart, startPart } from '../cfr/part.ts';
import type { XmlElement } from '../xml-reader.ts';

/** Opens a part; its number is known once its heading has been read. A part inside a part is one that an amendment prints anew. */
export function openPart(reading: Reading, element: XmlElement): void {
  startPart(reading, '', element);
}

/**
 * Closes a part and takes its number from its heading: "PART 178" or, of several reserved at once, "PARTS 181-185". A part that the same
 * volume prints twice becomes a child of the first, so that neither is lost.
 */
export function finishPart(reading: Reading, end: number): void {
  const { part } = reading;
  closePart(reading, end);
  if (!part) return;
  part.partNumber = /\d[\w.-]*/.exec(part.root.number ?? '')?.[0] ?? '';
  const first = reading.parts.find((other) => other !== part && isSame(other, part));
  if (first) mergeInto(first, part, reading);
}

function isSame(left: PartDraft, right: PartDraft): boolean {
  return left.partNumber !== '' && left.partNumber === right.partNumber && left.titleNumber === right.titleNumber;
}

function mergeInto(first: PartDraft, again: PartDraft, reading: Reading): void {
  first.root.children.push(again.root);
  first.root.span = { start: first.root.span.start, end: again.root.span.end };
  first.read += again.read;
  for (const [name, count] of Object.entries(again.skipped)) increase(first.skipped, name, count);
  for (const [name, count] of Object.entries(again.unknown)) increase(first.unknown, name, count);
  reading.parts.splice(reading.parts.indexOf(again), 1);
}

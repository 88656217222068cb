import { countCharacters } from '../../model/source-document.ts';
import type { Reading } from '../cfr/draft.ts';
import { startPart } from '../cfr/part.ts';
import type { XmlElement } from '../xml-reader.ts';

/**
 * Notes the CFR title a division belongs to. Today's files say it in `DIV1 N`; the older ones count volumes there and hold the title in
 * `NODE` before the colon (GPO guide, 2.3); a single section says it only in its citation.
 */
export function readTitleNumber(reading: Reading, element: XmlElement): void {
  const node = /^(\d+):/.exec(element.attributes['NODE'] ?? '')?.[1];
  const cited = citationOf(element)?.title;
  const own = element.name === 'DIV1' ? /^\d+/.exec(element.attributes['N'] ?? '')?.[0] : undefined;
  const found = node ?? cited ?? own;
  if (found && (node || cited || reading.titleNumber === null || element.name === 'DIV1')) reading.titleNumber = found;
}

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

/** `{"citation":"49 CFR 571.302"}` of a root element of the eCFR service. */
function citationOf(element: XmlElement): { readonly title: string; readonly part: string } | null {
  const match = /"citation"\s*:\s*"(\d+) CFR (?:Part )?(\d+)/i.exec(element.attributes['hierarchy_metadata'] ?? '');
  return match?.[1] && match[2] ? { title: match[1], part: match[2] } : null;
}

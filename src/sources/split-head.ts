import type { Level } from '../model/provision.ts';

/** A printed heading in its parts; `separator` is what stood between them and is shown in neither. */
export type Head = {
  readonly number: string | null;
  readonly separator: string;
  readonly heading: string | null;
};

const joined = String.raw`(?:\s*(?:[-–—,]|\bto\b|\bthrough\b|\band\b)\s*§{0,2}\s*\d[\w.-]*)*`;

/**
 * How the number is printed at each level (Document Drafting Handbook, chapter 1: "PART 820—", "Subpart C—", "§ 820.30"). Tried in
 * order; the first group is the number.
 */
const numberPatterns: Partial<Record<Level, readonly RegExp[]>> = {
  part: [/^(PARTS?\s+\d[\w.]*(?:\s*(?:[-–]|\bthrough\b|\band\b)\s*\d[\w.]*)?)(?=$|[\s—–:[-])/i],
  // NASA numbers its subparts through the part: "Subpart 1214.5".
  subpart: [
    /^(Subparts?\s+[A-Z0-9]{1,5}(?:\.\d{1,3})?(?:(?:[-–]|\s+(?:and|through)\s+)[A-Z0-9]{1,5}(?:\.\d{1,3})?)?)(?=$|[\s—–:[-])/i,
  ],
  section: [
    new RegExp(String.raw`^(§{1,2}\s*\d[\w.-]*${joined})(?=$|[\s—–:[])`, 'i'),
    /^((?:Sec(?:tion|tions|s?\.)|Rule|Article|Schedule)\s+[\w.-]+)(?=$|[\s—–:[])/i,
    /^(\d[\w-]*\.[\w.-]*\w)(?=$|[\s—–:[])/,
  ],
  appendix: [
    /^((?:Appendi(?:x|xes|ces)|Exhibit|Figure|Table|Supplement|Schedule|Form|Attachment|Annex|Subpart)\b[^—[]{0,80}?)(?=\s*(?:—|\[|$))/i,
  ],
};

/**
 * Splits a `<HEAD>` into number and heading.
 *
 * @example splitHead('section', '§ 820.30 Design controls.') // { number: '§ 820.30', separator: '', heading: 'Design controls.' }
 */
export function splitHead(level: Level, head: string): Head {
  for (const pattern of numberPatterns[level] ?? []) {
    const number = pattern.exec(head)?.[1];
    if (number === undefined) continue;
    const rest = head.slice(number.length);
    const separator = /^\s*(?:[—–:]|--|-(?=\s|[A-Z]))?\s*/.exec(rest)?.[0] ?? '';
    return { number, separator: separator.trim(), heading: rest.slice(separator.length) || null };
  }
  return { number: null, separator: '', heading: head || null };
}

export function isReserved(head: string): boolean {
  return /\[reserved\]\W*$/i.test(head);
}

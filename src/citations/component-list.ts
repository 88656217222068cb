/** One number of a component's list: `1819(d)(4)` is number 1819 with paragraphs d and 4. */
export type Item = {
  readonly start: number;
  readonly end: number;
  readonly number: string | null;
  readonly paragraphs: readonly string[];
  /** True for the last item of a range whose first is the item before it: "(c)" of "(a) to (c)". */
  readonly closesRange: boolean;
};

/** How a kind of component numbers itself; `marks` says which paragraph markers may follow the number. */
export type Numbering = { readonly pattern: RegExp; readonly marks: 'none' | 'opened' | 'closed-only-too' };

/** Sections: `5`, `12.1`, `C.01.001`, `1026.43`, `2056a`, `86.1811-04` and, with the dash of a careful typist, `160.037–5`. */
export const SECTION_NUMBER: Numbering = {
  pattern:
    /(?:[A-Z]\.)?\d+(?:\.\d+)*(?:[A-Za-z]{1,2}(?![A-Za-z]))?(?:\.\d+)*(?:-\d+[A-Za-z]?(?!\w|\.\d)|(?<=\.\d{1,4})\u2013\d{1,2}(?![\w.]))?/y,
  marks: 'opened',
};
/** French drafting closes a lettered marker without opening it, so the letter of 12a.1)(i) is a marker and not a part of the number. */
export const FRENCH_SECTION_NUMBER: Numbering = {
  pattern:
    /(?:[A-Z]\.)?\d+(?:\.\d+)*(?:[A-Za-z]{1,2}(?![A-Za-z)]|\.\d+\)))?(?:\.\d+)*(?:-\d+[A-Za-z]?(?!\w|\.\d)|(?<=\.\d{1,4})\u2013\d{1,2}(?![\w.]))?/y,
  marks: 'closed-only-too',
};
export const PART_NUMBER: Numbering = {
  pattern: /\d+[A-Za-z]?(?:\.\d+)?(?![\w(])|[IVXL]+(?:\.\d+)?\b/y,
  marks: 'none',
};
/** Subparts: `C`, `IIII`, `OOOOa`, `160.010`. */
export const LETTERS: Numbering = { pattern: /[A-Z]{1,5}[a-d]?(?!\w)|\d+(?:\.\d+)?(?!\w)/y, marks: 'none' };
/** Schedules and appendices: `IV`, `V.1`, `M1`, `A-7`, `I-2`, `3`. */
export const LABEL: Numbering = {
  pattern: /[IVXL]+\.\d+(?!\w)|[A-Z]{1,3}\d?(?:[-\u2013]\d+)?(?![\w(])|[IVXL]+(?:[.-]\d+)?(?!\w)|\d+(?:\.\d+)?(?!\w)/y,
  marks: 'none',
};
export const TITLE_NUMBER: Numbering = { pattern: /\d{1,2}(?![\d.])/y, marks: 'none' };
export const CHAPTER_NUMBER: Numbering = { pattern: /[IVXL]+\b|\d+/y, marks: 'none' };

const PARAGRAPH = /\((?:\d+(?:\.\d+)*|[a-z]{1,2}(?:\.\d+)*|[A-Z]{1,2}(?:\.\d+)*|[ivxl]+(?:\.\d+)*|[IVXL]+)\)/y;
const CLOSED_ONLY = /[a-z]{1,2}(?:\.\d+)*\)/y;
// Lines are rows of a table: nothing goes on across them.
const CONNECTOR =
  /[^\S\n]*,[^\S\n]*(?:(?:and|or|et|ou)[^\S\n]+)?|[^\S\n]+(?:and|or|and\/or|to|through|et|ou|à)[^\S\n]+|[^\S\n]*[\u2013-][^\S\n]*(?=[\d(A-Z])/y;
const MAX_ITEMS = 50;
// What makes the next number of a list something else: a unit, or the code whose title it is ("§ 60.1, 40 CFR 1048.230").
const OTHER_NUMBER =
  /\s*(?:C\.\s?F\.\s?R|CFR\b|U\.?\s?S\.?\s?C|FR\b|Fed\.|Stat\.|%|°|(?:business |working |calendar )?(?:days?|months?|years?|hours?|minutes?)\b|per ?cent|(?:mm|cm|m|km|kg|g|mg|lb|in|ft|kPa|N|L|V|W|psi)\b|jours?\b|mois\b|ans?\b|heures?\b|pour cent)/iy;

/** Reads "1819(d)(4) and (5) and 1819(k)(6)" from a place on; empty if no number stands there. */
export function readList(text: string, from: number, numbering: Numbering, plural: boolean): Item[] {
  const items: Item[] = [];
  const connectors: string[] = [''];
  let at = from;
  while (items.length < MAX_ITEMS) {
    const item = readItem(text, at, numbering);
    if (item === null) break;
    if (items.length > 0 && item.number !== null && item.paragraphs.length === 0 && !item.number.includes('.')) {
      OTHER_NUMBER.lastIndex = item.end;
      if (OTHER_NUMBER.test(text) || isOtherName(item.number, items.at(-1)?.number ?? '')) break;
    }
    const isRange = /to|through|à|^\s*[\u2013-]/.test(connectors.at(-1) ?? '');
    items.push({ ...item, closesRange: isRange });
    CONNECTOR.lastIndex = item.end;
    const connector = CONNECTOR.exec(text)?.[0];
    if (connector === undefined) break;
    connectors.push(connector);
    at = item.end + connector.length;
  }
  return (plural ? items : items.slice(0, heldBySingular(items, connectors))).flatMap((item) =>
    plural ? splitHyphen(item) : [item],
  );
}

/** "Appendix Y or CSA": letters that count nothing name something else; after "Y" come "Z", "AA" or a numeral. */
function isOtherName(number: string, before: string): boolean {
  return /^[A-Z]{2,}$/.test(number) && before.length === 1 && !/^(?:[IVXL]+|([A-Z])\1+)$/.test(number);
}

/**
 * How many items a head in the singular holds: further paragraphs of its number ("section 204(a) to (c)"), and other numbers only in an alternative
 * ("section 80.74 or 80.104", "subpart I, N or S"). A comma before a number otherwise starts something else.
 */
function heldBySingular(items: readonly Item[], connectors: readonly string[]): number {
  let held = 1;
  for (let at = 1; at < items.length; at++) {
    const continues = items[at]?.number === null && held === at;
    if (continues || /\b(?:or|ou)\b/.test(connectors[at] ?? '')) held = at + 1;
    else if (!(connectors[at] ?? '').includes(',')) break;
  }
  return held;
}

/** "sections 3-5" is a range; "1811-04" and "2-1" are numbers. */
function splitHyphen(item: Item): Item[] {
  const { first = '', last = '' } = /^(?<first>\d+)-(?<last>[1-9]\d*)$/.exec(item.number ?? '')?.groups ?? {};
  if (first === '' || item.paragraphs.length > 0 || Number(last) <= Number(first)) return [item];
  const middle = item.start + first.length;
  return [
    { ...item, end: middle, number: first },
    { ...item, start: middle + 1, number: last, closesRange: true },
  ];
}

function readItem(text: string, at: number, { pattern, marks }: Numbering): Omit<Item, 'closesRange'> | null {
  pattern.lastIndex = at;
  const number = pattern.exec(text)?.[0] ?? null;
  const after = at + (number?.length ?? 0);
  const { paragraphs, end } =
    marks === 'none' ? { paragraphs: [], end: after } : readParagraphs(text, after, marks === 'closed-only-too');
  if (number === null && paragraphs.length === 0) return null;
  return { start: at, end, number: number?.replaceAll('\u2013', '-') ?? null, paragraphs };
}

/** Markers one after another: `(c)(1)`, in French also `a)(i)`. */
export function readParagraphs(text: string, from: number, french: boolean): { paragraphs: string[]; end: number } {
  const paragraphs: string[] = [];
  let at = from;
  for (;;) {
    PARAGRAPH.lastIndex = at;
    CLOSED_ONLY.lastIndex = at;
    const mark = PARAGRAPH.exec(text)?.[0] ?? (french ? CLOSED_ONLY.exec(text)?.[0] : undefined);
    if (mark === undefined) return { paragraphs, end: at };
    paragraphs.push(mark.replace(/^\(|\)$/g, ''));
    at += mark.length;
  }
}

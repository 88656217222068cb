import { DATE_WORDS, readDate } from '../text/read-date.ts';

/** A publication that a history note names: `58 FR 12345` of a day. */
export type Amendment = { readonly source: string; readonly on: string };

// GPO eCFR guide: <CITA> holds the Federal Register citations of a section, <SOURCE> those of a part or subpart. A citation may list further pages ("74 FR 4588,
// 4591, Jan. 26, 2009") or a correction ("75 FR 34001, June 16, 2010, as corrected at ..."); several may share the date that follows them.
const CITED = /(?<volume>\d{1,3}) FR (?<page>\d{1,6})/g;
const DATED = new RegExp(
  `^(?:(?:,? and|,) \\d{1,6})*,? (?:as (?:corrected|redesignated)[^,]{0,40}, )?(?<date>${DATE_WORDS})`,
  'u',
);
/** How far a date may stand behind its citation, in UTF-16 units. */
const REACH = 90;

/**
 * Reads the dated publications of history notes, oldest first, each once: `[53 FR 11419, Apr. 7, 1988, as amended at 58 FR 1, Jan. 4, 1993]`. The first of a
 * note is where the text comes from, the others amended it. What has no date is left out.
 */
export function readAmendments(notes: Iterable<string>): Amendment[] {
  const found = new Map<string, Amendment>();
  for (const note of notes) {
    const text = note.replace(/[\s\u00a0]+/g, ' ');
    for (const match of text.matchAll(CITED)) {
      const { volume = '', page = '' } = match.groups ?? {};
      const on = dateAfter(text, match.index + match[0].length);
      if (on !== null) found.set(`${volume} FR ${page}`, { source: `${volume} FR ${page}`, on });
    }
  }
  return [...found.values()].sort((a, b) => (a.on === b.on ? (a.source < b.source ? -1 : 1) : a.on < b.on ? -1 : 1));
}

function dateAfter(text: string, at: number): string | null {
  const { date }: { date?: string } = DATED.exec(text.slice(at, at + REACH))?.groups ?? {};
  return date === undefined ? null : readDate(date);
}

import type { Language } from '../model/language.ts';
import type { Provision } from '../model/provision.ts';
import { DATE_WORDS, readDate } from '../text/read-date.ts';

/** The day an instrument says it comes into force; `parts` (`9`, `schedule 3`) have a day of their own, null where it cannot be read. */
export type Commencement = { readonly whole: string | null; readonly parts: ReadonlyMap<string, string | null> };

const EN = new RegExp(
  `^(?<subject>.*?) (?:comes?|(?:is|are) deemed to have come) into force(?: on (?<date>${DATE_WORDS}))?(?=[.,;]|$| )`,
  'u',
);
const FR = new RegExp(
  `^(?<subject>.*?) (?:entr(?:e|ent) en vigueur|est (?:réputé|réputée) être entrée? en vigueur)(?: le (?<date>${DATE_WORDS}))?(?=[.,;]|$| )`,
  'u',
);
const WHOLE = /(?:\b(?:these|this) \p{Lu}[\p{L} -]*|(?:le présent|la présente|les présente?s) \p{L}+)(?:,.*)?$/iu;
/** Words that make the day depend on something that the clause itself does not settle. */
const CONDITIONAL = /\b(?:but if|if (?:they|it|these)|mais si|ou, s[’']il|ou si)\b/i;

/**
 * Reads the coming-into-force clauses of a Canadian instrument in its own language (Justice Canada's drafting: "These Regulations come into force on
 * October 1, 2026"; "Subject to subsection (2), ..."; "Sections 173 and 175 come into force on ..."). A day that depends on a registration or on another
 * law is not readable from here. Amendments printed behind the text have clauses of their own and are not asked.
 */
export function readCommencement(provisions: readonly Provision[], language: Language): Commencement {
  let whole: string | null = null;
  const parts = new Map<string, string | null>();
  for (const { text, statusReason } of provisions) {
    if (statusReason === 'amendment-not-in-force' || statusReason === 'transitional') continue;
    if (!(language === 'en' ? /\binto force\b/ : /\ben vigueur\b/).test(text) || text.length > 1500) continue;
    const { subject, date } = (language === 'en' ? EN : FR).exec(text)?.groups ?? {};
    if (subject === undefined) continue;
    const day = date === undefined || CONDITIONAL.test(text) ? null : readDate(date);
    if (WHOLE.test(subject)) whole ??= day;
    else for (const part of partsIn(subject)) parts.set(part, day);
  }
  return { whole, parts };
}

/** `Sections 99 to 101, subsection 31(2) and Schedules 3 to 4` names 99, 100, 101, 31, `schedule 3` and `schedule 4`. */
function partsIn(subject: string): string[] {
  const parts: string[] = [];
  for (const [, word = '', list = ''] of subject.matchAll(
    /(\p{L}{1,40}) (\d[\d.()]*(?:(?:, ?| to | and | à | et | )\d[\d.()]*)*)/gu,
  )) {
    const prefix = /^(?:schedules?|annexes?)$/i.test(word) ? 'schedule ' : '';
    for (const [, first = '', last] of list.matchAll(/(\d{1,4}(?:\.\d+)?)(?:\(\d+\))?(?: (?:to|à) (\d{1,4}))?/g)) {
      const end = Math.min(Number(last ?? first), Number(first) + 1000);
      parts.push(prefix + first);
      for (let next = Math.floor(Number(first)) + 1; next <= end; next += 1) parts.push(prefix + String(next));
    }
  }
  return parts;
}

/**
 * Gives what is enacted and not in force the day its own instrument sets for it. Only a day after that of the edition is believed: one that is past
 * contradicts the publisher, who says that the text is not in force.
 */
export function applyCommencement(
  provisions: readonly Provision[],
  language: Language,
  pointInTime: string,
): readonly Provision[] {
  const waits = (one: Provision) => one.statusReason === 'enacted-not-in-force' && one.inForceOn === null;
  if (!provisions.some(waits)) return provisions;
  const { whole, parts } = readCommencement(provisions, language);
  let part: string | null = null;
  return provisions.map((one) => {
    // A section of a schedule begins with its schedule.
    if (one.depth <= 1) part = one.level === 'section' ? one.number : scheduleOf(one);
    else if (one.level === 'section' && part?.startsWith('schedule') !== true) part = one.number;
    if (!waits(one)) return one;
    const own = part === null ? undefined : parts.get(part);
    const day = own === undefined ? whole : own;
    return day !== null && day > pointInTime ? { ...one, inForceOn: day } : one;
  });
}

function scheduleOf({ level, number }: Provision): string | null {
  return level === 'schedule' ? `schedule ${(number ?? '').replace(/^\p{L}+ /u, '')}` : null;
}

import type { Language } from '../model/language.ts';
import type { Level, Provision } from '../model/provision.ts';
import { addDays, addYears, DATE_WORDS, readDate } from '../text/read-date.ts';
import { readCommencement } from './commencement.ts';

const EN = new RegExp(
  `(?:^|[.:—] )(?<subject>(?:This|These) (?<noun>\\p{L}+(?: Order)?)) (?:(?<repeal>(?:is|are) repealed)|(?:shall |will )?(?:cease|ceases|expire|expires|terminate|terminates|sunsets?)(?: to (?:have effect|be (?:in force|effective)|apply))?)(?: at [\\d:]+(?: [ap]\\.?m\\.?)?)? on (?:(?<date>${DATE_WORDS})|the (?<nth>\\p{L}+) anniversary of the day on which (?:it comes|they come) into force)(?=[.,;*]|$| unless)`,
  'u',
);
const FR = new RegExp(
  `(?:^|[.:—] )(?<subject>(?:Le présent|La présente|Les présente?s) (?<noun>\\p{L}+))\\*? (?:(?<repeal>(?:est|sont) abrogée?s?)|cess(?:e|ent) (?:d[’']avoir effet|d[’']être en vigueur|de s[’']appliquer))(?: à [\\d: h]+)? (?:le (?<date>${DATE_WORDS})|au (?<nth>\\p{L}+) anniversaire de son entrée en vigueur)(?=[.,;*]|$)`,
  'u',
);
/** Nouns for a piece of an instrument, with the levels they can mean; any other noun means the whole. */
const PIECES: Readonly<Record<string, readonly Level[]>> = {
  section: ['section'],
  article: ['section'],
  subsection: ['subsection'],
  subpart: ['subpart'],
  paragraph: ['paragraph', 'subsection'],
  paragraphe: ['subsection', 'paragraph'],
  alinéa: ['paragraph'],
  schedule: ['schedule'],
  annexe: ['schedule'],
  appendix: ['appendix'],
};
const WHOLES =
  /^(?:part|regulations?|order|rules|tariff|proclamation|direction|notice|règlement|décret|arrêté|ordonnance|règles|tarif|avis|instructions?)$/i;
/** What stands beside the law and neither begins nor ends with it. */
const EDITORIAL: ReadonlySet<Level> = new Set(['note', 'source-note']);
const ANNIVERSARY: readonly (readonly string[])[] = [
  ['first', 'premier'],
  ['second', 'deuxième'],
  ['third', 'troisième'],
  ['fourth', 'quatrième'],
  ['fifth', 'cinquième'],
  ['sixth', 'sixième'],
  ['seventh', 'septième'],
  ['eighth', 'huitième'],
  ['ninth', 'neuvième'],
  ['tenth', 'dixième'],
];
const HINT =
  /\b(?:[Tt]his|[Tt]hese|[Ll]e présent|[Ll]a présente|[Ll]es présente?s)\b.*(?:ceas|expir|terminat|sunset|repealed|abrog|cess)/;

/**
 * Reads the clauses by which a text sets its own last day: "These Regulations cease to be in force on December 31, 2013", "This section expires on ...".
 * A text that ceases on a day stands until that day is over (Interpretation Act, R.S.C. 1985, c. I-21, s. 6(1)); one that is repealed on a day no
 * longer stands on it. What ends on an event stays as it is: the text does not say whether it happened.
 */
export function applyOwnEndings(
  provisions: readonly Provision[],
  language: Language,
  pointInTime: string,
): readonly Provision[] {
  const ends = new Map<number, string>();
  for (const provision of provisions) {
    if (provision.status !== 'in-force' || provision.text.length > 3000 || !HINT.test(provision.text)) continue;
    const found = (language === 'en' ? EN : FR).exec(provision.text)?.groups;
    const day = found === undefined ? null : dayOf(found, provision, provisions, language);
    const target = day === null ? null : targetOf(found?.['noun'] ?? '', provision, provisions);
    if (day !== null && target !== null && provision.statusReason !== 'transitional') ends.set(target, day);
  }
  if (ends.size === 0) return provisions;
  const result = [...provisions];
  for (const [target, day] of ends) {
    const top = provisions[target];
    for (let at = target; at < result.length; at += 1) {
      const one = result[at];
      if (one === undefined || top === undefined || (at > target && one.depth <= top.depth)) break;
      if (
        one.status !== 'in-force' ||
        EDITORIAL.has(one.level) ||
        (one.inForceUntil !== null && one.inForceUntil <= day)
      )
        continue;
      result[at] = {
        ...one,
        inForceUntil: day,
        status: day <= pointInTime ? 'expired' : 'in-force',
        statusReason: 'ends-by-own-terms',
      };
    }
  }
  return result;
}

function dayOf(
  { date, nth, repeal }: { [key: string]: string | undefined },
  provision: Provision,
  provisions: readonly Provision[],
  language: Language,
): string | null {
  const years = ANNIVERSARY.findIndex((names) => names.includes((nth ?? '').toLowerCase())) + 1;
  const began = years === 0 ? null : (provision.inForceOn ?? readCommencement(provisions, language).whole);
  const day = date !== undefined ? readDate(date) : began === null ? null : addYears(began, years);
  return day === null || repeal !== undefined ? day : addDays(day, 1);
}

/** Ordinal of what the clause speaks of: the provision of that kind it stands in, or the whole. */
function targetOf(noun: string, provision: Provision, provisions: readonly Provision[]): number | null {
  const levels = PIECES[noun.toLowerCase()];
  if (levels === undefined) return WHOLES.test(noun) ? 0 : null;
  let depth = provision.depth + 1;
  for (let at = provision.ordinal; at > 0; at -= 1) {
    const one = provisions[at];
    if (one === undefined || one.depth >= depth) continue;
    if (levels.includes(one.level)) return at;
    depth = one.depth;
  }
  return null;
}

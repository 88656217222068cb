import type { Language } from '../model/language.ts';
import { PERIODS } from '../model/periods.ts';
import type { Bound } from '../model/quantity.ts';

/** A bare figure in its sentence, both sides folded: `before` ends where it starts, `after` starts where its unit ends. */
export type BareFigure = {
  readonly before: string;
  readonly after: string;
  readonly dimension: string;
  readonly language: Language;
};

/**
 * The bound that the sentence puts on a figure whose own words put none; null where it puts none either.
 *
 * - Nobody may go on "after 14 hours" or "once 16 hours have gone by": as much as that is allowed.
 * - Rest that driving follows, and what an act is forbidden "without", is asked for.
 * - "From 500 gross tonnage" names the least that a rule covers.
 */
export function readSentenceBound(figure: BareFigure): Bound | null {
  const { before, after, dimension, language } = figure;
  const words = WORDS[language];
  const ahead = before.slice(Math.max(0, before.length - REACH));
  const clause = ahead.slice(Math.max(ahead.lastIndexOf('. '), ahead.lastIndexOf(';')) + 1);
  if (SIZES.has(dimension) && words.from.test(clause) && !words.to.test(after)) {
    return dimension === 'tonnage' || words.sized.test(after) ? 'minimum' : null;
  }
  if (!PERIODS.has(dimension)) return null;
  if (words.rest.test(after) && words.rested.test(clause)) return 'minimum';
  const isForbidden = words.forbids.test(clause);
  if (isForbidden && words.without.test(clause)) return 'minimum';
  if (words.only.test(clause) || words.used.test(clause)) return 'maximum';
  if (!words.past.test(clause)) return null;
  const behind = after.slice(0, (/[.;]/.exec(after)?.index ?? after.length) + 1);
  return isForbidden || words.forbids.test(behind) ? 'maximum' : null;
}

const REACH = 300;
const SIZES: ReadonlySet<string> = new Set(['tonnage', 'length', 'power', 'mass']);

type SentenceWords = Readonly<
  Record<'forbids' | 'past' | 'only' | 'used' | 'without' | 'rest' | 'rested' | 'from' | 'to' | 'sized', RegExp>
>;

const WORDS: Readonly<Record<Language, SentenceWords>> = {
  en: {
    forbids:
      /(?<![\p{L}-])(?:(?:shall|must|may|can) not|cannot|(?:no|neither) (?:[\p{L}-]+ ){1,6}(?:shall|may|must)|(?:is|are) (?:prohibited|forbidden))(?![\p{L}-])/iu,
    past: /(?<![\p{L}-])(?<!until )(?<!unless )(?:(?:(?:after|once) (?:more than )?\d+ (?:[\p{L}-]+ ){1,5}(?:of [\p{L} -]{3,30})?,? ?or|after|once)(?: (?:the |that |an? )?[\p{L}-]+ (?:has|have|had))?(?: (?:accumulated|driven|worked|completed|reached|had|been on[- ]duty))?(?: (?:being|having been) on[- ]duty)?(?: for)?|past|beyond)(?: in any \d+ [\p{L}-]+,)?(?: an?| the)?(?: (?:total|period))?(?: of)? $/iu,
    used: /(?<![\p{L}-])may (?:only )?be (?:used|kept|held|stored|carried|banked|stored|retained|operated|extended|worn) (?:[^.;,\d]{0,40} )?for(?: an?| the)?(?: (?:further|period))?(?: of)? $/iu,
    only: /(?<![\p{L}-])may (?:[^.;]{0,80} )?only (?:[^.;,]{0,40} )?(?:during|for|within)(?: an?| the)?(?: period)?(?: of)? $/iu,
    without:
      /(?<![\p{L}-])(?:without(?: first)? [\p{L}-]+ing|(?:unless|until) (?:[\p{L}-]+ ){1,6}(?:takes?|taken|has had|have had|had|spen(?:ds?|t)|completed|obtained))(?: an?| the)?(?: (?:further|full))?(?: periods?)?(?: of)? $/iu,
    rest: /^(?: (?:off[- ]duty|off work|in (?:a|the) sleeper)|(?: of)? (?:off-duty|rest|uninterrupted rest|sleep))(?![\p{L}])/iu,
    rested:
      /(?<![\p{L}-])(?:following|after|before|without [\p{L}-]+ing|first [\p{L}-]+ing|preceded by|tak(?:e|es|en|ing)|ha(?:ve|s|d|ving)|spen(?:d|ds|t|ding)|by|until|unless)(?: (?:an?|the|at|first|another|further|period|block|of|end))* $/iu,
    from: /(?<![\p{L}\d-])(?<!\d )from(?: a)? $/iu,
    to: /^ ?(?:\([^()]{1,30}\) ?)?(?:to|through|until|of the|away)(?![\p{L}-])/iu,
    sized:
      /^ ?(?:\([^()]{1,30}\) ?)?(?:(?:up|upwards?|on|onwards?)|in length|long|(?:of )?power|and (?:up|over|above|more))(?![\p{L}-])/iu,
  },
  fr: {
    forbids:
      /(?<![\p{L}-])(?:(?:ne |n')(?:peu(?:t|vent)|doi(?:t|vent)|saurait)|il est interdit|est interdite?|sont interdite?s)(?![\p{L}-])/iu,
    past: /(?<![\p{L}-])après(?: (?:avoir|que? (?:[\p{L}'-]+ ){1,4}(?:ait|a)))?(?: (?:accumulé|cumulé|conduit|travaillé|effectué|été de service))?(?: pendant)?(?: un total)?(?: une période)?(?: de | d'| )$/iu,
    used: /(?<![\p{L}-])peu(?:t|vent) être (?:utilisée?s?|conservée?s?|gardée?s?|prolongée?s?) (?:[^.;,\d]{0,40} )?(?:pendant|durant|pour)(?: une période)?(?: de | d'| )$/iu,
    only: /(?<![\p{L}-])(?:ne |n')peu(?:t|vent) [^.;]{0,80}que (?:pendant|durant|dans)(?: une période)?(?: de | d'| )$/iu,
    without:
      /(?<![\p{L}-])sans (?:avoir (?:pris|bénéficié)|avoir d'abord pris|prendre)(?: une période| un repos)?(?: de | d')?$|(?<![\p{L}-])sans $/iu,
    rest: /^(?: consécutives)?(?: de)? repos(?![\p{L}])/iu,
    rested:
      /(?<![\p{L}-])(?:après|suivant|à la suite|avoir pris|pren(?:d|ne|dre)|bénéficié?|suivie?s?|sans)(?: (?:avoir|pris|une|un|la|période|de|d'))*(?: |')$/iu,
    from: /(?<![\p{L}-])(?:à partir|à compter|dès)(?: de | d'| du )?(?:une jauge brute de )?$/iu,
    to: /^ ?(?:\([^()]{1,30}\) ?)?(?:à|jusqu'à|de la|du)(?![\p{L}-])/iu,
    sized: /^(?![\p{L}])/iu,
  },
};

/** "An 8-hour time-weighted average", "a five-day test": a period that names what is measured is no limit on anything. */
const AVERAGE: Readonly<Record<Language, RegExp>> = {
  en: /^(?:[- ](?:time|weighted|rolling|moving|running|arithmetic|geometric|daily|block|biochemical|exposure|log)){0,4}[- ](?:averages?|means?|averaging|TWAs?|STELs?|tests?|composites?|oxygen|samples?|LC50s?|exposure limits?)(?![\p{L}])/iu,
  fr: /^[- ](?:mobile|consécutives?)(?![\p{L}])/iu,
};
const AVERAGED: Readonly<Record<Language, RegExp>> = {
  en: /(?<![\p{L}-])(?:averages?|averag(?:ed|ing)|mean|measured|calculated|determined|collected|monitored|sampled|spread|taken)(?: (?:out|evenly))? over(?: an?| any| the)?(?: period of)? $/iu,
  fr: /(?<![\p{L}-])(?:moyennes?|pondérée?s?|mesurée?s?|calculée?s?|établie?s?|répartie?s?) (?:sur|pendant|durant)(?: une période de)? $/iu,
};

/** Whether a period is the name of an average or of a test: "5-day test", "measured over five days". */
export function namesAverage({ before, after, dimension, language }: BareFigure, isHyphened: boolean): boolean {
  if (!PERIODS.has(dimension)) return false;
  return (isHyphened && AVERAGE[language].test(after)) || AVERAGED[language].test(before.slice(-80));
}

const AHEAD: Readonly<Record<Language, RegExp>> = {
  en: /^ ?(?:,? or (?:[\p{L}\d.]+ ){1,2}(?:minutes?|hours?|days?))?(?:, [^,;.]{3,120},)?,? ?(?:before|prior to|in advance|ahead of|preceding)(?![\p{L}-])/iu,
  fr: /^ ?(?:,? ou (?:[\p{L}\d.]+ ){1,2}(?:minutes?|heures?|jours?))?(?:, [^,;.]{3,120},)?,? ?(?:avant|précédant|d'avance|à l'avance)(?![\p{L}-])/iu,
};
const LATEST = /(?:later than|latest|plus tard)(?: (?:either|an?|the))?[^\p{L}]*$/iu;
const EARLIEST = /(?:earlier than|sooner than|earliest|plus tôt)(?: (?:either|an?|the))?[^\p{L}]*$/iu;

/**
 * A lead time counts backwards: who must act "no later than 60 days before" has 60 days of lead at the least, and who may act "no earlier than 12
 * months before" has 12 at the most. `words`: what binds the figure, up to it.
 */
export function readLeadBound(words: string, { after, dimension, language }: BareFigure): Bound | null {
  if (!PERIODS.has(dimension) || !AHEAD[language].test(after)) return null;
  return LATEST.test(words) ? 'minimum' : EARLIEST.test(words) ? 'maximum' : null;
}

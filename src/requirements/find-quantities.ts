import type { Quantity } from '../model/quantity.ts';
import { convert, findUnitMeaning, toBase } from '../model/unit.ts';
import type { Figure } from './figure.ts';
import { findSubject } from './find-subject.ts';
import { foldSpelling } from './fold-spelling.ts';
import { type BoundReading, readBound } from './read-bound.ts';
import { readFigures } from './read-figures.ts';
import { namesAverage, readLeadBound, readSentenceBound } from './read-sentence-bound.ts';
import { readUnit, type UnitContext } from './read-unit.ts';

/** A quantity before it has a place: `extractQuantities` adds edition, provision and ordinal. */
export type FoundQuantity = Omit<Quantity, 'editionId' | 'eId' | 'ordinal'>;

export type QuantityContext = UnitContext & {
  /** Text that this text completes ("The report shall be submitted within"), or null. */
  readonly stem: string | null;
};

/** Words farther back than this neither bind a figure nor name what it measures. */
const REACH = 600;

/**
 * Finds every figure with a unit in a text, in English or French typography, with the bound its words put on it and what it measures.
 * Counts without a unit, citations, dates, section and telephone numbers are not quantities.
 *
 * A figure in brackets behind another that states the same amount ("100 mm (4 in)") is found too and points back by `restates`.
 *
 * @example findQuantities('not more than 90 mg/kg of lead', context)[0] // { bound: 'maximum', value: 90, unit: 'mg/kg', subject: 'lead' }
 */
export function findQuantities(text: string, context: QuantityContext): FoundQuantity[] {
  const folded = foldSpelling(text);
  const figures = readFigures(text, folded, context);
  const stem =
    context.stem === null
      ? ''
      : `${foldSpelling(context.stem)
          .trimEnd()
          .replace(/(?<![:—–-])[:—–-]+$/, '')} `;
  const listBound = readListBound(context);
  const stemBound = readStemBound(context);
  const found: FoundQuantity[] = [];
  figures.forEach((figure, index) => {
    const before = `${figure.start < REACH ? stem : ''}${folded.slice(Math.max(0, figure.start - REACH), figure.start)}`;
    const unit = settleUnit(figure.unit, before, folded.slice(figure.end), context);
    const restated = restatedBy(figures[index - 1], found, { figure, unit }, folded);
    const own = readOwnBound(figure, before, folded, context);
    const shared =
      own.bound === 'exactly' && continuesList(figures[index - 1], figure, folded) ? found.at(-1)?.bound : undefined;
    const isRange = figure.upper !== null;
    const inherited =
      own.bound === 'exactly' && shared === undefined
        ? (listBound ?? (found.length === 0 ? stemBound : undefined))
        : undefined;
    const bound = isRange ? 'range' : (figure.bound ?? restated?.bound ?? shared ?? inherited ?? own.bound);
    const alone = isRange || restated !== null || figure.bound !== undefined;
    const start = alone ? figure.start : Math.max(0, figure.start - own.before);
    const stop = alone ? figure.end : figure.end + own.after;
    if (unit === 'bbl' && !OIL.test(`${before.slice(-REACH)}${folded.slice(figure.start, figure.end + 200)}`)) return;
    // "contains, per 100 g, 0.64 mg": the 100 g is what the figures are for, not a figure of its own.
    if (PER.test(before) && [1, 10, 100, 1000].includes(figure.value) && !figure.unit.includes('/')) return;
    const span = trimSpan(text, start, stop);
    found.push({
      span,
      text: text.slice(span.start, span.end),
      value: figure.value,
      upper: figure.upper,
      bound: bound === 'range' && !isRange ? 'exactly' : bound,
      unit,
      dimension: findUnitMeaning(unit)?.dimension ?? 'unknown',
      baseValue: toBase(figure.value, unit),
      baseUpper: figure.upper === null ? null : toBase(figure.upper, unit),
      subject: restated?.subject ?? subjectOf(stem, folded, start, stop, unit, context),
      tolerance: figure.tolerance,
      variable: figure.variable,
      restates: restated === null ? null : found.indexOf(restated),
    });
  });
  return found;
}

/** A paragraph with a verb of its own names what it measures by itself; else the stem that it completes does: "conduct operations so that: the dose does not exceed 5 mSv". */
function subjectOf(
  stem: string,
  folded: string,
  start: number,
  stop: number,
  unit: string,
  { language }: QuantityContext,
): string | null {
  const own = folded.slice(Math.max(0, start - REACH), start);
  // "IEER ≥ 14.8": a sign has what is measured right before it.
  if (unit === '1' && /^[≥≤<>]/.test(folded.slice(start))) {
    const noun = /(?:\p{L}[\p{L}-]* ){0,3}\p{L}[\p{L}-]*(?= ?$)/u.exec(own)?.[0];
    if (noun !== undefined && !/(?:shall|must|be|is|are|has|have|of|to)$/iu.test(noun)) return noun.toLowerCase();
  }
  const after = folded.slice(stop);
  // "where the concentration of gas in the air [exceeds 1.25 per cent]": the verb is part of the bound, and what it is said of stands before it.
  if (own.trim().length > 2 && VERB_IN_BOUND.test(folded.slice(start, stop))) {
    const said = findSubject({ before: own, after, language, unit, isVerb: true });
    if (said !== null) return said;
  }
  const alone =
    stem !== '' && (startsClause(own) || / in an? (?:amount|sum|quantity|concentration)/iu.test(own))
      ? findSubject({ before: own, after, language, unit })
      : null;
  return alone ?? findSubject({ before: `${start < REACH ? stem : ''}${own}`, after, language, unit });
}

const VERB_IN_BOUND = /^(?:exceed(?:s|ed)?|surpass(?:es)?|(?:dépass|excèd)(?:e|ent))(?![\p{L}-])/iu;

/** "The total dose to members of the public": a noun with its article, and enough words for a verb to have stood among them. */
function startsClause(own: string): boolean {
  return /^(?:the|an?|each|every|no|any|le|la|les|l'|un|une|chaque|aucune?) ?(?:[^\s,;:]+ ){2,}/iu.test(own);
}

/** The bound of the words beside a figure, else of its sentence; a period that names an average has none. */
function readOwnBound(figure: Figure, before: string, folded: string, context: QuantityContext): BoundReading {
  const after = folded.slice(figure.end, figure.end + 300);
  const { language } = context;
  const bare = { before, after, dimension: findUnitMeaning(figure.unit)?.dimension ?? 'unknown', language };
  if (namesAverage(bare, folded.slice(figure.start, figure.end).includes('-')))
    return { bound: 'exactly', before: 0, after: 0 };
  const own = readBoundPastNoun(figure, before, after.slice(0, 100), context);
  if (own.bound === 'exactly') return { ...own, bound: readSentenceBound(bare) ?? own.bound };
  const lead = readLeadBound(before.slice(Math.max(0, before.length - own.before)), bare);
  return lead === null ? own : { ...own, bound: lead };
}

/** "100 employees or more": of a count the noun stands before the words behind it. */
function readBoundPastNoun(figure: Figure, before: string, after: string, context: QuantityContext): BoundReading {
  const noun = figure.unit === '1' ? COUNTED.exec(after)?.[0].length : undefined;
  const own = readBoundPastClause(before, noun === undefined ? after : after.slice(noun), context);
  return noun === undefined || own.after === 0 ? own : { ...own, after: own.after + noun };
}

const COUNTED = /^(?: [\p{L}'-]{3,20}){1,2}(?=,? or (?:more|fewer|less|greater)(?![\p{L}-]))/iu;

/** A clause between commas may part the bound from its figure: "shall not exceed, when measured cold, 5 mm". */
function readBoundPastClause(before: string, after: string, context: QuantityContext): BoundReading {
  const own = readBound(before, after, context.language);
  if (own.bound !== 'exactly') return own;
  const tail = before.slice(-200);
  const clause = /, [^,;.]{3,120},\s*$/.exec(tail);
  if (
    clause === null ||
    !/(?:exceed|than|least|most|maximum|minimum|within|moins|plus|pas|excéder|dépasser)$/.test(
      tail.slice(0, clause.index),
    )
  )
    return own;
  return { ...readBound(`${tail.slice(0, clause.index)} `, '', context.language), before: 0 };
}

const LIST =
  /(?<![\p{L}-])(?:the following|(?:les|aux|des) (?:\p{L}+ ){1,2}suivante?s|ce qui suit)(?![\p{L}-])(?=[^.;:]{0,260}:)/iu;

/** "the annual limits to the skin, which are: (i) 15 rems": a bare figure under it is the most that is allowed. */
const LIMITS_ARE =
  /(?<![\p{L}-])(?<!lower )limits?(?! of detection)(?: (?:to|for|on|of)(?![\p{L}-])[^.;]{0,200})?,? (?:(?:which )?(?:are|is|shall be|must be)|as follows)(?: the following)? ?[:—–-] ?(?:[^.;:]*)$/iu;

const ENDS_IN_BOUND = /(?<![\p{L}-])(than|exceed|excéder|dépasser|plus de|moins de) ?[:—–-]? *$/iu;

/** "must not exceed an air kerma rate of: (a) for a large device, 1.0 mGy/h": what is measured stands between the bound and the list. */
const ENDS_IN_MEASURE =
  /(?<![\p{L}-])(than|exceed|excéder|dépasser) (?:an?|the|une?|la|le) (?:[\p{L}-]{2,20} ){1,6}(?:of|de) ?[:—–-]{0,3} ?$/iu;

/** "must occupy at least the following portions of the display area: (a) ... 75%": the bound before "the following" is that of each bare figure in the list. */
function readListBound(context: QuantityContext): FoundQuantity['bound'] | undefined {
  if (context.stem === null) return undefined;
  const open = foldSpelling(context.stem);
  if (LIMITS_ARE.test(open)) return 'maximum';
  const list = LIST.exec(open);
  return list === null ? undefined : boundBefore(open.slice(0, list.index), context);
}

/** "must not emit more than: (a) of CO2, 627 g/kWh": the bound at the end of the stem is that of the first figure under it, words between or not. */
function readStemBound(context: QuantityContext): FoundQuantity['bound'] | undefined {
  const open = foldSpelling(context.stem ?? '');
  const ends = ENDS_IN_BOUND.exec(open) ?? ENDS_IN_MEASURE.exec(open);
  return ends === null ? undefined : boundBefore(`${open.slice(0, ends.index)}${ends[1]} `, context);
}

function boundBefore(words: string, { language }: QuantityContext): FoundQuantity['bound'] | undefined {
  const { bound } = readBound(words, '', language);
  return bound === 'exactly' || bound === 'approximately' || bound === 'range' ? undefined : bound;
}

/** "at least 5 mm or 10 percent", "not more than 5, 10 or 15 mm": one bound for the members of a list. */
function continuesList(previous: Figure | undefined, figure: Figure, folded: string): boolean {
  if (previous === undefined) return false;
  const gap = folded.slice(previous.end, figure.start);
  return (
    /^(?: (?:in )?(?:wide|long|high|thick|deep|width|length|height|depth|diameter|thickness))? ?,?(?: (?:or|and|by|ou|et))? ?$/i.test(
      gap,
    ) && gap.trim() !== ''
  );
}

/**
 * The figure that this one repeats: the one before it, when only an opening bracket (or "or", "i.e.", "approximately") stands between and both
 * say the same within the rounding of a conversion. A mass may repeat a force: texts print "22 N (5 lb)".
 */
function restatedBy(
  previous: Figure | undefined,
  found: readonly FoundQuantity[],
  { figure, unit }: { readonly figure: Figure; readonly unit: string },
  folded: string,
): FoundQuantity | null {
  const last = found.at(-1);
  if (previous === undefined || last === undefined || previous.unit === figure.unit) return null;
  const between = folded.slice(previous.end, figure.start);
  const opens =
    /^\.?[ ,]*(?:[([]|; ?|\/ ?|or )[ ]*(?:or |about |approximately |approx\. ?|environ |i\.e\.,? |ou )?$/i.test(
      between,
    );
  if (!opens) return null;
  const first = last.restates === null ? last : (found[last.restates] ?? last);
  if ((figure.upper === null) !== (first.upper === null)) return null;
  return isSameAmount(first, figure.value, unit) ? first : null;
}

/** Tolerance of a printed conversion: "4 in (100 mm)" is 1.6 % off, "1 kgf" for 10 N 2 %; one-digit figures are rounded most. */
const RESTATEMENT_TOLERANCE = 0.06;

/** Whether both state one amount, in the units that the words around them settle: "0.002 rem (0.02 mSv) in 1 hour" are two rates. */
function isSameAmount(first: FoundQuantity, figure: number, unit: string): boolean {
  const meaning = findUnitMeaning(unit);
  if (meaning === null) return false;
  if (meaning.dimension === first.dimension) {
    const value = convert(figure, unit, first.unit);
    if (meaning.dimension === 'temperature') return Math.abs(value - first.value) <= 2;
    return isNear(value, first.value);
  }
  const pair = `${first.dimension} ${meaning.dimension}`;
  const gravity = pair === 'force mass' ? 9.80665 : pair === 'mass force' ? 1 / 9.80665 : null;
  return gravity !== null && isNear(toBase(figure, unit) * gravity, first.baseValue);
}

function isNear(left: number, right: number): boolean {
  return Math.abs(left - right) <= RESTATEMENT_TOLERANCE * Math.max(Math.abs(left), Math.abs(right));
}

/** Barrels of beer and of dry goods have other sizes, and a gun has one too. */
const OIL =
  /(?<![\p{L}-])(?:bbl|oil|oily|petroleum|crude|fuels?|bitumen|condensate|hydrocarbons?|pétrole|pétroli\p{L}+|brut|mazout|carburants?|hydrocarbures?)(?![\p{L}])/iu;

const PER = /(?<![\p{L}-])(?:per|par) $/iu;
const BASIS =
  /(?<![\p{L}-])(?:(?:contain|contenir|contient)[^.;]*?(?:per|par|in each|in every|in)|per|each|in each|par|chaque) (?=(?:\d+ )?[\p{L}]+)/giu;

/** "It contains in each pound 2.9 milligrams of ..., 24 milligrams of ...": every mass in the sentence is a share of that pound. */
function basisOf(unit: string, before: string, context: QuantityContext): string | null {
  if (!/^(?:[mµ]?g|mL)$/.test(unit)) return null;
  const sentence = before.slice(Math.max(before.lastIndexOf('. ') + 1, before.length - 300));
  if (!/(?<![\p{L}-])(?:contain\p{L}*|contien\p{L}*|contenir)(?![\p{L}])/iu.test(sentence)) return null;
  for (const match of sentence.matchAll(BASIS)) {
    const rest = sentence.slice(match.index + match[0].length);
    const count = /^\d+ /.exec(rest)?.[0] ?? '';
    const below = readUnit(rest, count.length, context);
    if (below === null || !['g', 'kg', 'lb', 'L', 'mL', 'gal-us', 'gal-imp'].includes(below.unit)) continue;
    const joined = `${unit}/${count}${below.unit}`;
    if (findUnitMeaning(joined) !== null) return joined;
  }
  return null;
}

/** What a mass or a volume is emitted or used for: "420 tonnes of CO2 ... for each GWh of electricity". */
const RATED: ReadonlySet<string> = new Set(['GWh', 'MWh', 'kWh', 'km', 'mi', 'MJ', 'GJ']);

/** "Shall not exceed 0.88 mGy in 1 hour" limits a rate; the hour stands behind brackets and what is measured. */
const DOSES: ReadonlySet<string> = new Set(['absorbed-dose', 'dose-equivalent', 'exposure']);
const IN_ONE_HOUR = /^(?:[^.;]|\.(?=\d)){0,100}? in (?:any )?(?:one|1|an)(?: \(1\))? hour(?![\p{L}-])/iu;

function rateOf(unit: string, after: string, context: QuantityContext): string | null {
  if (DOSES.has(findUnitMeaning(unit)?.dimension ?? '') && IN_ONE_HOUR.test(after)) return `${unit}/h`;
  // "50 milligrams or less per kilogram": the bound parts the unit in two.
  const parted = /^,? or (?:less|more|greater|fewer) (?:per|for each) (?=[\p{L}])/iu.exec(after);
  if (parted !== null) {
    const below = readUnit(after, parted[0].length, context);
    const joined = below === null ? '' : `${unit}/${below.unit}`;
    if (below !== null && findUnitMeaning(joined) !== null) return joined;
  }
  const of = /^ of (?:[\p{L}'-]+ ){1,4}(?:per|par) (?=[\p{L}])/iu.exec(after);
  if (of !== null && /^(?:[kmµn]?g|min|[mµ]?L)$/.test(unit)) {
    // "12.5 grams of hemoglobin per deciliter", "10.5 minutes of commercials per hour"
    const below = readUnit(after, of[0].length, context);
    const joined = below === null ? '' : `${unit}/${below.unit}`;
    if (below !== null && findUnitMeaning(joined) !== null) return joined;
  }
  if (!/^(?:[kmµ]?g|t|lb|oz|ton-short|m?L|gal-us|gal-imp)$/.test(unit)) return null;
  const each = /^[^.,;:()]{0,110}?(?<![\p{L}])(?:for each|for every|per|par|pour chaque) (?=[\p{L}])/iu.exec(after);
  if (each === null) return null;
  const below = readUnit(after, each[0].length, context);
  if (below === null || !RATED.has(below.unit)) return null;
  const joined = `${unit}/${below.unit}`;
  return findUnitMeaning(joined) === null ? null : joined;
}

/** "g" after a word of acceleration is gravity, not gram; degrees of a rise or tolerance are a difference, not a temperature. */
function settleUnit(unit: string, before: string, after: string, context: QuantityContext): string {
  const basis = basisOf(unit, before, context) ?? rateOf(unit, after, context);
  if (basis !== null) return basis;
  const near = before.slice(-90);
  const sentence = before.slice(Math.max(0, before.length - 300, before.lastIndexOf('. ')));
  if (
    unit === 'g' &&
    /(?:ac|de)celerat\p{L}*|accélérat\p{L}*|décélérat\p{L}*/iu.test(`${sentence} ${after.slice(0, 30)}`)
  )
    return 'gn';
  // "85 decibels measured on the A scale (slow response)"
  if (unit === 'dB' && A_SCALE.test(`${near} ${after.slice(0, 90)}`)) return 'dBA';
  if (unit === 'degC' || unit === 'degF') {
    const difference =
      context.language === 'en'
        ? /(?:\brise|\bincrease|difference|differential|\bdrop|variation|change|tolerance|±|within)(?: in| of| by| temperature| not| more| than| exceed\p{L}*| to| is| a| at| least| maximum| minimum| \p{L}+ ?)*$/iu
        : /(?:hausse|augmentation|élévation|écart|différence|variation|tolérance|±)(?: de| d'| température| ne| pas| dépass\p{L}*| au| plus| moins| \p{L}+ ?)*$/iu;
    if (difference.test(near.slice(-60))) return `delta-${unit}`;
  }
  if (unit === 'deg' && /temp[ée]rature/i.test(near) && context.jurisdiction === 'ca') return 'degC';
  return unit;
}

const A_SCALE =
  /(?<![\p{L}-])A(?:[- ](?:scale|weight(?:ed|ing))|-weighted)(?![\p{L}])|échelle A|pondér\p{L}+ A(?![\p{L}])/u;

/** A bound phrase reaches back over white space and brackets; the span does not. */
function trimSpan(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  while (from < end && /[\s:(—–]/.test(text.charAt(from))) from += 1;
  let to = end;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

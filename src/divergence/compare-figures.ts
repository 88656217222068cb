import type { QuantityRelation } from '../model/divergence-details.ts';
import { DAYS_OF_YEAR, PERIODS } from '../model/periods.ts';
import type { Bound, Quantity } from '../model/quantity.ts';
import type { Stringency } from '../model/stringency.ts';
import { findUnitMeaning } from '../model/unit.ts';
import type { ComparableFigure } from './comparable-figure.ts';
import type { FigureSense } from './figure-sentence.ts';
import { likeness, overlaps } from './likeness.ts';
import { halfStep } from './printed-figure.ts';

/** How two values relate before bounds and senses are asked. */
export type ValueRelation = 'equal' | 'converted' | 'near' | 'different';

/** The forms of two figures that compare best: same unit if any, else same dimension; null when nothing compares. */
export type ComparableForms = {
  readonly ca: Quantity;
  readonly us: Quantity;
  readonly values: ValueRelation;
  /** True for two currencies, and for working days against days: the numbers compare, the amounts do not. */
  readonly incommensurable: boolean;
};

export type FigureComparison = {
  readonly relation: QuantityRelation;
  readonly stringency: Stringency;
  readonly ratio: number | null;
};

/** A printed conversion may be off by its rounding ("50 mm" for 2 in): 2.5 % covers one-digit inches, and is shown as "near", never as equal. */
export const NEAR = 0.025;
/** Rounding in the coarser of two prints counts as equal only this close. */
const COARSE = 0.005;
/** The same for a figure that only tenths were left of. */
const ROUNDED = 0.01;
/** Scales whose zero is a convention, so that no ratio says anything: half of April 30 is no day to act on. */
const LOGARITHMIC = new Set(['sound-level', 'sound-level-a', 'temperature', 'day-of-year', 'acidity']);

const MONEY: ReadonlySet<string> = new Set(['money-cad money-usd', 'money-usd money-cad']);

/** Two currencies, and periods whose days or hours are counted in two ways. */
function isIncommensurable(ca: Quantity, us: Quantity): boolean {
  if (ca.dimension === us.dimension) return false;
  return MONEY.has(`${ca.dimension} ${us.dimension}`) || (PERIODS.has(ca.dimension) && PERIODS.has(us.dimension));
}

/** Chooses what to compare: "22 N (5 lb)" meets "5 pounds" in pounds. */
export function chooseForms(ca: ComparableFigure, us: ComparableFigure): ComparableForms | null {
  let best: ComparableForms | null = null;
  for (const left of ca.forms) {
    for (const right of us.forms) {
      const incommensurable = isIncommensurable(left, right);
      if (left.dimension !== right.dimension && !incommensurable) continue;
      const values = incommensurable ? relateApart(left, right) : relateValues(left, right);
      if (best === null || rank(values, left, right) < rank(best.values, best.ca, best.us)) {
        best = { ca: left, us: right, values, incommensurable };
      }
    }
  }
  if (best === null) return null;
  // Equal in a restated unit only: the texts' own figures differ in unit, so it is an equality by conversion.
  const restated = best.ca !== ca.main || best.us !== us.main;
  return restated && best.values === 'equal' && ca.main.unit !== us.main.unit ? { ...best, values: 'converted' } : best;
}

/** Of money the same number is the same limit in two currencies. 24 hours are a day but for the hours left of it, so that they are near and no more. */
function relateApart(ca: Quantity, us: Quantity): ValueRelation {
  if (MONEY.has(`${ca.dimension} ${us.dimension}`))
    return ca.value === us.value && ca.upper === us.upper ? 'equal' : 'different';
  const isClock = [ca, us].some(({ dimension }) => dimension === 'time');
  if (!isClock || [ca, us].some(({ dimension }) => dimension === 'business-days')) {
    return ca.value === us.value && ca.upper === us.upper ? 'equal' : 'different';
  }
  return Math.abs(spanOf(ca).least - spanOf(us).least) <= 1e-9 * spanOf(ca).least ? 'near' : 'different';
}

/**
 * How many days of 24 hours a period lasts. Days run to the end of the last of them. Working days take at least as many days and two for each full week
 * before the last, at most two for each week begun; holidays are left aside, as those who compare two laws leave them.
 */
function spanOf({ dimension, baseValue }: Quantity): { readonly least: number; readonly most: number } {
  if (dimension === 'time') return { least: baseValue / 86_400, most: baseValue / 86_400 };
  if (dimension === 'calendar-time') return { least: baseValue, most: baseValue + 1 };
  // A model year begins up to a year before its calendar year, and ends with it.
  if (dimension === 'model-years') return { least: baseValue * DAYS_OF_YEAR, most: (baseValue + 1) * DAYS_OF_YEAR };
  return { least: baseValue + 2 * Math.floor((baseValue - 1) / 5), most: baseValue + 2 * Math.ceil(baseValue / 5) };
}

/** Five days are never later than five working days, and 72 hours never sooner than one. */
function isShorter(one: Quantity, other: Quantity): boolean {
  const [mine, theirs] = [spanOf(one), spanOf(other)];
  if (one.dimension === 'calendar-time' && other.dimension === 'business-days') {
    return one.baseValue <= other.baseValue || mine.most <= theirs.least;
  }
  return mine.most < theirs.least || (one.dimension === 'business-days' && mine.most <= theirs.least);
}

function rank(values: ValueRelation, ca: Quantity, us: Quantity): number {
  return ['equal', 'converted', 'near', 'different'].indexOf(values) * 2 + (ca.unit === us.unit ? 0 : 1);
}

/** Two values of one dimension, ends of ranges included. */
export function relateValues(ca: Quantity, us: Quantity): ValueRelation {
  const isRange = ca.baseUpper !== null || us.baseUpper !== null;
  const [left, right] = [ca, us].map((quantity) => endsOf(quantity, isRange)) as [Ends, Ends];
  if ((left.high === null) !== (right.high === null)) return 'different';
  const low = relateNumbers(left.low, right.low, ca, us);
  if (left.high === null || right.high === null) return low;
  const high = relateNumbers(left.high, right.high, ca, us);
  const order: readonly ValueRelation[] = ['equal', 'converted', 'near', 'different'];
  return order[Math.max(order.indexOf(low), order.indexOf(high))] ?? 'different';
}

type Ends = { readonly low: number; readonly high: number | null };

/** Beside a range, "42 inches plus or minus 3 inches" runs from 39 to 45. */
function endsOf({ baseValue, baseUpper, tolerance, unit }: Quantity, isRange: boolean): Ends {
  if (!isRange || baseUpper !== null || tolerance === null || tolerance === 0)
    return { low: baseValue, high: baseUpper };
  const apart = tolerance * (findUnitMeaning(unit)?.factor ?? 1);
  return { low: baseValue - apart, high: baseValue + apart };
}

function relateNumbers(left: number, right: number, ca: Quantity, us: Quantity): ValueRelation {
  const distance = Math.abs(left - right);
  const size = Math.max(Math.abs(left), Math.abs(right));
  if (distance <= 1e-9 * size) return ca.unit === us.unit ? 'equal' : 'converted';
  if (ca.unit === us.unit) return 'different';
  const steps = [halfStep(ca), halfStep(us)].sort((first, second) => first - second);
  const [fine = 0, coarse = 0] = steps;
  if (ca.dimension === 'temperature')
    return distance <= Math.max(fine, 0.06) ? 'converted' : distance <= 1.2 ? 'near' : 'different';
  if (ca.dimension === 'calendar-time') {
    // A month is 28 to 31 days: mixed units are near when the calendar can make them equal, and never more than near.
    return distance <= 0.001 * size ? 'converted' : distance <= NEAR * size ? 'near' : 'different';
  }
  const slack = 1 + 1e-9;
  if (isRoundedFrom(left, ca, right, us) || isRoundedFrom(right, us, left, ca)) return 'converted';
  // A figure may be cut where it should be rounded: 1.58 mm for 1/16 inch, 1.5875.
  if (distance <= fine * slack || (distance < 2 * coarse && distance <= COARSE * size)) return 'converted';
  return distance <= NEAR * size ? 'near' : 'different';
}

/** "1.6 mm" for 1/16 inch: the exact figure of one text, rounded at the tenths that the other prints. A whole number says too little of its rounding. */
function isRoundedFrom(rounded: number, printed: Quantity, exact: number, from: Quantity): boolean {
  const step = halfStep(printed);
  const factor = findUnitMeaning(printed.unit)?.factor ?? 1;
  return (
    halfStep(from) === 0 &&
    step > 0 &&
    step < 0.5 * factor &&
    Math.abs(rounded - exact) <= Math.min(step, ROUNDED * exact)
  );
}

/** How often and how long are not by when: 30 minutes between two notices, 30 minutes to give one. */
const ENDS: Readonly<Record<string, string>> = {
  interval: 'how often',
  retention: 'how long',
  deadline: 'by when',
  reply: 'by when',
  notice: 'how early',
};

function haveOtherEnds(ca: ComparableFigure, us: ComparableFigure): boolean {
  const [left, right] = [ENDS[ca.sense.role], ENDS[us.sense.role]];
  return left !== undefined && right !== undefined && left !== right;
}

const OPEN: Readonly<Partial<Record<Bound, Bound>>> = { above: 'minimum', below: 'maximum' };
const SIDE: Readonly<Partial<Record<Bound, 'lower' | 'upper'>>> = {
  minimum: 'lower',
  above: 'lower',
  maximum: 'upper',
  below: 'upper',
};

/** True when both figures bound the same side, or at least one bounds none. */
export function boundSameSide(ca: Bound, us: Bound): boolean {
  const left = SIDE[ca];
  const right = SIDE[us];
  return left === undefined || right === undefined || left === right;
}

/**
 * Classifies a matched pair.
 *
 * @param exclusive the two stand under conditions that exclude each other
 */
export function compareFigures(
  ca: ComparableFigure,
  us: ComparableFigure,
  forms: ComparableForms,
  exclusive: boolean,
): FigureComparison {
  if (forms.incommensurable) return compareIncommensurable(ca, us, forms);
  const ratio = ratioOf(forms.ca, forms.us);
  const isSame = forms.values === 'equal' || forms.values === 'converted';
  if (isSame && (exclusive || haveOtherEnds(ca, us) || !compareAlike(ca, us))) {
    return { relation: 'other-condition', stringency: 'unknown', ratio };
  }
  const direction = sharedDirection(ca, us);
  if (isSame || forms.values === 'near') {
    const boundary = readBoundary(ca.sense.bound, us.sense.bound);
    if (isSame && boundary !== null)
      return { relation: 'boundary', stringency: boundaryStringency(boundary, direction), ratio };
    const relation = forms.values === 'equal' ? 'equal' : forms.values === 'converted' ? 'equal-converted' : 'near';
    return { relation, stringency: 'same', ratio };
  }
  if (
    exclusive ||
    direction === null ||
    !compareAlike(ca, us) ||
    forms.ca.baseUpper !== null ||
    forms.us.baseUpper !== null
  ) {
    return { relation: 'different', stringency: 'unknown', ratio };
  }
  const caIsLower = forms.ca.baseValue < forms.us.baseValue;
  return {
    relation: 'stricter',
    stringency: caIsLower === (direction === 'lower') ? 'ca-stricter' : 'us-stricter',
    ratio,
  };
}

/**
 * Where one text limits its figure and the other bounds its own from the same side in words that were not read to the end: a figure of one thing bounded twice from one
 * side is most likely limited twice. A guess, for weak findings only.
 */
export function leanTo(ca: ComparableFigure, us: ComparableFigure, forms: ComparableForms): Stringency {
  const isBetween = forms.ca.baseUpper !== null || forms.us.baseUpper !== null;
  const roles = [ca.sense, us.sense];
  const told = roles.find(({ role, stricter }) => role === 'limit' && stricter !== null);
  if (told === undefined || isBetween || !roles.some(({ role }) => role === 'unknown')) return 'unknown';
  const [left, right] = [SIDE[ca.sense.bound], SIDE[us.sense.bound]];
  // A minimum that asks for more, a maximum that asks for less; a ban turned round is left alone.
  if (left === undefined || left !== right || (left === 'lower') !== (told.stricter === 'higher')) return 'unknown';
  if (forms.incommensurable || forms.ca.baseValue === forms.us.baseValue) return 'unknown';
  const caIsLower = forms.ca.baseValue < forms.us.baseValue;
  return caIsLower === (told.stricter === 'lower') ? 'ca-stricter' : 'us-stricter';
}

/** Which side asks more; null where the figures are alike or no direction is told. */
export function stricterSide(pair: {
  readonly ca: ComparableFigure;
  readonly us: ComparableFigure;
  readonly forms: ComparableForms;
  readonly exclusive: boolean;
}): Stringency | null {
  const { relation, stringency } = compareFigures(pair.ca, pair.us, pair.forms, pair.exclusive);
  return relation === 'stricter' ? stringency : null;
}

/** Which figure asks more, if both texts use theirs in the same role, or in two that cut at the figure alike. */
function sharedDirection(ca: ComparableFigure, us: ComparableFigure): 'lower' | 'higher' | null {
  const senses = settleSenses(ca, us);
  return haveOneRole(ca, us) && senses.ca.stricter === senses.us.stricter ? senses.ca.stricter : null;
}

/** A period is named by what is done in it: share of the shorter sentence's words. */
const LIKE_PERIODS = 0.3;

/**
 * Where one text says what its figure does and the other only lists its own ("(1) each ship of 26 feet or more in length;"), of the same thing by name and from the
 * same side, both do the same. A figure that stands in a condition or exception of a command has been read, and keeps its answer.
 */
function settleSenses(
  ca: ComparableFigure,
  us: ComparableFigure,
): { readonly ca: FigureSense; readonly us: FigureSense } {
  const takes = (bare: ComparableFigure, told: ComparableFigure): FigureSense =>
    bare.isBare &&
    bare.sense.role === 'unknown' &&
    !told.isBare &&
    SIDE[bare.sense.bound] !== undefined &&
    SIDE[bare.sense.bound] === SIDE[told.sense.bound] &&
    (PERIODS.has(bare.main.dimension)
      ? likeness(bare.context, told.context) >= LIKE_PERIODS
      : overlaps(bare.subject, told.subject))
      ? { ...told.sense, bound: bare.sense.bound }
      : bare.sense;
  return { ca: takes(ca, us), us: takes(us, ca) };
}

/** A limit of 1.25 per cent and a duty that starts at 1.0, a filing from $2,500 on and an exemption below $2,000: each cuts what is free from what is not. */
const CUTS: ReadonlySet<string> = new Set(['limit', 'trigger', 'exemption', 'permission']);

/** Whether two figures do the same in their texts. */
export function haveOneRole(ca: ComparableFigure, us: ComparableFigure): boolean {
  const senses = settleSenses(ca, us);
  return (
    senses.ca.role === senses.us.role ||
    (CUTS.has(senses.ca.role) &&
      CUTS.has(senses.us.role) &&
      senses.ca.stricter !== null &&
      senses.ca.stricter === senses.us.stricter)
  );
}

/** Whether both bound the same side of the figure, or cut at it in two roles: a limit bounds from above where a duty starts from below. */
export function compareAlike(ca: ComparableFigure, us: ComparableFigure): boolean {
  return boundSameSide(ca.sense.bound, us.sense.bound) || (ca.sense.role !== us.sense.role && haveOneRole(ca, us));
}

/** What a U.S. dollar has cost in Canadian ones between 1970 and 2025 (Bank of Canada): amounts that no such rate makes equal differ at any. */
const RATES = { least: 0.92, most: 1.61 } as const;

/**
 * Two currencies: the same number with another bound is worth showing; a direction only where no rate of exchange could turn it. Periods counted in two ways
 * have one where the shortest that one can last is longer than the longest of the other.
 */
function compareIncommensurable(ca: ComparableFigure, us: ComparableFigure, forms: ComparableForms): FigureComparison {
  const isMoney = forms.ca.dimension.startsWith('money-');
  const money = isMoney ? spansOfMoney(forms) : null;
  const caIsLower = money === null ? isShorter(forms.ca, forms.us) : money.ca.most < money.us.least;
  const usIsLower = money === null ? isShorter(forms.us, forms.ca) : money.us.most < money.ca.least;
  const direction = sharedDirection(ca, us);
  if (forms.values === 'near') return { relation: 'near', stringency: 'same', ratio: null };
  if (direction === null || !compareAlike(ca, us) || (!caIsLower && !usIsLower)) {
    // The same number in two currencies is the same figure under another condition, unless one of the texts shuts it out.
    const sameNumber = (isMoney || isYears(forms)) && forms.values === 'equal';
    const isBoundary = readBoundary(ca.sense.bound, us.sense.bound) !== null;
    return {
      relation: sameNumber ? (isBoundary ? 'boundary' : 'other-condition') : 'different',
      stringency: 'unknown',
      ratio: null,
    };
  }
  return {
    relation: 'stricter',
    stringency: caIsLower === (direction === 'lower') ? 'ca-stricter' : 'us-stricter',
    ratio: null,
  };
}

/** Five model years and five years are the same number of two kinds of year. */
function isYears({ ca, us }: ComparableForms): boolean {
  return [ca, us].every(({ unit }) => unit === 'model-year' || unit === 'year');
}

/** Both amounts in U.S. dollars, the Canadian one at the best and the worst rate. */
function spansOfMoney({ ca, us }: ComparableForms) {
  const span = ({ dimension, baseValue }: Quantity) =>
    dimension === 'money-cad'
      ? { least: baseValue / RATES.most, most: baseValue / RATES.least }
      : { least: baseValue, most: baseValue };
  return { ca: span(ca), us: span(us) };
}

/** "10,000 or more" against "more than 10,000": the side whose bound shuts the value itself out, and on which end. */
type Boundary = { readonly open: 'ca' | 'us'; readonly end: 'lower' | 'upper' };

function readBoundary(ca: Bound, us: Bound): Boundary | null {
  if (ca === us) return null;
  const open = OPEN[ca] === us ? 'ca' : OPEN[us] === ca ? 'us' : null;
  if (open === null) return null;
  return { open, end: SIDE[ca] ?? 'lower' };
}

/**
 * Of a limit the open bound asks more ("more than 3.5 s" against "3.5 s or more"). Where a duty starts at the value the closed one does, since
 * it catches the value itself: "10,000 or more" reports one payment that "more than 10,000" leaves out.
 */
function boundaryStringency({ open, end }: Boundary, stricter: 'lower' | 'higher' | null): Stringency {
  if (stricter === null) return 'unknown';
  const openIsStricter = (end === 'lower') === (stricter === 'higher');
  return openIsStricter === (open === 'ca') ? 'ca-stricter' : 'us-stricter';
}

function ratioOf(ca: Quantity, us: Quantity): number | null {
  if (LOGARITHMIC.has(ca.dimension) || ca.baseUpper !== null || us.baseUpper !== null) return null;
  const small = Math.min(Math.abs(ca.baseValue), Math.abs(us.baseValue));
  const large = Math.max(Math.abs(ca.baseValue), Math.abs(us.baseValue));
  if (small === 0 || ca.baseValue < 0 !== us.baseValue < 0 || findUnitMeaning(ca.unit) === null) return null;
  const ratio = large / small;
  // Rounding of the factors must not make 24 months and 2 years 1.0000000000000002.
  return Math.abs(ratio - 1) < 1e-9 ? 1 : Number(ratio.toPrecision(6));
}

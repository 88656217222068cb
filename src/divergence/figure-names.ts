import { indexTerms } from '../text/index-terms.ts';
import { type ComparableFigure, wordsOf } from './comparable-figure.ts';
import type { ComparableForms } from './compare-figures.ts';
import { farApart } from './figure-distance.ts';
import { overlaps } from './likeness.ts';

type Figures = { readonly ca: ComparableFigure; readonly us: ComparableFigure };

/** Figures of one measure that are farther apart need more than its name in common. */
const ONE_SCALE = 4;
/** Sides of a body, as words compare: a width is no height, however much else two sentences share. */
const SIDES: ReadonlySet<string> = new Set(
  indexTerms('width height length thickness depth diameter radius area volume mass weight circumference breadth'),
);

/** Words around a measure that name nothing: its adjectives, commands and bounds. */
const NAMELESS: ReadonlySet<string> = new Set(
  indexTerms('wide high long thick deep broad shall must may have has least most more less than not'),
);

/**
 * A word in common names one thing, unless it only says which measure is taken ("height"), of figures far apart whose own words share no other: a fence of
 * 1.83 m and a curb of 6 inches are both high, and the headings over them say the same of storing.
 */
export function nameOneThing(ca: ComparableFigure, us: ComparableFigure, forms: ComparableForms): boolean {
  if (!overlaps(ca.subject, us.subject)) return false;
  if (!nameMeasure({ ca, us }) || farApart(forms) <= ONE_SCALE) return true;
  return overlaps(namingWords(ca), namingWords(us));
}

/** The words that go with a figure, but for those that any measure has. */
function namingWords({ passage }: ComparableFigure): Set<string> {
  return new Set([...wordsOf(passage)].filter((term) => !SIDES.has(term) && !NAMELESS.has(term)));
}

/** All that both call their thing by is a measure: "height". */
export function nameMeasure({ ca, us }: Figures): boolean {
  const shared = [...ca.subject].filter((term) => us.subject.has(term));
  return shared.length > 0 && shared.every((term) => SIDES.has(term));
}

/** Both are sides of a body, each by a name. */
export function nameSides(ca: ComparableFigure, us: ComparableFigure): boolean {
  return [ca, us].every(({ subject }) => [...subject].some((term) => SIDES.has(term)));
}

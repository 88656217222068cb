import type { ComparableFigure } from './comparable-figure.ts';
import { chooseForms } from './compare-figures.ts';
import { overlaps } from './likeness.ts';
import { farApart, type MatchedFigures } from './match-figures.ts';

/**
 * Whether another figure of the two sections, of the same thing and bound, lies much nearer: a rest of 8 hours set against 34, where 10 hours stand three
 * paragraphs above. Much nearer is less than the root of how many times the two are apart.
 */
export function hasNearer(
  { ca, us, forms }: MatchedFigures,
  whole: { readonly ca: readonly ComparableFigure[]; readonly us: readonly ComparableFigure[] },
): boolean {
  if (forms.values !== 'different') return false;
  const near = Math.sqrt(farApart(forms));
  const isNearer = (figure: ComparableFigure, than: ComparableFigure, others: readonly ComparableFigure[]): boolean =>
    others.some((other) => {
      if (other === than || !mayDoTheSame(other, than) || other.sense.bound !== than.sense.bound) return false;
      if (!overlaps(other.subject, figure.subject)) return false;
      const between = chooseForms(figure, other);
      return between !== null && farApart(between) < near;
    });
  return isNearer(ca, us, whole.us) || isNearer(us, ca, whole.ca);
}

/** A figure of which nothing says what it does may do the same, and one that asks more in the same direction does nearly. */
function mayDoTheSame(one: ComparableFigure, other: ComparableFigure): boolean {
  return one.sense.role === 'unknown' || one.sense.stricter === other.sense.stricter;
}

import type { Bound } from '../model/quantity.ts';
import { indexTerms } from '../text/index-terms.ts';
import type { ComparableFigure } from './comparable-figure.ts';
import { boundSameSide, chooseForms } from './compare-figures.ts';
import { farApart } from './figure-distance.ts';
import { overlaps } from './likeness.ts';
import type { MatchedFigures } from './matched-figures.ts';

/** Figures of both sections, among which a match inside them stands. */
type Sections = { readonly ca: readonly ComparableFigure[]; readonly us: readonly ComparableFigure[] };

/**
 * Whether another figure of the two sections, of the same thing and bound, lies much nearer: a rest of 8 hours set against 34, where 10 hours stand three
 * paragraphs above. Much nearer is less than the root of how many times the two are apart.
 */
export function hasNearer({ ca, us, forms }: MatchedFigures, whole: Sections): boolean {
  if (forms.values !== 'different') return false;
  const near = Math.sqrt(farApart(forms));
  const isNearer = (figure: ComparableFigure, than: ComparableFigure, others: readonly ComparableFigure[]): boolean =>
    others.some((other) => {
      if (other === than || !mayDoTheSame(other, than) || !overlaps(other.subject, figure.subject)) return false;
      if (closed(other.sense.bound) !== closed(than.sense.bound)) return false;
      const between = chooseForms(figure, other);
      if (between === null) return false;
      // Beside "above 4" the bound "4 or more" is the same limit; one of another amount is only another bound.
      return other.sense.bound === than.sense.bound ? farApart(between) < near : between.values !== 'different';
    });
  return isNearer(ca, us, whole.us) || isNearer(us, ca, whole.ca);
}

/**
 * Whether two figures that differ belong to two others: both have their equal elsewhere in the sections ("15 days, seven if fatal" on either side, in whatever
 * paragraphs), or one of them is called by a name that a figure there shares and this one does not. What is left over is matched across the sections.
 */
export function belongElsewhere(match: MatchedFigures, { ca, us }: Sections): boolean {
  if (match.isRow === true || match.forms.values !== 'different' || match.ca.main.dimension === 'number') return false;
  if (hasEqual(match.ca, match.us, us) && hasEqual(match.us, match.ca, ca)) return true;
  return !match.sameSubject && (hasNamesake(match.ca, match.us, us) || hasNamesake(match.us, match.ca, ca));
}

function hasEqual(figure: ComparableFigure, than: ComparableFigure, others: readonly ComparableFigure[]): boolean {
  return others.some((other) => {
    if (other === than || !mayDoTheSame(other, than) || !boundSameSide(other.sense.bound, figure.sense.bound))
      return false;
    const forms = chooseForms(figure, other);
    return forms !== null && !forms.incommensurable && forms.values !== 'different';
  });
}

/** Words for what is kept and for who keeps it, which every period of a rule on records has. */
const OF_RECORDS: ReadonlySet<string> = new Set(
  indexTerms(
    'record document copy report information data file book statement log company person owner operator employer manufacturer importer',
  ),
);

function hasNamesake(figure: ComparableFigure, than: ComparableFigure, others: readonly ComparableFigure[]): boolean {
  return others.some(
    (other) =>
      other !== than &&
      than.subject.size > 0 &&
      other.sense.role !== 'unknown' &&
      other.sense.role === figure.sense.role &&
      [...other.subject].some((word) => figure.subject.has(word) && !OF_RECORDS.has(word)) &&
      chooseForms(figure, other) !== null,
  );
}

/** More than 7 and 7 or more cut at one place. */
function closed(bound: Bound): Bound {
  return bound === 'above' ? 'minimum' : bound === 'below' ? 'maximum' : bound;
}

/** A figure of which nothing says what it does may do the same, and one that asks more in the same direction does nearly. */
function mayDoTheSame(one: ComparableFigure, other: ComparableFigure): boolean {
  return [one, other].some(({ sense }) => sense.role === 'unknown') || one.sense.stricter === other.sense.stricter;
}

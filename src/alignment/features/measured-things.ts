import { indexTerms } from '../../text/index-terms.ts';
import { foldPeriods } from '../figure.ts';
import type { SectionUnit } from '../section-units.ts';
import { bagOf } from '../weighted-overlap.ts';
import { type Feature, sharedMarks } from './feature.ts';

/**
 * What both sections measure, whatever the values: lead by volume, a stopping distance, the mass of a vehicle. Two lists of substances with limits are on one matter
 * though no sentence of theirs is alike and no figure equal, and a table of limits has no other words.
 */
export const measuredThings: Feature = (ca, us) => sharedMarks(ca.map(marksOf), us.map(marksOf));

function marksOf({ quantities }: SectionUnit) {
  return bagOf(
    quantities.flatMap(({ dimension, subject }) =>
      [...new Set(indexTerms(subject ?? ''))].map((word) => `${foldPeriods(dimension)} ${word}`),
    ),
  );
}

import type { SectionUnit } from '../section-units.ts';
import { type Bag, cosineOf, inverseFrequencies } from '../weighted-overlap.ts';

/** One kind of evidence: prepared once for all sections of a crosswalk, then asked for pairs. Values run from 0 (nothing) to 1. */
export type Feature = (ca: readonly SectionUnit[], us: readonly SectionUnit[]) => (ca: number, us: number) => number;

/**
 * How much two sections have of each other's marks of one kind (figures, standards, notions), rare marks weighing more. A cosine and not a sum: of a
 * hundred figures in a long standard some are in any other long standard too.
 */
export function sharedMarks(
  ca: readonly Bag[],
  us: readonly Bag[],
  weightOf: (mark: string) => number = () => 1,
): (ca: number, us: number) => number {
  const idf = inverseFrequencies([...ca, ...us]);
  const cosine = cosineOf((mark) => idf(mark) * weightOf(mark));
  const none: Bag = new Map();
  return (caAt, usAt) => cosine(ca[caAt] ?? none, us[usAt] ?? none);
}

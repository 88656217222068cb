import { type Bm25Index, createBm25Index } from '../../text/bm25.ts';
import type { SectionUnit } from '../section-units.ts';
import { PASSAGES } from '../thresholds.ts';

/** For each unit of one side what it reaches on the other, as a share of the best. */
export type Shares = readonly ReadonlyMap<number, number>[];

/** BM25 of each unit's words over the other side's units. */
export function searchUnits(from: readonly SectionUnit[], to: readonly SectionUnit[]): Shares {
  const index = createBm25Index(to.map((unit) => unit.terms));
  return from.map((unit) => shareOut(index, unit));
}

function shareOut(index: Bm25Index, unit: SectionUnit): Map<number, number> {
  const hits = index.search(unit.terms, index.size);
  const best = hits[0]?.score ?? 1;
  return new Map(hits.map(({ document, score }) => [document, score / best]));
}

/** BM25 over the other side's passages, the best few of a unit summed: a long section may hold the counterpart in one paragraph. */
export function searchPassages(from: readonly SectionUnit[], to: readonly SectionUnit[]): Shares {
  const owners: number[] = [];
  const passages: (readonly string[])[] = [];
  to.forEach((unit, at) => {
    for (const passage of unit.passages) {
      owners.push(at);
      passages.push([...unit.headingMarks, ...passage]);
    }
  });
  const index = createBm25Index(passages);
  return from.map((unit) => {
    const sums = new Map<number, { sum: number; count: number }>();
    for (const { document, score } of index.search(unit.terms, index.size)) {
      const owner = owners[document] ?? 0;
      const so = sums.get(owner) ?? { sum: 0, count: 0 };
      if (so.count < PASSAGES) sums.set(owner, { sum: so.sum + score, count: so.count + 1 });
    }
    const best = Math.max(Number.EPSILON, ...[...sums.values()].map(({ sum }) => sum));
    return new Map([...sums].map(([owner, { sum }]) => [owner, sum / best]));
  });
}

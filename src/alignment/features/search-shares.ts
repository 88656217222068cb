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
  return toShares(index.scores(unit.terms));
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
    const bests = to.map((): number[] => []);
    // Every score is looked at once: putting all passages in order to take two of each section took longer than scoring them.
    index.scores(unit.terms).forEach((score, passage) => {
      if (score > 0) keepBest(bests[owners[passage] ?? 0] ?? [], score);
    });
    return toShares(bests.map((best) => best.reduce((sum, score) => sum + score, 0)));
  });
}

/** Adds a score to the few best, the highest first. */
function keepBest(best: number[], score: number): void {
  const place = best.findIndex((other) => score > other);
  if (place < 0) best.push(score);
  else best.splice(place, 0, score);
  if (best.length > PASSAGES) best.pop();
}

/** Scores above 0 as shares of the most. */
function toShares(scores: ArrayLike<number>): Map<number, number> {
  let most = Number.EPSILON;
  for (let at = 0; at < scores.length; at += 1) most = Math.max(most, scores[at] ?? 0);
  const shares = new Map<number, number>();
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0;
    if (score > 0) shares.set(at, score / most);
  }
  return shares;
}

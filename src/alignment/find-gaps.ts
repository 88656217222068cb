import type { Gap } from '../model/alignment.ts';
import type { Relation } from './relation-store.ts';
import type { SectionContext } from './section-pass.ts';

/**
 * Sections of one side without any relation, with the best score they reached: it lies below the candidate threshold, since by-text relates whatever
 * reaches it. Only sections: a paragraph was compared with the sections its
 * own section was paired with, not with the whole other country, so "no counterpart" would claim more than was looked at.
 */
export function findGaps(
  side: 'ca' | 'us',
  crosswalkId: string,
  { ca, us, scores }: SectionContext,
  relations: readonly Relation[],
): Gap[] {
  const related = new Set(relations.map((relation) => relation[side]));
  const units = side === 'ca' ? ca : us;
  const gaps: Gap[] = [];
  units.forEach((unit, at) => {
    if (related.has(at)) return;
    const best =
      side === 'ca'
        ? scores
            .candidatesOf(at)
            .slice(0, 1)
            .map((usAt) => scores.textScore(at, usAt))
        : scores
            .candidatesOfUs(at)
            .slice(0, 1)
            .map((caAt) => scores.textScore(caAt, at));
    gaps.push({
      crosswalkId,
      side,
      ordinal: gaps.length,
      editionId: unit.editionId,
      eId: unit.eId,
      bestScore: round(best[0] ?? 0),
    });
  });
  return gaps;
}

/** Four decimals: enough to sort by, and the same on every machine. */
export function round(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}

import type { SectionUnit } from '../section-units.ts';
import { VOTES } from '../thresholds.ts';

/**
 * Which U.S. instrument treats the matter of "Incident Reporting"? Every Canadian section under a heading votes with its best pairs; a pair's context is the
 * share of votes its instrument has, under the nearest heading and under the outermost. Comparing the headings' whole texts with whole parts was
 * tried: with nine parts every word is in most of them, and the longest part won.
 *
 * @param best a Canadian unit's U.S. units with their scores so far, best first
 */
export function contextVotes(
  ca: readonly SectionUnit[],
  us: readonly SectionUnit[],
  best: (ca: number) => readonly (readonly [us: number, score: number])[],
): (ca: number, us: number) => number {
  const votes = new Map<string, Map<string, number>>();
  ca.forEach((unit, caAt) => {
    best(caAt)
      .slice(0, VOTES)
      .forEach(([usAt, score], rank) => {
        for (const [depth, group] of unit.groups.entries()) {
          const key = `${depth}|${group}`;
          const instrument = us[usAt]?.instrumentId ?? '';
          const counts = votes.get(key) ?? new Map<string, number>();
          counts.set(instrument, (counts.get(instrument) ?? 0) + score / (1 + rank));
          votes.set(key, counts);
        }
      });
  });
  return (caAt, usAt) => {
    const groups = ca[caAt]?.groups ?? [];
    let sum = 0;
    for (const [depth, group] of groups.entries()) {
      const counts = votes.get(`${depth}|${group}`);
      const most = Math.max(Number.EPSILON, ...(counts?.values() ?? []));
      sum += (counts?.get(us[usAt]?.instrumentId ?? '') ?? 0) / most;
    }
    return groups.length === 0 ? 0 : sum / groups.length;
  };
}

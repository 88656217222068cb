import type { SectionUnit } from '../section-units.ts';

/** Sections before and after that are asked, and how far from the pair's U.S. section theirs may lie. */
const AROUND = 3;
const NEAR = 4;

/**
 * Whether the sections around the Canadian one have likely counterparts around the U.S. one, the nearest counting most: both countries treat neighboring matters
 * in neighboring sections, whatever either calls them.
 *
 * @param shares of each Canadian unit's candidates, their likelihood beside the likeliest
 */
export function neighborPairs(
  us: readonly SectionUnit[],
  shares: readonly ReadonlyMap<number, number>[],
): (ca: number, us: number) => number {
  return (caAt, usAt) => {
    const instrument = us[usAt]?.instrumentId;
    let sum = 0;
    let all = 0;
    for (let step = -AROUND; step <= AROUND; step++) {
      const around = step === 0 ? undefined : shares[caAt + step];
      if (around === undefined) continue;
      let nearest = 0;
      for (let near = usAt - NEAR; near <= usAt + NEAR; near++) {
        if (near !== usAt && us[near]?.instrumentId === instrument) nearest = Math.max(nearest, around.get(near) ?? 0);
      }
      sum += nearest / Math.abs(step);
      all += 1 / Math.abs(step);
    }
    return all === 0 ? 0 : sum / all;
  };
}

import type { SectionUnit } from '../section-units.ts';

/**
 * Which run of U.S. sections treats the matter of "Incident Reporting"? Every other Canadian section under the nearest heading votes with its likely pairs; a
 * pair's context is the share of the votes for the heading (a subpart, mostly) that its U.S. section stands under. Voting for whole parts, and under the
 * outermost heading too, found fewer pairs: a regulation on devices has nine parts to choose from, but forty subparts.
 *
 * @param shares of each Canadian unit's candidates, their likelihood beside the likeliest
 */
export function contextVotes(
  ca: readonly SectionUnit[],
  us: readonly SectionUnit[],
  shares: readonly ReadonlyMap<number, number>[],
): (ca: number, us: number) => number {
  const runOf = (usAt: number): string => `${us[usAt]?.instrumentId} ${us[usAt]?.groups[0]}`;
  const votesOf = ca.map((_, caAt) => votesByRun(shares[caAt] ?? new Map(), runOf));
  const sums = new Map<string, { readonly votes: Map<string, number>; sections: number }>();
  for (const [caAt, unit] of ca.entries()) {
    const group = unit.groups[0] ?? '';
    if (group === '') continue;
    const sum = sums.get(group) ?? { votes: new Map<string, number>(), sections: 0 };
    for (const [run, vote] of votesOf[caAt] ?? []) sum.votes.set(run, (sum.votes.get(run) ?? 0) + vote);
    sum.sections += 1;
    sums.set(group, sum);
  }
  return (caAt, usAt) => {
    const sum = sums.get(ca[caAt]?.groups[0] ?? '');
    if (sum === undefined || sum.sections < 2) return 0;
    const run = runOf(usAt);
    return Math.max(0, (sum.votes.get(run) ?? 0) - (votesOf[caAt]?.get(run) ?? 0)) / sum.sections;
  };
}

/** One vote, shared out among the runs of a unit's candidates. */
function votesByRun(shares: ReadonlyMap<number, number>, runOf: (us: number) => string): Map<string, number> {
  const all = [...shares.values()].reduce((sum, share) => sum + share, 0);
  const votes = new Map<string, number>();
  for (const [usAt, share] of shares) votes.set(runOf(usAt), (votes.get(runOf(usAt)) ?? 0) + share / all);
  return votes;
}

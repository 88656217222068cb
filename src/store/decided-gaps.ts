import type { DecidedGap, GapSummary } from '../model/alignment-summary.ts';
import type { Decided, Decision } from '../model/decision.ts';
import { pairKey, readPairKey } from '../model/settle-decisions.ts';
import type { DecidedPairs } from './read-decided.ts';

type Named = { readonly instrumentId: string; readonly eId: string; readonly decided: Decided };

/**
 * Gaps with the counterpart that a person named: by confirming a pair or by adjusting one to it. A counterpart of a paragraph is one of its section, since gaps
 * are sections. What is disputed closes no gap.
 */
export function withCounterparts({ byPair }: DecidedPairs, gaps: readonly GapSummary[]): DecidedGap[] {
  const named = new Map<string, Named>();
  for (const [key, decided] of byPair) {
    if (decided.status !== 'confirmed') continue;
    const { ca, us } = readPairKey(key);
    for (const [own, other] of [
      [ca, us],
      [us, ca],
    ] as const) {
      const steps = own.eId.split('__');
      for (let length = 1; length <= steps.length; length++)
        named.set(`${own.instrumentId} ${steps.slice(0, length).join('__')}`, { ...other, decided });
    }
  }
  return gaps.map((gap) => {
    const found = named.get(`${gap.instrumentId} ${gap.eId}`);
    return {
      ...gap,
      counterpartInstrumentId: found?.instrumentId ?? null,
      counterpartEId: found?.eId ?? null,
      decidedBy: found?.decided.decidedBy ?? null,
      decidedAt: found?.decided.decidedAt ?? null,
      decisionId: found?.decided.decisionId ?? null,
      textChangedOn: found?.decided.textChangedOn ?? null,
    };
  });
}

/**
 * Pairs of a crosswalk that a person put in the place of one the program found and that the program does not have itself, as decisions on these: an adjusted pair is
 * a row of its crosswalk like any other.
 */
export function addedPairs(
  { byPair, byId, decisions }: DecidedPairs,
  { caInstrumentId, usInstrumentIds }: { readonly caInstrumentId: string; readonly usInstrumentIds: readonly string[] },
): Decision[] {
  const found = new Set(byId.values());
  const added = new Map<string, Decision>();
  for (const decision of decisions) {
    const { insteadCa: ca, insteadUs: us } = decision;
    if (ca === null || us === null || ca.instrumentId !== caInstrumentId || !usInstrumentIds.includes(us.instrumentId))
      continue;
    const key = pairKey(ca, us);
    const decided = byPair.get(key);
    if (decided?.status !== 'confirmed' || found.has(decided)) continue;
    const own = { verdict: 'confirmed', ca, us, insteadCa: null, insteadUs: null } as const;
    added.set(key, { ...decision, ...own, machineLabel: null, machineScore: null });
  }
  return [...added.values()];
}

import { type Decided, type Decision, UNDECIDED } from '../model/decision.ts';
import { type PairKey, pairKey, settleDecisions } from '../model/settle-decisions.ts';
import type { DecidedSuggestion, Suggestion } from '../model/suggestion.ts';
import { findAlignmentIds } from '../store/alignment-ids.ts';
import { readStandingDecisions } from '../store/decisions.ts';
import { tracePointers } from '../store/trace-pointers.ts';
import type { Services } from './services.ts';

/** What people have decided, by pair and by the id that the pair has in this index. */
export type DecidedPairs = {
  readonly byPair: ReadonlyMap<PairKey, Decided>;
  readonly byId: ReadonlyMap<string, Decided>;
  /** The decisions behind it, their places as they stand now. */
  readonly decisions: readonly Decision[];
};

const NONE: DecidedPairs = { byPair: new Map(), byId: new Map(), decisions: [] };

/**
 * What people have decided of the pairs of some instruments, by where the places stand in the newest texts: a decision on a provision that was renumbered since
 * follows it. One query where nobody has decided anything.
 *
 * @param instrumentIds null for all
 */
export async function readDecided(
  { index, desk }: Pick<Services, 'index' | 'desk'>,
  instrumentIds: readonly string[] | null,
): Promise<DecidedPairs> {
  if (instrumentIds !== null && instrumentIds.length === 0) return NONE;
  const standing = await readStandingDecisions(desk, instrumentIds);
  if (standing.length === 0) return NONE;
  const places = standing.flatMap(placesOf).filter(({ eId }) => eId !== '');
  const traces = await tracePointers(index, places);
  const now = new Map(places.map((place, at) => [place, traces[at]?.eId ?? place.eId]));
  const moved = <T extends Decision['ca'] | null>(place: T): T =>
    place === null ? place : { ...place, eId: now.get(place) ?? place.eId };
  const decisions = standing.map(
    (decision): Decision => ({
      ...decision,
      ca: moved(decision.ca),
      us: moved(decision.us),
      insteadCa: moved(decision.insteadCa),
      insteadUs: moved(decision.insteadUs),
    }),
  );
  const byPair = settleDecisions(decisions);
  const byId = new Map<string, Decided>();
  for (const [key, ids] of await findAlignmentIds(index, [...byPair.keys()])) {
    const decided = byPair.get(key);
    if (decided !== undefined) for (const id of ids) byId.set(id, decided);
  }
  return { byPair, byId, decisions };
}

function placesOf({ ca, us, insteadCa, insteadUs }: Decision): Decision['ca'][] {
  return [ca, us, insteadCa, insteadUs].filter((place) => place !== null);
}

/** What holds of a pair by its id: its own decision, else that of the section pair it lies in. */
export function decidedOf({ byId }: DecidedPairs, ...ids: readonly (string | null)[]): Decided {
  for (const id of ids) {
    const found = id === null ? undefined : byId.get(id);
    if (found !== undefined) return found;
  }
  return UNDECIDED;
}

/** Suggestions with what people decided of the two instruments. */
export async function withDecided(
  services: Pick<Services, 'index' | 'desk'>,
  suggestions: readonly Suggestion[],
): Promise<DecidedSuggestion[]> {
  const { byPair } = await readDecided(
    services,
    suggestions.map(({ instrumentId }) => instrumentId),
  );
  return suggestions.map((one) => {
    const [ca, us] = [one.instrumentId, one.otherInstrumentId].sort() as [string, string];
    const key = pairKey({ instrumentId: ca, eId: '' }, { instrumentId: us, eId: '' });
    return { ...one, ...(byPair.get(key) ?? UNDECIDED) };
  });
}

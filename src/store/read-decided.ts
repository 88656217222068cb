import { type Decided, type DecidedPlace, type Decision, type StandingDecision, UNDECIDED } from '../model/decision.ts';
import { type PairKey, pairKey, settleDecisions } from '../model/settle-decisions.ts';
import type { DecidedSuggestion, Suggestion } from '../model/suggestion.ts';
import { findAlignmentIds } from './alignment-ids.ts';
import { readChangedPlaces } from './changed-places.ts';
import type { Database } from './database.ts';
import { readStandingDecisions } from './decisions.ts';
import { tracePointers } from './trace-pointers.ts';

/** The index, and the desk that decisions on it lie at. */
export type DecidedStores = { readonly index: Database; readonly desk: Database };

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
 * follows it, and one on a text that has changed says so. One query where nobody has decided anything.
 *
 * @param instrumentIds null for all
 */
export async function readDecided(
  { index, desk }: DecidedStores,
  instrumentIds: readonly string[] | null,
): Promise<DecidedPairs> {
  if (instrumentIds !== null && instrumentIds.length === 0) return NONE;
  const standing = await readStandingDecisions(desk, instrumentIds);
  if (standing.length === 0) return NONE;
  const { decisions, changedOn } = await standNow(index, standing);
  const byPair = settleDecisions(decisions, changedOn);
  const byId = new Map<string, Decided>();
  for (const [key, ids] of await findAlignmentIds(index, [...byPair.keys()])) {
    const decided = byPair.get(key);
    if (decided !== undefined) for (const id of ids) byId.set(id, decided);
  }
  return { byPair, byId, decisions };
}

/** Decisions with their places as they stand in the texts now shown, and which of these read otherwise than when they were decided on. */
async function standNow(index: Database, made: readonly Decision[]) {
  const keyed = made
    .flatMap((decision) => placesOf(decision).map((place, at) => ({ place, key: `${decision.id} ${at}` })))
    .filter(({ place }) => place.eId !== '');
  const places = keyed.map(({ place }) => place);
  const traces = await tracePointers(index, places);
  const now = new Map(places.map((place, at) => [place, { ...place, eId: traces[at]?.eId ?? place.eId }]));
  const moved = <T extends DecidedPlace | null>(place: T): T =>
    (place === null ? place : (now.get(place) ?? place)) as T;
  const decisions = made.map(
    (decision): Decision => ({
      ...decision,
      ca: moved(decision.ca),
      us: moved(decision.us),
      insteadCa: moved(decision.insteadCa),
      insteadUs: moved(decision.insteadUs),
    }),
  );
  const standing = places.map((place) => now.get(place) ?? place);
  const changes = await readChangedPlaces(
    index,
    standing.map((place, at) => ({ ...place, key: keyed[at]?.key ?? '' })),
  );
  const days = new Map<DecidedPlace, string | null>(standing.map((place, at) => [place, changes[at] ?? null]));
  return { decisions, changedOn: (place: DecidedPlace): string | null => days.get(place) ?? null };
}

/** Decisions as they were made, each with the date of the text in which one of its places reads otherwise. */
export async function withChanges(index: Database, made: readonly Decision[]): Promise<StandingDecision[]> {
  const { decisions, changedOn } = await standNow(index, made);
  return made.map((decision, at) => {
    const days = placesOf(decisions[at] ?? decision).flatMap((place) => changedOn(place) ?? []);
    return { ...decision, textChangedOn: days.toSorted().at(-1) ?? null };
  });
}

function placesOf({ ca, us, insteadCa, insteadUs }: Decision): Decision['ca'][] {
  return [ca, us, insteadCa, insteadUs].filter((place) => place !== null);
}

/** What holds of a pair by its id: its own decision, else that of the section pair it lies in, whose relationship is none of its own. */
export function decidedOf({ byId }: DecidedPairs, ...ids: readonly (string | null)[]): Decided {
  for (const [at, id] of ids.entries()) {
    const found = id === null ? undefined : byId.get(id);
    if (found !== undefined) return at === 0 ? found : { ...found, decidedRelationship: null };
  }
  return UNDECIDED;
}

/** Ids of the pairs whose label decisions override: confirmed, or no pair any more. */
export function overridingIds({ byId }: DecidedPairs): { readonly confirmed: string[]; readonly overruled: string[] } {
  const idsOf = (confirmed: boolean) =>
    [...byId].filter(([, { status }]) => (status === 'confirmed') === confirmed).map(([id]) => id);
  return { confirmed: idsOf(true), overruled: idsOf(false) };
}

/** Ids of the pairs that people rejected; what is disputed is not settled and stays a pair. */
export function rejectedIds({ byId }: DecidedPairs): string[] {
  return [...byId].filter(([, { status }]) => status === 'rejected').map(([id]) => id);
}

/** Suggestions with what people decided of the two instruments. */
export async function withDecided(
  stores: DecidedStores,
  suggestions: readonly Suggestion[],
): Promise<DecidedSuggestion[]> {
  const { byPair } = await readDecided(
    stores,
    suggestions.map(({ instrumentId }) => instrumentId),
  );
  return suggestions.map((one) => {
    const [ca, us] = [one.instrumentId, one.otherInstrumentId].sort() as [string, string];
    const key = pairKey({ instrumentId: ca, eId: '' }, { instrumentId: us, eId: '' });
    return { ...one, ...(byPair.get(key) ?? UNDECIDED) };
  });
}

import type { ComparisonHead } from '../model/comparison.ts';
import type { Placement } from '../model/placement.ts';
import type { PlacedPair } from '../store/pair-places.ts';

type Side = 'ca' | 'us';

/**
 * Of each section pair, where its two sections are answered, as far as they are in several places: all section pairs that share the section, and which of the
 * section's provisions each of them answers best. A paragraph is placed once, by its surest pair, since a reader asks where to go on reading; its other pairs stay
 * with their section pairs. A section with one counterpart has no placements: the pair itself says it.
 */
export function placeParts(pairs: readonly PlacedPair[]): (sectionPairId: string) => ComparisonHead['placements'] {
  const inside = Map.groupBy(pairs, ({ parentId }) => parentId);
  const sections = inside.get(null) ?? [];
  const placedBy = (side: Side): ReadonlyMap<string, readonly Placement[]> =>
    new Map(
      [...Map.groupBy(sections, (pair) => keyOf(pair, side))].map(([key, sharing]) => [
        key,
        sharing.length < 2 ? [] : placesOf(sharing, inside, side),
      ]),
    );
  const placements = { ca: placedBy('ca'), us: placedBy('us') };
  const byId = new Map(sections.map((pair) => [pair.id, pair]));
  return (id) => {
    const pair = byId.get(id);
    const of = (side: Side) => (pair === undefined ? [] : [...(placements[side].get(keyOf(pair, side)) ?? [])]);
    return { ca: of('ca'), us: of('us') };
  };
}

function placesOf(
  sharing: readonly PlacedPair[],
  inside: ReadonlyMap<string | null, readonly PlacedPair[]>,
  side: Side,
): Placement[] {
  const other = side === 'ca' ? 'us' : 'ca';
  const surest = new Map<string, PlacedPair>();
  for (const pair of sharing.flatMap(({ id }) => inside.get(id) ?? [])) {
    const key = keyOf(pair, side);
    // The opening words of the section are no part that goes anywhere by itself.
    if (sharing.some((section) => keyOf(section, side) === key)) continue;
    const known = surest.get(key);
    if (known === undefined || pair.score > known.score) surest.set(key, pair);
  }
  return sharing.map((section) => ({
    alignmentId: section.id,
    label: section.label,
    place: nameOf(section, other),
    provisions: [...surest.values()]
      .filter(({ parentId }) => parentId === section.id)
      .map((pair) => nameOf(pair, side)),
  }));
}

function keyOf(pair: PlacedPair, side: Side): string {
  return pair[side].map(({ instrumentId, eId }) => `${instrumentId} ${eId}`).join('|');
}

function nameOf(pair: PlacedPair, side: Side): Placement['place'] {
  const [{ eId, citation } = { eId: '', citation: '' }] = pair[side];
  return { eId, citation };
}

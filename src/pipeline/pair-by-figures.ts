import { alignmentId } from '../alignment/alignment-id.ts';
import type { ComparableSide } from '../divergence/comparable-pair.ts';
import { likeness } from '../divergence/likeness.ts';
import { type MatchedFigures, matchFigures } from '../divergence/match-figures.ts';
import { readComparableFigures } from '../divergence/read-comparable-figures.ts';
import { type Alignment, keyOfRef } from '../model/alignment.ts';
import type { Quantity } from '../model/quantity.ts';

/** Sections less likely than this to be a pair say nothing by the figures in them. */
const LIKELY_SECTIONS = 0.5;
/** Share of the shorter sentence's words that both have. */
const LIKE_PLACE = 0.35;
/** A paragraph found by what its figure measures, in sections that are surely one subject, is this much less sure than they are. */
const OF_SECTION = 0.75;

/** Alignments with the pairs that figures add, each behind the pairs of its section, numbered anew. `textsOf` gives both sections of a pair whole. */
export function addPairsByFigures(
  alignments: readonly Alignment[],
  textsOf: (section: Alignment) => readonly [ca: ComparableSide, us: ComparableSide],
): Alignment[] {
  const known = new Set(alignments.map(({ id }) => id));
  const sections = alignments.filter(({ parentId }) => parentId === null);
  const inside = Map.groupBy(alignments, ({ parentId }) => parentId);
  return sections
    .flatMap((section) => {
      const own = inside.get(section.id) ?? [];
      const added = mayHoldMore(section, own) ? pairByFigures(section, own, ...textsOf(section)) : [];
      const fresh = added.filter(({ id }) => !known.has(id));
      for (const { id } of fresh) known.add(id);
      return [section, ...own, ...fresh];
    })
    .map((alignment, ordinal) => ({ ...alignment, ordinal }));
}

/**
 * Pairs of paragraphs that share too few words to be found by them and limit the same thing: 14 days and 8 days to mend a recorder, in two sections that
 * are a pair. Looked for among paragraphs that no pair inside the section pair covers, one figure with one, and only where both texts name what is measured
 * alike. Comparing the rest of both sections as wholes instead would find the same differences and show each beside "no counterpart in this section".
 *
 * @param section a section pair that has pairs inside
 * @param inside those pairs
 * @param ca, us both sections with everything below them
 * @returns candidates inside the section pair, in the order of the Canadian text; ordinals are the caller's
 */
function pairByFigures(
  section: Alignment,
  inside: readonly Alignment[],
  ca: ComparableSide,
  us: ComparableSide,
): Alignment[] {
  const taken = new Set(inside.flatMap((pair) => [...pair.ca, ...pair.us]).map(keyOfRef));
  const free = (side: ComparableSide): ComparableSide => ({
    ...side,
    quantities: side.quantities.filter((quantity) => !taken.has(keyOfRef(quantity))),
  });
  const matched = matchFigures(readComparableFigures(free(ca)), readComparableFigures(free(us)));
  const found = Map.groupBy(
    matched.filter(isOfOneThing),
    (match) => `${match.ca.main.eId} ${match.us.main.editionId} ${match.us.main.eId}`,
  );
  return [...found.values()].flatMap((matches) => {
    const [match] = matches;
    if (match === undefined) return [];
    const sides = { ca: [placeOf(match.ca.main)], us: [placeOf(match.us.main)] };
    const named = (places: readonly { readonly editionId: string; readonly eId: string }[]) =>
      places.map(({ editionId, eId }) => ({ instrumentId: editionId.slice(0, editionId.indexOf('@')), eId }));
    return {
      ...section,
      ...sides,
      id: alignmentId(section.crosswalkId, named(sides.ca), named(sides.us)),
      parentId: section.id,
      label: 'candidate' as const,
      pass: 'by-figure',
      score: Number((OF_SECTION * section.score).toFixed(4)),
      features: { measured: matches.length },
      relationship: 'intersects-with' as const,
      rationale: 'semantic' as const,
      stringency: 'unknown' as const,
    };
  });
}

/** Both name what is measured; a period measures nothing by name, so the words around it must say what is to be done within it. */
function isOfOneThing({ ca, us, exclusive, sameSubject }: MatchedFigures): boolean {
  return !exclusive && (sameSubject || likeness(ca.context, us.context) >= LIKE_PLACE);
}

/** Asked before the texts of both sections are put together, which most section pairs need not be. */
function mayHoldMore(section: Alignment, inside: readonly Alignment[]): boolean {
  return section.score >= LIKELY_SECTIONS && inside.length > 0;
}

function placeOf({ editionId, eId }: Quantity): { editionId: string; eId: string } {
  return { editionId, eId };
}

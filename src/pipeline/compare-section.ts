import { alignmentId } from '../alignment/alignment-id.ts';
import type { ComparableFigure } from '../divergence/comparable-figure.ts';
import type { ComparableSide } from '../divergence/comparable-pair.ts';
import { comparePair } from '../divergence/compare-pair.ts';
import { doubtSettled } from '../divergence/doubt-settled.ts';
import { findTurned } from '../divergence/find-twofold.ts';
import { quantity } from '../divergence/kinds/quantity.ts';
import { timing } from '../divergence/kinds/timing.ts';
import { matchFigures } from '../divergence/match-figures.ts';
import { matchRest } from '../divergence/match-rest.ts';
import { matchThin } from '../divergence/match-thin.ts';
import type { MatchedFigures } from '../divergence/matched-figures.ts';
import { belongElsewhere, hasNearer } from '../divergence/nearer-figures.ts';
import { readComparableFigures } from '../divergence/read-comparable-figures.ts';
import { shareBounds } from '../divergence/share-bounds.ts';
import { type Alignment, keyOfRef, type ProvisionRef } from '../model/alignment.ts';
import type { Divergence } from '../model/divergence.ts';
import type { Provision } from '../model/provision.ts';

/** A pair with what was found in it, and the texts that were compared; null for a section pair that is told through the pairs inside. */
export type ComparedPair = {
  readonly alignment: Alignment;
  readonly divergences: readonly Divergence[];
  readonly texts: Sides<ComparableSide> | null;
};

/** Told of the figures that a pair inside two sections sets against one another, for whoever learns from them. */
export type WatchFigures = (alignment: Alignment, matched: readonly MatchedFigures[]) => void;

/** The text of provisions by themselves, or with everything below them. */
export type TextOf = (references: readonly ProvisionRef[], whole: boolean) => ComparableSide;

/** Sections less likely than this to be a pair say nothing by the figures that no pair inside covers. */
const LIKELY_SECTIONS = 0.45;
/** A pair of paragraphs found by what a figure measures, in sections that are surely one subject, is this much less sure than they are. */
const OF_SECTION = 0.75;

/**
 * Compares all pairs of a crosswalk. A section pair without pairs inside is compared whole; one that has some, through them, and what they leave over section
 * against section.
 *
 * @returns the pairs with those that figures add, each behind the pairs of its section, numbered anew
 */
export function compareSections(
  alignments: readonly Alignment[],
  textOf: TextOf,
  watch: WatchFigures = () => undefined,
): ComparedPair[] {
  const known = new Set(alignments.map(({ id }) => id));
  const inside = Map.groupBy(alignments, ({ parentId }) => parentId);
  const figuresOf = figureReader(textOf);
  const compared = (inside.get(null) ?? []).flatMap((section) => {
    const own = inside.get(section.id) ?? [];
    if (own.length === 0) return [comparedPair({ alignment: section, ...sidesOf(section, textOf, true) })];
    return compareThrough(section, own, textOf, { figuresOf, watch }).filter(({ alignment }) => {
      if (alignment.pass !== BY_FIGURE) return true;
      // Sections that are paired twice, a whole and one of its parts, may find the same two paragraphs.
      const isNew = !known.has(alignment.id);
      known.add(alignment.id);
      return isNew;
    });
  });
  return doubtSettled(compared).map((pair, ordinal) => ({ ...pair, alignment: { ...pair.alignment, ordinal } }));
}

const BY_FIGURE = 'by-figure';

type Sides<Of> = { readonly ca: Of; readonly us: Of };

/** Figures of a section, in its order; a section of many pairs is read once. */
type FigureReader = (references: readonly ProvisionRef[]) => SectionFigures;

type SectionFigures = { readonly provisions: readonly Provision[]; readonly figures: readonly ComparableFigure[] };

function figureReader(textOf: TextOf): FigureReader {
  const known = new Map<string, SectionFigures>();
  return (references) => {
    const key = references.map(keyOfRef).join('|');
    let read = known.get(key);
    if (read === undefined) {
      const side = textOf(references, true);
      read = { provisions: side.provisions, figures: readComparableFigures(side) };
      known.set(key, read);
    }
    return read;
  };
}

/**
 * Each pair inside is compared by its own words, and by the figures of its provisions and of what lies below them in no pair of its own: "(1) Vessels must have:
 * (a) ... 20 m" and "(b) ... (1) ... 65 feet" are a pair by their lead-ins and limit by their paragraphs. What no pair sets against anything is then compared across
 * the two sections: a limit in the lead-in over the paragraphs, or in paragraphs that share too few words to be a pair. Before, it was not compared at all, which hid
 * two of three differences that a reader of both sections finds.
 */
function compareThrough(
  section: Alignment,
  inside: readonly Alignment[],
  textOf: TextOf,
  { figuresOf, watch }: { readonly figuresOf: FigureReader; readonly watch: WatchFigures },
): ComparedPair[] {
  const read = { ca: figuresOf(section.ca), us: figuresOf(section.us) };
  const shared = shareBounds(read.ca.figures, read.us.figures);
  const whole = { ca: { ...read.ca, figures: shared.ca }, us: { ...read.us, figures: shared.us } };
  const paired = new Set(inside.flatMap(({ ca, us }) => [...ca, ...us]).map(keyOfRef));
  const reach = { ca: reachOf(whole.ca.provisions, paired), us: reachOf(whole.us.provisions, paired) };
  const sections = { ca: whole.ca.figures, us: whole.us.figures };
  const pairs = inside.map((alignment) => {
    const ca = figuresWithin(alignment.ca, whole.ca, reach.ca);
    const us = figuresWithin(alignment.us, whole.us, reach.us);
    const matched = matchFigures(ca, us)
      .filter((match) => !belongElsewhere(match, sections))
      .map((match) => (match.isRow === true || !hasNearer(match, sections) ? match : { ...match, isDistant: true }));
    return { alignment, figures: { ca, us, matched } };
  });
  for (const { alignment, figures } of pairs) watch(alignment, figures.matched);
  const found = pairs.flatMap(({ figures }) => figures.matched);
  const rest =
    section.score < LIKELY_SECTIONS
      ? []
      : matchRest(whole.ca.figures, whole.us.figures, found, section.label === 'aligned');
  const restPairs = pairsOf(section, rest);
  for (const { alignment, matched } of restPairs) watch(alignment, matched);
  const elsewhere = new Set([...found, ...rest].flatMap(({ ca, us }) => [ca, us]));
  const turned = findTurned([...found, ...rest]);
  const settle = (matched: readonly MatchedFigures[]): MatchedFigures[] =>
    matched.map((match) => (turned.has(match) ? { ...match, isTurned: true } : match));
  return [
    [{ alignment: section, divergences: [], texts: null }],
    pairs.map(({ alignment, figures }) =>
      comparedPair({
        alignment: withMeasured(alignment, figures.matched),
        sectionScore: section.score,
        ...sidesOf(alignment, textOf, false),
        figures: {
          ...figures,
          matched: settle(figures.matched),
          thin: matchThin(figures.ca, figures.us, elsewhere),
          elsewhere,
          around: sections,
        },
      }),
    ),
    restPairs.map(({ alignment, matched }) =>
      comparedPair(
        {
          alignment,
          sectionScore: section.score,
          ...sidesOf(alignment, textOf, false),
          figures: {
            ca: figuresAt(alignment.ca, whole.ca),
            us: figuresAt(alignment.us, whole.us),
            matched: settle(matched),
            elsewhere,
            around: sections,
          },
        },
        FIGURE_KINDS,
      ),
    ),
  ].flat();
}

/** A pair of few words in common is borne out by what both limit. */
function withMeasured(alignment: Alignment, matched: readonly MatchedFigures[]): Alignment {
  const measured = matched.filter(({ sameLimit }) => sameLimit).length;
  return measured === 0 ? alignment : { ...alignment, features: { ...alignment.features, measured } };
}

/** Of each provision of a section, the paired provision that it belongs to: itself, or the nearest above it; the section's head owns its own text only. */
function reachOf(provisions: readonly Provision[], paired: ReadonlySet<string>): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  const [head] = provisions;
  for (const provision of provisions) {
    const key = keyOfRef(provision);
    const above =
      provision.parentEId === null || provision.parentEId === head?.eId
        ? undefined
        : owners.get(keyOfRef({ editionId: provision.editionId, eId: provision.parentEId }));
    const owner = paired.has(key) ? key : above;
    if (owner !== undefined) owners.set(key, owner);
  }
  return owners;
}

function figuresWithin(
  references: readonly ProvisionRef[],
  { figures }: SectionFigures,
  reach: ReadonlyMap<string, string>,
): ComparableFigure[] {
  const heads = new Set(references.map(keyOfRef));
  return figures.filter(({ main }) => heads.has(reach.get(keyOfRef(main)) ?? ''));
}

function figuresAt(references: readonly ProvisionRef[], { figures }: SectionFigures): ComparableFigure[] {
  const places = new Set(references.map(keyOfRef));
  return figures.filter(({ main }) => places.has(keyOfRef(main)));
}

/** One pair for each two places that figures join. */
function pairsOf(
  section: Alignment,
  rest: readonly MatchedFigures[],
): { readonly alignment: Alignment; readonly matched: readonly MatchedFigures[] }[] {
  const byPlaces = Map.groupBy(rest, ({ ca, us }) => `${keyOfRef(ca.main)}|${keyOfRef(us.main)}`);
  return [...byPlaces.values()].map((matched) => {
    const places = (side: 'ca' | 'us'): ProvisionRef[] =>
      matched.slice(0, 1).map((match) => ({ editionId: match[side].main.editionId, eId: match[side].main.eId }));
    const sides = { ca: places('ca'), us: places('us') };
    const named = (references: readonly ProvisionRef[]) =>
      references.map(({ editionId, eId }) => ({ instrumentId: editionId.slice(0, editionId.indexOf('@')), eId }));
    return {
      matched,
      alignment: {
        ...section,
        ...sides,
        // The two lead-ins have the eIds of the sections, and their pair must not have the section pair's id.
        id: alignmentId(`${section.crosswalkId}#figure`, named(sides.ca), named(sides.us)),
        parentId: section.id,
        label: 'candidate',
        pass: BY_FIGURE,
        score: Number((OF_SECTION * section.score).toFixed(4)),
        features: { measured: matched.length },
        relationship: 'intersects-with',
        rationale: 'semantic',
        stringency: 'unknown',
      },
    };
  });
}

function sidesOf({ ca, us }: Alignment, textOf: TextOf, whole: boolean): Sides<ComparableSide> {
  return { ca: textOf(ca, whole), us: textOf(us, whole) };
}

function comparedPair(...[pair, kinds]: Parameters<typeof comparePair>): ComparedPair {
  const { divergences, relationship, rationale, stringency, confidence } = comparePair(pair, kinds);
  const features = { ...pair.alignment.features, relationship: confidence };
  return {
    alignment: { ...pair.alignment, relationship, rationale, stringency, features },
    divergences,
    texts: { ca: pair.ca, us: pair.us },
  };
}

/** What two figures may say of two places that share no more than the thing they limit. */
const FIGURE_KINDS = [quantity, timing];

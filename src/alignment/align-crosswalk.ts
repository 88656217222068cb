import type { Alignment, Gap, ProvisionRef } from '../model/alignment.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import type { TermBridge } from '../model/term-bridge.ts';
import { alignmentId } from './alignment-id.ts';
import type { AlignmentSide } from './alignment-side.ts';
import { findCitedPairs } from './bridges.ts';
import { sharedNotions } from './features/shared-notions.ts';
import { findGaps, round } from './find-gaps.ts';
import { byCitation } from './passes/by-citation.ts';
import { byDefinedTerm } from './passes/by-defined-term.ts';
import { byHeading } from './passes/by-heading.ts';
import { byStandardNumber } from './passes/by-standard-number.ts';
import { byText } from './passes/by-text.ts';
import { isEqualText, provisionPairer } from './provision-pairs.ts';
import { type Relation, RelationStore } from './relation-store.ts';
import type { SectionContext, SectionPass } from './section-pass.ts';
import { scoreSections } from './section-scores.ts';
import { buildSectionUnits, passageTerms, type SectionUnit } from './section-units.ts';
import { notionFinder } from './term-bridges.ts';
import { bagOf, inverseFrequencies } from './weighted-overlap.ts';

/** From the most to the least certain evidence. */
const SECTION_PIPELINE: readonly SectionPass[] = [byCitation, byStandardNumber, byHeading, byDefinedTerm, byText];
/** A text that cites the other country's law to forbid obeying it has citations, but no counterpart to look for. */
const BLOCKING_PIPELINE: readonly SectionPass[] = [byCitation];

type CrosswalkInput = {
  readonly crosswalk: Crosswalk;
  readonly ca: AlignmentSide;
  readonly us: readonly AlignmentSide[];
  readonly bridges: readonly TermBridge[];
};

/**
 * Aligns one crosswalk: sections first, then the provisions inside each section pair. Deterministic: neither the order of `us` nor that of provisions
 * or citations changes a byte of the answer.
 *
 * Canadian gaps are reported only when every U.S. instrument of the crosswalk is present: before that, "no counterpart" has not been assessed. A
 * crosswalk that names no U.S. instrument has been assessed by whoever wrote it, and all its sections are gaps.
 */
export function alignCrosswalk(input: CrosswalkInput): { alignments: Alignment[]; gaps: Gap[] } {
  const { crosswalk, us } = input;
  const { context, relations } = relateSections(input);
  const alignments = writeAlignments(crosswalk, context, relations);
  if (crosswalk.blocks) return { alignments, gaps: [] };
  const assessed = crosswalk.us.every((id) => us.some((side) => side.instrument.id === id));
  // A text of which nothing is in force yet, or any more, answers nothing: facing it, a section is not assessed rather than without counterpart.
  const facesNone = crosswalk.us.length > 0 && context.us.length === 0;
  const gaps = [
    ...(assessed && !facesNone ? findGaps('ca', crosswalk.id, context, relations) : []),
    ...(context.ca.length > 0 ? findGaps('us', crosswalk.id, context, relations) : []),
  ];
  return { alignments, gaps };
}

/** The first step alone: which sections of a crosswalk the passes relate, and what they looked at. */
export function relateSections({ crosswalk, ca: caSide, us: usSides, bridges }: CrosswalkInput): {
  context: SectionContext;
  relations: Relation[];
} {
  const sides = crosswalk.us.flatMap((id) => usSides.find((side) => side.instrument.id === id) ?? []);
  const ca = buildSectionUnits(caSide, crosswalk.caScope, notionFinder(bridges, 'ca', crosswalk.sectors));
  const findUsNotions = notionFinder(bridges, 'us', crosswalk.sectors);
  const us = sides.flatMap((side) => buildSectionUnits(side, crosswalk.usScope, findUsNotions));
  const context: SectionContext = { ca, us, scores: scoreSections(ca, us) };
  const store = new RelationStore();
  for (const pass of crosswalk.blocks ? BLOCKING_PIPELINE : SECTION_PIPELINE) {
    for (const relation of pass.find(context, store)) {
      store.add(crosswalk.blocks ? { ...relation, label: 'candidate', bridge: 'blocks' } : relation);
    }
  }
  return { context, relations: store.list() };
}

function writeAlignments(
  crosswalk: Crosswalk,
  { ca, us }: SectionContext,
  relations: readonly Relation[],
): Alignment[] {
  const bridges = new Map(findCitedPairs(ca, us).map((pair) => [`${pair.ca}|${pair.us}`, pair.bridge]));
  const idf = inverseFrequencies(
    [...ca, ...us].flatMap((unit) => unit.provisions.map((provision) => bagOf(passageTerms(provision)))),
  );
  const pairProvisions = provisionPairer(idf);
  const notionsOf = sharedNotions(ca, us);
  const alignments: Alignment[] = [];
  // A form inside a schedule belongs to both units, so a pair inside it can come up under both: the first in reading order keeps it.
  const written = new Set<string>();
  for (const relation of relations) {
    const caUnit = ca[relation.ca];
    const usUnit = us[relation.us];
    if (caUnit === undefined || usUnit === undefined) continue;
    const bridge = relation.bridge ?? bridges.get(`${relation.ca}|${relation.us}`) ?? null;
    const id = idOf(crosswalk.id, caUnit, caUnit.eId, usUnit, usUnit.eId);
    alignments.push({
      id,
      crosswalkId: crosswalk.id,
      parentId: null,
      ordinal: alignments.length,
      ...sidesOf(caUnit, caUnit.eId, usUnit, usUnit.eId),
      label: relation.label,
      pass: relation.pass,
      score: round(relation.score),
      features: roundAll({ ...relation.features, ...notionsOf(caUnit, usUnit) }),
      ...judgeTexts(textOf(caUnit), textOf(usUnit)),
      bridge,
    });
    for (const pair of pairProvisions(caUnit, usUnit)) {
      const isOpening = pair.ca.eId === caUnit.eId && pair.us.eId === usUnit.eId;
      // Two sections that are one paragraph each: the section pair says it all.
      if (isOpening && hasOneText(caUnit) && hasOneText(usUnit)) continue;
      // The opening words of both sections have the sections' eIds, and their pair must not have the section pair's id.
      const frame = isOpening ? `${crosswalk.id}#opening` : crosswalk.id;
      const pairId = idOf(frame, caUnit, pair.ca.eId, usUnit, pair.us.eId);
      if (written.has(pairId)) continue;
      written.add(pairId);
      alignments.push({
        id: pairId,
        crosswalkId: crosswalk.id,
        parentId: id,
        ordinal: alignments.length,
        ...sidesOf(caUnit, pair.ca.eId, usUnit, pair.us.eId),
        label: relation.label === 'aligned' ? pair.label : 'candidate',
        pass: pair.pass,
        score: round(pair.score),
        features: roundAll(pair.features),
        ...judgeTexts(pair.ca.text, pair.us.text),
        bridge,
      });
    }
  }
  return alignments;
}

function idOf(crosswalkId: string, ca: SectionUnit, caEId: string, us: SectionUnit, usEId: string): string {
  return alignmentId(
    crosswalkId,
    [{ instrumentId: ca.instrumentId, eId: caEId }],
    [{ instrumentId: us.instrumentId, eId: usEId }],
  );
}

function hasOneText(unit: SectionUnit): boolean {
  return unit.provisions.every((provision) => provision.eId === unit.eId || provision.text === '');
}

function sidesOf(
  ca: SectionUnit,
  caEId: string,
  us: SectionUnit,
  usEId: string,
): { ca: ProvisionRef[]; us: ProvisionRef[] } {
  return { ca: [{ editionId: ca.editionId, eId: caEId }], us: [{ editionId: us.editionId, eId: usEId }] };
}

/** Only equal words are called equal here; which side asks more is the divergence room's answer. */
function judgeTexts(ca: string, us: string): Pick<Alignment, 'relationship' | 'rationale' | 'stringency'> {
  return isEqualText(ca, us)
    ? { relationship: 'equal-to', rationale: 'syntactic', stringency: 'unknown' }
    : { relationship: 'intersects-with', rationale: 'semantic', stringency: 'unknown' };
}

function textOf(unit: SectionUnit): string {
  return unit.provisions.map((provision) => provision.text).join('\n');
}

function roundAll(features: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(features).map(([name, value]) => [name, round(value)]));
}

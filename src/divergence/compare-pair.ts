import type { Rationale, Relationship } from '../model/alignment.ts';
import type { Divergence } from '../model/divergence.ts';
import type { Stringency } from '../model/stringency.ts';
import type { ComparablePair, ComparableSide, DivergenceKindDetector } from './comparable-pair.ts';
import { definition } from './kinds/definition.ts';
import { design } from './kinds/design.ts';
import { exception } from './kinds/exception.ts';
import { list } from './kinds/list.ts';
import { method } from './kinds/method.ts';
import { modality } from './kinds/modality.ts';
import { oneSided } from './kinds/one-sided.ts';
import { quantity } from './kinds/quantity.ts';
import { recognition } from './kinds/recognition.ts';
import { scope } from './kinds/scope.ts';
import { timing } from './kinds/timing.ts';
import { relate } from './relate.ts';
import { readRelationEvidence } from './relation-evidence.ts';
import { isLikely, weighInPair } from './weigh.ts';

/** Every kind of difference that is looked for; documentation and legends are made from it. */
export const divergenceKinds: readonly DivergenceKindDetector[] = [
  quantity,
  timing,
  modality,
  scope,
  exception,
  method,
  definition,
  list,
  design,
  recognition,
  oneSided,
];

export type PairComparison = {
  /** The weightiest first. Equal figures are in it: they are the evidence that the pair is one. */
  readonly divergences: Divergence[];
  readonly relationship: Relationship;
  readonly rationale: Rationale;
  /** 0 to 1: how far the texts bear the relationship out. */
  readonly confidence: number;
  readonly stringency: Stringency;
};

/** Compares an aligned pair by every kind, or by those given. The same pair gives the same answer, whatever the order of its provisions' layers. */
export function comparePair(pair: ComparablePair, kinds = divergenceKinds): PairComparison {
  const ordered = {
    alignment: pair.alignment,
    sectionScore: pair.sectionScore,
    ca: inOrder(pair.ca),
    us: inOrder(pair.us),
    figures: pair.figures,
  };
  const likely = isLikely(pair);
  const divergences = kinds
    .flatMap((kind) => kind.detect(ordered))
    .map((found) => ({ ...found, weight: weighInPair(found.weight, found.kind, likely) }))
    .map((found, index) => ({ found, index }))
    .sort((left, right) => right.found.weight - left.found.weight || left.index - right.index)
    .map(({ found }, ordinal): Divergence => ({ alignmentId: pair.alignment.id, ordinal, ...found }));
  return {
    divergences,
    ...relate(readRelationEvidence(ordered, divergences)),
    stringency: combineStringency(divergences),
  };
}

/**
 * What the pair says as a whole. Both directions make it mixed; one direction stands unless a difference of unknown direction weighs as much;
 * no comparable figure or modality leaves it unknown, never "same".
 */
export function combineStringency(divergences: readonly Pick<Divergence, 'stringency' | 'weight'>[]): Stringency {
  const heaviest = (stringency: Stringency): number =>
    Math.max(-1, ...divergences.filter((found) => found.stringency === stringency).map((found) => found.weight));
  const ca = heaviest('ca-stricter');
  const us = heaviest('us-stricter');
  const unknown = heaviest('unknown');
  if (ca >= 0 && us >= 0) return 'mixed';
  if (ca >= 0 || us >= 0) {
    if (unknown >= Math.max(ca, us)) return 'unknown';
    return ca >= 0 ? 'ca-stricter' : 'us-stricter';
  }
  return unknown < 0 && heaviest('same') >= 0 ? 'same' : 'unknown';
}

function inOrder(side: ComparableSide): ComparableSide {
  const provisions = [...side.provisions].sort(
    (left, right) => left.ordinal - right.ordinal || compare(left.eId, right.eId),
  );
  const place = new Map(provisions.map((provision, index) => [provision.eId, index]));
  const byPlace = <Fact extends { eId: string; ordinal: number }>(facts: readonly Fact[]): Fact[] =>
    [...facts].sort(
      (left, right) => (place.get(left.eId) ?? 0) - (place.get(right.eId) ?? 0) || left.ordinal - right.ordinal,
    );
  return {
    provisions,
    quantities: byPlace(side.quantities),
    requirements: byPlace(side.requirements),
    citations: byPlace(side.citations),
  };
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

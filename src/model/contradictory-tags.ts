import type { Relationship } from './alignment.ts';
import { composeRelationships, invertRelationship } from './compose-relationships.ts';
import type { Tag } from './tag.ts';

/** One step of a proof: what a tag says of two provisions, or that one lies inside the other. */
export type ProofStep = {
  readonly left: string;
  readonly right: string;
  readonly relationships: readonly Relationship[];
  /** Null for the structure of a text. */
  readonly tagId: string | null;
};

/** A judgement that others rule out: what they leave open, and by which steps. */
export type TagContradiction = {
  readonly tagId: string;
  readonly relationship: Relationship;
  readonly possible: readonly Relationship[];
  readonly proof: readonly ProofStep[];
};

/** A paragraph asks part of what its section asks, or all of it where it is the only one. */
const INSIDE: readonly Relationship[] = ['subset-of', 'equal-to', 'equivalent-to'];
/** Two judgements and the two steps of structure that join them. */
const LONGEST = 3;

/**
 * Judgements that cannot all be true: tags relate a Canadian provision to a U.S. one, so circles run over two tags and a provision inside another, or
 * over three other tags. Each judgement is compared with every path of at most three steps between its two provisions, composed as RCC-5 does; the
 * shortest path that rules it out is the proof. Rejected tags say nothing.
 */
export function findContradictoryTags(tags: readonly Tag[]): TagContradiction[] {
  const judged = tags.filter(
    ({ status, relationship, ca, us }) => status !== 'rejected' && relationship !== null && ca !== null && us !== null,
  );
  const steps = new Map<string, ProofStep[]>();
  const add = (step: ProofStep) => {
    steps.set(step.left, [...(steps.get(step.left) ?? []), step]);
    const relationships = step.relationships.map(invertRelationship);
    steps.set(step.right, [
      ...(steps.get(step.right) ?? []),
      { ...step, left: step.right, right: step.left, relationships },
    ]);
  };
  for (const tag of judged) add(judgement(tag));
  for (const step of structure([...steps.keys()])) add(step);
  const found: TagContradiction[] = [];
  const told = new Set<string>();
  for (const tag of judged) {
    const own = judgement(tag);
    const [relationship] = own.relationships;
    const path = relationship === undefined ? null : refutation(steps, own, relationship);
    if (path === null || relationship === undefined) continue;
    const circle = [tag.id, ...path.proof.flatMap(({ tagId }) => tagId ?? [])].toSorted().join(' ');
    // The same circle refutes each of its judgements; it is told once.
    if (told.has(circle)) continue;
    told.add(circle);
    found.push({ tagId: tag.id, relationship, ...path });
  }
  return found;
}

function judgement(tag: Tag): ProofStep {
  const name = (pointer: Tag['ca']) => `${pointer?.instrumentId ?? ''} ${pointer?.eId ?? ''}`;
  return {
    left: name(tag.ca),
    right: name(tag.us),
    relationships: tag.relationship === null ? [] : [tag.relationship],
    tagId: tag.id,
  };
}

function structure(places: readonly string[]): ProofStep[] {
  return places.flatMap((left) =>
    places
      .filter((right) => left.startsWith(`${right}__`))
      .map((right) => ({ left, right, relationships: INSIDE, tagId: null })),
  );
}

function refutation(
  steps: ReadonlyMap<string, readonly ProofStep[]>,
  own: ProofStep,
  relationship: Relationship,
): { readonly possible: readonly Relationship[]; readonly proof: readonly ProofStep[] } | null {
  let paths: { readonly proof: readonly ProofStep[]; readonly possible: readonly Relationship[] }[] = [
    { proof: [], possible: ['equal-to', 'equivalent-to'] },
  ];
  for (let length = 1; length <= LONGEST; length += 1) {
    paths = paths.flatMap(({ proof, possible }) =>
      (steps.get(proof.at(-1)?.right ?? own.left) ?? [])
        .filter(
          ({ tagId, right }) => tagId !== own.tagId && right !== own.left && !proof.some((one) => one.right === right),
        )
        .map((step) => ({ proof: [...proof, step], possible: composeAll(possible, step.relationships) })),
    );
    const against = paths.find(
      ({ proof, possible }) => proof.at(-1)?.right === own.right && !possible.includes(relationship),
    );
    if (against !== undefined) return against;
  }
  return null;
}

function composeAll(first: readonly Relationship[], second: readonly Relationship[]): Relationship[] {
  return [...new Set(first.flatMap((one) => second.flatMap((other) => composeRelationships(one, other))))];
}

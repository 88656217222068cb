import { Relationship } from './alignment.ts';

// The relationships of set theory are the five base relations of the region connection calculus RCC-5: a requirement is a non-empty set of
// the acts it covers. `equal-to` and `equivalent-to` are one relation here, since they part in wording only.

/** Every relationship that two judged ones leave open for a third. */
type Open = readonly Relationship[];

const EQ: Open = ['equal-to', 'equivalent-to'];
const PP: Open = ['subset-of'];
const PPI: Open = ['superset-of'];
const PO: Open = ['intersects-with'];
const DR: Open = ['no-relationship'];
const ANY: Open = Relationship.options;

type Base = 'EQ' | 'PP' | 'PPi' | 'PO' | 'DR';

/**
 * Composition of RCC-5 (Randell, Cui and Cohn 1992). `DR` after `PP` is not `DR` after everything: "A has nothing of B, B lies within C" leaves A
 * and C open, where published crosswalk tools conclude "no relationship".
 */
const TABLE: Readonly<Record<Base, Readonly<Record<Base, Open>>>> = {
  EQ: { EQ, PP, PPi: PPI, PO, DR },
  PP: { EQ: PP, PP, PPi: ANY, PO: [...DR, ...PO, ...PP], DR },
  PPi: { EQ: PPI, PP: [...EQ, ...PO, ...PP, ...PPI], PPi: PPI, PO: [...PO, ...PPI], DR: [...DR, ...PO, ...PPI] },
  PO: { EQ: PO, PP: [...PO, ...PP], PPi: [...DR, ...PO, ...PPI], PO: ANY, DR: [...DR, ...PO, ...PPI] },
  DR: { EQ: DR, PP: [...DR, ...PO, ...PP], PPi: DR, PO: [...DR, ...PO, ...PP], DR: ANY },
};

const BASE: Readonly<Record<Relationship, Base>> = {
  'equal-to': 'EQ',
  'equivalent-to': 'EQ',
  'subset-of': 'PP',
  'superset-of': 'PPi',
  'intersects-with': 'PO',
  'no-relationship': 'DR',
};

/**
 * What A can be to C when A is `first` to B and B is `second` to C, in the order of the codes.
 *
 * @example composeRelationships('subset-of', 'no-relationship') // ['no-relationship']
 */
export function composeRelationships(first: Relationship, second: Relationship): Relationship[] {
  const open = TABLE[BASE[first]][BASE[second]];
  return Relationship.options.filter((relationship) => open.includes(relationship));
}

/** The same relationship read from the other side: A within B is B around A. */
export function invertRelationship(relationship: Relationship): Relationship {
  if (relationship === 'subset-of') return 'superset-of';
  return relationship === 'superset-of' ? 'subset-of' : relationship;
}

/** A judgement that `left` is `relationship` to `right`; both name anything that can be compared. */
export type JudgedRelationship = {
  readonly left: string;
  readonly right: string;
  readonly relationship: Relationship;
};

/** Judgements that cannot all be true: of one pair two that exclude each other, or a third that two others rule out. */
export type Contradiction<Judgement extends JudgedRelationship = JudgedRelationship> = {
  readonly judgements: readonly Judgement[];
  /** What the others leave open for the last of them. */
  readonly possible: readonly Relationship[];
};

/**
 * Contradictions among judgements, each once, in the order of the judgement that completes it. Two of one pair contradict when they are different base
 * relations; three of a triangle when the composition of two shuts the third out. Longer circles are not searched: every triangle in
 * them that people judged is found, and officials judge pairs around one shared text.
 */
export function findContradictions<Judgement extends JudgedRelationship>(
  judgements: readonly Judgement[],
): Contradiction<Judgement>[] {
  const found: Contradiction<Judgement>[] = [];
  const readings = judgements.map((judgement, at) => ({ judgement, at }));
  const bySide = new Map<string, { to: string; relationship: Relationship; at: number; judgement: Judgement }[]>();
  for (const { judgement, at } of readings) {
    const { left, right, relationship } = judgement;
    const inverse = invertRelationship(relationship);
    for (const known of bySide.get(left) ?? []) {
      if (known.to === right && BASE[known.relationship] !== BASE[relationship])
        found.push({
          judgements: [known.judgement, judgement],
          possible: composeRelationships('equal-to', known.relationship),
        });
    }
    for (const first of bySide.get(left) ?? []) {
      if (first.to === right || first.to === left) continue;
      for (const second of bySide.get(first.to) ?? []) {
        if (second.to !== right || second.at === first.at) continue;
        const possible = composeRelationships(first.relationship, second.relationship);
        if (!possible.includes(relationship))
          found.push({ judgements: [first.judgement, second.judgement, judgement], possible });
      }
    }
    if (left === right) continue;
    bySide.set(left, [...(bySide.get(left) ?? []), { to: right, relationship, at, judgement }]);
    bySide.set(right, [...(bySide.get(right) ?? []), { to: left, relationship: inverse, at, judgement }]);
  }
  return found;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Relationship } from '../../src/model/alignment.ts';
import {
  composeRelationships,
  findContradictions,
  invertRelationship,
  type JudgedRelationship,
} from '../../src/model/compose-relationships.ts';

/** Subsets of a set of five as bits, without the empty one: enough members for every relation to have room. */
const SETS = Array.from({ length: 31 }, (_, index) => index + 1);

function relate(left: number, right: number): Relationship {
  if (left === right) return 'equal-to';
  const shared = left & right;
  if (shared === 0) return 'no-relationship';
  return shared === left ? 'subset-of' : shared === right ? 'superset-of' : 'intersects-with';
}

describe('composing relationships', () => {
  it('leaves open exactly what sets can show', () => {
    const shown = new Map<string, Set<Relationship>>();
    for (const a of SETS)
      for (const b of SETS)
        for (const c of SETS) {
          const key = `${relate(a, b)} ${relate(b, c)}`;
          shown.set(key, (shown.get(key) ?? new Set()).add(relate(a, c)));
        }
    expect(shown.size).toBe(25);
    for (const [key, relations] of shown) {
      const [first, second] = key.split(' ') as [Relationship, Relationship];
      if (relations.has('equal-to')) relations.add('equivalent-to');
      expect(composeRelationships(first, second), key).toEqual(
        Relationship.options.filter((option) => relations.has(option)),
      );
    }
  });

  it('takes equivalent texts for equal ones', () => {
    for (const other of Relationship.options) {
      expect(composeRelationships('equivalent-to', other)).toEqual(composeRelationships('equal-to', other));
    }
  });

  it('reads a pair from its other side', () => {
    expect(Relationship.options.map(invertRelationship)).toEqual([
      'equal-to',
      'equivalent-to',
      'superset-of',
      'subset-of',
      'intersects-with',
      'no-relationship',
    ]);
  });
});

describe('contradictory judgements', () => {
  const judged = (...rows: readonly [string, Relationship, string][]): JudgedRelationship[] =>
    rows.map(([left, relationship, right]) => ({ left, relationship, right }));

  it.each([
    ['two words for one pair', judged(['a', 'equal-to', 'b'], ['a', 'equivalent-to', 'b']), 0],
    ['one pair judged twice', judged(['a', 'subset-of', 'b'], ['a', 'superset-of', 'b']), 1],
    ['one pair judged from both sides alike', judged(['a', 'subset-of', 'b'], ['b', 'superset-of', 'a']), 0],
    ['one pair judged from both sides', judged(['a', 'subset-of', 'b'], ['b', 'subset-of', 'a']), 1],
    [
      'within a third and without it',
      judged(['a', 'subset-of', 'b'], ['b', 'subset-of', 'c'], ['a', 'no-relationship', 'c']),
      1,
    ],
    [
      'disjoint from a part of the third, which leaves all open',
      judged(['a', 'no-relationship', 'b'], ['b', 'subset-of', 'c'], ['a', 'intersects-with', 'c']),
      0,
    ],
  ])('%s', (_, judgements, contradictions) => {
    expect(findContradictions(judgements)).toHaveLength(contradictions);
  });

  it('says what the other judgements leave open', () => {
    const [found] = findContradictions(
      judged(['a', 'subset-of', 'b'], ['c', 'no-relationship', 'b'], ['c', 'equal-to', 'a']),
    );
    expect(found?.possible).toEqual(['no-relationship']);
    expect(found?.judgements).toHaveLength(3);
  });

  it('never finds one among relations that hold between real sets', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 })), { maxLength: 30 }),
        (pairs) => {
          const judgements = pairs.map(([a, b]) => ({ left: `s${a}`, right: `s${b}`, relationship: relate(a, b) }));
          expect(findContradictions(judgements)).toEqual([]);
        },
      ),
      { seed: 49, numRuns: 500 },
    );
  });
});

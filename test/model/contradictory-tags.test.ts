import { describe, expect, it } from 'vitest';
import type { Relationship } from '../../src/model/alignment.ts';
import { findContradictoryTags } from '../../src/model/contradictory-tags.ts';
import { makePointer, makeTag } from '../desk/make-tag.ts';

type Said = readonly [ca: string, relationship: Relationship, us: string, status?: 'rejected'];
const tagsOf = (said: readonly Said[]) =>
  said.map(([ca, relationship, us, status], at) =>
    makeTag({
      id: `T${at}`,
      relationship,
      status: status ?? 'accepted',
      ca: makePointer('ca/sor-2000-1', { eId: ca }),
      us: makePointer('us/21-cfr-900', { eId: us }),
    }),
  );

describe('judgements that contradict each other', () => {
  it.each<[string, Said[], readonly string[][]]>([
    [
      'two of one pair',
      [
        ['s1', 'equal-to', 'u1'],
        ['s1', 'no-relationship', 'u1'],
      ],
      [['T0', 'T1']],
    ],
    [
      'not two words for one relation',
      [
        ['s1', 'equal-to', 'u1'],
        ['s1', 'equivalent-to', 'u1'],
      ],
      [],
    ],
    [
      'a circle of four',
      [
        ['s1', 'equal-to', 'u1'],
        ['s2', 'equal-to', 'u1'],
        ['s2', 'equal-to', 'u2'],
        ['s1', 'no-relationship', 'u2'],
      ],
      [['T0', 'T1', 'T2', 'T3']],
    ],
    [
      'not a circle that leaves it open',
      [
        ['s1', 'intersects-with', 'u1'],
        ['s2', 'intersects-with', 'u1'],
        ['s2', 'equal-to', 'u2'],
        ['s1', 'no-relationship', 'u2'],
      ],
      [],
    ],
    [
      'a paragraph that asks more than its section',
      [
        ['s1', 'subset-of', 'u1'],
        ['s1__subsec_1', 'superset-of', 'u1'],
      ],
      [['T0', 'T1']],
    ],
    [
      'not an only paragraph that asks what its section asks',
      [
        ['s1', 'equal-to', 'u1'],
        ['s1__subsec_1', 'equal-to', 'u1'],
      ],
      [],
    ],
    [
      'not by a rejected tag',
      [
        ['s1', 'equal-to', 'u1'],
        ['s1', 'no-relationship', 'u1', 'rejected'],
      ],
      [],
    ],
  ])('%s', (_, said, circles) => {
    const found = findContradictoryTags(tagsOf(said));
    expect(found.map(({ tagId, proof }) => [tagId, ...proof.flatMap((step) => step.tagId ?? [])].toSorted())).toEqual(
      circles,
    );
    for (const { relationship, possible, proof, tagId } of found) {
      expect(possible).not.toContain(relationship);
      const own = tagsOf(said).find((tag) => tag.id === tagId);
      expect(proof[0]?.left).toBe(`ca/sor-2000-1 ${own?.ca?.eId}`);
      expect(proof.at(-1)?.right).toBe(`us/21-cfr-900 ${own?.us?.eId}`);
      for (const [at, step] of proof.entries()) if (at > 0) expect(step.left).toBe(proof[at - 1]?.right);
    }
  });
});

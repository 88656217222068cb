import { describe, expect, it } from 'vitest';
import type { ComparableSide } from '../../src/divergence/comparable-pair.ts';
import type { Alignment } from '../../src/model/alignment.ts';
import { addPairsByFigures } from '../../src/pipeline/pair-by-figures.ts';
import { makePair } from '../divergence/make-pair.ts';

const { alignment, ca, us } = makePair(
  ['The carrier must', 'keep the register.', 'mend the recorder within 14 days of the malfunction of the recorder.'],
  [
    'The motor carrier shall',
    'keep the register.',
    'mend the recorder within 8 days of the malfunction of the recorder.',
  ],
);

function add(score: number, inside: readonly Alignment[] = [pairOf(1)]): Alignment[] {
  return addPairsByFigures([{ ...alignment, score }, ...inside], () => [ca, us]);
}

/** The pair of the paragraphs with that place on both sides. */
function pairOf(at: number): Alignment {
  const place = (side: ComparableSide) => {
    const provision = side.provisions[at];
    if (provision === undefined) throw new Error(`no provision ${at}`);
    return [{ editionId: provision.editionId, eId: provision.eId }];
  };
  return { ...alignment, id: `000000000000000${at}`, parentId: alignment.id, ca: place(ca), us: place(us), score: 0.9 };
}

describe('addPairsByFigures', () => {
  it('pairs paragraphs left over that limit one thing, behind the pairs of their section', () => {
    const found = add(0.9);
    expect(found).toHaveLength(3);
    expect(found.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2]);
    expect(found[2]).toMatchObject({
      ...pairOf(2),
      id: found[2]?.id,
      pass: 'by-figure',
      label: 'candidate',
      score: 0.675,
      ordinal: 2,
    });
  });

  it.each([
    ['sections that are hardly a pair', () => add(0.4)],
    ['a section pair compared whole', () => add(0.9, [])],
    ['paragraphs that are a pair already', () => add(0.9, [pairOf(1), pairOf(2)])],
  ])('adds nothing to %s', (_, run) => {
    expect(run().filter(({ pass }) => pass === 'by-figure')).toEqual([]);
  });

  it('gives the same pair the same id', () => {
    expect(add(0.9)[2]?.id).toBe(add(0.6)[2]?.id);
  });
});

import { describe, expect, it } from 'vitest';
import { comparePair } from '../../src/divergence/compare-pair.ts';
import { isLikely, isWeak, weighInPair, weighQuantity } from '../../src/divergence/weigh.ts';
import type { QuantityRelation } from '../../src/model/divergence-details.ts';
import { makePair } from './make-pair.ts';

const quantities: readonly (readonly [QuantityRelation, number | null, boolean, boolean])[] = [
  ['stricter', 1.1, true, true],
  ['stricter', 7.5, true, true],
  ['stricter', 50, true, false],
  ['near', 1.01, true, true],
  ['different', 1.15, true, true],
  ['different', 2, true, false],
  ['different', null, true, false],
  ['different', 1.15, false, false],
  ['equal', 1, true, false],
  ['equal-converted', 1, true, false],
];

describe('what lists show by default', () => {
  it.each(quantities)('%s, ratio %s, same subject %s: %s', (relation, ratio, sameSubject, shown) => {
    expect(isWeak({ weight: weighQuantity(relation, ratio, sameSubject) })).toBe(!shown);
  });

  it('leaves out all that stands in a pair which is hardly one, but for a law that is cited', () => {
    expect(isWeak({ weight: weighInPair(0.9, 'modality', false) })).toBe(true);
    expect(isWeak({ weight: weighInPair(0.9, 'modality', true) })).toBe(false);
    expect(isWeak({ weight: weighInPair(0.5, 'recognition', false) })).toBe(false);
  });

  it('keeps the order of findings', () => {
    expect(weighInPair(0.9, 'modality', false)).toBeGreaterThan(weighInPair(0.5, 'modality', false));
  });

  it.each([
    ['a pair as likely as not', 0.5, {}, undefined, true],
    ['a pair less likely than not', 0.49, {}, undefined, false],
    ['paragraphs of aligned sections that limit one thing from one side', 0.3, { limits: 1 }, 0.8, true],
    ['paragraphs of aligned sections that limit nothing alike', 0.3, { limits: 0 }, 0.9, false],
    ['paragraphs that limit one thing in sections that may be a pair', 0.3, { limits: 1 }, 0.79, false],
  ] as const)('likely is %s', (_, score, features, sectionScore, likely) => {
    const { alignment } = makePair('a', 'b');
    expect(isLikely({ alignment: { ...alignment, score, features }, sectionScore })).toBe(likely);
  });
});

describe('terms defined', () => {
  const termsOf = (ca: string, us: string): string[] =>
    comparePair(makePair(ca, us)).divergences.flatMap(({ details }) =>
      details.kind === 'definition' ? [details.term] : [],
    );

  it.each([
    ['bus means a vehicle with many seats', 'Bus means a motor vehicle drawn by oxen, or pulled by hand.', 'bus'],
    ['In this section, bus means a vehicle with rubber tires', 'Bus means a coach with iron wheels.', 'bus'],
    ['oil tanker means a ship built for oil', 'Oil tanker means a barge that carries petrol.', 'oil tanker'],
  ])('%s / %s: %s', (ca, us, term) => {
    expect(termsOf(ca, us)).toEqual([term]);
  });

  it.each([
    ['Class 8 means heavy trucks of the largest kind.', 'Class 3 means light trucks of the smallest kind.'],
    [
      'A person must keep a copy by means of a register that includes names.',
      'As used here, this includes all makers.',
    ],
    ['The mark that is shown includes the red border.', 'The border includes white lines and dots.'],
  ])('none of %s / %s', (ca, us) => {
    expect(termsOf(ca, us)).toEqual([]);
  });
});

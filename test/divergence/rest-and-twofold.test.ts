import { describe, expect, it } from 'vitest';
import { comparePair } from '../../src/divergence/compare-pair.ts';
import { weighQuantity } from '../../src/divergence/weigh.ts';
import { makePair } from './make-pair.ts';

function told(ca: string, us: string): string[] {
  return comparePair(makePair(ca, us)).divergences.flatMap(({ details, stringency }) =>
    details.kind === 'quantity'
      ? [`${details.caFigure} | ${details.usFigure}: ${details.relation}, ${stringency}`]
      : [],
  );
}

describe('two limits of one kind in a text', () => {
  it.each([
    [
      'turn the direction round, so that nothing is told',
      'Records of a locomotive must be kept for four years or more after it left the fleet.',
      'Routine test data must be kept one year, and all other records eight years, after the certificate was issued.',
      [],
    ],
    [
      'agree, so that it is told',
      'Records of a locomotive must be kept for ten years or more after it left the fleet.',
      'Routine test data must be kept one year, and all other records eight years, after the certificate was issued.',
      ['≥ 10 years | ≥ 8 years: stricter, ca-stricter'],
    ],
  ])('%s', (_, ca, us, expected) => {
    expect(told(ca, us)).toEqual(expected);
  });
});

describe('one thing', () => {
  it('is not named by the measure alone', () => {
    expect(
      told(
        'The area must have a fence of at least 1.83 m in height.',
        'The floor must have a continuous curbing of at least 15 cm in height, which contains twice the volume of the largest container.',
      ),
    ).toEqual([]);
  });

  it('is named where the own words name it too', () => {
    expect(
      told('The layer of paint must be at least 2 mm thick.', 'The layer shall be at least 1 inch thick.'),
    ).toEqual(['≥ 2 mm | ≥ 1 inch: stricter, us-stricter']);
  });

  it('is limited alike by a list that only names its figure', () => {
    expect(
      told(
        'A ship of at least 12 m in length must display a placard.',
        'Ships of 8 m or more in length, which display a placard.',
      ),
    ).toEqual(['≥ 12 m | ≥ 8 m: stricter, us-stricter']);
  });
});

describe('what a passive command is done to', () => {
  it('is no limit on it', () => {
    expect(
      told(
        'A placard must be displayed on a ship of at least 12 m in length.',
        'A placard must be displayed on a ship of at least 8 m in length.',
      ),
    ).toEqual(['≥ 12 m | ≥ 8 m: different, unknown']);
  });
});

describe('a right that lapses', () => {
  it('is no command where the other text says "may"', () => {
    const { divergences } = comparePair(
      makePair(
        'An applicant may file a request for transformation within three months after the day of cancellation.',
        'An applicant must file a request for transformation within three months after the date of cancellation.',
      ),
    );
    expect(divergences.filter(({ kind }) => kind === 'modality')).toEqual([]);
  });
});

describe('where a text is had', () => {
  it('is no part of what a term means', () => {
    const { divergences } = comparePair(
      makePair(
        'MARPOL means the International Convention for the Prevention of Pollution from Ships, 1973.',
        'MARPOL means the International Convention for the Prevention of Pollution from Ships, 1973. A copy of MARPOL is available from the Organization, 4 Albert Embankment, London.',
      ),
    );
    expect(divergences.filter(({ kind }) => kind === 'definition')).toEqual([]);
  });
});

describe('open questions', () => {
  it.each([
    ['of one limit', true, 3, true],
    ['of one limit, far apart', true, 8, false],
    ['of one thing that is bounded in two ways', false, 3, false],
    ['of one thing, close by', false, 1.2, true],
  ] as const)('%s are shown or not', (_, sameLimit, ratio, shown) => {
    expect(weighQuantity('different', ratio, true, sameLimit) >= 0.35).toBe(shown);
  });
});

import { expect, it } from 'vitest';
import { namesBoth, namesFigures, readJudgedDifferences } from '../../../scripts/evaluate/judged-shown.ts';

const HEAD = 'crosswalk\tca_citation\tus_citation\tdifference\trelation';

it('reads a difference of five columns and refuses any other line', () => {
  const row = 'drivers\tSOR/2005-313, s. 12(1)\t49 CFR 395.3(a)\t13 hours against 11\tus_stricter';
  expect(readJudgedDifferences(`# A remark\n${HEAD}\n${row}\n`)).toEqual([
    {
      crosswalk: 'drivers',
      ca: 'SOR/2005-313, s. 12(1)',
      us: '49 CFR 395.3(a)',
      difference: '13 hours against 11',
      relation: 'us_stricter',
    },
  ]);
  expect(() => readJudgedDifferences(`${HEAD}\n${row}\tmore`)).toThrow('not a difference');
  expect(() => readJudgedDifferences(`${HEAD}\n${row.replace('us_stricter', '')}`)).toThrow('not a difference');
});

it.each([
  ['13 hours in a day against 11 hours', '≤ 13 hours', '≤ 11 hours', true],
  ['18 hours on duty against 20', '< 8 consecutive hours', '< 20 hours', false],
  ['rest after 14 hours: 8 hours against 10', '14 hours', '≥ 14 hours', false],
  ['records kept 6 months in both', '≥ 6 months', '≥ 6 months', true],
  ['only the United States asks for bars', '≥ 2', '9 inches', true],
  ['records kept one month against three years', '≥ 6 months', '≥ 3 years', false],
  ['1 200 mm against 48 in', '1,200 mm', '48 in', true],
])('takes the figures of "%s" to be compared by %s and %s: %s', (difference, ca, us, expected) => {
  expect(namesFigures(difference, ca, us)).toBe(expected);
});

it.each([
  ['indicator from 50 000 against 100,000 gross tons', '≥ 50 000 gross tonnage', '≥ 100,000 gross tons', true],
  ['records in both', '≥ 5 years', '≥ 5 years', false],
  ['noise over 8 hours 87 dBA against 90 dBA', '≤ 87 dBA', '≤ 115 dBA', false],
])('finds both figures of "%s" in %s and %s: %s', (difference, ca, us, expected) => {
  expect(namesBoth(difference, ca, us)).toBe(expected);
});

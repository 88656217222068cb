import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addYears, DATE_WORDS, readDate } from '../../src/text/read-date.ts';

describe('readDate', () => {
  it.each([
    ['October 1, 2015', '2015-10-01'],
    ['Nov. 9, 2026', '2026-11-09'],
    ['1 January 2016', '2016-01-01'],
    ['1er octobre 2015', '2015-10-01'],
    ['1 er octobre 2015', '2015-10-01'],
    ['29 février 2024', '2024-02-29'],
    ['February 29, 2023', null],
    ['June 31, 2020', null],
    ['Smarch 1, 2015', null],
    ['', null],
  ])('%s', (words, expected) => {
    expect(readDate(words)).toBe(expected);
  });

  it('reads what its pattern matches and no other date', () => {
    const pattern = new RegExp(`^(?:${DATE_WORDS})$`, 'u');
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (words) => {
        if (readDate(words) !== null) expect(words).toMatch(pattern);
      }),
      { seed: 49 },
    );
  });
});

describe('addDays and addYears', () => {
  it.each([
    [addDays('2013-12-31', 1), '2014-01-01'],
    [addDays('2024-02-28', 1), '2024-02-29'],
    [addYears('2020-05-06', 5), '2025-05-06'],
    [addYears('2024-02-29', 1), '2025-03-01'],
  ])('%s', (found, expected) => {
    expect(found).toBe(expected);
  });
});

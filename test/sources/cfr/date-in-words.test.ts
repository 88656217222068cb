import { describe, expect, it } from 'vitest';
import { dateInWords } from '../../../src/sources/cfr/date-in-words.ts';

describe('dateInWords', () => {
  it.each([
    ['Dec. 29, 2022(fm)', '2022-12-29'],
    ['March 17, 2015', '2015-03-17'],
    ['May 1, 2014', '2014-05-01'],
    ['Feb. 30, 2014', null],
    ['Foo 1, 2014', null],
    ['', null],
  ])('in the words %s', (text, expected) => {
    expect(dateInWords(text)).toBe(expected);
  });
});

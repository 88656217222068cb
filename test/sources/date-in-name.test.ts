import { describe, expect, it } from 'vitest';
import { dateInName } from '../../src/sources/date-in-name.ts';

describe('dateInName', () => {
  it.each([
    ['title-21_2026-01-29.xml', '2026-01-29'],
    ['title-49_part-571_2026-06-01.xml', '2026-06-01'],
    ['title-21.xml', null],
    ['title-21_2026-13-01.xml', null],
    ['x_12026-01-011.xml', null],
  ])('in the name %s', (name, expected) => {
    expect(dateInName(name)).toBe(expected);
  });
});

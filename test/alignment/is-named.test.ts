import { describe, expect, it } from 'vitest';
import { isNamed } from '../../src/alignment/passes/by-text.ts';

describe('the set of counterparts that a section is given', () => {
  it.each([
    ['its likeliest from one in ten on', 0.1, 0, 0.1, true],
    ['no likeliest below it', 0.09, 0, 0.09, false],
    ['a second that is half as likely as the first', 0.45, 1, 0.9, true],
    ['no likely second beside one that is more than twice as likely', 0.4, 1, 0.9, false],
    ['a second beside a first that is a guess itself', 0.15, 1, 0.25, true],
    ['no second that is hardly likely, whatever the first', 0.11, 1, 0.12, false],
  ])('holds %s', (_, likelihood, rank, best, named) => {
    expect(isNamed(likelihood, rank, best)).toBe(named);
  });
});

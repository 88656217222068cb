import { describe, expect, it } from 'vitest';
import { IN_FORCE, isInForceOn, type Standing } from '../../src/model/standing.ts';

describe('isInForceOn', () => {
  it.each<[string, Partial<Standing>, boolean]>([
    ['plain text', {}, true],
    ['text whose first day has come', { inForceOn: '2026-05-01' }, true],
    ['text whose first day is tomorrow', { inForceOn: '2026-05-02' }, false],
    ['text that ends today', { inForceUntil: '2026-05-01' }, false],
    ['text that ends tomorrow', { inForceUntil: '2026-05-02' }, true],
    ['what is not in force, its day unknown', { status: 'not-in-force' }, false],
    ['what is not in force, its day come since', { status: 'not-in-force', inForceOn: '2026-05-01' }, true],
    ['what is not in force, its day to come', { status: 'not-in-force', inForceOn: '2026-05-02' }, false],
    ['what is repealed, its day unknown', { status: 'repealed' }, false],
    ['what is repealed since', { status: 'repealed', inForceUntil: '2026-05-01' }, false],
    ['what is repealed later', { status: 'repealed', inForceUntil: '2026-05-02' }, true],
    ['what has expired', { status: 'expired', inForceUntil: '2019-01-01' }, false],
    ['a number kept free', { status: 'reserved' }, false],
  ])('%s', (_, own, expected) => {
    expect(isInForceOn({ ...IN_FORCE, ...own }, '2026-05-01')).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { layOutBoxHead } from '../../../src/sources/cfr/box-head.ts';

/** `A1 B1 C2 D2`: heads with their ranks. */
const heads = (words: string) =>
  words.split(' ').flatMap((word) => (word === '' ? [] : [{ text: word.slice(0, -1), rank: Number(word.at(-1)) }]));

describe('layOutBoxHead', () => {
  it.each([
    ['', []],
    ['A1', [['A 1x1']]],
    ['A1 B1', [['A 1x1', 'B 1x1']]],
    [
      'A1 B1 C2 D2',
      [
        ['A 1x2', 'B 2x1'],
        ['C 1x1', 'D 1x1'],
      ],
    ],
    [
      'A1 B2 C2 D1 E2',
      [
        ['A 2x1', 'D 1x1'],
        ['B 1x1', 'C 1x1', 'E 1x1'],
      ],
    ],
    [
      'A1 B2 C3 D3 E2 F1',
      [
        ['A 3x1', 'F 1x3'],
        ['B 2x1', 'E 1x2'],
        ['C 1x1', 'D 1x1'],
      ],
    ],
    ['A0 B1', [['A 1x1', 'B 1x1']]],
  ])('%j', (words, expected) => {
    const rows = layOutBoxHead(heads(words));
    expect(rows.map((row) => row.map(({ text, columnSpan, rowSpan }) => `${text} ${columnSpan}x${rowSpan}`))).toEqual(
      expected,
    );
    expect(rows.flat().every(({ header }) => header)).toBe(true);
  });
});

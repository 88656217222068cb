import { describe, expect, it } from 'vitest';
import { findRemovals } from '../../src/tree/editions-removed.ts';

const file = (sourceName: string, pointInTime: string, ...parts: number[]) =>
  parts.map((part) => ({ instrumentId: `us/9-cfr-${part}`, pointInTime, sourceName }));
const removedIn = (...files: ReturnType<typeof file>[]) =>
  findRemovals(files.flat()).map((one) => `${one.instrumentId} ${one.notAfter}`);

const before = file('title-9_2025-01-01.xml', '2025-01-01', 1, 2, 3, 4, 5);

describe('findRemovals', () => {
  it.each<[string, ReturnType<typeof file>[], readonly string[]]>([
    [
      'a part that the next file of the title does not have',
      [before, file('b', '2026-01-01', 1, 2, 3, 4, 6)],
      ['us/9-cfr-5 2026-01-01'],
    ],
    ['whatever the order of files', [file('b', '2026-01-01', 1, 2, 3, 4, 6), before], ['us/9-cfr-5 2026-01-01']],
    ['nothing by a file of one part', [before, file('c', '2026-01-01', 1)], []],
    ['nothing by another title', [before, file('d', '2026-01-01', 11, 12, 13, 14)], []],
    [
      'nothing that stands in a later file of its own',
      [before, file('b', '2026-01-01', 1, 2, 3, 4), file('e', '2026-02-01', 5)],
      [],
    ],
    ['nothing by an earlier file', [before, file('b', '2024-01-01', 1, 2, 3, 4)], []],
  ])('finds %s', (_, files, expected) => {
    expect(removedIn(...files)).toEqual(expected);
  });
});

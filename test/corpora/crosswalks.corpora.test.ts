import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compareCrosswalks, hasDigest, readCrosswalkPairs } from '../../scripts/evaluate/crosswalk-digest.ts';
import { crosswalkFiles } from '../../scripts/evaluate/crosswalk-files.ts';

// Whoever changes what is paired commits the new digests too (`npm run evaluate -- crosswalks --update`), so that a review sees which pairs came and went.
const corpora = process.env['P49_CORPORA'] ?? join(import.meta.dirname, '../../../shared/corpora');

const FILES = { embedded: () => [], official: () => crosswalkFiles(corpora) } as const;
const committed = (Object.keys(FILES) as (keyof typeof FILES)[]).filter((name) => hasDigest(name));

it('has a committed digest to compare with', () => {
  expect(committed).toContain('embedded');
});

it.each(committed)(
  'pairs the sections of every crosswalk as the committed digest says: %s',
  async (name) => {
    const lines = await readCrosswalkPairs(FILES[name]());
    expect(lines.length).toBeGreaterThan(100);
    expect(compareCrosswalks(name, lines, false)).toEqual([]);
  },
  900_000,
);

it('gives the same pairs whatever the order of files', async () => {
  const some = crosswalkFiles(corpora).filter((path) => /SOR-2016-19|title-16_/.test(path));
  expect(some.length).toBeGreaterThan(2);
  expect(await readCrosswalkPairs(some.toReversed())).toEqual(await readCrosswalkPairs(some));
}, 900_000);

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compareCrosswalks, runCrosswalks } from '../../scripts/evaluate/crosswalk-digest.ts';
import { crosswalkFiles } from '../../scripts/evaluate/crosswalk-files.ts';

// Whoever changes what is paired commits the new digests too (`npm run evaluate -- crosswalks --update`), so that a review sees which pairs came and went.
const corpora = process.env['P49_CORPORA'] ?? join(import.meta.dirname, '../../../shared/corpora');

it('pairs the sections of every crosswalk on the embedded digests as the committed digest says', async () => {
  // On official text `npm run evaluate -- crosswalks` compares the same: it takes too long for a suite.
  const { pairs } = await runCrosswalks([]);
  expect(pairs.length).toBeGreaterThan(100);
  expect(compareCrosswalks('embedded', pairs, false)).toEqual([]);
}, 900_000);

it('gives the same pairs whatever the order of files', async () => {
  const some = crosswalkFiles(corpora).filter((path) => /SOR-2016-19|title-16_/.test(path));
  expect(some.length).toBeGreaterThan(2);
  expect(await runCrosswalks(some.toReversed())).toEqual(await runCrosswalks(some));
}, 900_000);

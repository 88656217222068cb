import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Crosswalk } from '../../src/model/crosswalk.ts';
import { readCrosswalks, readSectors } from '../../src/sources/corpora/read-corpora.ts';

const embedded = join(import.meta.dirname, '../../corpora');

/** The project's own pairings of instruments. */
export function readOwnCrosswalks(): readonly Crosswalk[] {
  const { sectors } = readSectors(readFileSync(join(embedded, 'sectors.yaml'), 'utf8'));
  return readCrosswalks(readFileSync(join(embedded, 'crosswalks.yaml'), 'utf8'), sectors).crosswalks;
}

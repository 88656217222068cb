import { join } from 'node:path';
import { listFolder } from '../../src/runtime/node/expand-paths.ts';
import { unpackArchive } from '../verify/unpack-archive.ts';

const FOLDERS = ['us/ecfr', 'us/ecfr-part', 'us/gpo', 'us/markdown', 'ca/justice/eng', 'ca/justice/fra'];
const ARCHIVE = 'ca/justice/all-regulations-eng-fra_2026-07.tar.xz';

/** A subset of every format for CI: two titles of ordinary size, and of the small files every eighth. */
const QUICK_TITLES = /title-(?:16_2026|9_2026)/;
const QUICK_STEP = 8;

/**
 * The files to measure on.
 *
 * @throws {Error} when a folder is missing or empty: a figure of less than it says would be worse than none.
 */
export function ingestFiles(corpora: string, which: 'quick' | 'ordinary' | 'all'): string[] {
  const files = FOLDERS.flatMap((folder) => {
    const found = listFolder(join(corpora, folder));
    if (found.length === 0) throw new Error(`${join(corpora, folder)}: no file to read`);
    if (which !== 'quick') return found;
    if (folder === 'us/ecfr') return found.filter((path) => QUICK_TITLES.test(path));
    return found.filter((_, index) => index % QUICK_STEP === 0);
  });
  if (which !== 'all') return files;
  const unpacked = unpackArchive(join(corpora, ARCHIVE));
  // The archive has the Canadian files of the folders again.
  return [...files.filter((path) => !path.includes('/ca/justice/')), ...listFolder(unpacked)];
}

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/**
 * Unpacks an archive into the cache once and returns the folder. Unpacked beside it and renamed, so that one cut short is never taken for whole.
 *
 * @throws {Error} when `tar` fails.
 */
export function unpackArchive(archive: string): string {
  const cache = process.env['P49_CACHE'] ?? join(tmpdir(), 'p49-corpora-cache');
  const folder = join(cache, basename(archive).replace(/\.tar\.xz$/, ''));
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const unpacking = mkdtempSync(join(cache, 'unpacking-'));
  try {
    execFileSync('tar', ['-xJf', archive, '-C', unpacking], { stdio: ['ignore', 'ignore', 'inherit'] });
    renameSync(unpacking, folder);
  } catch (error) {
    rmSync(unpacking, { recursive: true, force: true });
    throw new Error(`${archive}: cannot be unpacked into ${cache} (${(error as Error).message})`);
  }
  return folder;
}

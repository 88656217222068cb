import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, one at a time: `recursive` never returns where the parent refuses in its own way (/proc), and cannot
 * say which folder it was.
 *
 * @param option the command-line option that names another place.
 * @throws {Error} in one line.
 */
export function makeFolder(folder: string, option: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), option);
  try {
    mkdirSync(folder);
  } catch (error) {
    throw new Error(`${folder}: cannot be created (${(error as Error).message}); choose another ${option}`);
  }
}

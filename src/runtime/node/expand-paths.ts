import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files named directly, and every .xml, .xml.gz and .md below the folders named, in order of name. */
export function expandPaths(paths: readonly string[]): { files: string[]; missing: string[] } {
  const files: string[] = [];
  const missing: string[] = [];
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) missing.push(path);
    else if (stat.isDirectory()) files.push(...listFolder(path));
    else files.push(path);
  }
  return { files: [...new Set(files)].sort(), missing };
}

/** Every file below a folder that a source may be able to read. */
export function listFolder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(xml|xml\.gz|md|md\.gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

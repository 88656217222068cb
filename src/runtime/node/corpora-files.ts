import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CorporaPaths } from '../../pipeline/load-corpora.ts';
import { listFolder } from './expand-paths.ts';

/** The embedded corpora of this checkout, and a fingerprint of all their bytes. */
export function findCorpora(): { paths: CorporaPaths; fingerprint: string } {
  const folder = fileURLToPath(new URL('../../../corpora', import.meta.url));
  const paths = {
    sectors: join(folder, 'sectors.yaml'),
    crosswalks: join(folder, 'crosswalks.yaml'),
    termBridges: listYaml(join(folder, 'term-bridges')),
    departments: join(folder, 'departments.yaml'),
    digests: listFolder(join(folder, 'digests')),
  };
  const hash = createHash('sha256');
  for (const path of [paths.sectors, paths.crosswalks, ...paths.termBridges, paths.departments, ...paths.digests]) {
    hash.update(`${path.slice(folder.length)}\0`).update(readFileSync(path));
  }
  return { paths, fingerprint: hash.digest('hex') };
}

function listYaml(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => join(folder, name));
}

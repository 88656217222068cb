import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { listFolder } from '../../src/runtime/node/expand-paths.ts';
import { usLawFiles } from './law-pool.ts';
import { readOwnCrosswalks } from './own-crosswalks.ts';
import { cutPart } from './parsed-archive.ts';

/**
 * Files of official English text of the instruments that corpora/crosswalks.yaml names, as far as the corpora hold them: Canadian ones as they lie there, parts of
 * whole titles cut out once into $P49_CACHE, since a title holds hundreds of parts that no crosswalk names.
 */
export function crosswalkFiles(corpora: string): string[] {
  const crosswalks = readOwnCrosswalks();
  const canadian = new Set(crosswalks.map(({ ca }) => ca));
  const parts = Map.groupBy([...new Set(crosswalks.flatMap(({ us }) => us))].sort(), (id) => titleOf(id));
  const chosen = listFolder(join(corpora, 'ca/justice/eng')).filter((path) => canadian.has(idOfFile(path)));
  return [...chosen, ...usLawFiles(corpora).flatMap((path) => cutParts(path, parts))].sort();
}

/** `SOR-98-282.xml.gz` is `ca/sor-98-282`, `C.R.C.,_c._1038.xml.gz` is `ca/crc-1038`. */
function idOfFile(path: string): string {
  const name = basename(path).replace(/\.xml(\.gz)?$/, '');
  return `ca/${name.replace('C.R.C.,_c._', 'crc-').toLowerCase()}`;
}

function titleOf(id: string): string {
  return /^us\/(\d+)-cfr-/.exec(id)?.[1] ?? '';
}

function cutParts(path: string, parts: ReadonlyMap<string, readonly string[]>): string[] {
  const {
    title = '',
    part,
    date,
  } = /title-(?<title>\d+)(?:_part-(?<part>\w+))?_(?<date>[\d-]+)\.xml/.exec(path)?.groups ?? {};
  const wanted = (parts.get(title) ?? []).map((id) => id.slice(`us/${title}-cfr-`.length));
  if (part !== undefined) return wanted.includes(part) ? [path] : [];
  if (wanted.length === 0) return [];
  const packed = readFileSync(path);
  const folder = join(
    process.env['P49_CACHE'] ?? join(tmpdir(), 'p49-corpora-cache'),
    'parts',
    createHash('sha256').update(packed).digest('hex').slice(0, 16),
  );
  mkdirSync(folder, { recursive: true });
  const fileOf = (name: string) => join(folder, `title-${title}_part-${name}_${date}.xml`);
  if (wanted.some((name) => !existsSync(fileOf(name)))) {
    const xml = gunzipSync(packed).toString('utf8');
    for (const name of wanted) {
      writeFileSync(`${fileOf(name)}.part`, cutPart(xml, title, name));
      renameSync(`${fileOf(name)}.part`, fileOf(name));
    }
  }
  // A part that the title does not hold leaves an empty file, so that it is not looked for again.
  return wanted.map(fileOf).filter((file) => readFileSync(file).length > 0);
}

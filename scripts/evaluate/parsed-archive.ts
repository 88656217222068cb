import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Instrument } from '../../src/model/instrument.ts';
import type { Provision } from '../../src/model/provision.ts';
import { listFolder } from '../../src/runtime/node/expand-paths.ts';
import { readSource } from '../../src/sources/registry.ts';
import { buildTree } from '../../src/tree/build-tree.ts';
import { unpackArchive } from '../verify/unpack-archive.ts';

/** An instrument with as much of its provisions as finding and resolving citations needs. */
export type ParsedInstrument = { readonly instrument: Instrument; readonly provisions: readonly Provision[] };

const ARCHIVE = 'ca/justice/all-regulations-eng-fra_2026-07.tar.xz';
// The rooms that decide what is read from a file: a change in one of them makes what is kept stale.
const READERS = ['src/sources', 'src/tree', 'src/text'];

/** Every Canadian regulation of the archive in one language. What was read once is kept in $P49_CACHE, by hash of the files and of the readers. */
export function readArchive(corpora: string, language: 'en' | 'fr'): ParsedInstrument[] {
  const folder = join(unpackArchive(join(corpora, ARCHIVE)), language === 'en' ? 'eng' : 'fra');
  const paths = listFolder(folder);
  if (paths.length === 0) throw new Error(`${folder}: no file to read`);
  return keep(`archive-${language}`, paths, () => paths.flatMap((path) => parse(basename(path), readFileSync(path))));
}

/** Parts of the CFR in their newest edition of the corpora, annual editions included, and older editions of the same parts. */
export function readParts(
  corpora: string,
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
): { current: ParsedInstrument[]; superseded: ParsedInstrument[] } {
  const current: ParsedInstrument[] = [];
  const superseded: ParsedInstrument[] = [];
  const seen = new Set<string>();
  const files = ['us/ecfr', 'us/ecfr-part', 'us/gpo']
    .flatMap((name) => listFolder(join(corpora, name)))
    .flatMap((path) => {
      const { title, part, date } =
        /title-?(?<title>\d+)(?:_part-(?<part>\w+))?(?:_(?<date>[\d-]+)|-vol\d+)\.xml/.exec(path)?.groups ?? {};
      const annual = /CFR-(\d{4})-/.exec(basename(path))?.[1];
      const day = date ?? annual;
      return title === undefined || day === undefined
        ? []
        : [{ path, title, part, date: day, isAnnual: date === undefined }];
    })
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  for (const { path, title, part, date, isAnnual } of files) {
    const parts = [...(wanted.get(title) ?? [])].filter((name) => part === undefined || part === name).sort();
    if (parts.length === 0) continue;
    const read = keep(
      `title-${title}-${createHash('sha256').update(parts.join()).digest('hex').slice(0, 12)}`,
      [path],
      () => {
        const bytes = gunzipSync(readFileSync(path));
        if (isAnnual) {
          const ids = new Set(parts.map((name) => `us/${title}-cfr-${name.toLowerCase()}`));
          return parse(basename(path, '.gz'), bytes).filter(({ instrument }) => ids.has(instrument.id));
        }
        const xml = bytes.toString('utf8');
        return parts.flatMap((name) => parse(`title-${title}_part-${name}_${date}.xml`, cutPart(xml, title, name)));
      },
    );
    for (const one of read) {
      (seen.has(one.instrument.id) ? superseded : current).push(one);
      seen.add(one.instrument.id);
    }
  }
  return { current, superseded };
}

/** The one part of a title's file, as a file of its own; empty if the title has no such part. */
export function cutPart(xml: string, title: string, part: string): Uint8Array {
  const start = xml.indexOf(`<DIV5 N="${part}" `);
  const end = xml.indexOf('</DIV5>', start);
  if (start < 0 || end < 0) return new Uint8Array();
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<ECFR>\n<DIV1 N="${title}" TYPE="TITLE">\n<HEAD>Title ${title}</HEAD>\n${xml.slice(start, end)}</DIV5>\n</DIV1>\n</ECFR>\n`,
  );
}

function parse(name: string, bytes: Uint8Array): ParsedInstrument[] {
  if (bytes.length === 0) return [];
  const { documents } = readSource({ name, bytes }, '0'.repeat(64));
  return documents.map((document) => {
    const { instrument, provisions } = buildTree(document);
    return { instrument, provisions: provisions.map(slim) };
  });
}

/** Without what a reader of the text alone does not need; tables are kept, since figures stand in them. */
function slim(provision: Provision): Provision {
  return { ...provision, editionId: '', sourceId: null };
}

function keep(name: string, paths: readonly string[], read: () => ParsedInstrument[]): ParsedInstrument[] {
  const hash = createHash('sha256');
  for (const path of [...paths, ...READERS.flatMap((reader) => codeFiles(reader))])
    hash.update(basename(path)).update(readFileSync(path));
  const folder = join(process.env['P49_CACHE'] ?? join(tmpdir(), 'p49-corpora-cache'), 'parsed');
  mkdirSync(folder, { recursive: true });
  const kept = join(folder, `${name}-${hash.digest('hex').slice(0, 24)}.ndjson`);
  if (existsSync(kept)) {
    return readFileSync(kept, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as ParsedInstrument);
  }
  const parsed = read();
  // Beside it and renamed, so that one cut short is never taken for whole.
  writeFileSync(`${kept}.part`, parsed.map((one) => `${JSON.stringify(one)}\n`).join(''));
  renameSync(`${kept}.part`, kept);
  return parsed;
}

function codeFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { findAskedSections, type LawSection, lawSectionsOf } from '../../src/alignment/counterparts/law-section.ts';
import { listFolder } from '../../src/runtime/node/expand-paths.ts';
import { nodeEffects } from '../../src/runtime/node/node-effects.ts';
import { readSource } from '../../src/sources/registry.ts';
import { buildTree } from '../../src/tree/build-tree.ts';
import type { PlainSection } from './plain-bm25.ts';

/** A section for both searches: its words for ours, its title and text as printed for the baseline. */
export type PooledSection = { readonly section: LawSection; readonly printed: PlainSection };

const effects = nodeEffects(() => undefined);
/** The code that decides which words a file gives, with all it imports: a change there makes what is kept stale, and no other change does. */
const READERS = ['sources/registry.ts', 'tree/build-tree.ts', 'alignment/counterparts/law-section.ts'];
const source = join(import.meta.dirname, '../../src');

/**
 * Files of the U.S. law of the corpora in their newest edition, parts of titles that are not there whole included; older editions would compete with themselves.
 */
export function usLawFiles(corpora: string): string[] {
  const newest = new Map<string, string>();
  for (const path of ['us/ecfr', 'us/ecfr-part'].flatMap((folder) => listFolder(join(corpora, folder)))) {
    const name = /^(title-\d+(?:_part-\w+)?)_\d{4}-\d{2}-\d{2}\.xml/.exec(basename(path))?.[1];
    if (name !== undefined && path > (newest.get(name) ?? '')) newest.set(name, path);
  }
  return [...newest.values()].sort();
}

/**
 * The sections of official files, in order of the files given. What was read once is kept outside the project ($P49_CACHE), by hash of the file and of the
 * rooms that read it: reading all of the CFR takes minutes, its words a few seconds.
 *
 * @param clean takes from each text what must not be searched for, named so that the cache tells cleaned texts from whole ones
 * @throws {Error} when a file cannot be read: a pool that silently lacks a title would flatter or spoil every figure
 */
export function* readLaw(
  paths: readonly string[],
  clean: { readonly name: string; readonly of: (text: string) => string } = { name: 'whole', of: (text) => text },
): Generator<PooledSection> {
  for (const path of paths) {
    const kept = join(cacheFolder(), `${lawKey([path])}-${clean.name}.tsv`);
    if (!existsSync(kept)) {
      // Beside it and renamed, so that one cut short is never taken for whole; each process its own, so that two may read at once.
      const part = `${kept}.${process.pid}.part`;
      writeFileSync(part, readSections(path, clean.of).map(print).join('\n'));
      renameSync(part, kept);
    }
    for (const line of readFileSync(kept, 'utf8').split('\n')) if (line !== '') yield parse(line);
  }
}

/** Names files as they are stored together with the code that reads them: what is kept under it is good for these bytes and this code alone. */
export function lawKey(paths: readonly string[]): string {
  const hash = createHash('sha256').update(readersHash());
  for (const path of paths) hash.update(effects.identify(path)?.sha256 ?? path);
  return hash.digest('hex').slice(0, 40);
}

function readSections(path: string, clean: (text: string) => string): PooledSection[] {
  const read = effects.read(path);
  if (!read.ok) throw new Error(read.message);
  const { documents, issues } = readSource({ ...read.file, name: basename(path).replace(/\.gz$/, '') }, read.sha256);
  const refusal = issues.find(({ severity }) => severity === 'error');
  if (refusal !== undefined) throw new Error(`${path}: ${refusal.message}`);
  const sections: PooledSection[] = [];
  for (const document of documents) {
    const { instrument, provisions } = buildTree(document);
    const found = findAskedSections(provisions);
    for (const [at, section] of lawSectionsOf(instrument, provisions, clean).entries()) {
      const { head, subtree } = found[at] ?? { head: null, subtree: [] };
      const text = subtree.map(({ text, heading }) => (heading === head?.heading ? text : `${heading ?? ''} ${text}`));
      sections.push({ section, printed: { title: clean(head?.heading ?? ''), text: clean(text.join(' ')) } });
    }
  }
  return sections;
}

let readers: string | undefined;

function readersHash(): string {
  if (readers === undefined) {
    const hash = createHash('sha256').update(readFileSync(import.meta.filename));
    for (const path of importClosure(READERS.map((path) => join(source, path)))) hash.update(readFileSync(path));
    readers = hash.digest('hex').slice(0, 16);
  }
  return readers;
}

/** Files of the project that these files import, and so on, themselves included; in order of path. */
function importClosure(files: readonly string[]): string[] {
  const seen = new Set(files);
  // The loop sees what is added to the set while it runs.
  for (const file of seen) {
    if (!file.endsWith('.ts')) continue;
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.{1,2}\/[^']+)'/g)) {
      seen.add(join(dirname(file), path));
    }
  }
  return [...seen].sort();
}

/** Where what was read is kept: outside the project. */
export function cacheFolder(): string {
  const folder = join(process.env['P49_CACHE'] ?? join(tmpdir(), 'p49-corpora-cache'), 'sections');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A line a section, its words joined: a quarter of the bytes of JSON arrays and read ten times faster. */
function print({ section, printed }: PooledSection): string {
  const { instrumentId, eId, number, heading, above, title, text } = section;
  const words = [heading, above, title, text].map((list) => list.join(' '));
  return [instrumentId, eId, number, ...words, printed.title, printed.text]
    .map((cell) => cell.replace(/\s+/g, ' '))
    .join('\t');
}

function parse(line: string): PooledSection {
  const words = (joined = ''): string[] => (joined === '' ? [] : joined.split(' '));
  const [instrumentId = '', eId = '', number = '', heading, above, title, text, printedTitle = '', printedText = ''] =
    line.split('\t');
  return {
    section: {
      instrumentId,
      eId,
      number,
      heading: words(heading),
      above: words(above),
      title: words(title),
      text: words(text),
    },
    printed: { title: printedTitle, text: printedText },
  };
}

import { existsSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildLawIndex, type LawIndex, lawIndexBuilder } from '../../src/alignment/counterparts/law-index.ts';
import { expandByBridges, type QueryExpansion } from '../../src/alignment/counterparts/query-terms.ts';
import { findCitations } from '../../src/citations/find-citations.ts';
import type { CitationKind } from '../../src/model/citation.ts';
import { listFolder } from '../../src/runtime/node/expand-paths.ts';
import { unpackArchive } from '../verify/unpack-archive.ts';
import { cacheFolder, lawKey, type PooledSection, readLaw, usLawFiles } from './law-pool.ts';
import { buildPlainBm25, openPlainBm25, type PlainSearch, type PlainSection } from './plain-bm25.ts';
import { readBridges } from './read-bridges.ts';

const ARCHIVE = 'ca/justice/all-regulations-eng-fra_2026-07.tar.xz';

/** All U.S. sections of the corpora, indexed. */
export function openUsLaw(corpora: string, progress: (message: string) => void): LawIndex {
  return indexUsLaw(corpora, progress, () => undefined);
}

/** The same beside the baseline over the same sections at the same places, whose index is kept in a file: SQLite takes longer to build it than to be asked. */
export function openBothSearches(
  corpora: string,
  progress: (message: string) => void,
): { readonly us: LawIndex; readonly plain: PlainSearch } {
  const kept = join(cacheFolder(), `${lawKey(usLawFiles(corpora))}-baseline.db`);
  if (existsSync(kept)) return { us: openUsLaw(corpora, progress), plain: openPlainBm25(kept) };
  const part = `${kept}.${process.pid}.part`;
  const baseline = buildPlainBm25(part);
  const us = indexUsLaw(corpora, progress, baseline.add);
  baseline.finish();
  renameSync(part, kept);
  return { us, plain: openPlainBm25(kept) };
}

function indexUsLaw(corpora: string, progress: (message: string) => void, visit: (section: PlainSection) => void) {
  progress('reading the law of the United States');
  const builder = lawIndexBuilder();
  for (const { section, printed } of readLaw(usLawFiles(corpora))) {
    builder.add(section);
    visit(printed);
  }
  const index = builder.finish();
  progress(`${index.sections.length} U.S. sections`);
  return index;
}

export type CanadianLaw = {
  /** The chosen regulations and, from the archive, those named besides, indexed as printed. */
  readonly index: () => LawIndex;
  /** The sections of a regulation as questions: without citations of U.S. law and without figures; null when there is no official text of it. */
  readonly sectionsOf: (citation: string) => PooledSection[] | null;
  readonly expand: QueryExpansion;
};

/** The Canadian regulations of the corpora, those of the archive included that are named (`SOR/98-282`, `C.R.C., c. 870`). */
export function openCanadianLaw(corpora: string, named: readonly string[]): CanadianLaw {
  const chosen = listFolder(join(corpora, 'ca/justice/eng'));
  const byName = new Map(chosen.map((path) => [basename(path).replace(/\.gz$/, ''), path]));
  const nameOf = (citation: string): string => `${citation.replaceAll('/', '-').replaceAll(' ', '_')}.xml`;
  for (const name of new Set(named.map(nameOf))) {
    if (byName.has(name) || !existsSync(join(corpora, ARCHIVE))) continue;
    const archived = join(unpackArchive(join(corpora, ARCHIVE)), 'eng/regulations', name);
    if (existsSync(archived)) byName.set(name, archived);
  }
  return {
    index: () => buildLawIndex(sectionsIn([...byName.values()].sort())),
    sectionsOf: (citation) => {
      const path = byName.get(nameOf(citation));
      return path === undefined ? null : [...readLaw([path], { name: 'uncited', of: removeCitations })];
    },
    expand: expandByBridges(readBridges(), 'ca'),
  };
}

function* sectionsIn(paths: readonly string[]) {
  for (const { section } of readLaw(paths)) yield section;
}

const GIVEAWAYS: ReadonlySet<CitationKind> = new Set<CitationKind>([
  'cfr',
  'usc',
  'federal-register',
  'statute-us',
  'cmvss',
  'fmvss',
  'tsd',
]);

/** Without citations of U.S. law and without figures, which would give the answer away. */
function removeCitations(text: string): string {
  let rest = '';
  let from = 0;
  for (const { kind, span } of findCitations(text, { jurisdiction: 'ca', language: 'en' })) {
    if (!GIVEAWAYS.has(kind) || span.start < from) continue;
    rest += `${text.slice(from, span.start)} `;
    from = span.end;
  }
  return (rest + text.slice(from)).replace(/\b\d+(?:\.\d+)*\b/g, ' ');
}

import { join } from 'node:path';
import type { RestrictionCount } from '../../src/model/restriction-count.ts';
import { countEdition } from '../../src/requirements/count-restrictions.ts';
import { listFolder } from '../../src/runtime/node/expand-paths.ts';
import { nodeEffects } from '../../src/runtime/node/node-effects.ts';
import { readSource } from '../../src/sources/registry.ts';
import { buildTree } from '../../src/tree/build-tree.ts';
import { unpackArchive } from './unpack-archive.ts';

type Both = { inForce: number; all: number };

/** The restrictions of every official text of a country, each instrument once in each language. */
export type CorpusCount = {
  readonly name: string;
  instruments: number;
  readonly english: Both & { readonly words: Record<string, number> };
  readonly french: Both & { readonly words: Record<string, number> };
  /** English text. */
  readonly byPlace: Record<string, Both>;
  /** English text, by year of the edition. */
  readonly byYear: Record<string, Both>;
  /** English text: the instruments with the most. */
  top: (Both & { readonly id: string })[];
};

const ARCHIVE = 'ca/justice/all-regulations-eng-fra_2026-07.tar.xz';
const NAMED = 10;

/**
 * Counts the whole Canadian archive and all titles of the eCFR, file by file; where several files hold an instrument, the latest counts.
 *
 * @throws {Error} when a folder has no file.
 */
export function countCorpora(corpora: string): CorpusCount[] {
  const archive = unpackArchive(join(corpora, ARCHIVE));
  return [
    countFiles('ca: all regulations', [...listFolder(join(archive, 'eng')), ...listFolder(join(archive, 'fra'))]),
    countFiles('us: all titles', listFolder(join(corpora, 'us/ecfr'))),
  ];
}

function countFiles(name: string, paths: readonly string[]): CorpusCount {
  if (paths.length === 0) throw new Error(`${name}: no file to count`);
  const effects = nodeEffects(() => undefined);
  const latest = new Map<string, { pointInTime: string; counts: readonly RestrictionCount[] }>();
  for (const path of paths) {
    const read = effects.read(path);
    if (!read.ok) throw new Error(read.message);
    for (const document of readSource(read.file, read.sha256).documents) {
      const { edition, provisions } = buildTree(document);
      const key = `${edition.language} ${edition.instrumentId}`;
      if ((latest.get(key)?.pointInTime ?? '') >= edition.pointInTime) continue;
      latest.set(key, { pointInTime: edition.pointInTime, counts: countEdition(provisions, edition.language) });
    }
  }
  const total: CorpusCount = {
    name,
    instruments: 0,
    english: { inForce: 0, all: 0, words: {} },
    french: { inForce: 0, all: 0, words: {} },
    byPlace: {},
    byYear: {},
    top: [],
  };
  for (const [key, { pointInTime, counts }] of latest) addEdition(total, key, pointInTime.slice(0, 4), counts);
  total.top = total.top.sort((a, b) => b.all - a.all || (a.id < b.id ? -1 : 1)).slice(0, NAMED);
  return total;
}

function addEdition(total: CorpusCount, key: string, year: string, counts: readonly RestrictionCount[]): void {
  const [language, id = ''] = key.split(' ');
  const own = { id, inForce: 0, all: 0 };
  const text = language === 'en' ? total.english : total.french;
  for (const { word, place, inForce, count } of counts) {
    text.words[word] = (text.words[word] ?? 0) + count;
    total.byPlace[place] ??= { inForce: 0, all: 0 };
    total.byYear[year] ??= { inForce: 0, all: 0 };
    for (const sum of language === 'en' ? [text, own, total.byPlace[place], total.byYear[year]] : [text]) {
      sum.all += count;
      if (inForce) sum.inForce += count;
    }
  }
  if (language !== 'en') return;
  total.instruments += 1;
  total.top.push(own);
}

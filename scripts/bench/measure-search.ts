import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import { createBm25Index } from '../../src/text/bm25.ts';
import { indexTerms } from '../../src/text/index-terms.ts';
import type { PlainSection } from '../evaluate/plain-bm25.ts';
import { median } from './median.ts';

/** A search engine under the same load: it indexes sections from their printed text and is asked whole sections. */
type Peer = { readonly name: PeerName; readonly build: (sections: readonly PlainSection[]) => Ask };
type PeerName = 'ours' | 'fts5' | 'minisearch';
/** Places of the best sections. */
type Ask = (question: PlainSection) => readonly number[];

const HITS = 50;

const ours: Peer = {
  name: 'ours',
  build: (sections) => {
    const index = createBm25Index(terms(sections));
    return ({ title, text }) => index.search(indexTerms(`${title} ${text}`), HITS).map(({ document }) => document);
  },
};

function* terms(sections: readonly PlainSection[]) {
  for (const { title, text } of sections) yield indexTerms(`${title} ${text}`);
}

/** SQLite's own: Porter stems, any of the words, ranked by bm25(). */
const fts5: Peer = {
  name: 'fts5',
  build: (sections) => {
    const database = new DatabaseSync(':memory:');
    database.exec(`CREATE VIRTUAL TABLE law USING fts5 (title, text, tokenize = 'porter unicode61'); BEGIN`);
    const insert = database.prepare('INSERT INTO law (rowid, title, text) VALUES (?, ?, ?)');
    for (const [place, { title, text }] of sections.entries()) insert.run(place, title, text);
    database.exec('COMMIT');
    const search = database.prepare('SELECT rowid FROM law WHERE law MATCH ? ORDER BY bm25(law), rowid LIMIT ?');
    return ({ title, text }) => {
      const words = new Set(`${title} ${text}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
      const rows = search.all([...words].map((word) => `"${word}"`).join(' OR '), HITS) as { rowid: number }[];
      return rows.map(({ rowid }) => rowid);
    };
  },
};

/** As it comes: its own tokenizer, any of the words. */
const minisearch: Peer = {
  name: 'minisearch',
  build: (sections) => {
    const index = new MiniSearch<PlainSection & { id: number }>({ fields: ['title', 'text'] });
    index.addAll(sections.map((section, id) => ({ id, ...section })));
    return ({ title, text }) =>
      index
        .search(`${title} ${text}`)
        .slice(0, HITS)
        .map(({ id }) => id as number);
  },
};

const PEERS = [ours, fts5, minisearch] as const;

type PeerFigures = { readonly indexMegabytesPerSecond: number; readonly queryMilliseconds: number };
export type SearchMeasured = {
  readonly sections: number;
  readonly megabytes: number;
  readonly questions: number;
  readonly peers: Readonly<Record<PeerName, PeerFigures>>;
  /** Our rate of indexing as a multiple of MiniSearch's, and our time of a query as a share of that of FTS5. */
  readonly timesMiniSearch: number;
  readonly shareOfFts5: number;
};

/** Indexes the same sections and asks the same whole sections of each peer, in turn within one process; medians of the rounds. */
export function measureSearch(
  sections: readonly PlainSection[],
  questions: readonly PlainSection[],
  rounds: number,
): SearchMeasured {
  const megabytes =
    sections.reduce((sum, { title, text }) => sum + Buffer.byteLength(title) + Buffer.byteLength(text), 0) / 1e6;
  const rates: Record<PeerName, number[]> = { ours: [], fts5: [], minisearch: [] };
  const times: Record<PeerName, number[]> = { ours: [], fts5: [], minisearch: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, build } of PEERS) {
      const started = performance.now();
      const ask = build(sections);
      rates[name].push(megabytes / ((performance.now() - started) / 1000));
      for (const question of questions) {
        const asked = performance.now();
        if (ask(question).length === 0) throw new Error(`${name} found nothing for a whole section`);
        times[name].push(performance.now() - asked);
      }
    }
  }
  const of = (name: PeerName): PeerFigures => ({
    indexMegabytesPerSecond: median(rates[name]),
    queryMilliseconds: median(times[name]),
  });
  const peers = { ours: of('ours'), fts5: of('fts5'), minisearch: of('minisearch') };
  return {
    sections: sections.length,
    megabytes,
    questions: questions.length,
    peers,
    timesMiniSearch: peers.ours.indexMegabytesPerSecond / peers.minisearch.indexMegabytesPerSecond,
    shareOfFts5: peers.ours.queryMilliseconds / peers.fts5.queryMilliseconds,
  };
}

import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import { createBm25Index } from '../../src/text/bm25.ts';
import { indexTerms } from '../../src/text/index-terms.ts';
import type { PlainSection } from '../evaluate/plain-bm25.ts';
import { median } from './median.ts';
import { processorMilliseconds } from './processor-time.ts';

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

/**
 * Indexes the same sections and asks the same whole sections of each peer within one process, in turn and each round in another order. Processor time and not time on
 * the wall, and ratios within a round before their median: what else the machine does then slows the peers alike.
 */
export function measureSearch(
  sections: readonly PlainSection[],
  questions: readonly PlainSection[],
  rounds: number,
): SearchMeasured {
  const megabytes =
    sections.reduce((sum, { title, text }) => sum + Buffer.byteLength(title) + Buffer.byteLength(text), 0) / 1e6;
  const measured = Array.from({ length: rounds }, (_, round): Record<PeerName, PeerTimes> => {
    const turn = [...PEERS.slice(round % PEERS.length), ...PEERS.slice(0, round % PEERS.length)];
    const times = turn.map((peer) => [peer.name, timesOf(peer, sections, questions)]);
    return Object.fromEntries(times) as Record<PeerName, PeerTimes>;
  });
  const of = (name: PeerName): PeerFigures => ({
    indexMegabytesPerSecond: megabytes / (median(measured.map((round) => round[name].indexMilliseconds)) / 1000),
    queryMilliseconds: median(measured.map((round) => round[name].askMilliseconds)) / questions.length,
  });
  return {
    sections: sections.length,
    megabytes,
    questions: questions.length,
    peers: { ours: of('ours'), fts5: of('fts5'), minisearch: of('minisearch') },
    timesMiniSearch: median(
      measured.map(({ ours, minisearch }) => minisearch.indexMilliseconds / ours.indexMilliseconds),
    ),
    shareOfFts5: median(measured.map(({ ours, fts5 }) => ours.askMilliseconds / fts5.askMilliseconds)),
  };
}

type PeerTimes = { readonly indexMilliseconds: number; readonly askMilliseconds: number };

function timesOf({ name, build }: Peer, sections: readonly PlainSection[], questions: readonly PlainSection[]) {
  // What the peer before left behind is not this one's to clear away.
  globalThis.gc?.();
  let ask: Ask = () => [];
  const indexMilliseconds = processorMilliseconds(() => {
    ask = build(sections);
  });
  const askMilliseconds = processorMilliseconds(() => {
    for (const question of questions)
      if (ask(question).length === 0) throw new Error(`${name} found nothing for a whole section`);
  });
  return { indexMilliseconds, askMilliseconds };
}

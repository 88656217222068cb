import { DatabaseSync } from 'node:sqlite';

/** One section as its publisher prints it. */
export type PlainSection = { readonly title: string; readonly text: string };

/** Asks the baseline: places of the best sections, which count them in the order they were added. */
export type PlainSearch = (query: PlainSection, limit: number) => number[];

/**
 * The baseline: SQLite's full-text index with Porter stems over section title and text, ranked by its `bm25()`. Nothing of the sections is kept but the index.
 *
 * @param path a file that does not exist yet; whole only after `finish`
 */
export function buildPlainBm25(path: string): {
  readonly add: (section: PlainSection) => void;
  readonly finish: () => void;
} {
  const database = new DatabaseSync(path);
  database.exec(
    `PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE VIRTUAL TABLE law USING fts5 (title, text, content = '', tokenize = 'porter unicode61')`,
  );
  const insert = database.prepare('INSERT INTO law (rowid, title, text) VALUES (?, ?, ?)');
  database.exec('BEGIN');
  let place = 0;
  return {
    add: ({ title, text }) => {
      place += 1;
      insert.run(place, title, text);
    },
    finish: () => {
      database.exec('COMMIT');
      database.close();
    },
  };
}

/** Opens what was built into a file. */
export function openPlainBm25(path: string): PlainSearch {
  const database = new DatabaseSync(path, { readOnly: true });
  database.exec('PRAGMA mmap_size = 1000000000');
  const search = database.prepare('SELECT rowid FROM law WHERE law MATCH ? ORDER BY bm25(law), rowid LIMIT ?');
  const holders = database.prepare('SELECT count(*) AS n FROM law WHERE law MATCH ?');
  const all = (database.prepare('SELECT count(*) AS n FROM law_docsize').get() as { n: number }).n;
  const known = new Map<string, boolean>();
  // Words of half the sections and more have no weight in SQLite's formula (it takes 0.000001 for an idf below 0) and cost most of the time.
  const weighs = (word: string): boolean => {
    let answer = known.get(word);
    if (answer === undefined) {
      answer = (holders.get(`"${word}"`) as { n: number }).n * 2 < all;
      known.set(word, answer);
    }
    return answer;
  };
  return ({ title, text }, limit) => {
    const words = [...new Set(`${title} ${text}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
    const weighty = words.filter(weighs);
    const query = (weighty.length === 0 ? words : weighty).map((word) => `"${word}"`).join(' OR ');
    if (query === '') return [];
    return (search.all(query, limit) as { rowid: number }[]).map(({ rowid }) => rowid - 1);
  };
}

import { DatabaseSync } from 'node:sqlite';

/** One section as its publisher prints it. */
export type PlainSection = { readonly title: string; readonly text: string };

/**
 * The baseline: SQLite's full-text index with Porter stems over section title and text, ranked by its `bm25()`. Nothing of it is kept but the index; places
 * count sections in the order given.
 */
export function plainBm25(sections: Iterable<PlainSection>): (query: PlainSection, limit: number) => number[] {
  const database = new DatabaseSync(':memory:');
  database.exec(`CREATE VIRTUAL TABLE law USING fts5 (title, text, content = '', tokenize = 'porter unicode61')`);
  const insert = database.prepare('INSERT INTO law (rowid, title, text) VALUES (?, ?, ?)');
  database.exec('BEGIN');
  let place = 0;
  for (const { title, text } of sections) {
    insert.run(place + 1, title, text);
    place += 1;
  }
  database.exec('COMMIT');
  const search = database.prepare('SELECT rowid FROM law WHERE law MATCH ? ORDER BY bm25(law), rowid LIMIT ?');
  return ({ title, text }, limit) => {
    const words = new Set(`${title} ${text}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
    const query = [...words].map((word) => `"${word}"`).join(' OR ');
    if (query === '') return [];
    return (search.all(query, limit) as { rowid: number }[]).map(({ rowid }) => rowid - 1);
  };
}

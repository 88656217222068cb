import type { Database, Row, Statement } from './database.ts';

/** What is known of how an edition's layers were read. */
export type ReadingNote = {
  /** Of all that comparing the edition reads: its text as it stands in the index and its layers. */
  readonly hash: number;
  /** Of what the layers were read from. */
  readonly inputs: number;
  /** Instruments in which its citations were looked up. */
  readonly consulted: readonly string[];
};

/** Notes how the layers of an edition were read; with the edition it goes. */
export function noteAnalysed(editionKey: number, { hash, inputs, consulted }: ReadingNote): Statement {
  return {
    sql: `INSERT INTO analysed_editions (edition_key, hash, inputs, consulted_json) VALUES (?, ?, ?, ?)
      ON CONFLICT (edition_key) DO UPDATE SET hash = excluded.hash, inputs = excluded.inputs, consulted_json = excluded.consulted_json`,
    params: [editionKey, hash, inputs, JSON.stringify(consulted)],
  };
}

/** By key of the edition. */
export async function readReadingNotes(database: Database): Promise<ReadonlyMap<number, Omit<ReadingNote, 'hash'>>> {
  const rows = await database.all<Row & { edition_key: number; inputs: number; consulted_json: string }>(
    'SELECT edition_key, inputs, consulted_json FROM analysed_editions',
  );
  return new Map(
    rows.map(({ edition_key, inputs, consulted_json }) => [
      edition_key,
      { inputs, consulted: JSON.parse(consulted_json) as string[] },
    ]),
  );
}

/** Hashes of the English texts shown first, by instrument; without one for a text whose layers were not read yet. */
export async function readAnalysed(database: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await database.all<Row & { instrument_id: string; hash: number }>(
    `SELECT e.instrument_id, a.hash FROM analysed_editions a JOIN editions e ON e.key = a.edition_key
     WHERE e.shown = 1 AND e.language = 'en'`,
  );
  return new Map(rows.map((row) => [row.instrument_id, row.hash]));
}

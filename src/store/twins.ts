import { type LanguageTwin, type TwinFit, twinKey } from '../model/language-twin.ts';
import { bulkInsert } from './bulk-insert.ts';
import type { Database, Row, Statement } from './database.ts';
import { eIdKey } from './e-id-key.ts';
import { decodeTable } from './table-code.ts';

/** Two texts of one edition. */
export type TwinKeys = { readonly enKey: number; readonly frKey: number };

/** A provision whose twin has another eId, or that has none of its own. */
export type TwinRow = {
  readonly language: 'en' | 'fr';
  readonly ordinal: number;
  readonly twinOrdinal: number;
  readonly fit: TwinFit;
};

export type TwinCounts = { readonly provisions: number; readonly paired: number; readonly folded: number };

/** Replaces what is stored of the pairs of two texts. */
export function replaceTwins(keys: TwinKeys, rows: readonly TwinRow[], counts: TwinCounts): Statement[] {
  const { enKey, frKey } = keys;
  return [
    { sql: 'DELETE FROM language_pairs WHERE en_key = ? OR fr_key = ?', params: [enKey, frKey] },
    { sql: 'DELETE FROM language_twins WHERE edition_key IN (?, ?)', params: [enKey, frKey] },
    {
      sql: 'INSERT INTO language_pairs (en_key, fr_key, provisions, paired, folded) VALUES (?, ?, ?, ?, ?)',
      params: [enKey, frKey, counts.provisions, counts.paired, counts.folded],
    },
    ...bulkInsert(
      'language_twins',
      ['edition_key', 'provision_ordinal', 'twin_edition_key', 'twin_ordinal', 'fit'],
      rows.map(({ language, ordinal, twinOrdinal, fit }) =>
        language === 'en' ? [enKey, ordinal, frKey, twinOrdinal, fit] : [frKey, ordinal, enKey, twinOrdinal, fit],
      ),
    ),
  ];
}

/** Keys of the texts that have been paired. */
export async function readTwinKeys(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database.all<{ en_key: number; fr_key: number }>('SELECT en_key, fr_key FROM language_pairs');
  return new Set(rows.map((row) => `${row.en_key} ${row.fr_key}`));
}

type TwinRecord = Row & {
  own_edition: string;
  own_e_id: string;
  edition_id: string;
  e_id: string;
  level: LanguageTwin['level'];
  number: string | null;
  heading: string | null;
  text: string;
  table_json: string | null;
  fit: TwinFit;
  differs: string | null;
};

const COLUMNS = `e.id AS own_edition, p.e_id AS own_e_id, o.id AS edition_id, q.e_id, q.level, q.number, q.heading, q.text,
  (SELECT r.other_language FROM requirements r WHERE r.edition_key = p.edition_key AND r.provision_ordinal = p.ordinal
    AND r.other_language IS NOT NULL ORDER BY r.ordinal LIMIT 1) AS differs`;
const WANTED = `FROM json_each(?1) w JOIN editions e ON e.id = w.value ->> 0
  JOIN provisions p ON p.edition_key = e.key AND p.e_id_key = w.value ->> 1 AND p.e_id = w.value ->> 2`;

type Place = { readonly editionId: string; readonly eId: string };

/**
 * What provisions say in the other language of their edition, by `twinKey`; nothing for one whose edition the index has in one language only.
 *
 * @param without what is not asked for: the rows of a table may be thousands.
 */
export async function readTwins(
  database: Database,
  places: readonly Place[],
  without: 'nothing' | 'tables' = 'nothing',
): Promise<ReadonlyMap<string, LanguageTwin>> {
  if (places.length === 0) return new Map();
  const columns = `${COLUMNS}, ${without === 'tables' ? 'NULL AS table_json' : 'q.table_json'}`;
  const wanted = JSON.stringify(places.map(({ editionId, eId }) => [editionId, eIdKey(eId), eId]));
  const rows = await database.all<TwinRecord>(
    `SELECT ${columns}, t.fit ${WANTED}
     JOIN language_twins t ON t.edition_key = p.edition_key AND t.provision_ordinal = p.ordinal
     JOIN editions o ON o.key = t.twin_edition_key
     JOIN provisions q ON q.edition_key = t.twin_edition_key AND q.ordinal = t.twin_ordinal
     UNION ALL
     SELECT ${columns}, 'own' ${WANTED}
     JOIN editions o ON o.instrument_id = e.instrument_id AND o.language <> e.language AND o.form = e.form
       AND o.point_in_time = e.point_in_time
     JOIN provisions q ON q.edition_key = o.key AND q.e_id_key = p.e_id_key AND q.e_id = p.e_id
     WHERE NOT EXISTS (SELECT 1 FROM language_twins t WHERE t.edition_key = p.edition_key AND t.provision_ordinal = p.ordinal)`,
    [wanted],
  );
  return new Map(rows.map((row) => [twinKey({ editionId: row.own_edition, eId: row.own_e_id }), toTwin(row)]));
}

function toTwin(row: TwinRecord): LanguageTwin {
  return {
    editionId: row.edition_id,
    eId: row.e_id,
    level: row.level,
    number: row.number,
    heading: row.heading,
    text: row.text,
    table: row.table_json === null ? null : decodeTable(row.table_json, row.text),
    fit: row.fit,
    differs: row.differs,
  };
}

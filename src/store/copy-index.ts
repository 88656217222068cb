import { bulkInsert } from './bulk-insert.ts';
import type { Database, Row, Value } from './database.ts';
import { rebuildSearch } from './search.ts';

/** Tables of the index in an order that satisfies their foreign keys. */
const TABLES = [
  'sectors',
  'instruments',
  'crosswalks',
  'crosswalk_instruments',
  'crosswalk_sectors',
  'editions',
  'issues',
  'provisions',
  'french_words',
  'provision_standing',
  'edition_standing',
  'repeal_clauses',
  'instrument_standing',
  'restrictions',
  'language_pairs',
  'language_twins',
  'definitions',
  'citations',
  'requirements',
  'quantities',
  'alignments',
  'alignment_sides',
  'gaps',
  'divergences',
  'word_diffs',
  'merged_tables',
  'merged_rows',
  'term_pairs',
  'sector_pictures',
  'comparisons',
  'comparison_parts',
  'edition_pairs',
  'changes',
  'change_sides',
  'stale_alignments',
  'departments',
  'instrument_departments',
  'drifts',
  'ripples',
  'hubs',
  'hub_citations',
  'crosswalk_counts',
  'assessments',
  'suggestions',
  'suggestion_pairs',
  'decision_queue',
  'analysed_editions',
  'crosswalk_inputs',
  'meta',
] as const;

const ROWS_A_READ = 5000;

/**
 * Copies a built index from one database into another row by row, as D1 wants it: statements of one parameter, a batch at a time, far from
 * the limits of 100 parameters, 100 KB of SQL and 30 s. `meta` goes last, so that a copy cut short does not claim to be up to date.
 *
 * @returns the number of rows copied.
 */
export async function copyIndex(
  from: Database,
  to: Database,
  progress: (done: number, total: number, table: string) => void,
): Promise<number> {
  for (const table of TABLES.toReversed()) await to.run(`DELETE FROM ${table}`);
  let copied = 0;
  for (const [done, table] of TABLES.entries()) {
    progress(done, TABLES.length, table);
    const columns = (
      await from.all<{ name: string }>(`SELECT name FROM pragma_table_info('${table}') ORDER BY cid`)
    ).map((row) => row.name);
    for (let offset = 0; ; offset += ROWS_A_READ) {
      // The primary key orders every table, and nothing writes to the source meanwhile.
      const rows = await from.all<Row>(`SELECT * FROM ${table} LIMIT ${ROWS_A_READ} OFFSET ${offset}`);
      const values = rows.map((row) => columns.map((column): Value => row[column] ?? null));
      for (const statement of bulkInsert(table, columns, values)) await to.batch([statement]);
      copied += rows.length;
      if (rows.length < ROWS_A_READ) break;
    }
  }
  for (const statement of rebuildSearch()) await to.batch([statement]);
  progress(TABLES.length, TABLES.length, '');
  return copied;
}

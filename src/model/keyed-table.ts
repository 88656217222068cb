import type { Table } from './table.ts';
import { gridOf, isLine, type TableGrid } from './table-grid.ts';

/** A row of a table as something that can be pointed at: by its key, as officials do ("UN 3480", "toluene", "item 3"). */
export type KeyedRow = {
  /** Text of the key column; of a row that leaves it empty, that of the row it goes on with. */
  readonly key: string;
  /** True where the key is that of a row above. */
  readonly continues: boolean;
  /** Heading of the group of rows it stands in, or null. */
  readonly group: string | null;
  /** Text at each column, spans resolved. */
  readonly cells: readonly string[];
  /** Index in `table.rows`. */
  readonly row: number;
};

export type KeyedTable = {
  /** What each column is called: its header cells from top to bottom, joined by ` › `; empty where it has none. */
  readonly columns: readonly string[];
  readonly keyColumn: number;
  readonly rows: readonly KeyedRow[];
};

/**
 * Reads a table as rows with keys.
 *
 * @param keyColumn the column whose text names a row; found by `findKeyColumn` when left out.
 */
export function keyedTable(table: Table, keyColumn?: number): KeyedTable {
  const grid = gridOf(table);
  const columns = columnNames(grid);
  const key = keyColumn ?? findKeyColumn(grid, columns);
  const rows: KeyedRow[] = [];
  let group: string | null = null;
  let last = '';
  for (const [index, row] of grid.rows.entries()) {
    if (index < grid.headerRows) continue;
    const cells = row.cells.map((cell) => cell?.text ?? '');
    if (isHeading(row, grid.columns)) {
      group = cells.find((text) => text !== '') ?? null;
      last = '';
      continue;
    }
    const own = cells[key] ?? '';
    const continues = own === '' || !row.own.includes(key);
    if (own !== '') last = own;
    rows.push({ key: last, continues, group, cells, row: index });
  }
  return { columns, keyColumn: key, rows };
}

/** The rows of a key, however it is spaced or capitalized; several where a key has several rows, none where there is none. */
export function rowsOfKey(table: KeyedTable, key: string): readonly KeyedRow[] {
  const wanted = comparableKey(key);
  return wanted === '' ? [] : table.rows.filter((row) => comparableKey(row.key) === wanted);
}

/** A key as it compares across tables and countries: letters and figures only, without accents, `UN1203` and `UN 1203` alike. */
export function comparableKey(key: string): string {
  return key
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A cell across the table, or the only words of a row wider than one column: they head the rows below. */
function isHeading(row: TableGrid['rows'][number], columns: number): boolean {
  if (columns < 2) return false;
  return isLine(row) || (row.own.length === 1 && row.own[0] === 0 && row.cells.slice(1).every((cell) => cell === null));
}

function columnNames(grid: TableGrid): string[] {
  return Array.from({ length: grid.columns }, (_, column) => {
    const names: string[] = [];
    for (const row of grid.rows.slice(0, grid.headerRows)) {
      const text = isLine(row) ? '' : (row.cells[column]?.text ?? '');
      if (text !== '' && names.at(-1) !== text) names.push(text);
    }
    return names.join(' › ');
  });
}

/** What a column is called whose values are identifiers that both countries use. */
const identifying = /\b(?:UN|ONU|NA|CAS)\b|identification n(?:umber|o)|numéro d[’']identification/i;
/** What a column is called that only counts the rows: an address, but none that another table shares. */
const counting = /^(?:item|article|no\.?|column 1 item)$/i;

/**
 * The column that names the rows: the one whose header says that it holds identifiers; else the leftmost that is filled in most rows and
 * seldom repeats itself; else the leftmost that is filled at all. A column of item numbers gives way to the column beside it, unless that
 * one is no key: "item 3" is a place in one table, while a substance can be found in another.
 */
function findKeyColumn(grid: TableGrid, columns: readonly string[]): number {
  const body = grid.rows.slice(grid.headerRows).filter((row) => !isHeading(row, grid.columns));
  const named = columns.findIndex((name, column) => identifying.test(name) && fill(body, column) >= 0.5);
  if (named >= 0) return named;
  const keys = columns.map((_, column) => column).filter((column) => isKeyLike(body, column));
  const [first, second] = keys;
  if (first !== undefined) {
    return counting.test(columns[first] ?? '') && second === first + 1 ? second : first;
  }
  return Math.max(
    0,
    columns.findIndex((_, column) => fill(body, column) > 0),
  );
}

function isKeyLike(body: TableGrid['rows'], column: number): boolean {
  const texts = textsOf(body, column);
  return texts.length >= body.length / 2 && texts.length > 0 && new Set(texts).size >= texts.length / 2;
}

function fill(body: TableGrid['rows'], column: number): number {
  return body.length === 0 ? 0 : textsOf(body, column).length / body.length;
}

/** Texts of the cells that begin in a column; those that a span carries over from above or from the left are no new keys. */
function textsOf(body: TableGrid['rows'], column: number): string[] {
  return body.flatMap((row) => {
    const text = row.own.includes(column) ? (row.cells[column]?.text ?? '') : '';
    return text === '' ? [] : [text];
  });
}

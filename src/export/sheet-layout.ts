import type { Column } from './columns.ts';

/** How a spreadsheet looks that people read as a document: the columns they read first, each under a name and as wide as its words need. */
export type SheetLayout = {
  /** Of the sheet: at most 31 characters. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
};

type SheetColumn = {
  readonly field: string;
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** What stands in a cell that would be empty. */
  readonly empty?: string;
};

/**
 * Columns in the order of a layout, under its names; those it does not name follow under the names of their fields, which CSV and JSON have too.
 *
 * @throws when the layout names a field that no column has.
 */
export function layColumns(columns: readonly Column[], layout: SheetLayout): Column[] {
  const first = layout.columns.map(({ field, heading, empty }): Column => {
    const column = columns.find(({ name }) => name === field);
    if (column === undefined) throw new Error(`a sheet names "${field}", which is no column`);
    const { cell } = column;
    return { ...column, name: heading, cell: empty === undefined ? cell : (row) => cell(row) || empty };
  });
  const named = new Set(layout.columns.map(({ field }) => field));
  return [...first, ...columns.filter(({ name }) => !named.has(name))];
}

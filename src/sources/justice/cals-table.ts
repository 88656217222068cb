import type { Table, TableCell } from '../../model/table.ts';
import { FoldedText } from '../folded-text.ts';

/** No table of the collection has more than 26 columns; a column number above this is not believed. */
const maximumColumns = 500;

/**
 * Builds a table from the OASIS exchange (CALS) model that the Justice DTD takes over: `colspec`, `thead`, `tbody`, `row`, `entry` with
 * `namest`/`nameend` (columns) and `morerows` (rows).
 *
 * An `entry` may name its column and so leave columns empty: an empty cell is put in for each, or every later figure of the row
 * would stand under the wrong heading. Columns covered from a row above are not filled.
 */
export class CalsTable {
  readonly caption = new FoldedText();
  readonly #rows: TableCell[][] = [];
  readonly #columns = new Map<string, number>();
  /** How many more rows each column is covered by a cell above. */
  #covered: number[] = [];
  #header = false;
  #column = 0;
  #cell: { text: FoldedText; header: boolean; columnSpan: number; rowSpan: number } | null = null;

  startGroup(): void {
    this.#columns.clear();
    this.#covered = [];
  }

  addColumn(attributes: Readonly<Record<string, string>>): void {
    const number = Number(attributes['colnum']);
    const index = Number.isInteger(number) && number > 0 && number <= maximumColumns ? number - 1 : this.#columns.size;
    this.#columns.set(attributes['colname'] ?? String(index + 1), index);
  }

  startRows(header: boolean): void {
    this.#header = header;
    this.#covered = [];
  }

  startRow(): void {
    this.#rows.push([]);
    this.#column = 0;
  }

  endRow(): void {
    this.#covered = this.#covered.map((rows) => Math.max(0, (rows ?? 0) - 1));
  }

  /** Opens a cell and returns the text it will hold. */
  startCell(attributes: Readonly<Record<string, string>>): FoldedText {
    const first = this.#columns.get(attributes['namest'] ?? attributes['colname'] ?? '');
    this.#skipCovered();
    while (first !== undefined && this.#column < first) {
      this.#place({ text: '', header: this.#header, columnSpan: 1, rowSpan: 1 });
      this.#skipCovered();
    }
    const last = this.#columns.get(attributes['nameend'] ?? '');
    const moreRows = Number(attributes['morerows'] ?? 0);
    const text = new FoldedText();
    this.#cell = {
      text,
      header: this.#header || attributes['rowheader'] === 'yes',
      columnSpan: first !== undefined && last !== undefined && last > first ? last - first + 1 : 1,
      rowSpan: Number.isSafeInteger(moreRows) && moreRows > 0 ? moreRows + 1 : 1,
    };
    return text;
  }

  endCell(): void {
    if (this.#cell) this.#place({ ...this.#cell, text: this.#cell.text.text });
    this.#cell = null;
  }

  build(): Table {
    return { caption: this.caption.text === '' ? null : this.caption.text, rows: this.#rows };
  }

  #skipCovered(): void {
    while ((this.#covered[this.#column] ?? 0) > 0) this.#column += 1;
  }

  #place(cell: TableCell): void {
    if (this.#rows.length === 0) this.#rows.push([]);
    this.#rows.at(-1)?.push(cell);
    for (let offset = 0; offset < cell.columnSpan; offset += 1) {
      // `endRow` takes one off at the end of this row too.
      this.#covered[this.#column + offset] = cell.rowSpan;
    }
    this.#column += cell.columnSpan;
  }
}

import type { Table, TableCell } from '../../model/table.ts';
import type { Position } from '../shifted-figure.ts';
import { TextBuffer } from './text-buffer.ts';

type CellDraft = {
  readonly buffer: TextBuffer;
  readonly header: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
};

/** Builds a table from the events of an HTML-like `<TABLE>` or of a GPO `<GPOTABLE>`. */
export class TableDraft {
  /** Tables inside a cell are read as text of that cell: `nesting` counts them so that their end does not end this one. */
  nesting = 0;
  #caption: TextBuffer | null = null;
  #inCaption = false;
  #inHead = false;
  readonly #rows: CellDraft[][] = [];
  #cell: CellDraft | null = null;

  text(raw: string, position: Position): void {
    if (this.#inCaption) this.#caption?.append(raw, position);
    else if (this.#cell) this.#cell.buffer.append(raw, position);
    else if (/\S/.test(raw)) {
      // Text between cells is an error of the publisher, and still text: it gets a cell of its own.
      this.openCell(false, {});
      this.text(raw, position);
    }
  }

  space(): void {
    if (this.#inCaption) this.#caption?.space();
    else this.#cell?.buffer.space();
  }

  openCaption(): void {
    this.#caption ??= new TextBuffer();
    this.#caption.space();
    this.#inCaption = true;
  }

  closeCaption(): void {
    this.#inCaption = false;
  }

  setHead(inHead: boolean): void {
    this.#inHead = inHead;
  }

  openRow(): void {
    this.#cell = null;
    this.#rows.push([]);
  }

  openCell(header: boolean, attributes: Readonly<Record<string, string>>): void {
    const row = this.#rows.at(-1);
    const cell = {
      buffer: new TextBuffer(),
      header: header || this.#inHead,
      columnSpan: spanOf(attributes['colspan'] ?? attributes['COLSPAN']),
      rowSpan: spanOf(attributes['rowspan'] ?? attributes['ROWSPAN']),
    };
    if (row) row.push(cell);
    else this.#rows.push([cell]);
    this.#cell = cell;
  }

  closeCell(): void {
    this.#cell = null;
  }

  finish(): Table {
    const rows: TableCell[][] = this.#rows
      .filter((row) => row.length > 0)
      .map((row) => row.map(({ buffer, ...cell }) => ({ text: buffer.text, ...cell })));
    return { caption: this.#caption?.text || null, rows };
  }
}

/** HTML allows 1 to 1,000 columns; anything else is read as 1, as a browser does. */
function spanOf(value: string | undefined): number {
  const span = /^\d{1,4}$/.test(value ?? '') ? Number(value) : 1;
  return span >= 1 && span <= 1000 ? span : 1;
}

import type { Table, TableCell } from '../../model/table.ts';
import type { Position } from '../shifted-figure.ts';
import { layOutBoxHead } from './box-head.ts';
import { TextBuffer } from './text-buffer.ts';

type CellDraft = {
  readonly buffer: TextBuffer;
  readonly header: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Rank of a column head in a `<BOXHD>`. */
  readonly rank: number;
};

/** `box-head`: the column heads of a `<GPOTABLE>`, all in one; `note`: a line about the table, printed across it. */
type RowDraft = { readonly kind: 'row' | 'box-head' | 'note'; readonly cells: CellDraft[] };

type Attributes = Readonly<Record<string, string>>;

/** HTML allows 1 to 1,000 columns; anything else is read as 1, as a browser does. */
const widestSpan = 1000;

/** Builds a table from the events of an HTML-like `<TABLE>` or of a GPO `<GPOTABLE>`. */
export class TableDraft {
  /** Tables inside a cell are read as text of that cell: `nesting` counts them so that their end does not end this one. */
  nesting = 0;
  #caption: TextBuffer | null = null;
  #inCaption = false;
  #inHead = false;
  /** Columns that the first cell of the open row covers (`EXPSTB`, the expanded stub). */
  #stubSpan = 1;
  readonly #rows: RowDraft[] = [];
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
    this.#open()?.space();
  }

  /** A fraction follows: apart from the whole number before it. */
  afterFigure(): void {
    this.#open()?.afterFigure();
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

  openRow(attributes: Attributes): void {
    this.#cell = null;
    this.#stubSpan = spanOf(attributes['EXPSTB'], 1);
    this.#rows.push({ kind: 'row', cells: [] });
  }

  openNote(): void {
    this.#rows.push({ kind: 'note', cells: [] });
    this.openCell(false, {});
  }

  /** @param attributes of HTML (`colspan`, `rowspan`) or of GPO: `A="02"` covers two columns more, `H` is the rank of a column head. */
  openCell(header: boolean, attributes: Attributes): void {
    const isColumnHead = attributes['H'] !== undefined;
    const kind = isColumnHead ? 'box-head' : 'row';
    let row = this.#rows.at(-1);
    if (!row || isColumnHead !== (row.kind === 'box-head')) {
      row = { kind, cells: [] };
      this.#rows.push(row);
    }
    const stub = row.cells.length === 0 ? this.#stubSpan : 1;
    const across = spanOf(attributes['colspan'] ?? attributes['COLSPAN'], 0);
    this.#cell = {
      buffer: new TextBuffer(),
      header: header || this.#inHead,
      columnSpan: Math.max(across, spanOf(attributes['A'], 1), stub),
      rowSpan: spanOf(attributes['rowspan'] ?? attributes['ROWSPAN'], 0),
      rank: spanOf(attributes['H'], 0),
    };
    row.cells.push(this.#cell);
  }

  closeCell(): void {
    this.#cell = null;
  }

  finish(): Table {
    const laidOut = this.#rows
      .filter(({ cells }) => cells.length > 0)
      .map(({ kind, cells }) => ({ kind, rows: kind === 'box-head' ? columnHeads(cells) : [cells.map(finishCell)] }));
    const widths = laidOut.flatMap(({ kind, rows }) => (kind === 'note' ? [] : rows.map(widthOf)));
    const width = widths.reduce((widest, columns) => Math.max(widest, columns), 1);
    return {
      caption: this.#caption?.text || null,
      rows: laidOut.flatMap(({ kind, rows }) =>
        kind === 'note' ? rows.map((row) => row.map((cell) => ({ ...cell, columnSpan: width }))) : rows,
      ),
    };
  }

  #open(): TextBuffer | null {
    return this.#inCaption ? this.#caption : (this.#cell?.buffer ?? null);
  }
}

function columnHeads(cells: readonly CellDraft[]): TableCell[][] {
  return layOutBoxHead(cells.map(({ buffer, rank }) => ({ text: buffer.text, rank })));
}

function finishCell({ buffer, rank: _, ...cell }: CellDraft): TableCell {
  return { text: buffer.text, ...cell };
}

function widthOf(row: readonly TableCell[]): number {
  return row.reduce((columns, cell) => columns + cell.columnSpan, 0);
}

/** @param own what the number leaves out: HTML counts all columns a cell covers, GPO those beyond its own. */
function spanOf(value: string | undefined, own: 0 | 1): number {
  const span = own + (/^\d{1,4}$/.test(value ?? '') ? Number(value) : 1 - own);
  return span >= 1 && span <= widestSpan ? span : 1;
}

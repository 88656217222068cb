import type { Jurisdiction } from '../model/instrument.ts';
import { type KeyedTable, keyedTable } from '../model/keyed-table.ts';
import type { Language } from '../model/language.ts';
import type { MeasuredCell, MeasuredColumn, MeasuredRow, MeasuredTable } from '../model/measured-table.ts';
import type { Provision } from '../model/provision.ts';
import type { Table } from '../model/table.ts';
import { hasEnded } from '../text/ended-period.ts';
import { findQuantities } from './find-quantities.ts';
import { type CellPlace, readCell } from './read-cell.ts';
import type { VariableUnit } from './read-formula.ts';
import { splitAlternatives } from './split-alternatives.ts';

/** Whose table it is: what its cells are read by. */
export type TableOwner = {
  readonly language: Language;
  readonly jurisdiction: Jurisdiction;
  /** Date of the edition: a row whose period ended before it is past. */
  readonly pointInTime: string;
};

/** A part of a column with a meaning of its own: how its cells are cut from the printed ones. */
type Part = MeasuredColumn & { readonly cut: (text: string) => string };

/**
 * Reads a table of the law as rows with keys whose cells compare: figures with the unit that the cell, the row or the head of the column prints, and codes.
 * Two where the source prints two side by side; none for a table that is no list of rows: one column, or a layout without words in any key.
 */
export function measureTables(provision: Provision, owner: TableOwner): MeasuredTable[] {
  if (provision.table === null) return [];
  const keyed = readKeyed(provision.table);
  if (keyed.columns.length < 2 || keyed.rows.length === 0) return [];
  const starts = partStarts(keyed);
  const read = cellReader(provision, owner, variableUnit(keyed, owner));
  return starts.map((start, part) => {
    const own = part === 0 ? keyed : keyedTable(provision.table ?? { caption: null, rows: [] }, start);
    const end = starts[part + 1] ?? keyed.columns.length;
    const title = starts.length === 1 ? '' : (keyed.columns[start]?.split(' › ')[0] ?? '');
    return {
      ...measurePart(own, part === 0 ? 0 : start, end, read, owner),
      editionId: provision.editionId,
      eId: provision.eId,
      part,
      title,
      kind: 'printed',
    };
  });
}

/** Where the tables begin that are printed side by side: at each column that is called as the first one of keys is. */
function partStarts({ columns, keyColumn }: KeyedTable): number[] {
  const last = (at: number) => columns[at]?.split(' › ').at(-1) ?? '';
  const again = columns.flatMap((_, at) =>
    at > keyColumn + 1 && last(at) !== '' && last(at) === last(keyColumn) ? [at] : [],
  );
  return [keyColumn, ...again];
}

function measurePart(
  keyed: KeyedTable,
  from: number,
  to: number,
  read: (text: string, header: string, unit: string | null) => MeasuredCell,
  owner: TableOwner,
): Pick<MeasuredTable, 'columns' | 'keyColumn' | 'keyName' | 'rows'> {
  const inside = keyed.columns.map((name, source) => ({ name, source })).slice(from, to);
  const parts = inside.flatMap(({ name, source }) =>
    source === keyed.keyColumn
      ? [{ name: columnName(name), source, cut: (text: string) => text }]
      : partsOf(
          name.trim(),
          source,
          keyed.rows.map((row) => row.cells[source] ?? ''),
        ),
  );
  const unitColumn = inside.find(({ name }) => /\bunits?\b|\bunité/i.test(name))?.source;
  const rows = keyed.rows.flatMap(splitAlternatives).map(
    (row): MeasuredRow => ({
      key: keyOf(row.key),
      group: row.group,
      cells: parts.map((part) =>
        read(
          part.cut(row.cells[part.source] ?? ''),
          part.name,
          unitColumn === undefined ? null : (row.cells[unitColumn] ?? null),
        ),
      ),
      row: row.row,
      past: hasEnded(row.cells.join(' '), owner.pointInTime),
      place: null,
    }),
  );
  const naming = namingColumns(rows, parts, keyed.keyColumn);
  const [first] = naming;
  const keyColumn = first === undefined ? keyed.keyColumn : (parts[first]?.source ?? keyed.keyColumn);
  return {
    columns: parts.map(({ name, source }) => ({ name, source })),
    keyColumn,
    keyName: columnName(keyed.columns[keyColumn] ?? ''),
    rows: namedByAll(rows, naming),
  };
}

/**
 * Where no column alone tells rows apart ("gas-fired storage", "20 to 55 gal", "low draw"), or what seemed to is a formula, all columns before the first
 * that measures something do; none where the key column is enough.
 */
function namingColumns(rows: readonly MeasuredRow[], parts: readonly Part[], keyColumn: number): number[] {
  const present = rows.filter(({ past }) => !past);
  // An identifier that has three rows, one a packing group, is still what both countries call the thing.
  if (present.filter(({ key }) => IDENTIFIER.test(key)).length > present.length / 2) return [];
  const keys = new Set(present.map(({ key }) => key));
  const at = parts.findIndex(({ source }) => source === keyColumn);
  const formulas = present.filter(({ cells }) => MEASURING.test(cells[at]?.text ?? '')).length;
  if (keys.size === present.length && formulas < present.length / 4) return [];
  const isMeasure = ({ name }: Part, column: number) =>
    !SIZE.test(name) &&
    present.filter(({ cells }) => cells[column]?.figure != null || MEASURING.test(cells[column]?.text ?? '')).length >=
      present.length / 2;
  const first = parts.findIndex(isMeasure);
  const naming = parts
    .slice(0, Math.max(0, first))
    .flatMap(({ name, source }, column) =>
      COUNTING.test(name) || parts.findIndex((other) => other.source === source) !== column ? [] : [column],
    );
  return naming.length < 2 ? [] : naming;
}

/** Keys made of several columns. An empty cell goes on with the one above it, as printers leave it out. */
function namedByAll(rows: readonly MeasuredRow[], naming: readonly number[]): MeasuredRow[] {
  if (naming.length === 0) return [...rows];
  const last = naming.map(() => '');
  return rows.map((row) => {
    for (const [place, column] of naming.entries()) {
      const text = row.cells[column]?.text ?? '';
      if (text === '') continue;
      last[place] = text;
      // What stood in the columns after it belonged to the row above.
      last.fill('', place + 1);
    }
    return { ...row, key: last.filter((text) => text !== '').join(', ') };
  });
}

const IDENTIFIER = /^(?:UN|NA|ID|CAS) ?\d{4,}/u;
/** A column of sizes tells classes apart, though it holds figures. */
const SIZE = /(?<!\p{L})(?:input|volume|capacity|size|range)s?(?!\p{L})/iu;
/** A formula or a bare figure; a range of a class ("≥20 gal and ≤55 gal") is a name. */
const MEASURING = /^[\d.,\s]+$|\d\s*[−–-]\s*\(?\d|[×+]\s*\(?[\p{L}\d]/u;

/**
 * A column of formulas never repeats itself and still names nothing: the key is then the first column of words, which prints a word once for the rows
 * it covers.
 */
function readKeyed(table: Table): KeyedTable {
  const keyed = keyedTable(table);
  const isNamed = (column: number) =>
    keyed.rows.filter((row) => /\p{L}{3}|^(?:un|na)\d{4}/iu.test(row.cells[column] ?? '')).length >=
    keyed.rows.length / 4;
  if (COUNTING.test(keyed.columns[keyed.keyColumn] ?? '') && isNamed(keyed.keyColumn + 1)) {
    return keyedTable(table, keyed.keyColumn + 1);
  }
  // A rating ("25 kVA") names rows too, at the start of the table.
  if (isNamed(keyed.keyColumn) || keyed.keyColumn <= 1) return keyed;
  const words = keyed.columns.findIndex((_, column) => column < keyed.keyColumn && isNamed(column));
  return words < 0 ? keyed : keyedTable(table, words);
}

const COUNTING = /^(?:column 1 › )?(?:item|article)(?: no\.?)?(?: › 1)?$/i;

/** A key without the number that only counts it: "(ii)(A) Split systems", "3A-BI. Built-in refrigerators". */
function keyOf(text: string): string {
  return text.replace(/^(?:(?:\([a-z0-9]{1,5}\))+|\d{1,3}[A-Z]?(?:-[A-Z]{1,3})?\.|[ivx]+\.)\s+/i, '').trim();
}

/** The head of a column without its place in the table: "Column 3 › Class", "(5) PG", "Column I › Food". */
function columnName(head: string): string {
  return head
    .replace(/^(?:colum?n|colonne) [\dIVX]+[A-Z]?(?: › |$)/i, '')
    .replace(/^\(\d+[A-Z]?\) /, '')
    .trim();
}

function partsOf(head: string, source: number, texts: readonly string[]): Part[] {
  const name = columnName(head);
  const whole: Part = { name, source, cut: (text) => text };
  const filled = texts.filter((text) => text !== '');
  if (
    filled.some((text) => BRACKETED.test(text)) &&
    filled.filter((text) => CODES.test(text)).length >= MOSTLY * filled.length
  ) {
    return [
      { name, source, cut: (text) => text.replace(/ \(.*/, '') },
      { name: `${name} › ${WITH_BRACKETS}`, source, cut: (text) => text.replace(/[()]/g, '') },
    ];
  }
  const names = new Map<string, number>();
  for (const text of filled)
    for (const figure of namedFigures(text)) names.set(figure.name, (names.get(figure.name) ?? 0) + 1);
  const named = [...names.keys()].slice(0, MOST_PARTS).map(
    (of): Part => ({
      name: `${name} › ${of}`,
      source,
      cut: (text) => namedFigures(text).find((figure) => figure.name === of)?.figure ?? '',
    }),
  );
  return [whole, ...named];
}

/** A column of codes has a word or two as well: "Forbidden". */
const MOSTLY = 0.95;
/** "6.1 (3) (8)": a code and more codes in brackets. */
const BRACKETED = / \(/;
const CODES = /^[\dA-Z.]+(?: \([\dA-Z.]+\))*$/;
const WITH_BRACKETS = 'with subsidiary';
/** A column of sentences is no list of figures, however many signs it has. */
const MOST_PARTS = 6;

const NAMED =
  /(\p{L}[^≥≤<>=:;()]{1,80}?)(?: of|,| is| must be)?\s*(≥|≤|>|<)\s*(\d[\d .,\u00a0]*(?:%|\s?k?W(?:h\/(?:yr|year))?|[−–-]\s?\(?\d[\d.]*\s?×?\s?\p{Lu}\p{L}*\)?)?)/gu;

/** The figures of a cell that are called by name: "Seasonal energy efficiency ratio ≥ 14.0 EER ≥ 11". A formula is none. */
function namedFigures(text: string): { name: string; figure: string }[] {
  if (!/[≥≤<>]/.test(text) || text.length > 400) return [];
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const [all, name = '', sign = '', value = ''] = match;
    const after = text.slice(match.index + all.length);
    if (/^\s*(?:[–−+×*]|-\s|\p{Lu}\b)/u.test(after)) return [];
    return [
      {
        name: name.replace(/^(?:and|or|\([a-z]\))\s+/, '').trim(),
        figure: `${sign} ${value.trim().replace(/[.,]$/, '')}`,
      },
    ];
  });
}

/** Reads cells; those of one text, column and unit once, since a table of 3,000 rows has 300 different cells. */
function cellReader(
  { editionId, eId }: Provision,
  { language, jurisdiction }: TableOwner,
  variable: VariableUnit | null,
): (text: string, header: string, unit: string | null) => MeasuredCell {
  const known = new Map<string, MeasuredCell>();
  return (text, header, unit) => {
    const key = `${header}\n${unit ?? ''}\n${text}`;
    let cell = known.get(key);
    if (cell === undefined) {
      const place: CellPlace = { editionId, eId, language, jurisdiction, header, unit, variable };
      cell = readCell(text, place);
      known.set(key, cell);
    }
    return cell;
  };
}

/** The unit of the ranges that rows state ("20 to 55 gal"): the variable of their formulas is measured in it. */
function variableUnit({ rows }: KeyedTable, { language, jurisdiction }: TableOwner): VariableUnit | null {
  if (!rows.some(({ cells }) => cells.some((text) => FORMULA.test(text)))) return null;
  for (const { cells } of rows) {
    for (const text of cells) {
      if (FORMULA.test(text)) continue;
      const found = findQuantities(text, { language, jurisdiction, stem: null }).find(
        ({ dimension, restates }) => dimension === 'volume' && restates === null,
      );
      if (found !== undefined && found.value !== 0)
        return { dimension: found.dimension, factor: found.baseValue / found.value };
    }
  }
  return null;
}

const FORMULA = /\d\s{0,2}[−–+-]\s{0,2}\(?\d[\d.]{0,12}\s{0,2}[×*]?\s{0,2}V/u;

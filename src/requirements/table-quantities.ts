import { PERIODS } from '../model/periods.ts';
import type { Provision } from '../model/provision.ts';
import type { Bound } from '../model/quantity.ts';
import { gridOf, isLine, type TableGrid } from '../model/table-grid.ts';
import { type FoundQuantity, findQuantities, type QuantityContext } from './find-quantities.ts';
import { foldSpelling } from './fold-spelling.ts';
import { lowerWords } from './lower-words.ts';
import { readUnit } from './read-unit.ts';
import { boundOfWords } from './table-bound.ts';
import { unitOfHead, unitOfIntro } from './table-unit.ts';

const BETWEEN_CELLS = ' | '.length;
const BETWEEN_ROWS = '\n'.length;
const LONGEST_SUBJECT = 60;

/**
 * The figures of a table, cell by cell, so that no figure runs from one cell into the next. A bare number takes the unit that the head of its column
 * names ("Effective Dose (mSv)", "Mass, in kg"); what it measures is named by the head and by the words of its row. A figure that fills its cell takes the
 * bound of the head ("Maximum dose"), else of what stands over the table ("must not exceed the dose in the table", "VOC limits"), if the figures of each
 * row have one unit: in a table of sizes and limits the words do not say which column they bind.
 *
 * @param intro headings and sentence over the table, outermost first
 * @returns null when the text of the provision is not its cells joined, so that no place in it is known
 */
export function findTableQuantities(
  provision: Provision,
  context: QuantityContext,
  intro = '',
): FoundQuantity[] | null {
  const { table, text } = provision;
  if (table === null) return null;
  const joined = table.rows.map((row) => row.map((cell) => cell.text).join(' | ')).join('\n');
  if (joined !== text) return null;
  const grid = gridOf(table);
  const heads = Array.from({ length: grid.columns }, (_, column) => headOf(grid, column));
  const named = heads.map((head) => unitOfHead(head, context));
  const stated = named.some((unit) => unit !== null) ? null : unitOfIntro(intro, context);
  const units = named.map((unit) => unit ?? stated);
  const unitColumn = heads.findIndex((head) => UNITS_HEAD.test(head.trim()));
  const bounds = heads.map((head) => boundOfWords(head, context.language));
  const found: FoundQuantity[] = [];
  const filling: { readonly at: number; readonly column: number; readonly row: number }[] = [];
  let at = 0;
  let rowUnit: string | null = null;
  const above: string[] = [];
  for (const [index, row] of table.rows.entries()) {
    const { own = [], cells = [] } = grid.rows[index] ?? {};
    const texts = cells.map((cell, column) => {
      const text = cell?.text ?? '';
      // An empty cell left of the figures goes on with the one above it.
      if (text !== '' && index >= grid.headerRows) {
        above[column] = text;
        above.length = column + 1;
      }
      return text === '' ? (above[column] ?? '') : text;
    });
    const around = texts.join(' ');
    // "Do." says what the cell above says.
    const printed = texts[unitColumn] ?? '';
    if (index >= grid.headerRows && printed !== '' && !DITTO.test(printed)) rowUnit = unitOfCell(printed, context);
    for (const [place, cell] of row.entries()) {
      const column = own[place] ?? place;
      if (cell.text !== '') {
        const inBody = index >= grid.headerRows;
        const unit = texts.slice(0, column).some((text) => text.trim() === 'pH')
          ? 'pH'
          : (units[column] ?? (column > unitColumn ? rowUnit : null));
        const read = readCell(cell.text, inBody ? unit : null, { ...context, stem: null, around }).filter(
          // "Maximum for any 1 day" names a column.
          (quantity) => inBody || quantity.bound !== 'exactly' || !PERIODS.has(quantity.dimension),
        );
        const subject = inBody ? subjectOf(heads[column] ?? '', texts, column) : null;
        const first = found.length;
        for (const quantity of read) {
          if (inBody && fillsCell(quantity, cell.text)) filling.push({ at: found.length, column, row: index });
          found.push({
            ...quantity,
            span: { start: quantity.span.start + at, end: quantity.span.end + at },
            subject: quantity.subject ?? subject,
            restates: quantity.restates === null ? null : quantity.restates + first,
          });
        }
      }
      at += cell.text.length + BETWEEN_CELLS;
    }
    if (row.length > 0) at -= BETWEEN_CELLS;
    at += BETWEEN_ROWS;
  }
  const byRow = [...Map.groupBy(filling, ({ row }) => row).values()];
  const isOneKind = byRow.every((row) => new Set(row.map((one) => found[one.at]?.unit)).size === 1);
  const over = isOneKind ? boundOfWords(intro, context.language) : null;
  return withBounds(found, new Map(filling.map((one) => [one.at, bounds[one.column] ?? over])));
}

/** A column of units, one for each row: "Unit of measurement". */
const UNITS_HEAD = /^(?:units?(?: of (?:measure(?:ment)?|expression))?|unités?(?: de mesure)?)$/iu;
const DITTO = /^(?:do\.?|ditto|idem|id\.|["″”]|-\s?do\s?-)$/iu;

/** The unit that a cell names and nothing else; null for words that are none known, so that a row above does not lend its own. */
function unitOfCell(text: string, context: QuantityContext): string | null {
  const spelled = foldSpelling(text).trim();
  const unit = readUnit(spelled, 0, context);
  return unit !== null && unit.end === spelled.length ? spelled : null;
}

/** A figure of a cell that says nothing else: no bound of its own, which is a condition of its row, and no period, which heads bind in ways of their own. */
function fillsCell(quantity: FoundQuantity, cell: string): boolean {
  const { bound, dimension, restates, span, unit, variable } = quantity;
  if (bound !== 'exactly' || restates !== null || variable !== null || unit === '1' || PERIODS.has(dimension))
    return false;
  return `${cell.slice(0, span.start)}${cell.slice(span.end)}`.replace(/\([^()]*\)|[\s*†‡.]/gu, '') === '';
}

/** What restates a figure has its bound. */
function withBounds(found: readonly FoundQuantity[], bounds: ReadonlyMap<number, Bound | null>): FoundQuantity[] {
  return found.map((quantity, at) => {
    const bound = bounds.get(quantity.restates ?? at) ?? null;
    return bound === null || quantity.bound !== 'exactly' ? quantity : { ...quantity, bound };
  });
}

/** Read with the unit of the head behind it where the cell is a number, a range or a bound and nothing else. */
function readCell(text: string, unit: string | null, context: QuantityContext): FoundQuantity[] {
  const own = findQuantities(text, context);
  if (unit === null || own.some((quantity) => quantity.unit !== '1') || !BARE.test(foldSpelling(text))) return own;
  return findQuantities(`${text} ${unit}`, context).map((quantity) => {
    const end = Math.min(quantity.span.end, text.length);
    return { ...quantity, span: { start: quantity.span.start, end }, text: text.slice(quantity.span.start, end) };
  });
}

const BARE =
  /^(?:[≥≤<>±=-]|up to|over|under|more than|less than|at least|not more than|plus de|moins de|au plus|au moins)? ?-?\d[\d ,.]*(?: ?(?:-|to|à) ?\d[\d ,.]*)?$/iu;

/** The words over a column, from top to bottom; "Column 3" only counts it. */
function headOf(grid: TableGrid, column: number): string {
  const names: string[] = [];
  for (const row of grid.rows.slice(0, grid.headerRows)) {
    const text = isLine(row) ? '' : (row.cells[column]?.text ?? '');
    if (text !== '' && names.at(-1) !== text && !/^(?:column|colonne) \d+$/i.test(text)) names.push(text);
  }
  return names.join(' ');
}

/**
 * The words of the cells before, which name the row, then the head without its unit and its bound ("Maximum monthly mean (mg/L)"): a reader asks of what
 * first, and a long name must not push it out.
 */
function subjectOf(head: string, cells: readonly string[], column: number): string | null {
  const label = cells.slice(0, column).filter(
    // "30 pCi/L" in the column before is another limit, no part of the name.
    (text, at) => /\p{L}{3}/u.test(text) && !/^[≥≤<>]? ?\d[\d ,.]* ?\S{1,12}$/u.test(text) && text !== cells[at - 1],
  );
  const words = [...label, head.replace(/\([^()]*\)/g, ' ').replace(UNIT_OR_BOUND, ' ')]
    .map((part) => part.replace(/\s+/g, ' ').trim().replace(/ ?,$/, ''))
    .filter((part) => part !== '')
    .map(lowerWords)
    .join(', ');
  const subject = words
    .slice(0, LONGEST_SUBJECT)
    .replace(/ [^ ]*$/, (end) => (words.length > LONGEST_SUBJECT ? '' : end))
    .replace(/,$/, '');
  return subject.length < 2 ? null : subject;
}

const UNIT_OR_BOUND =
  /(?<!\p{L})(?:(?:milli|micro|kilo)?gram(?:me)?s? (?:per|par) (?:kilo)?(?:lit(?:re|er)|gram(?:me)?)s?|in (?:mm|kg|cm|m|g|L)|at (?:most|least)|max(?:imum|imale?)?|min(?:imum|imale?)?|au (?:plus|moins))(?!\p{L})/giu;

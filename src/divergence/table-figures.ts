import { PERIODS } from '../model/periods.ts';
import type { Provision } from '../model/provision.ts';
import type { Quantity } from '../model/quantity.ts';
import { indexTerms } from '../text/index-terms.ts';
import { type ComparableFigure, wordsOf } from './comparable-figure.ts';
import type { FigureSense } from './figure-sentence.ts';
import { readConditions } from './qualifiers.ts';
import { spellOut } from './short-names.ts';

/** Longer tables are compared as tables, joined by the keys of their rows: figure by figure their thousands of rows would match by chance. */
const LONGEST = 120;

/** The figures of a table, each among the words of its row. `intro` is the sentence that the table completes. */
export function readTableFigures(
  provision: Provision,
  quantities: readonly Quantity[],
  intro: string,
  headings: string,
): ComparableFigure[] {
  if (quantities.length > LONGEST) return [];
  const { text } = provision;
  return quantities
    .filter(({ restates }) => restates === null)
    .map((main): ComparableFigure => {
      const start = text.lastIndexOf('\n', main.span.start) + 1;
      const end = text.indexOf('\n', main.span.end);
      const row = text.slice(start, end < 0 ? text.length : end).toLowerCase();
      const inRow = quantities.filter(({ span }) => span.start >= start && (end < 0 || span.end <= end));
      return {
        main,
        provision,
        cases: [],
        row: wordsOf(spellOut(nameOf(text, start, main, inRow))),
        forms: quantities.filter((other) => other === main || other.restates === main.ordinal),
        sense: readTableSense(main),
        isBare: false,
        subject: new Set(indexTerms(main.subject ?? '')),
        context: wordsOf(`${row} ${main.subject ?? ''} ${headings} ${intro}`),
        passage: row,
        steps: inRow.filter(
          (other) => other.dimension !== main.dimension && other.bound !== 'exactly' && OWN_BOUND.test(other.text),
        ),
        // What a column is called is a condition of its cells: a monthly mean is no limit for any one day.
        conditions: {
          near: readConditions(`${main.subject ?? ''} | ${row}`),
          wide: readConditions(`${main.subject ?? ''} | ${row} ${headings}`),
        },
      };
    });
}

/** The cells left of a figure that hold no figure themselves: they name its row, and "0.10 mg/L" names nothing. */
function nameOf(text: string, start: number, main: Quantity, inRow: readonly Quantity[]): string {
  const names: string[] = [];
  let at = start;
  for (const cell of text.slice(start, main.span.start).split(' | ')) {
    const end = at + cell.length;
    const measures = inRow.some(
      ({ span, bound }) => span.start >= at && span.end <= end && bound !== 'above' && bound !== 'below',
    );
    if (!measures && !NO_NAME.test(cell)) names.push(cell);
    at = end + ' | '.length;
  }
  return names.join(' ');
}

const NO_NAME = /^(?:not applicable|n\/?a|none|sans objet|s\.?o\.?|[-—–.\s]*)$/iu;

/** Words and signs of a bound that a cell has of its own. */
const OWN_BOUND =
  /[≤≥<>]|(?<!\p{L})(?:more|less|least|most|than|over|under|above|below|up to|max(?![\p{L}])|(?<![/\d ])min(?![\p{L}])|max(?:imum|imale?)|min(?:imum|imale?)|plus|moins|jusqu|exceed|dépass|excéd)/iu;

/** A figure that has the bound of the head over it, or of the sentence that the table completes, is a limit; one with a bound of its own is a condition of its row. */
function readTableSense(main: Quantity): FigureSense {
  const { bound, dimension, text, variable } = main;
  const isLimit = (bound === 'maximum' || bound === 'minimum') && variable === null && !PERIODS.has(dimension);
  if (!isLimit || OWN_BOUND.test(text)) return { role: 'unknown', bound, stricter: null };
  return { role: 'limit', bound, stricter: bound === 'maximum' ? 'lower' : 'higher' };
}

import type { Provision } from '../model/provision.ts';
import type { Bound, Quantity } from '../model/quantity.ts';
import { indexTerms } from '../text/index-terms.ts';
import { type ComparableFigure, wordsOf } from './comparable-figure.ts';
import type { FigureSense } from './figure-sense.ts';
import { PERIODS } from './periods.ts';
import { readConditions } from './qualifiers.ts';

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
  const head = text.slice(0, text.indexOf('\n') + 1);
  return quantities
    .filter(({ restates }) => restates === null)
    .map((main): ComparableFigure => {
      const start = text.lastIndexOf('\n', main.span.start) + 1;
      const end = text.indexOf('\n', main.span.end);
      const row = text.slice(start, end < 0 ? text.length : end).toLowerCase();
      const inRow = quantities.filter(({ span }) => span.start >= start && (end < 0 || span.end <= end));
      return {
        main,
        forms: quantities.filter((other) => other === main || other.restates === main.ordinal),
        sense: readTableSense(main, intro, head),
        subject: new Set(indexTerms(main.subject ?? '')),
        context: wordsOf(`${row} ${main.subject ?? ''} ${headings} ${intro}`),
        passage: row,
        steps: inRow.filter(({ dimension, bound }) => dimension !== main.dimension && bound !== 'exactly'),
        conditions: { near: readConditions(row), wide: readConditions(`${row} ${headings}`) },
      };
    });
}

const AT_MOST =
  /(?<![\p{L}-])(?:not (?:to )?exceed\p{L}*|(?:not|no) (?:be )?(?:more|greater|higher|longer|heavier) than|max(?:imum|\.)|limits?|permitted|permissible|allowable|at most)(?![\p{L}-])/iu;
const AT_LEAST =
  /(?<![\p{L}-])(?:(?:not|no) (?:be )?(?:less|lower|fewer|shorter) than|at least|min(?:imum|\.)|not fall below)(?![\p{L}-])/iu;

/** A bare number of a table has the bound of the sentence that the table completes, or of the head over it; a number with a bound of its own is a condition of its row. */
function readTableSense(main: Quantity, intro: string, head: string): FigureSense {
  const unknown: FigureSense = { role: 'unknown', bound: main.bound, stricter: null };
  if (main.bound !== 'exactly' || PERIODS.has(main.dimension) || main.variable !== null) return unknown;
  for (const words of [head, intro.slice(-400)]) {
    const [most, least] = [AT_MOST.test(words), AT_LEAST.test(words)];
    if (most === least) continue;
    const bound: Bound = most ? 'maximum' : 'minimum';
    return { role: 'limit', bound, stricter: most ? 'lower' : 'higher' };
  }
  return unknown;
}

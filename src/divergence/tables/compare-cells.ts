import type { LinearFormula } from '../../model/linear-formula.ts';
import type { MeasuredCell } from '../../model/measured-table.ts';
import type { CellRelation } from '../../model/merged-table.ts';
import type { Bound, Quantity } from '../../model/quantity.ts';
import type { Stringency } from '../../model/stringency.ts';
import { indexTerms } from '../../text/index-terms.ts';
import { relateValues } from '../compare-figures.ts';
import { likeness } from '../likeness.ts';
import { formatConverted } from '../printed-figure.ts';

/** What one cell of the merged table says of its two. */
export type CellComparison = {
  readonly relation: CellRelation;
  readonly stringency: Stringency;
  /** Each figure in the other's unit, where the units differ; null elsewhere. */
  readonly caConverted: string | null;
  readonly usConverted: string | null;
};

/** Which figure of a column asks more, where its head or the signs in its cells say it. */
export type ColumnSense = 'lower' | 'higher' | null;

const LOWER =
  /\b(?:max(?:imum)?|limits?|limitations?|not (?:to )?exceed|or less|forbidden|allowable|permitted|tolerance)\b/i;
const HIGHER = /\b(?:min(?:imum)?|at least|not less than|or more|efficiency|efficacy|energy factor)\b/i;

const REFERENCE = /\b(?:RDI|DRV|reference|recommended|daily values?)\b/i;

/** Reads which figure of two columns asks more: from the signs in the cells first, then from what the columns are called. */
export function readColumnSense(names: readonly string[], cells: readonly (MeasuredCell | undefined)[]): ColumnSense {
  // An intake that a label refers to asks nothing of anybody.
  if (names.some((name) => REFERENCE.test(name))) return null;
  const bounds = new Set(cells.flatMap((cell) => directionOf(cell?.figure?.bound) ?? []));
  if (bounds.size === 1) return [...bounds][0] ?? null;
  if (bounds.size > 1) return null;
  const [lower, higher] = [names.some((name) => LOWER.test(name)), names.some((name) => HIGHER.test(name))];
  return lower === higher ? null : lower ? 'lower' : 'higher';
}

function directionOf(bound: Bound | undefined): 'lower' | 'higher' | null {
  if (bound === 'minimum' || bound === 'above') return 'higher';
  return bound === 'maximum' || bound === 'below' ? 'lower' : null;
}

/** Words with so much in common differ by a comma, a plural or an alternative name. */
const NEARLY = 0.7;

/** Compares two cells of one column and row: as figures, as lists of codes, or as words. */
export function compareCells(ca: MeasuredCell, us: MeasuredCell, sense: ColumnSense): CellComparison {
  if (ca.text === '' || us.text === '') {
    return plain(ca.text === us.text ? 'equal' : ca.text === '' ? 'us-only' : 'ca-only', 'unknown');
  }
  if (fold(ca.text) === fold(us.text)) return plain('equal', 'same');
  if (ca.figure !== null && us.figure !== null) return compareFigures(ca.figure, us.figure, sense);
  if (ca.formula !== null && us.formula !== null) return compareFormulas(ca.formula, us.formula, sense);
  if (ca.codes.length > 0 && us.codes.length > 0) {
    const same = ca.codes.length === us.codes.length && ca.codes.every((code) => us.codes.includes(code));
    return same ? plain('equal', 'same') : plain('different', 'unknown');
  }
  if (ca.figure !== null || us.figure !== null) return plain('different', 'unknown');
  const [left, right] = [
    new Set(indexTerms(ca.text, { figures: true })),
    new Set(indexTerms(us.text, { figures: true })),
  ];
  if (left.size === right.size && [...left].every((term) => right.has(term))) return plain('equal', 'same');
  return plain(likeness(left, right, 1) >= NEARLY ? 'near' : 'different', 'unknown');
}

/** A figure without a unit is read in the unit of the one it faces; a column of mere numbers says its unit in a legend. */
function compareFigures(ca: Quantity, us: Quantity, sense: ColumnSense): CellComparison {
  const [left, right] = [inUnitOf(ca, us), inUnitOf(us, ca)];
  if (left.dimension !== right.dimension) return plain('different', 'unknown');
  const values = relateValues(left, right);
  const converted = left.unit !== right.unit && left.unit !== '' && right.unit !== '';
  const caConverted = converted ? formatConverted(left, right.unit) : null;
  const usConverted = converted ? formatConverted(right, left.unit) : null;
  if (values === 'equal') return { ...plain('equal', 'same'), caConverted, usConverted };
  if (values === 'converted') return { ...plain('equal-converted', 'same'), caConverted, usConverted };
  if (values === 'near') return { ...plain('near', 'same'), caConverted, usConverted };
  const caIsLower = left.baseValue < right.baseValue;
  const stringency = sense === null ? 'unknown' : caIsLower === (sense === 'lower') ? 'ca-stricter' : 'us-stricter';
  return { relation: 'different', stringency, caConverted, usConverted };
}

/** Two formulas of one variable: the same line, the same within the rounding of a conversion, or another; a line above another everywhere asks more. */
function compareFormulas(ca: LinearFormula, us: LinearFormula, sense: ColumnSense): CellComparison {
  if (ca.variable !== us.variable || ca.dimension !== us.dimension) return plain('different', 'unknown');
  const apart = Math.abs(ca.slope - us.slope);
  const constants = Math.sign(Number((ca.constant - us.constant).toPrecision(6)));
  const slopes = apart <= Math.min(ca.rounding, us.rounding) ? 0 : Math.sign(ca.slope - us.slope);
  if (constants === 0 && slopes === 0) {
    return plain(apart <= 1e-9 * Math.abs(us.slope) ? 'equal' : 'equal-converted', 'same');
  }
  const above = constants === 0 || slopes === 0 || constants === slopes ? constants || slopes : 0;
  if (above === 0 || sense === null) return plain('different', 'unknown');
  return plain('different', above > 0 === (sense === 'higher') ? 'ca-stricter' : 'us-stricter');
}

function inUnitOf(figure: Quantity, facing: Quantity): Quantity {
  if (figure.dimension !== 'number' || facing.dimension === 'number') return figure;
  const scale = facing.value === 0 ? 1 : facing.baseValue / facing.value;
  return { ...figure, unit: facing.unit, dimension: facing.dimension, baseValue: figure.value * scale };
}

function plain(relation: CellRelation, stringency: Stringency): CellComparison {
  return { relation, stringency, caConverted: null, usConverted: null };
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}.%≥≤<>+−-]+/gu, '');
}

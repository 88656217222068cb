import type { Jurisdiction } from '../model/instrument.ts';
import type { Language } from '../model/language.ts';
import type { MeasuredCell } from '../model/measured-table.ts';
import type { Bound, Quantity } from '../model/quantity.ts';
import { findQuantities } from './find-quantities.ts';
import { readFormula, type VariableUnit } from './read-formula.ts';

/** Where a cell stands, as far as it says what its figure is. */
export type CellPlace = {
  readonly editionId: string;
  readonly eId: string;
  readonly language: Language;
  readonly jurisdiction: Jurisdiction;
  /** What the column is called: "Maximum energy use (kWh/yr)". */
  readonly header: string;
  /** What the row's column of units says: "Micrograms (mcg)"; null where the table has none. */
  readonly unit: string | null;
  /** What the variable of its formulas is measured in. */
  readonly variable: VariableUnit | null;
};

const SIGNS: Readonly<Record<string, Bound>> = { '≥': 'minimum', '>': 'above', '≤': 'maximum', '<': 'below' };
const NUMBER = String.raw`\d{1,3}(?:[ ,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
const BARE = new RegExp(`^(≥|>|≤|<)? ?(${NUMBER})$`);
const NOTHING = /^(?:[-—–.\s]|n\/?a|s\.?o)*$/i;
/** A cell that forbids is a limit of nothing. */
const FORBIDDEN = /^(?:forbidden|prohibited|not permitted|interdit(?:e|es|s)?|nil|none permitted)\b[.\d\s]*$/i;
const CODE = /^(?=.{1,7}$)(?:[A-Z]{0,3}\d{1,4}(?:\.\d)?[A-Z]?|[IVX]{1,4}|[A-Z]{1,2})$/;

/** A cell of more words than a name is a sentence. */
const MOST_LETTERS = 40;

/** Reads a cell: one figure, a list of codes, or words. */
export function readCell(text: string, place: CellPlace): MeasuredCell {
  const bare = withoutNotes(text);
  if (NOTHING.test(bare)) return { text: '', figure: null, formula: null, codes: [] };
  return {
    text: bare,
    figure: readFigure(bare, place),
    formula: readFormula(bare, place.variable),
    codes: readCodes(bare),
  };
}

/** Signs of footnotes: raised figures, and stars and daggers behind a value. */
function withoutNotes(text: string): string {
  return text
    .replace(/[¹²³⁴⁵⁶⁷⁸⁹⁰]+(?=\s|\d|$)|(?<=\S)\s*[*†‡]+\s*$/gu, '')
    .replace(/(?<=\d|%|\p{L})\.$/u, '')
    .trim();
}

/** The members of a cell that holds codes and nothing else; what stands in brackets is one of them. */
function readCodes(text: string): string[] {
  const members = text.split(/[\s,;()]+/).filter((member) => member !== '');
  return members.length > 0 && members.every((member) => CODE.test(member)) ? members : [];
}

function readFigure(text: string, place: CellPlace): Quantity | null {
  if (FORBIDDEN.test(text))
    return quantityOf({ text, value: 0, bound: 'maximum', unit: '', dimension: 'number', base: 0 }, place);
  const [, sign = '', number = ''] = BARE.exec(text) ?? [];
  if (number !== '') {
    const value = Number(number.replace(/[ ,\u00a0\u202f]/g, ''));
    const bound = SIGNS[sign] ?? 'exactly';
    const named = unitOf(place);
    if (named === null) return quantityOf({ text, value, bound, unit: '', dimension: 'number', base: value }, place);
    return quantityOf({ text, value, bound, ...named, base: value * named.factor }, place);
  }
  const found = findQuantities(text, { language: place.language, jurisdiction: place.jurisdiction, stem: null });
  const [only] = found;
  if (only === undefined || found.some((other) => other !== only && other.restates === null)) return null;
  // A formula or a sentence holds figures too; only a cell that is one figure, or a name and one figure, states one.
  const rest = found.reduce(
    (left, { span }) => left.slice(0, span.start) + ' '.repeat(span.end - span.start) + left.slice(span.end),
    text,
  );
  if (/[\d+×*=]|(?<!\p{L})\p{L}r?(?!\p{L})/u.test(rest) || rest.replace(/[^\p{L}]+/gu, '').length > MOST_LETTERS)
    return null;
  return { ...only, editionId: place.editionId, eId: place.eId, ordinal: 0 };
}

/** The unit that the column or the row prints for all its cells; asked once a table and column by the caller's cache. */
function unitOf({
  header,
  unit,
  language,
  jurisdiction,
}: CellPlace): { unit: string; dimension: string; factor: number } | null {
  const bracketed = [...header.matchAll(/\(([^()]*(?:\([^()]*\)[^()]*)?)\)|\bin (\p{L}+)$/gu)].map(
    ([, inside, word]) => inside ?? word ?? '',
  );
  for (const words of [...(unit === null ? [] : unit.split(/[()]/)), ...bracketed]) {
    const [found] = findQuantities(`1 ${words.trim().toLowerCase() === 'percent' ? 'percent' : words.trim()}`, {
      language,
      jurisdiction,
      stem: null,
    });
    if (found !== undefined && found.value === 1)
      return { unit: found.unit, dimension: found.dimension, factor: found.baseValue };
  }
  return null;
}

function quantityOf(
  figure: { text: string; value: number; bound: Bound; unit: string; dimension: string; base: number },
  { editionId, eId }: CellPlace,
): Quantity {
  const { text, value, bound, unit, dimension, base } = figure;
  return {
    editionId,
    eId,
    ordinal: 0,
    span: { start: 0, end: text.length },
    text,
    value,
    upper: null,
    bound,
    unit,
    dimension,
    baseValue: base,
    baseUpper: null,
    tolerance: null,
    variable: null,
    subject: null,
    restates: null,
  };
}

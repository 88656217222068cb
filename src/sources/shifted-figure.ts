/** Where a piece of text stands: on the line, above it (an exponent, the mark of a footnote, a numerator) or below it. */
export type Position = 'line' | 'raised' | 'lowered';

/** Digits and signs with their forms; a hyphen, an en dash and a minus sign all mean minus in an exponent. */
const signs = '0123456789+-–−';
const forms = { raised: formsOf('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻'), lowered: formsOf('₀₁₂₃₄₅₆₇₈₉₊₋₋₋') };

function formsOf(shifted: string): ReadonlyMap<string, string> {
  return new Map([...signs].map((sign, index) => [sign, shifted.charAt(index)]));
}

/** Whether a shifted text begins as a figure does, so that beside a figure on the line it would be read as part of it. */
export function startsAsFigure(text: string): boolean {
  return /^\s*[-+–−]?\d|^[-+–−]$/.test(text);
}

export function isFigureSign(character: string): boolean {
  return /^[\d⁰¹²³⁴-⁻₀-₋]$/.test(character);
}

/** The figure at the start of a text in Unicode superscripts or subscripts; points, commas and letters have none and stay plain. */
export function shiftFigure(text: string, position: 'raised' | 'lowered'): string {
  const map = forms[position];
  const figure = /^[-+–−\d.,/\s]*/.exec(text)?.[0] ?? '';
  return Array.from(figure, (sign) => map.get(sign) ?? sign).join('') + text.slice(figure.length);
}

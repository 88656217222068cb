/**
 * How often each character occurs in a text, white space left out: what tells two texts apart when their parts stand in another order.
 * A loss that an equal number of stray characters makes up for shows here, where a bare count would not see it.
 *
 * Figures above and below the line count as plain ones, since readers write `10<sup>6</sup>` as 10⁶, and so do all dashes that an exponent
 * can have for its sign.
 */
export class Histogram {
  readonly #counts = new Uint32Array(0x10000);
  total = 0;

  add(text: string): void {
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code <= 0x20 || (code >= 0x80 && isWhite(code))) continue;
      const plain = code < 0x80 ? code : (PLAIN.get(code) ?? code);
      this.#counts[plain] = (this.#counts[plain] ?? 0) + 1;
      this.total += 1;
    }
  }

  /** Characters that the other has fewer of, and how many: a text of `missing` characters in all. */
  missingIn(other: Histogram): Map<string, number> {
    const missing = new Map<string, number>();
    for (let code = 0; code < 0x10000; code += 1) {
      const difference = (this.#counts[code] ?? 0) - (other.#counts[code] ?? 0);
      if (difference > 0) missing.set(String.fromCharCode(code), difference);
    }
    return missing;
  }
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lowered = '₀₁₂₃₄₅₆₇₈₉';
const PLAIN = new Map<number, number>([
  ...[...raised].map((digit, value) => [digit.charCodeAt(0), 0x30 + value] as const),
  ...[...lowered].map((digit, value) => [digit.charCodeAt(0), 0x30 + value] as const),
  ...[...'–−⁻₋'].map((dash) => [dash.charCodeAt(0), 0x2d] as const),
  ...[...'⁺₊'].map((plus) => [plus.charCodeAt(0), 0x2b] as const),
]);

function isWhite(code: number): boolean {
  return /\s/.test(String.fromCharCode(code));
}

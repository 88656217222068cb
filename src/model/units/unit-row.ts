/**
 * One unit of measurement: `base = value * factor (+ offset)`. `symbols` are matched in the case given, `words` in any case with an
 * optional plural s, both in English and French.
 */
export type Unit = {
  readonly key: string;
  readonly dimension: string;
  readonly factor: number;
  readonly offset?: number;
  readonly symbols: readonly string[];
  readonly words: readonly string[];
  /** True for spellings that are also something else ("m", "A", "s."): they count only after a plain figure. */
  readonly weak?: boolean;
  /** Where the factor comes from. */
  readonly source: string;
};

/** International System of Units, 9th edition: prefixes are powers of ten, by definition exact. */
const PREFIXES: Readonly<Record<string, readonly [power: number, english: string, french: string]>> = {
  T: [1e12, 'tera', 'téra'],
  G: [1e9, 'giga', 'giga'],
  M: [1e6, 'mega', 'méga'],
  k: [1e3, 'kilo', 'kilo'],
  d: [1e-1, 'deci', 'déci'],
  c: [1e-2, 'centi', 'centi'],
  m: [1e-3, 'milli', 'milli'],
  µ: [1e-6, 'micro', 'micro'],
  n: [1e-9, 'nano', 'nano'],
  p: [1e-12, 'pico', 'pico'],
};

/**
 * A unit with its prefixed multiples. `prefixes` lists the letters to make (`kmµ`); the unit itself comes first. Every name is given
 * English spelling first, then others; French prefixes are put before each name too, since "kilowatt" is one word in both languages.
 */
export function metric(base: Unit, prefixes: string): readonly Unit[] {
  return [
    base,
    ...Array.from(prefixes, (letter): Unit => {
      const [power, english, french] = PREFIXES[letter] ?? [1, '', ''];
      const names = new Set(base.words.flatMap((word) => [`${english}${word}`, `${french}${word}`]));
      return {
        key: `${letter}${base.key}`,
        dimension: base.dimension,
        // Division keeps 1/1000 and the like correctly rounded where a product would not.
        factor: power < 1 ? base.factor / Math.round(1 / power) : base.factor * power,
        symbols: base.symbols.flatMap((symbol) =>
          letter === 'µ'
            ? // "microGy" is how U.S. texts print it where the letter is not at hand.
              [`µ${symbol}`, `mc${symbol}`, ...(/^[A-Z][a-z]$/.test(symbol) ? [`micro${symbol}`] : [])]
            : [`${letter}${symbol}`],
        ),
        words: [...names],
        source: base.source,
      };
    }),
  ];
}

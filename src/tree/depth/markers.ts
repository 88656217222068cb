/**
 * What a marker can be. The first eight stand in parentheses; `-stop` ones end in a period and number appendices; `number` is a path that says
 * its own depth (`S5.1.2`, `3.1.4`).
 */
export type Style =
  | 'lower'
  | 'arabic'
  | 'roman'
  | 'upper'
  | 'upper-roman'
  | 'italic-lower'
  | 'italic-arabic'
  | 'italic-roman'
  | 'upper-roman-stop'
  | 'upper-stop'
  | 'arabic-stop'
  | 'lower-stop'
  | 'roman-stop'
  | 'number';

/** One way to read a marker: its style and the ordinals it covers, `first` equal to `last` unless it is a range such as `(b)-(d)`. */
export type Reading = {
  readonly style: Style;
  readonly first: number;
  readonly last: number;
  /** For `number` only: the steps of the path, `['S5', '1', '2']`. */
  readonly path: readonly string[] | null;
};

const romanDigits: readonly (readonly [string, number])[] = [
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

/** Roman numerals 1 to 60; no list of the CFR is longer, and above it `(mm)` and `(cd)` would be units, not numerals. */
const romanValues = new Map(Array.from({ length: 60 }, (_, index) => [toRoman(index + 1), index + 1]));

function toRoman(value: number): string {
  let rest = value;
  let roman = '';
  for (const [digit, worth] of romanDigits) {
    while (rest >= worth) {
      roman += digit;
      rest -= worth;
    }
  }
  return roman;
}

/**
 * All readings of what stands between the parentheses of a marker, or before its period.
 *
 * `(i)` is a letter and a numeral; `(ii)` is a numeral and the letter after `(hh)`. `(a-1)` and `(1a)` were inserted later and lie between their
 * neighbors, as fractions of the ordinal.
 *
 * @example ordinals('i') // [{ kind: 'lower', value: 9 }, { kind: 'roman', value: 1 }]
 */
export function ordinals(
  inner: string,
): { readonly kind: 'lower' | 'upper' | 'roman' | 'upper-roman' | 'arabic'; readonly value: number }[] {
  const match = /^(\d{1,3}|[a-z]{1,7}|[A-Z]{1,7})(?:-?(\d{1,2}|[A-Za-z]))?$/.exec(inner);
  if (!match) return [];
  const [, base = '', inserted] = match;
  const step = inserted === undefined ? 0 : insertedStep(base, inserted);
  if (step === null) return [];
  if (/^\d/.test(base)) return [{ kind: 'arabic', value: Number(base) + step }];
  const isLower = base === base.toLowerCase();
  const lower = base.toLowerCase();
  const found: ReturnType<typeof ordinals> = [];
  const letter = letterValue(lower);
  if (letter !== null) found.push({ kind: isLower ? 'lower' : 'upper', value: letter + step });
  const roman = romanValues.get(lower);
  if (roman !== undefined) found.push({ kind: isLower ? 'roman' : 'upper-roman', value: roman + step });
  return found;
}

/** `(a1)` and `(1A)` say what was inserted; `(ab)` would be read as two letters, so letters after letters need the hyphen. */
function insertedStep(base: string, inserted: string): number | null {
  if (/^\d+$/.test(inserted)) return Number(inserted) / 100;
  if (/^\d/.test(base) || inserted.length === 1) return (inserted.toLowerCase().charCodeAt(0) - 96) / 100;
  return null;
}

/** `a` to `z`, then `aa` to `zz`, then `aaa`: the alphabet starts again doubled (Document Drafting Handbook, 1.13). */
function letterValue(letters: string): number | null {
  const [first = ''] = letters;
  if (letters !== first.repeat(letters.length) || letters.length > 4) return null;
  return first.charCodeAt(0) - 96 + 26 * (letters.length - 1);
}

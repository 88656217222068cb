const DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The value of a numeral in small or large letters; 0 if it is none. */
export function romanValue(numeral: string): number {
  let value = 0;
  let before = 0;
  for (const letter of [...numeral.toLowerCase()].reverse()) {
    const digit = DIGITS[letter];
    if (digit === undefined) return 0;
    value += digit < before ? -digit : digit;
    before = Math.max(before, digit);
  }
  return value;
}

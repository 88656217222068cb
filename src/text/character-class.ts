/** What a UTF-16 unit may be to a reader of words: the first of a word or inside one, inside one only, a digit, white space, half of a pair, anything else. */
export const CHARACTER = { letter: 1, accent: 2, digit: 3, space: 4, half: 5, mark: 6 } as const;
export type CharacterClass = (typeof CHARACTER)[keyof typeof CHARACTER];

const LETTER = /\p{L}/u;
const ACCENT = /\p{M}/u;

/** Classes met so far, 0 for the others: asking a regular expression of each character took most of the time of reading words. */
const known = new Uint8Array(0x10000);

/** The class of the unit at a place of a text; letters and accents beyond the first plane are pairs, and the caller asks `classOfPair` for them. */
export function classOf(unit: number): CharacterClass {
  const found = known[unit] as CharacterClass | 0;
  if (found !== 0) return found;
  const read = readClass(unit);
  known[unit] = read;
  return read;
}

/** The class of a whole character given as its code point. */
export function classOfPair(codePoint: number): CharacterClass {
  const character = String.fromCodePoint(codePoint);
  return LETTER.test(character) ? CHARACTER.letter : ACCENT.test(character) ? CHARACTER.accent : CHARACTER.mark;
}

function readClass(unit: number): CharacterClass {
  if (unit >= 48 && unit <= 57) return CHARACTER.digit;
  if (unit >= 0xd800 && unit <= 0xdfff) return CHARACTER.half;
  return /\s/.test(String.fromCharCode(unit)) ? CHARACTER.space : classOfPair(unit);
}

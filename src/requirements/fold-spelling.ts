const FOLDED: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\u2007': ' ',
  '’': "'",
  '‑': '-',
  '‐': '-',
  '−': '-',
  '–': '-',
  º: '°',
  '˚': '°',
  '²': '2',
  '³': '3',
  μ: 'µ',
  // Letters and mathematical signs that stand for the comparison signs.
  '˃': '>',
  '˂': '<',
  '⩾': '≥',
  '≧': '≥',
  '⩽': '≤',
  '≦': '≤',
  '⋅': '·',
  '∙': '·',
  '•': '·',
};

/**
 * Folds typography one to one, so that offsets stay: no-break spaces, apostrophes, dashes, degree signs, raised 2 and 3, the two micro signs, signs
 * of comparison.
 */
export function foldSpelling(text: string): string {
  return text.replace(/[\u00a0\u202f\u2009\u2007’‑‐−–º˚²³μ˃˂⩾≧⩽≦⋅∙•]/g, (character) => FOLDED[character] ?? character);
}

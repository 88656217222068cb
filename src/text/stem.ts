// Porter's stemmer (Program 14(3), 1980), steps 1 to 5. Written here because the installed packages have none and the English stemmers on
// npm are either unkept or bring a whole search engine.

const VOWEL = /[aeiou]|(?<=[^aeiou])y/;
const DOUBLE_CONSONANT = /([^aeiou])\1$/;
const SHORT = /[^aeiou][aeiouy][^aeiouwxy]$/;

const STEP_2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
];
const STEP_3: readonly (readonly [string, string])[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];
const STEP_4 = /(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|(?<=[st])ion|ou|ism|ate|iti|ous|ive|ize)$/;

/** Stem of one lower-case English word; words with anything but a-z come back unchanged. */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  let w = word;
  if (w.endsWith('sses') || w.endsWith('ies')) w = w.slice(0, -2);
  else if (w.endsWith('s') && !w.endsWith('ss')) w = w.slice(0, -1);

  if (w.endsWith('eed')) {
    if (measure(w.slice(0, -3)) > 0) w = w.slice(0, -1);
  } else {
    const base = w.endsWith('ed') ? w.slice(0, -2) : w.endsWith('ing') ? w.slice(0, -3) : null;
    if (base !== null && VOWEL.test(base)) {
      if (/(?:at|bl|iz)$/.test(base)) w = `${base}e`;
      else if (DOUBLE_CONSONANT.test(base) && !/[lsz]$/.test(base)) w = base.slice(0, -1);
      else if (measure(base) === 1 && SHORT.test(base)) w = `${base}e`;
      else w = base;
    }
  }
  if (w.endsWith('y') && VOWEL.test(w.slice(0, -1))) w = `${w.slice(0, -1)}i`;
  w = replaceEnding(w, STEP_2);
  w = replaceEnding(w, STEP_3);
  const ending = STEP_4.exec(w);
  if (ending && measure(w.slice(0, ending.index)) > 1) w = w.slice(0, ending.index);
  if (w.endsWith('e')) {
    const base = w.slice(0, -1);
    const m = measure(base);
    if (m > 1 || (m === 1 && !SHORT.test(base))) w = base;
  }
  return w.endsWith('ll') && measure(w) > 1 ? w.slice(0, -1) : w;
}

/** Porter's m: how many vowel-consonant turns the stem has. */
function measure(base: string): number {
  let turns = 0;
  let vowelBefore = false;
  for (let at = 0; at < base.length; at++) {
    const letter = base.charAt(at);
    const vowel: boolean = 'aeiou'.includes(letter) || (letter === 'y' && at > 0 && !vowelBefore);
    if (vowelBefore && !vowel) turns++;
    vowelBefore = vowel;
  }
  return turns;
}

function replaceEnding(word: string, endings: readonly (readonly [string, string])[]): string {
  // The longest ending decides, even when its stem is too short to be cut (Porter's rule).
  let longest: readonly [string, string] | null = null;
  for (const pair of endings) {
    if (word.endsWith(pair[0]) && (longest === null || pair[0].length > longest[0].length)) longest = pair;
  }
  if (longest === null) return word;
  const base = word.slice(0, -longest[0].length);
  return measure(base) > 0 ? base + longest[1] : word;
}

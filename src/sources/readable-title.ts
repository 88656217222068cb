const smallWords = new Set(
  'a an and as at but by for from in into nor of on or over per than the to under upon via with without'.split(' '),
);

/** Abbreviations that part headings print in capitals among other capitals, so that no rule could tell them from words. */
const abbreviations = new Set(
  'AM CFR CPSC DEA DHS DNA DOD DOE DOT EPA EU FAA FCC FDA FDIC FEMA FERC FM FMVSS FR HHS HIV HUD II III IRS IV IX LNG LP LPG NASA NEPA NHTSA NIST NRC OMB OSHA PCB RF TV UHF US USA USC USDA VA VHF VI VII VIII XI XII'.split(
    ' ',
  ),
);

/**
 * A part heading printed in capitals, in title case; anything else as printed. For instrument titles only: the heading of the provision
 * itself stays as the publisher prints it.
 *
 * @example readableTitle('QUALITY MANAGEMENT SYSTEM REGULATION') // 'Quality Management System Regulation'
 */
export function readableTitle(heading: string): string {
  if (/\p{Ll}{2}/u.test(heading)) return heading;
  let first = true;
  return heading.replace(/[\p{L}\p{N}'’.]+/gu, (word, offset: number) => {
    const startsPhrase = first || /[:—–]\s*$/.test(heading.slice(Math.max(0, offset - 3), offset));
    first = false;
    if (abbreviations.has(word) || /^(\p{L}\.){2,}$/u.test(word) || isBracketed(heading, word, offset)) return word;
    const lower = word.toLowerCase();
    if (!startsPhrase && smallWords.has(lower)) return lower;
    return lower.charAt(0).toUpperCase() + lower.slice(1);
  });
}

/** `(CAFE)` is an abbreviation the heading itself introduces; `(CONTINUED)` is not: six letters is the longest seen. */
function isBracketed(heading: string, word: string, offset: number): boolean {
  return heading[offset - 1] === '(' && heading[offset + word.length] === ')' && word.length <= 6;
}

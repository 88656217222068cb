/** So much is given back of what two texts begin and end with alike: the longest figure with its unit does not reach further. */
const MARGIN = 40;

/**
 * How many UTF-16 units two texts begin (`head`) and end (`tail`) with alike, cut back to stand between two words, so that no word and no figure is cut
 * apart; 0 where that is not much. Most amendments change a word of a long text, and what is set aside here need not be read as words.
 */
export function sameEnds(left: string, right: string): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(left.length, right.length);
  let head = 0;
  while (head < shorter && left.charCodeAt(head) === right.charCodeAt(head)) head += 1;
  if (head === left.length && head === right.length) return { head, tail: 0 };
  head = cutBefore(left, head - MARGIN);
  const most = shorter - head;
  let tail = 0;
  while (tail < most && left.charCodeAt(left.length - 1 - tail) === right.charCodeAt(right.length - 1 - tail))
    tail += 1;
  return { head, tail: left.length - cutBehind(left, left.length - tail + MARGIN) };
}

/** The last place up to `at` where a word begins behind another one, 0 where there is none. */
function cutBefore(text: string, at: number): number {
  for (let place = at; place > 1; place -= 1) if (isBetweenWords(text, place)) return place;
  return 0;
}

function cutBehind(text: string, at: number): number {
  for (let place = Math.max(at, 2); place < text.length; place += 1) if (isBetweenWords(text, place)) return place;
  return text.length;
}

function isBetweenWords(text: string, place: number): boolean {
  return text.charCodeAt(place - 1) === 32 && isLetter(text.charCodeAt(place)) && isLetter(text.charCodeAt(place - 2));
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

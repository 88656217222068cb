import type { Provision } from '../model/provision.ts';
import type { FoundCitation } from './found-citation.ts';

/** A provision with the citations found in it, in reading order. */
export type CitingProvision = { readonly provision: Provision; readonly found: readonly FoundCitation[] };

/** A citation among its neighbors: the words that lead up to it and the words that follow it, as far as they can be about it. */
export type CitingPlace = {
  readonly found: FoundCitation;
  /** Members of one list share what stands before and after it: "subpart O or S, part 572 ... (revised as of October 1, 2012)". */
  readonly list: string;
  readonly before: string;
  readonly after: string;
  /** Text of the enclosing provisions from the section down: the sentence that this provision goes on with. */
  readonly leadIn: string;
};

/** How far the words about a citation may stand from it, in UTF-16 units: titles of U.S. rules stand between. */
const BEFORE = 260;
const AFTER = 400;
const LIST_GAP = /^[\s,]*(?:(?:and\/or|and|or|et|ou|to|à|aux?|through|of|in|de|du|des|dans|la|le|les|l’)[\s,]*){0,3}$/;
const LONGEST_GAP = 14;
const WHOLE_LAWS: ReadonlySet<FoundCitation['kind']> = new Set([
  'cfr',
  'usc',
  'tsd',
  'fmvss',
  'statute-us',
  'standard',
]);

/** The places of the citations of one provision. `ancestors` are its enclosing provisions, nearest first, up to its section. */
export function citingPlaces(
  text: string,
  found: readonly FoundCitation[],
  ancestors: readonly Provision[],
): CitingPlace[] {
  const leadIn = ancestors
    .map((ancestor) => ancestor.text)
    .reverse()
    .join(' ')
    .slice(-BEFORE * 2);
  return found.map((citation, at) => {
    let first = at;
    let last = at;
    while (first > 0 && isListed(text, found[first - 1], found[first])) first -= 1;
    while (last < found.length - 1 && isListed(text, found[last], found[last + 1])) last += 1;
    const start = found[first]?.span.start ?? citation.span.start;
    const end = found[last]?.span.end ?? citation.span.end;
    const next = found.slice(last + 1).find(({ kind }) => WHOLE_LAWS.has(kind))?.span.start ?? text.length;
    return {
      found: citation,
      list: text.slice(start, end),
      before: lastSentence(text.slice(Math.max(0, start - BEFORE), start)),
      after: firstSentence(text.slice(end, Math.min(next, end + AFTER))),
      leadIn,
    };
  });
}

function isListed(text: string, one: FoundCitation | undefined, next: FoundCitation | undefined): boolean {
  if (one === undefined || next === undefined || one.kind !== next.kind) return false;
  const gap = text.slice(one.span.end, next.span.start);
  return gap.length <= LONGEST_GAP && LIST_GAP.test(gap);
}

/** Up to the end of the sentence, the member of a list or the row of a table; "Vol. 45" and "Standard No. 141; Minimum ..." go on. */
function firstSentence(text: string): string {
  const end = /\.\s+(?=\p{Lu})|;\s+(?=\p{Ll})|;\s*$|\n/u.exec(text)?.index;
  return end === undefined ? text : text.slice(0, end);
}

function lastSentence(text: string): string {
  let start = 0;
  for (const match of text.matchAll(/(?<!\b(?:No|Vol|U\.S|c|ch|s|art)\.?)\.\s{1,3}(?=\p{Lu})|\n/gu))
    start = match.index + match[0].length;
  return text.slice(start);
}

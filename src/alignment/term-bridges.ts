import type { TermBridge } from '../model/term-bridge.ts';
import { indexTerms } from '../text/index-terms.ts';

/** Finds the notions of the bridge list in the terms of one text, each with the term of the list by which it is first named. */
export type NotionFinder = (terms: readonly string[]) => ReadonlyMap<string, string>;

type Named = { readonly words: readonly string[]; readonly notion: string; readonly term: string };

/** A notion in the terms of a text: which of the list's terms names it, and where. */
type NotionPlace = { readonly notion: string; readonly term: string; readonly at: number; readonly length: number };

/** One finder a side: of an entry, Canadian text is searched for its Canadian terms, U.S. text for its U.S. ones. */
export function notionFinder(
  bridges: readonly TermBridge[],
  side: 'ca' | 'us',
  sectors: readonly string[],
): NotionFinder {
  const locate = notionLocator(bridges, side, sectors);
  return (terms) => {
    const found = new Map<string, string>();
    for (const { notion, term } of locate(terms)) if (!found.has(notion)) found.set(notion, term);
    return found;
  };
}

/** Puts notions in the place of the terms that name them, so that both countries' names for one thing are one word. */
export type NotionFolder = (terms: readonly string[]) => string[];

export function notionFolder(
  bridges: readonly TermBridge[],
  side: 'ca' | 'us',
  sectors: readonly string[],
): NotionFolder {
  const names = bridges.filter(({ sameClass }) => sameClass === true);
  const locate = notionLocator(names, side, sectors);
  return (terms) => {
    // Of names that begin at one word the longest counts, and a word names one notion.
    const places = locate(terms).sort((one, other) => one.at - other.at || other.length - one.length);
    const folded: string[] = [];
    let next = 0;
    for (const { notion, at, length } of places) {
      if (at < next) continue;
      folded.push(...terms.slice(next, at), `notion ${notion}`);
      next = at + length;
    }
    return [...folded, ...terms.slice(next)];
  };
}

function notionLocator(
  bridges: readonly TermBridge[],
  side: 'ca' | 'us',
  sectors: readonly string[],
): (terms: readonly string[]) => NotionPlace[] {
  // By first word: a text is read once, however long the list.
  const byFirst = new Map<string, Named[]>();
  for (const bridge of bridges) {
    if (bridge.sectors.length > 0 && !bridge.sectors.some((sector) => sectors.includes(sector))) continue;
    for (const term of bridge[side]) {
      const words = indexTerms(term);
      const [first] = words;
      if (first === undefined) continue;
      const list = byFirst.get(first) ?? [];
      list.push({ words, notion: bridge.id, term });
      byFirst.set(first, list);
    }
  }
  return (terms) =>
    terms.flatMap((first, at) =>
      (byFirst.get(first) ?? []).flatMap(({ words, notion, term }) =>
        words.every((word, offset) => terms[at + offset] === word) ? [{ notion, term, at, length: words.length }] : [],
      ),
    );
}

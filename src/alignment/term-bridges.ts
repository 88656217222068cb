import type { TermBridge } from '../model/term-bridge.ts';
import { indexTerms } from '../text/index-terms.ts';

/** Finds the notions of the bridge list in the terms of one text, each with the term of the list by which it is first named. */
export type NotionFinder = (terms: readonly string[]) => ReadonlyMap<string, string>;

type Named = { readonly words: readonly string[]; readonly notion: string; readonly term: string };

/** One finder a side: of an entry, Canadian text is searched for its Canadian terms, U.S. text for its U.S. ones. */
export function notionFinder(
  bridges: readonly TermBridge[],
  side: 'ca' | 'us',
  sectors: readonly string[],
): NotionFinder {
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
  return (terms) => {
    const found = new Map<string, string>();
    terms.forEach((first, at) => {
      for (const { words, notion, term } of byFirst.get(first) ?? []) {
        if (!found.has(notion) && words.every((word, offset) => terms[at + offset] === word)) found.set(notion, term);
      }
    });
    return found;
  };
}

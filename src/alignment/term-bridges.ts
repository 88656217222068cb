import type { TermBridge } from '../model/term-bridge.ts';
import { indexTerms } from '../text/index-terms.ts';

/** Finds the notions of the bridge list in the terms of one text. */
export type NotionFinder = (terms: readonly string[]) => ReadonlySet<string>;

/** One finder a side: of an entry, Canadian text is searched for its Canadian terms, U.S. text for its U.S. ones. */
export function notionFinder(
  bridges: readonly TermBridge[],
  side: 'ca' | 'us',
  sectors: readonly string[],
): NotionFinder {
  // By first word: a text is read once, however long the list.
  const byFirst = new Map<string, { readonly words: readonly string[]; readonly notion: string }[]>();
  for (const bridge of bridges) {
    if (bridge.sectors.length > 0 && !bridge.sectors.some((sector) => sectors.includes(sector))) continue;
    for (const term of bridge[side]) {
      const words = indexTerms(term);
      const [first] = words;
      if (first === undefined) continue;
      const list = byFirst.get(first) ?? [];
      list.push({ words, notion: bridge.id });
      byFirst.set(first, list);
    }
  }
  return (terms) => {
    const found = new Set<string>();
    terms.forEach((term, at) => {
      for (const { words, notion } of byFirst.get(term) ?? []) {
        if (words.every((word, offset) => terms[at + offset] === word)) found.add(notion);
      }
    });
    return found;
  };
}

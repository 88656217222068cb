/** A term that two laws define differently, as each of them calls it. */
export type TermApart = { readonly ca: string; readonly us: string };

/** Of terms defined differently, by their Canadian name, those that both texts use: the texts compare as far as the meanings do. */
export function termsInBoth(ca: string, us: string, terms: readonly TermApart[]): string[] {
  const found = terms.filter((term) => says(ca, term.ca) && says(us, term.us));
  return [...new Set(found.map((term) => term.ca))];
}

function says(text: string, term: string): boolean {
  return new RegExp(`(?<![\\p{L}-])${term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:e?s)?(?![\\p{L}-])`, 'iu').test(
    text,
  );
}

import { caFamilies } from './ca-families.ts';
import { joinChains } from './chains.ts';
import { type Component, findComponents } from './components.ts';
import { formatCitation } from './format-citation.ts';
import type { CitationContext, FoundCitation } from './found-citation.ts';
import { interpretChain } from './interpret-chain.ts';
import { findNamedLaws } from './named-laws.ts';
import type { PatternFamily } from './pattern-family.ts';
import { standardFamilies } from './standard-families.ts';
import { usFamilies } from './us-families.ts';

const FAMILIES: readonly PatternFamily[] = [...usFamilies, ...caFamilies, ...standardFamilies];

/**
 * Every citation of a text in reading order, without overlaps; nothing is resolved. Where two readings overlap the longer stays. Linear in the
 * length of the text.
 *
 * @example findCitations('See 21 CFR 820.30(c).', { jurisdiction: 'us', language: 'en' })[0]?.canonical // '21 CFR 820.30(c)'
 */
export function findCitations(text: string, context: CitationContext): FoundCitation[] {
  const laws = keepLongest(readFamilies(text, context)).map(
    (found): Component => ({ type: 'law', ...found.span, items: [], title: null, name: found.canonical, found }),
  );
  // "See IMDG Code": what a pattern has read whole is no name.
  const named = withoutTaken(findNamedLaws(text, context.language), laws);
  const components = withoutOverlaps([...laws, ...findComponents(text, context.language), ...named]);
  return keepLongest(joinChains(text, components).flatMap((chain) => interpretChain(text, chain, context)));
}

function readFamilies(text: string, context: CitationContext): FoundCitation[] {
  const found: FoundCitation[] = [];
  for (const family of FAMILIES) {
    if (family.jurisdiction !== null && family.jurisdiction !== context.jurisdiction) continue;
    for (const match of text.matchAll(family.pattern)) {
      const parts = family.read(match.groups ?? {});
      const { kind } = family;
      const span = { start: match.index, end: match.index + match[0].length };
      found.push({ kind, span, text: match[0], canonical: formatCitation(kind, parts), parts, closesRange: false });
    }
  }
  return found;
}

function withoutTaken(named: readonly Component[], taken: readonly Component[]): Component[] {
  let at = 0;
  return named.filter((name) => {
    while (at < taken.length && (taken[at]?.end ?? 0) <= name.start) at++;
    return (taken[at]?.start ?? Number.POSITIVE_INFINITY) >= name.end;
  });
}

function withoutOverlaps(components: readonly Component[]): Component[] {
  const sorted = [...components].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Component[] = [];
  for (const component of sorted) {
    const last = kept.at(-1);
    if (last === undefined || component.start >= last.end) kept.push(component);
    else if (component.end > last.end && component.type !== 'law') kept[kept.length - 1] = component;
  }
  return kept;
}

function keepLongest(found: readonly FoundCitation[]): FoundCitation[] {
  const sorted = [...found].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: FoundCitation[] = [];
  for (const citation of sorted) {
    const last = kept.at(-1);
    if (last === undefined || citation.span.start >= last.span.end) kept.push(citation);
    else if (citation.span.end - citation.span.start > last.span.end - last.span.start)
      kept[kept.length - 1] = citation;
  }
  return kept;
}

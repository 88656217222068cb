import type { Citation } from '../../model/citation.ts';
import type { Html } from '../html.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { markedText, type TextLink } from './marked-text.ts';

/** A provision's own text with the references found in it as links, as far as they lead somewhere in the index. */
export function citedText(view: View, text: string, citations: readonly Citation[]): Html {
  return markedText(view, 'ca', [{ text, only: false }], [], citationLinks(view, text, citations));
}

/** The references of a text that lead somewhere, in reading order and without overlaps. */
export function citationLinks(view: View, text: string, citations: readonly Citation[]): TextLink[] {
  const links: TextLink[] = [];
  for (const citation of [...citations].sort((a, b) => a.span.start - b.span.start)) {
    const address = citationAddress(citation);
    const { start, end } = citation.span;
    if (address === null || start < (links.at(-1)?.span.end ?? 0) || end > text.length || end <= start) continue;
    links.push({ span: citation.span, href: href(view, address) });
  }
  return links;
}

/** Where a resolved reference leads; null for one that was not resolved. */
export function citationAddress(citation: Citation): string | null {
  if (citation.resolution !== 'resolved' || citation.targetInstrumentId === null) return null;
  return citation.targetEId === null
    ? paths.instrument(citation.targetInstrumentId)
    : paths.provision(citation.targetInstrumentId, citation.targetEId);
}

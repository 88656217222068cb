import { html } from 'hono/html';
import type { Citation } from '../../model/citation.ts';
import type { Html } from '../html.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** A provision's own text with the references found in it as links, as far as they lead somewhere in the index. */
export function citedText(view: View, text: string, citations: readonly Citation[]): Html {
  const pieces: (string | Html)[] = [];
  let at = 0;
  for (const citation of [...citations].sort((a, b) => a.span.start - b.span.start)) {
    const address = citationAddress(citation);
    if (address === null || citation.span.start < at || citation.span.end > text.length) continue;
    pieces.push(text.slice(at, citation.span.start));
    pieces.push(html`<a href="${href(view, address)}">${text.slice(citation.span.start, citation.span.end)}</a>`);
    at = citation.span.end;
  }
  pieces.push(text.slice(at));
  return html`${pieces}`;
}

/** Where a resolved reference leads; null for one that was not resolved. */
export function citationAddress(citation: Citation): string | null {
  if (citation.resolution !== 'resolved' || citation.targetInstrumentId === null) return null;
  return citation.targetEId === null
    ? paths.instrument(citation.targetInstrumentId)
    : paths.provision(citation.targetInstrumentId, citation.targetEId);
}

import { html } from 'hono/html';
import type { VarianceRow } from '../../model/variance-row.ts';
import { formatFeature, formatScore } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { conversion } from './conversion.ts';
import { inLanguage } from './in-language.ts';
import { featureWords } from './why-paired.ts';

/** What a variance rests on: both whole texts with the words marked that prove it, the conversion, and how the two were paired. */
export function varianceEvidence(view: View, row: VarianceRow): Html {
  const { variance: m, words, compare } = messagesOf(view.language);
  const pass = (compare.pass as Readonly<Record<string, string>>)[row.pass] ?? compare.passCode(row.pass);
  // What was looked for and not seen is no evidence.
  const seen = Object.entries(row.features).filter(([, value]) => value !== 0);
  const features = seen.map(
    ([name, value], at) =>
      html`${at === 0 ? '' : words.listSeparator}${featureWords(view, name)} ${formatFeature(view.language, value)}`,
  );
  return html`<details><summary>${m.evidence}</summary>${whole(view, row, 'ca')}${whole(view, row, 'us')}${
    row.details.kind === 'quantity' ? conversion(view, row.details) : ''
  }<p class="quiet">${m.pairing(pass, formatScore(view.language, row.score))}${
    features.length === 0 ? '' : html` ${m.features}${features}.`
  }</p><p><a href="${href(view, paths.compare(row.alignmentId))}">${m.openPair}</a></p></details>`;
}

/** A whole text, the rows of a table each on its line. */
function whole(view: View, row: VarianceRow, name: 'ca' | 'us'): Html {
  const { words } = messagesOf(view.language);
  const { text, span } = row[name];
  const marked = html`${text.slice(0, span.start)}<mark>${text.slice(span.start, span.end)}</mark>${text.slice(span.end)}`;
  return html`<p class="note"><b>${words.country[name]}</b>${words.colon}${inLanguage(view, 'en', marked)}</p>`;
}

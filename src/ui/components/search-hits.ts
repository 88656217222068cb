import { html } from 'hono/html';
import type { SearchHit } from '../../model/provision-row.ts';
import { type HitPair, hitKey } from '../../model/search-facet.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { SearchData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { shortFormChip } from './chip.ts';
import { citeProvision } from './cite.ts';
import { bilingual, inLanguage, langAttribute, languageOfEdition } from './in-language.ts';
import { otherLanguage } from './other-language.ts';
import { statusChip } from './standing.ts';

/** A hit, its pair if it has one, and what was found on the other side of that pair. */
type Result = { readonly hit: SearchHit; readonly pair: HitPair | null; readonly others: SearchHit[] };

/** What was found, the best first. Both sides of a pair are one result, in the place of the better one. */
export function searchHits(view: View, data: SearchData): Html {
  return html`<ol class="hits">${inPairs(data).map((result) => resultItem(view, data, result))}</ol>`;
}

function inPairs(data: SearchData): readonly Result[] {
  const results: Result[] = [];
  const byPair = new Map<string, Result>();
  for (const hit of data.hits) {
    const pair = data.pairs.get(hitKey(hit)) ?? null;
    const open = pair === null ? undefined : byPair.get(pair.alignmentId);
    if (open !== undefined && sideOf(open.hit) !== sideOf(hit)) {
      open.others.push(hit);
      continue;
    }
    const result = { hit, pair, others: [] };
    results.push(result);
    if (pair !== null && open === undefined) byPair.set(pair.alignmentId, result);
  }
  return results;
}

function resultItem(view: View, data: SearchData, { hit, pair, others }: Result): Html {
  return html`<li class="${sideOf(hit)}">${hitBody(view, data, hit)}${pair === null ? '' : pairLine(view, pair)}${others.map(
    (other) => html`<div class="hit ${sideOf(other)}">${hitBody(view, data, other)}</div>`,
  )}</li>`;
}

function hitBody(view: View, data: SearchData, hit: SearchHit): Html {
  const { words } = messagesOf(view.language);
  const language = languageOfEdition(hit.editionId);
  return html`<h3><a href="${href(view, paths.provision(hit.instrumentId, hit.eId))}">${citeProvision(view, hit)}${
    hit.heading === null ? '' : html` <span${langAttribute(view, language)}>${hit.heading}</span>`
  }</a>${statusChip(view, hit)}</h3><p class="meta">${words.country[sideOf(hit)]}. ${bilingual(view, hit.instrumentTitleEn, hit.instrumentTitleFr)} ${shortFormChip(
    view,
    hit.form,
  )}</p>${
    // A heading that is all that was found stands above already.
    hit.snippet.replace(/[\uE000\uE001]/g, '') === hit.heading
      ? ''
      : html`<p>${inLanguage(view, language, snippet(hit.snippet))}</p>`
  }${otherLanguage(view, data.twins, hit)}`;
}

/** What it is paired with, and the way to both texts side by side. */
function pairLine(view: View, { alignmentId, isOwn, label, other }: HitPair): Html {
  const { search: m, words } = messagesOf(view.language);
  const cited = citeProvision(view, other);
  const heading = other.heading === null ? '' : html` ${inLanguage(view, 'en', other.heading)}`;
  return html`<p class="paired">${(isOwn ? m.pairedWith : m.partPairedWith)[label]}${words.colon}<a href="${href(view, paths.provision(other.instrumentId, other.eId))}">${cited}</a>${heading}. <a class="side-by-side" href="${href(
    view,
    paths.compare(alignmentId),
  )}">${m.sideBySide}<span class="vh"> (${cited})</span></a></p>`;
}

function sideOf({ instrumentId }: SearchHit): 'ca' | 'us' {
  return instrumentId.startsWith('ca/') ? 'ca' : 'us';
}

/** Matching words stand between U+E000 and U+E001; an opening mark without its end marks nothing. */
function snippet(text: string): Html {
  const [first = '', ...rest] = text.split('\uE000');
  return html`${first.replaceAll('\uE001', '')}${rest.map((part) => {
    const at = part.indexOf('\uE001');
    return at < 0
      ? html`${part}`
      : html`<mark>${part.slice(0, at)}</mark>${part.slice(at + 1).replaceAll('\uE001', '')}`;
  })}`;
}

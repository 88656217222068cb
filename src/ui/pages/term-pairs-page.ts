import { html } from 'hono/html';
import type { TermPair } from '../../model/term-pair.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { citeProvision } from '../components/cite.ts';
import { dataFaces } from '../components/data-faces.ts';
import { filterForm } from '../components/filter-form.ts';
import { inLanguage } from '../components/in-language.ts';
import { optionsOf } from '../components/options-of.ts';
import { pager } from '../components/pager.ts';
import { sectorField } from '../components/sector-field.ts';
import { formatScore } from '../format-number.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { TermPairsData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** Terms that both countries define, side by side, with the conditions that only one of the two meanings names. */
export function termPairsPage(view: View, data: TermPairsData): Html {
  const { terms: m, lists } = messagesOf(view.language);
  const { crosswalk, matchedBy, term, differing } = data.filter;
  const content = html`${breadcrumb(view, crosswalk === undefined ? [] : [{ text: data.name ?? crosswalk, path: paths.crosswalk(crosswalk) }])}
<div class="intro"><h1>${data.name === null ? m.title : m.about(data.name)}</h1><p class="lead">${m.lead}</p></div>
${filterForm(view, '/definitions', [
  ...sectorField(view, data),
  ...(crosswalk === undefined
    ? []
    : [
        {
          kind: 'select',
          name: 'crosswalk',
          label: lists.filterCrosswalk,
          options: [[crosswalk, data.name ?? crosswalk]],
          value: crosswalk,
        } as const,
      ]),
  { kind: 'select', name: 'matchedBy', label: m.matchedBy, options: optionsOf(m.by), value: matchedBy },
  { kind: 'text', name: 'term', label: m.term, value: term },
  { kind: 'check', name: 'differing', label: m.differingOnly, value: differing },
])}
${data.rows.length === 0 ? html`<p class="state">${m.none}</p>` : table(view, data.rows)}
${pager(view, data.next)}${dataFaces(view)}<details><summary>${m.howTitle}</summary><p class="measure">${m.how}</p></details>`;
  return layout(view, { title: m.title, content, wide: true });
}

function table(view: View, rows: readonly TermPair[]): Html {
  const { terms: m } = messagesOf(view.language);
  return html`<table class="pairs"><caption>${m.caption}</caption><thead><tr><th scope="col">${m.term}</th><th scope="col">${m.ca}</th><th scope="col">${
    m.us
  }</th></tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row" class="whole" data-label="${m.term}">${name(view, row)}<span class="under quiet">${m.by[row.matchedBy]}; ${m.shared(
        formatScore(view.language, row.score),
      )}</span></th><td class="whole" data-label="${m.ca}">${side(view, row, 'ca')}</td><td class="whole" data-label="${m.us}">${side(view, row, 'us')}</td></tr>`,
  )}</tbody></table>`;
}

/** The term once where both sides call it the same. */
function name(view: View, { caTerm, usTerm }: TermPair): Html {
  const same = caTerm.toLowerCase() === usTerm.toLowerCase();
  return inLanguage(view, 'en', same ? html`<b>${caTerm}</b>` : html`<b>${caTerm}</b> / <b>${usTerm}</b>`);
}

function side(view: View, row: TermPair, of: 'ca' | 'us'): Html {
  const { terms: m, words } = messagesOf(view.language);
  const { editionId, eId } = row[of];
  const [instrumentId = ''] = editionId.split('@');
  const cite = citeProvision(view, { citation: row[`${of}Citation`], eId });
  const only = row[`${of}Only`];
  return html`<a class="cite" href="${href(view, paths.provision(instrumentId, eId))}">${cite}</a><span class="under">${inLanguage(view, 'en', row[`${of}Meaning`])}</span>${
    only.length === 0
      ? ''
      : html`<span class="under"><span class="quiet">${m.only[of]}${words.colon}</span></span><ul>${only.map(
          (phrase) => html`<li>${inLanguage(view, 'en', html`<mark>${phrase}</mark>`)}</li>`,
        )}</ul>`
  }`;
}

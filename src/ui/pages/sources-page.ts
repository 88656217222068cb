import { html } from 'hono/html';
import type { HeldText, SourceCurrency } from '../../model/held-text.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { shortFormChip } from '../components/chip.ts';
import { citeInstrument } from '../components/cite.ts';
import { dataFaces } from '../components/data-faces.ts';
import { filterForm } from '../components/filter-form.ts';
import { bilingual } from '../components/in-language.ts';
import { optionsOf } from '../components/options-of.ts';
import { pager } from '../components/pager.ts';
import { formatDate } from '../format-date.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { SourcesData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** How current every source is: a line a publisher, then every text with its day. */
export function sourcesPage(view: View, data: SourcesData): Html {
  const { guide: m, about, lists, words, shell } = messagesOf(view.language);
  const { jurisdiction, language, form } = data.filter;
  const content = html`${breadcrumb(view, [{ text: shell.about, path: '/about' }])}
<div class="intro"><h1>${m.sourcesTitle}</h1><p class="lead">${m.sourcesLead}</p><p>${
    data.builtAt === null ? about.notBuilt : about.builtAt(formatDate(view.language, data.builtAt))
  } ${m.sourcesHow}</p></div>
<section aria-labelledby="currency"><h2 id="currency">${m.currencyTitle}</h2>${
    data.currency.length === 0 ? html`<p class="state">${lists.noInstruments}</p>` : currencyTable(view, data)
  }</section>
<section aria-labelledby="texts"><h2 id="texts">${m.textsTitle}</h2>${filterForm(view, '/sources', [
    {
      kind: 'select',
      name: 'jurisdiction',
      label: lists.filterJurisdiction,
      options: optionsOf(words.country),
      value: jurisdiction,
    },
    {
      kind: 'select',
      name: 'language',
      label: about.language,
      options: optionsOf(words.language),
      value: language,
    },
    { kind: 'select', name: 'form', label: lists.filterForm, options: optionsOf(words.form), value: form },
  ])}${
    data.rows.length === 0
      ? html`<p class="state">${shell.nothingMatches}</p>`
      : html`<table class="pairs"><caption class="vh">${m.textsTitle}</caption><thead><tr><th scope="col">${lists.citation}</th><th scope="col">${
          lists.title
        }</th><th scope="col">${lists.date}</th><th scope="col">${about.language}</th><th scope="col">${lists.form}</th><th scope="col">${
          lists.provisions
        }</th></tr></thead><tbody>${data.rows.map((row) => textRow(view, row))}</tbody></table>`
  }${pager(view, data.next)}${dataFaces(view)}</section>`;
  return layout(view, { title: m.sourcesTitle, content });
}

function currencyTable(view: View, data: SourcesData): Html {
  const { guide: m, about, lists } = messagesOf(view.language);
  return html`<table class="pairs"><caption class="vh">${m.currencyTitle}</caption><thead><tr><th scope="col">${m.publisher}</th><th scope="col">${
    about.language
  }</th><th scope="col">${m.instruments}</th><th scope="col">${m.newest}</th><th scope="col">${m.oldest}</th><th scope="col">${
    lists.provisions
  }</th></tr></thead><tbody>${data.currency.map((one) => currencyRow(view, one, data.today))}</tbody></table>`;
}

function currencyRow(view: View, one: SourceCurrency, today: string): Html {
  const { guide: m, about, lists, words } = messagesOf(view.language);
  const n = (value: number) => formatNumber(view.language, value);
  const name = m.publishers[one.form === 'digest' ? 'digest' : one.jurisdiction];
  const days = Math.max(0, Math.round((Date.parse(today) - Date.parse(one.newest)) / 86_400_000));
  return html`<tr><th scope="row" data-label="${m.publisher}">${
    one.form === 'digest'
      ? html`${name} (${words.countryShort[one.jurisdiction]})`
      : html`<a href="${m.publisherPage[one.jurisdiction]}">${name}</a>`
  }</th><td data-label="${about.language}">${words.language[one.language]}</td><td data-label="${m.instruments}" class="number">${n(
    one.instruments,
  )}</td><td data-label="${m.newest}">${formatDate(view.language, one.newest)} <span class="quiet">(${m.daysAgo(n(days), days)})</span></td><td data-label="${m.oldest}">${formatDate(
    view.language,
    one.oldest,
  )}</td><td data-label="${lists.provisions}" class="number">${n(one.provisions)}</td></tr>`;
}

function textRow(view: View, row: HeldText): Html {
  const { about, lists, words } = messagesOf(view.language);
  const address = paths.list(paths.instrument(row.instrumentId), { edition: row.editionId });
  return html`<tr><th scope="row" class="short" data-label="${lists.citation}"><a href="${href(view, address)}">${citeInstrument(
    view,
    row.citation,
  )}</a></th><td data-label="${lists.title}">${bilingual(view, row.titleEn, row.titleFr)}</td><td data-label="${lists.date}">${formatDate(
    view.language,
    row.pointInTime,
  )}</td><td data-label="${about.language}">${
    words.language[row.language]
  }</td><td data-label="${lists.form}">${shortFormChip(view, row.form)}</td><td data-label="${lists.provisions}" class="number">${formatNumber(
    view.language,
    row.provisions,
  )}</td></tr>`;
}

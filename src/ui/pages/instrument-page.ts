import { html } from 'hono/html';
import type { Edition } from '../../model/edition.ts';
import type { InstrumentSummary } from '../../model/instrument-summary.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { formChip } from '../components/chip.ts';
import { citeInstrument } from '../components/cite.ts';
import { contentsList } from '../components/contents-list.ts';
import { crosswalkCards } from '../components/crosswalk-cards.ts';
import { dataFaces } from '../components/data-faces.ts';
import { dayForm } from '../components/day-form.ts';
import { feedLinks } from '../components/feed-links.ts';
import { inLanguage } from '../components/in-language.ts';
import { officialLink } from '../components/official-link.ts';
import { standingBadge } from '../components/standing.ts';
import { suggestedCounterparts } from '../components/suggested-counterparts.ts';
import { formatDate } from '../format-date.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { InstrumentData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** An instrument: whose text of which day, what it is compared with, and its sections with what is known of each. */
export function instrumentPage(view: View, data: InstrumentData): Html {
  const { lists: m, shell, words } = messagesOf(view.language);
  const { instrument, edition } = data;
  const isFrench = view.language === 'fr' && instrument.titleFr !== null;
  const title = isFrench ? (instrument.titleFr ?? instrument.titleEn) : instrument.titleEn;
  const official = view.language === 'fr' ? instrument.urlFr : instrument.urlEn;
  const content = html`${breadcrumb(view, [{ text: shell.instruments, path: '/instruments' }])}
<div class="intro"><p class="kicker">${words.country[instrument.jurisdiction]}</p><h1>${
    isFrench ? title : inLanguage(view, 'en', title)
  }</h1><p class="meta">${citeInstrument(view, instrument.citation)}. ${shell.asOf(
    formatDate(view.language, edition.pointInTime),
  )}. ${formChip(view, edition.form)} ${officialLink(official, shell.officialPage)}</p>${instrumentStanding(view, instrument)}${
    instrument.authority === null
      ? ''
      : html`<p class="meta">${m.authority}${words.colon}${inLanguage(view, 'en', instrument.authority)}</p>`
  }</div>
${pointers(view, data)}<section aria-labelledby="compared"><h2 id="compared">${m.inCrosswalks}</h2>${
    data.crosswalks.length === 0
      ? html`<p class="state">${m.noCrosswalks}</p>`
      : crosswalkCards(view, data.crosswalks, 3)
  }</section>
${suggestedCounterparts(view, instrument.id, data.suggested)}
<section aria-labelledby="contents"><h2 id="contents">${m.contents}</h2>${dayForm(view, data)}${
    data.contents.length === 0 ? html`<p class="state">${m.noContents}</p>` : contentsList(view, data)
  }</section>
<section aria-labelledby="editions"><h2 id="editions">${m.editions}</h2><ul>${data.editions.map((one) =>
    editionItem(view, data, one),
  )}</ul></section>${downloads(view, data)}${feedLinks(view, paths.instrument(instrument.id))}`;
  return layout(view, { title: `${citeInstrument(view, instrument.citation)}, ${title}`, content });
}

/** Everything of the instrument as data, in every format there is; the page's own edition where the list is of one. */
function downloads(view: View, { instrument, edition }: InstrumentData): Html {
  const { lists: m } = messagesOf(view.language);
  const path = paths.instrument(instrument.id);
  const filter = new URLSearchParams({ instrument: instrument.id }).toString();
  return html`<section aria-labelledby="downloads"><h2 id="downloads">${m.downloads}</h2><ul><li>${dataFaces(
    view,
    paths.list(`${path}/provisions`, { edition: edition.id }),
    m.downloadProvisions,
  )}</li><li>${dataFaces(view, `${path}/definitions`, m.downloadDefinitions)}</li><li><a href="/v1/provisions.parquet?${filter}">${m.downloadParquet}</a></li><li><a href="${href(
    view,
    paths.list(`${path}/akoma-ntoso.xml`, { edition: edition.id }),
  )}" type="application/akn+xml">${m.downloadXml}</a></li></ul></section>`;
}

/** The way to what points across the border from here, or at this; nothing where nothing does. */
function pointers(view: View, { instrument, pointers: { from, to } }: InstrumentData): Html | '' {
  if (from + to === 0) return '';
  const text = messagesOf(view.language).bridges.instrumentLink(
    formatNumber(view.language, from),
    formatNumber(view.language, to),
  );
  return html`<p><a href="${href(view, paths.bridgesOf(instrument.id))}">${text}</a></p>`;
}

/** What stands against the whole, and a link to what did it. Nothing for an instrument plainly in force: absence of a note is no certificate. */
function instrumentStanding(view: View, instrument: InstrumentSummary): Html | '' {
  const badge = standingBadge(view, instrument);
  if (badge === '') return '';
  const by = instrument.statusByInstrumentId;
  return html`<p>${badge}${
    by === null
      ? ''
      : html`<a href="${href(view, paths.instrument(by))}">${messagesOf(view.language).standing.byWhat}</a>`
  }</p>`;
}

function editionItem(view: View, data: InstrumentData, edition: Edition): Html {
  const { lists: m, words } = messagesOf(view.language);
  const text = m.edition(
    formatDate(view.language, edition.pointInTime),
    words.language[edition.language],
    words.form[edition.form],
  );
  const comparisons = compareLinks(view, data, edition);
  if (edition.id === data.edition.id) return html`<li><strong>${text}</strong> (${m.shown})${comparisons}</li>`;
  return html`<li><a href="${href(view, paths.list(paths.instrument(data.instrument.id), { edition: edition.id }))}">${text}</a>${comparisons}</li>`;
}

/** The way to what changed since each older edition that this one was compared with. */
function compareLinks(view: View, data: InstrumentData, edition: Edition): readonly Html[] {
  const { changes: m } = messagesOf(view.language);
  return data.pairs
    .filter((pair) => pair.toEditionId === edition.id)
    .map(
      ({ from, to, total }) =>
        html`; <a href="${href(view, paths.changes(data.instrument.id, { from, to }))}">${m.compareWithDate(
          formatDate(view.language, from),
          formatNumber(view.language, total),
        )}</a>`,
    );
}

import { html, raw } from 'hono/html';
import { editionIdOf } from '../../model/edition.ts';
import { frenchProof } from '../../model/french-proof.ts';
import { proofExcerpt } from '../../model/proof-excerpt.ts';
import type { VarianceRow, VarianceSide } from '../../model/variance-row.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { formChip } from '../components/chip.ts';
import { citeProvision } from '../components/cite.ts';
import { dataFaces } from '../components/data-faces.ts';
import { divergenceSentence } from '../components/divergence-sentence.ts';
import { filterForm } from '../components/filter-form.ts';
import { inLanguage } from '../components/in-language.ts';
import { noneShown } from '../components/none-shown.ts';
import { optionsOf } from '../components/options-of.ts';
import { otherLanguage } from '../components/other-language.ts';
import { pager } from '../components/pager.ts';
import { sameFigures } from '../components/same-figures.ts';
import { sectorField } from '../components/sector-field.ts';
import { termsApart } from '../components/terms-apart.ts';
import { varianceEvidence } from '../components/variance-evidence.ts';
import { formatDate } from '../format-date.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Twins, VarianceData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

const DOCUMENTS = ['docx', 'md'] as const;

/** The variance table, a page of rows at a time; each row opens its evidence. */
export function variancePage(view: View, data: VarianceData): Html {
  const { variance: m, words, lists } = messagesOf(view.language);
  const { crosswalk, kind, stringency, weak, sector, pairs } = data.filter;
  const ticked = data.filter['chosen'] ?? '';
  const weakCount = formatNumber(view.language, data.weak);
  const query = paths.list('', { crosswalk, kind, stringency, weak, sector, pairs });
  const content = html`${breadcrumb(view, crosswalk === undefined ? [] : [{ text: data.name ?? crosswalk, path: paths.crosswalk(crosswalk) }])}
<div class="intro"><h1>${data.name === null ? m.title : m.about(data.name)}</h1><p class="lead">${m.lead}</p>${sameFigures(view, '/variances', data.filter, data.same)}</div>
${filterForm(view, '/variances', [
  ...sectorField(view, data),
  ...chosen('crosswalk', lists.filterCrosswalk, crosswalk, data.name),
  ...chosen('pairs', m.filterPairs, pairs, chosenRows(view, pairs)),
  { kind: 'select', name: 'kind', label: lists.filterKind, options: optionsOf(words.kind), value: kind },
  {
    kind: 'select',
    name: 'stringency',
    label: lists.filterStringency,
    options: optionsOf(words.stringency),
    value: stringency,
  },
  { kind: 'check', name: 'weak', label: m.weak(weakCount), value: weak },
])}
${pairs === undefined ? '' : html`<p><a href="${href(view, paths.list('/variances', { crosswalk, chosen: pairs }))}">${m.chooseMore}</a></p>`}
${data.rows.length === 0 ? noneShown(view, '/variances', data.filter, data.weak) : choosing(view, data, pairs === undefined, ticked)}
${pager(view, data.next)}${dataFaces(view)}<p class="faces">${m.documents}${DOCUMENTS.map(
    (form) => html`<a href="${href(view, `/variances/variance-table.${form}${query}`)}">${form.toUpperCase()}</a> `,
  )}</p>`;
  return layout(view, { title: m.title, content, wide: true });
}

/** What a link has chosen, which can only be taken back here: by the name people know it by. */
function chosen(name: string, label: string, value: string | undefined, known: string | null = null) {
  return value === undefined
    ? []
    : [{ kind: 'select', name, label, options: [[value, known ?? value]], value } as const];
}

/** How many rows a set has: the ids that make it up say nothing to a reader. */
function chosenRows(view: View, pairs = ''): string {
  const count = pairs.split(',').length;
  return messagesOf(view.language).variance.chosenRows(formatNumber(view.language, count), count === 1);
}

/** The rows with a box each: what is ticked becomes a table of its own, with its documents and files. */
function choosing(view: View, data: VarianceData, isOpen: boolean, chosen: string): Html {
  const { variance: m } = messagesOf(view.language);
  if (!isOpen) return table(view, data, null);
  const ticked = new Set(chosen.split(',').filter((one) => one !== ''));
  const here = new Set(data.rows.map(idOf));
  const elsewhere = [...ticked].filter((one) => !here.has(one));
  return html`<form method="get" action="${href(view, '/variances/chosen')}">${
    elsewhere.length === 0
      ? ''
      : html`<input type="hidden" name="chosen" value="${elsewhere.join(',')}"><p class="quiet">${m.chosenElsewhere(
          formatNumber(view.language, elsewhere.length),
        )}</p>`
  }${table(view, data, ticked)}<p class="actions"><button type="submit">${m.choose}</button></p></form>`;
}

function idOf(row: VarianceRow): string {
  return `${row.alignmentId}.${row.ordinal}`;
}

/** @param ticked the rows whose box is ticked; null where rows are not to be chosen */
function table(view: View, { rows, twins }: VarianceData, ticked: ReadonlySet<string> | null): Html {
  const { variance: m } = messagesOf(view.language);
  return html`<table class="pairs"><caption>${m.caption}</caption><thead><tr><th scope="col">${m.variance}</th><th scope="col">${m.ca}</th><th scope="col">${
    m.us
  }</th></tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row" class="whole" data-label="${m.variance}">${ticked === null ? '' : box(view, row, ticked)}${sentence(view, row)}${meanings(view, row)}${varianceEvidence(view, row)}</th><td class="whole" data-label="${m.ca}">${canadianSide(view, row.ca, twins)}</td><td class="whole" data-label="${m.us}">${side(view, row.us)}</td></tr>`,
  )}</tbody></table>`;
}

function box(view: View, row: VarianceRow, ticked: ReadonlySet<string>): Html {
  const { variance: m } = messagesOf(view.language);
  const id = idOf(row);
  return html`<label class="quiet screen"><input type="checkbox" name="row" value="${id}"${ticked.has(id) ? raw(' checked') : ''}> ${m.chooseRow}</label> `;
}

/** That the row is about a thing the two laws define differently, with the way to both meanings. */
function meanings(view: View, { crosswalkId, termsApart: terms }: VarianceRow): Html | '' {
  if (terms.length === 0) return '';
  return html`<span class="under quiet">${termsApart(view, crosswalkId, terms)}</span>`;
}

/** Built anew from its details rather than taken from the row, so that words of the law keep their language. */
function sentence(view: View, row: VarianceRow): Html {
  return divergenceSentence(view, { ...row, ca: { editionId: '' }, us: { editionId: '' } });
}

/** Differences are told of English texts. */
export function placeOfSide(side: Pick<VarianceSide, 'instrumentId' | 'pointInTime' | 'form' | 'eId'>): {
  readonly editionId: string;
  readonly eId: string;
} {
  return { editionId: editionIdOf({ ...side, language: 'en' }), eId: side.eId };
}

/**
 * On a French page the Canadian requirement in the words of its French version, which is law as much as the English one; the English words that the
 * variance was found in stay one click away.
 */
function canadianSide(view: View, of: VarianceSide, twins: Twins): Html {
  if (of.language === 'en') return html`${side(view, of)}${otherLanguage(view, twins, placeOfSide(of))}`;
  const { language: m, variance } = messagesOf(view.language);
  const cite = citeProvision(view, { citation: of.section, eId: of.eId });
  return html`<a class="cite" href="${href(view, paths.provision(of.instrumentId, of.eId))}">${cite}</a>${about(view, of)}<span class="under" lang="fr">${markedFrench(of)}</span><span class="under quiet">${formChip(
    view,
    of.form,
  )} ${variance.asOf(formatDate(view.language, of.pointInTime))}</span><details class="twin"><summary>${m.show.en}</summary><div>${quotation(view, { ...of, stem: '' })}</div></details>`;
}

/** The French words with the figure marked that the variance is about, where that is sure. */
function markedFrench({ requirement, text, span }: VarianceSide): Html {
  const found = frenchProof(requirement, text.slice(span.start, span.end));
  return found === null
    ? html`${requirement}`
    : html`${requirement.slice(0, found.start)}<mark>${requirement.slice(found.start, found.end)}</mark>${requirement.slice(found.end)}`;
}

/** The heading that readers know the section by. */
function about(view: View, { heading, language }: VarianceSide): Html | '' {
  return heading === null ? '' : html` <span class="quiet">${inLanguage(view, language, heading)}</span>`;
}

/** Words around the proof that a table shows; the whole text is under the evidence. */
const REACH = 160;

function side(view: View, of: VarianceSide): Html {
  const { variance: m } = messagesOf(view.language);
  const cite = citeProvision(view, { citation: of.section, eId: of.eId });
  return html`<a class="cite" href="${href(view, paths.provision(of.instrumentId, of.eId))}">${cite}</a>${about(view, of)}<span class="under">${quotation(view, of)}</span><span class="under quiet">${formChip(
    view,
    of.form,
  )} ${m.asOf(formatDate(view.language, of.pointInTime))}</span>`;
}

/** The English words around the proof, the proof marked. */
function quotation(view: View, { span, stem, text, requirement, language }: VarianceSide): Html {
  const { variance: m } = messagesOf(view.language);
  const found = proofExcerpt(text, span, REACH);
  if (found === null) return requirement === '' ? html`${m.lacks}` : inLanguage(view, language, requirement);
  return inLanguage(
    view,
    'en',
    html`${stem === '' ? '' : `${stem} `}${found.before}<mark>${found.proof}</mark>${found.after}`,
  );
}

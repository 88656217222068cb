import { html } from 'hono/html';
import type { Citation } from '../../model/citation.ts';
import type { Definition } from '../../model/definition.ts';
import { twinKey } from '../../model/language-twin.ts';
import type { Provision } from '../../model/provision.ts';
import { formatProvisionCitation } from '../../model/provision-citation.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { formChip } from '../components/chip.ts';
import { citationList } from '../components/citation-list.ts';
import { citeInstrument, citeProvision } from '../components/cite.ts';
import { citedText } from '../components/cited-text.ts';
import { distinctMarks } from '../components/distinct-marks.ts';
import { bilingual, inLanguage, langAttribute } from '../components/in-language.ts';
import { officialLink } from '../components/official-link.ts';
import { otherLanguage } from '../components/other-language.ts';
import { partPager } from '../components/part-pager.ts';
import { provisionTable } from '../components/provision-table.ts';
import { requirementList } from '../components/requirement-list.ts';
import { standingBadge, standingDetail } from '../components/standing.ts';
import { formatDate } from '../format-date.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { ProvisionData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** Counterparts shown as buttons; more of them are plain links, since a wall of buttons points nowhere. */
const BUTTONS = 3;

/** One section's text, with an anchor on every provision, its references, and the way to what it is compared with. */
export function provisionPage(view: View, data: ProvisionData): Html {
  const { words, shell, lists: m } = messagesOf(view.language);
  const { instrument, edition } = data;
  const [root] = data.provisions;
  const citation = root === undefined ? '' : formatProvisionCitation(instrument.citation, root.eId, view.language);
  const heading = root?.heading ?? null;
  const byEId = new Map<string, Citation[]>();
  const defined = new Map(data.definitions.map((one) => [one.eId, one]));
  for (const one of data.citations) byEId.set(one.eId, [...(byEId.get(one.eId) ?? []), one]);
  const official = edition.language === 'fr' ? instrument.urlFr : instrument.urlEn;
  const other = data.otherLanguage;
  const instrumentBadge = standingBadge(view, instrument);
  const content = html`${breadcrumb(view, [
    { text: shell.instruments, path: '/instruments' },
    {
      text: html`${bilingual(view, instrument.titleEn, instrument.titleFr)} (${citeInstrument(view, instrument.citation)})`,
      path: paths.instrument(instrument.id),
    },
  ])}
<div class="intro"><p class="kicker">${words.country[instrument.jurisdiction]}</p><h1>${citation}${
    heading === null ? '' : html` <span class="heading"${langAttribute(view, edition.language)}>${heading}</span>`
  }</h1>${ancestors(view, data)}<p class="meta">${shell.asOf(formatDate(view.language, edition.pointInTime))}. ${formChip(
    view,
    edition.form,
  )} ${officialLink(official, shell.officialSection)}${
    other === null || root === undefined
      ? ''
      : html` <a hreflang="${other.language}" href="${href(
          view,
          paths.provisionIn(instrument.id, data.twins.get(twinKey(root))?.eId ?? root.eId, other.id),
        )}">${m.otherLanguage[other.language]}</a>`
  }</p>${instrumentBadge === '' ? '' : html`<p class="meta">${instrumentBadge}</p>`}${compareLinks(view, data)}</div>
${partPager(view, data.part, 'before')}<div class="law"${langAttribute(view, edition.language)}>${data.provisions.map(
    (provision, index) =>
      provisionBlock(view, data, provision, index === 0, byEId.get(provision.eId) ?? [], defined.get(provision.eId)),
  )}</div>${partPager(view, data.part, 'after')}
${citationList(view, data.citations, edition.language)}${requirementList(view, data)}`;
  return layout(view, { title: citation, content });
}

function ancestors(view: View, data: ProvisionData): Html | '' {
  const named = data.ancestors.filter((one) => one.heading !== null && one.parentEId !== null);
  if (named.length === 0) return '';
  return html`<p class="meta">${named.map(
    (one, index) =>
      html`${index > 0 ? ' › ' : ''}${inLanguage(view, data.edition.language, [one.number, one.heading].filter(Boolean).join(' '))}`,
  )}</p>`;
}

function compareLinks(view: View, data: ProvisionData): Html {
  const { lists: m, words } = messagesOf(view.language);
  if (data.marks.length === 0) return html`<p><span class="chip">${words.notAssessed}</span></p>`;
  const marks = distinctMarks(data.marks);
  const isCompared = marks.some((mark) => mark.alignmentId !== null);
  return html`${isCompared ? html`<p>${m.compareWith}</p>` : ''}<ul class="counterparts">${marks.map((mark) =>
    mark.alignmentId === null
      ? html`<li><span class="chip l-gap">${words.noCounterpart}</span></li>`
      : html`<li><a${marks.length > BUTTONS ? '' : html` class="button"`} href="${href(view, paths.compare(mark.alignmentId))}">${
          mark.counterpart === null ? m.compare : citeProvision(view, mark.counterpart)
        } (${m.mark[mark.mark]})</a></li>`,
  )}</ul>`;
}

function provisionBlock(
  view: View,
  data: ProvisionData,
  provision: Provision,
  isRoot: boolean,
  citations: readonly Citation[],
  definition: Definition | undefined,
): Html {
  const { words, lists: m } = messagesOf(view.language);
  const depth = Math.max(0, Math.min(provision.depth - (data.provisions[0]?.depth ?? 0), 6));
  const citation = formatProvisionCitation(data.instrument.citation, provision.eId, view.language);
  // What the provision above says already is not said again.
  const parent = isRoot ? undefined : data.provisions.find((one) => one.eId === provision.parentEId);
  const badge = standingBadge(view, provision, pageLang(view, data));
  const note = badge === '' ? '' : html`<p class="meta">${badge}</p>`;
  const notInForce =
    parent !== undefined && standingDetail(view, parent) === standingDetail(view, provision) ? '' : note;
  const number = provision.number === null || isRoot ? '' : html`<span class="no">${provision.number}</span> `;
  const heading = provision.heading === null || isRoot ? '' : html`<strong>${provision.heading}</strong> `;
  if (isRoot && provision.text === '' && provision.table === null) {
    return html`<div class="prov" id="${provision.eId}">${note}</div>`;
  }
  const body =
    provision.table === null
      ? html`${notInForce}<p>${number}${heading}${definedText(view, provision.text, citations, definition)} <a class="anchor" href="#${encodeURIComponent(
          provision.eId,
        )}"${pageLang(view, data)} aria-label="${m.permalink}${words.colon}${citation}">#</a></p>`
      : html`${notInForce}<p>${number}${heading}</p>${provisionTable(provision.table, citation, { eId: provision.eId })}`;
  return html`<div class="prov d${depth}" id="${provision.eId}">${body}${definedTerm(view, data, provision, definition)}${otherLanguage(view, data.twins, provision, pageLang(view, data))}</div>`;
}

/** The text, its defined term set off where it begins with it, as print does in bold or italics. */
function definedText(
  view: View,
  text: string,
  citations: readonly Citation[],
  definition: Definition | undefined,
): Html {
  const length = definition !== undefined && text.startsWith(definition.term) ? definition.term.length : 0;
  if (length === 0 || citations.some(({ span }) => span.start < length)) return citedText(view, text, citations);
  const rest = citations.map((one) => ({
    ...one,
    span: { ...one.span, start: one.span.start - length, end: one.span.end - length },
  }));
  return html`<dfn>${text.slice(0, length)}</dfn>${citedText(view, text.slice(length), rest)}`;
}

/** The term in both languages, where the text gives both and does not print them here: a definition of several paragraphs names the other language's last. */
function definedTerm(
  view: View,
  data: ProvisionData,
  provision: Provision,
  definition: Definition | undefined,
): Html | '' {
  const { words, lists: m } = messagesOf(view.language);
  if (definition?.otherLanguage == null || provision.text.includes(definition.otherLanguage)) return '';
  const { term, otherLanguage } = definition;
  const other = data.edition.language === 'en' ? 'fr' : 'en';
  return html`<p class="meta"${pageLang(view, data)}>${m.definedTerm}${words.colon}<dfn${langAttribute(
    view,
    data.edition.language,
  )}>${term}</dfn>; ${m.inOtherLanguage[other]}${words.colon}<dfn lang="${other}">${otherLanguage}</dfn></p>`;
}

/** Our own words inside the law's text go back to the page's language. */
function pageLang(view: View, data: ProvisionData): Html | '' {
  return data.edition.language === view.language ? '' : html` lang="${view.language}"`;
}

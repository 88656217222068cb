import { html } from 'hono/html';
import { breadcrumb } from '../components/breadcrumb.ts';
import { crosswalkField } from '../components/crosswalk-field.ts';
import { dataFaces } from '../components/data-faces.ts';
import { dayNote } from '../components/day-note.ts';
import { divergenceItems } from '../components/divergence-items.ts';
import { filterForm } from '../components/filter-form.ts';
import { noneShown } from '../components/none-shown.ts';
import { optionsOf } from '../components/options-of.ts';
import { pager } from '../components/pager.ts';
import { sameFigures } from '../components/same-figures.ts';
import { sectorField } from '../components/sector-field.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { DivergencesData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** All differences, the weightiest first, by sector, crosswalk, kind or direction. */
export function divergencesPage(view: View, data: DivergencesData): Html {
  const { lists: m, words, standing, variance } = messagesOf(view.language);
  const { crosswalk, kind, stringency, inForceOn, weak, sector } = data.filter;
  const fields = [
    ...sectorField(view, data),
    ...crosswalkField(view, crosswalk, data.crosswalks),
    { kind: 'select', name: 'kind', label: m.filterKind, options: optionsOf(words.kind), value: kind },
    {
      kind: 'select',
      name: 'stringency',
      label: m.filterStringency,
      options: optionsOf(words.stringency),
      value: stringency,
    },
    { kind: 'date', name: 'inForceOn', label: standing.dayField, value: inForceOn } as const,
    { kind: 'check', name: 'weak', label: variance.weak(formatNumber(view.language, data.weak)), value: weak } as const,
  ] as const;
  const content = html`${breadcrumb(view, [])}
<div class="intro"><h1>${m.divergencesTitle}</h1><p class="lead">${m.divergencesLead}</p><p><a href="${href(view, paths.list('/variances', { sector, crosswalk, kind, stringency, weak }))}">${variance.link}</a></p>${sameFigures(view, '/divergences', data.filter, data.same)}</div>
${filterForm(view, '/divergences', fields)}${dayNote(view, inForceOn, 0)}
${data.rows.length === 0 ? noneShown(view, '/divergences', data.filter, data.weak) : divergenceItems(view, data.rows, data.crosswalks)}
${pager(view, data.next)}${dataFaces(view)}`;
  return layout(view, { title: m.divergencesTitle, content });
}

import { html } from 'hono/html';
import type { SectorSummary } from '../../model/sector-summary.ts';
import type { Tag } from '../../model/tag.ts';
import type { Variance } from '../../model/work-plan.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';
import { citePointer } from './cite.ts';
import { dateField, selectField } from './filter-form.ts';
import { optionsOf } from './options-of.ts';
import { tagName } from './tag-name.ts';
import { textArea } from './text-fields.ts';

type Values = Readonly<Record<string, string>>;

/** Empty rows that a form offers for more activities; more come with each save. */
const EMPTY_ROWS = 2;

/** A field in both official languages, side by side: a plan is published in both. */
function bothFields(view: View, name: string, label: string, values: Values, rows: number): Html {
  const { plan: m } = messagesOf(view.language);
  const one = (language: 'en' | 'fr') =>
    textArea(view, {
      name: `${name}.${language}`,
      label: `${label} (${m.language[language]})`,
      value: values[`${name}.${language}`] ?? '',
      rows,
      language,
    });
  return html`<div class="both">${one(view.language)}${one(view.language === 'en' ? 'fr' : 'en')}</div>`;
}

export function planFields(
  view: View,
  values: Values,
  sectors: readonly Pick<SectorSummary, 'id' | 'nameEn' | 'nameFr'>[],
): Html {
  const { plan: m } = messagesOf(view.language);
  const field = (name: string, label: string, rows: number) => bothFields(view, name, label, values, rows);
  const themes = sectors.map(({ id, nameEn, nameFr }) => [id, view.language === 'fr' ? nameFr : nameEn] as const);
  const theme = values['theme'] ?? '';
  const known = theme === '' || themes.some(([id]) => id === theme) ? themes : [...themes, [theme, theme] as const];
  return html`${field('title', m.titleField, 2)}${selectField({ name: 'status', label: m.statusLabel, options: optionsOf(m.status), value: values['status'] })}${selectField(
    { name: 'theme', label: m.theme, options: known, value: theme, all: '–' },
  )}${dateField(view, { name: 'startsOn', label: m.startsOn, value: values['startsOn'] })}${dateField(view, {
    name: 'endsOn',
    label: m.endsOn,
    value: values['endsOn'],
  })}${field('cooperationStatement', m.cooperationStatement, 8)}${field('caDepartment', m.caDepartment, 1)}${field('caBranch', m.caBranch, 1)}${field(
    'usDepartment',
    m.usDepartment,
    1,
  )}${field('usAgency', m.usAgency, 1)}${field('authority', m.authority, 3)}${field('reporting', m.reporting, 3)}${field(
    'stakeholders',
    m.stakeholders,
    3,
  )}${field('contacts', m.contacts, 3)}${field('barriers', m.barriers, 3)}${field('closingSummary', m.closingSummary, 4)}`;
}

export function initiativeFields(view: View, values: Values): Html {
  const { plan: m } = messagesOf(view.language);
  const used = Object.keys(values).flatMap((name) => /^activities\.(\d+)\./.exec(name)?.[1] ?? []);
  const count = Math.min(30, Math.max(0, ...used.map((at) => Number(at) + 1)) + EMPTY_ROWS);
  return html`${bothFields(view, 'title', m.titleField, values, 2)}${bothFields(view, 'outcomes', m.outcomes, values, 4)}${bothFields(
    view,
    'reporting',
    m.reporting,
    values,
    2,
  )}${Array.from({ length: count }, (_, at) => {
    const name = `activities.${at}`;
    const done = `${name}.done`;
    return html`<fieldset><legend>${m.activity(String(at + 1))}</legend>${bothFields(view, `${name}.text`, m.what, values, 2)}${dateField(
      view,
      {
        name: `${name}.due`,
        label: `${m.due} – ${m.dueHelp}`,
        value: values[`${name}.due`],
      },
    )}<p class="field check"><input type="checkbox" id="f-${done}" name="${done}" value="1"${values[done] === '1' ? html` checked` : ''}> <label for="f-${done}">${m.isDone}</label></p></fieldset>`;
  })}`;
}

export function varianceFields(view: View, values: Values, pairs: Variance['pairs'], tags: readonly Tag[]): Html {
  const { plan: m, compare } = messagesOf(view.language);
  const field = (name: string, label: string, rows: number) => bothFields(view, name, label, values, rows);
  const held = new Set(pairs.flatMap(({ tagId }) => tagId ?? []));
  const free = tags.filter(({ id }) => !held.has(id));
  const box = (value: string, text: string, checked: boolean) =>
    html`<p class="field check"><input type="checkbox" id="pair-${value}" name="pair" value="${value}"${checked ? html` checked` : ''}> <label for="pair-${value}">${text}</label></p>`;
  return html`${field('title', m.titleField, 2)}${selectField({
    name: 'status',
    label: m.statusLabel,
    options: optionsOf(m.varianceStatus),
    value: values['status'],
  })}${field('difference', m.difference, 4)}${field('caRequirement', m.caRequirement, 5)}${field('usRequirement', m.usRequirement, 5)}${field(
    'resolution',
    m.resolution,
    4,
  )}<fieldset><legend>${m.pairs}</legend><p class="help">${pairs.length + free.length === 0 ? m.noPairs : m.pairsHelp}</p>${pairs.map(
    ({ ca, us }, at) =>
      box(
        `kept-${at}`,
        ca !== null && us !== null
          ? compare.rowLabel(citePointer(view, ca), citePointer(view, us))
          : [ca, us].flatMap((one) => (one === null ? [] : [citePointer(view, one)])).join(),
        true,
      ),
  )}${free.map((tag) => box(tag.id, tagName(view, tag), false))}</fieldset>`;
}

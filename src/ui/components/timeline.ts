import { html } from 'hono/html';
import type { Activity } from '../../model/work-plan.ts';
import { formatDate } from '../format-date.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';
import { plainWords, planWords } from './plan-words.ts';

/** An activity and the initiative it belongs to: its id and its number on the page. */
export type DatedActivity = Activity & { readonly initiativeId: string; readonly initiative: string };

const WIDTH = 760;
const LEFT = 20;
const ROW = 26;
const HEAD = 34;

/** Activities along the plan's time as a drawing made here, and the same in a table beside it, which is what a screen reader reads. */
export function timeline(
  view: View,
  data: {
    readonly activities: readonly DatedActivity[];
    readonly startsOn: string | null;
    readonly endsOn: string | null;
    readonly today: string;
  },
): Html {
  const { plan: m } = messagesOf(view.language);
  const dated = data.activities.toSorted((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
  if (dated.length === 0) return html`<p class="state">${m.noActivities}</p>`;
  return html`${drawing(view, dated, data)}<table class="pairs"><caption>${m.timelineCaption}</caption><thead><tr><th scope="col">${m.activities}</th><th scope="col">${m.initiative}</th><th scope="col">${m.due}</th><th scope="col">${m.statusLabel}</th></tr></thead><tbody>${dated.map(
    (one) =>
      html`<tr><th scope="row">${planWords(view, one.text)}</th><td class="short" data-label="${m.initiative}"><a href="#part-${one.initiativeId}">${one.initiative}</a></td><td class="short" data-label="${m.due}">${
        one.due === null ? m.ongoing : formatDate(view.language, one.due)
      }</td><td data-label="${m.statusLabel}">${stateOf(view, one, data.today)}</td></tr>`,
  )}</tbody></table>`;
}

function stateOf(view: View, one: Activity, today: string): string {
  const { plan: m } = messagesOf(view.language);
  if (one.done) return m.doneWord;
  return one.due !== null && one.due < today ? m.overdue : m.open;
}

function drawing(
  view: View,
  dated: readonly DatedActivity[],
  data: { readonly startsOn: string | null; readonly endsOn: string | null; readonly today: string },
): Html {
  const { plan: m } = messagesOf(view.language);
  const days = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
  const all = [data.startsOn, data.endsOn, data.today, ...dated.map(({ due }) => due)].filter((day) => day !== null);
  const [first, last] = [Math.min(...all.map(days)), Math.max(...all.map(days))];
  const x = (iso: string) => LEFT + ((days(iso) - first) / Math.max(1, last - first)) * (WIDTH - 2 * LEFT);
  const height = HEAD + dated.length * ROW + 8;
  const years = Array.from(
    { length: new Date(last * 86_400_000).getUTCFullYear() - new Date(first * 86_400_000).getUTCFullYear() },
    (_, at) => `${new Date(first * 86_400_000).getUTCFullYear() + at + 1}-01-01`,
  );
  const number = (value: number) => value.toFixed(1);
  return html`<svg class="plan-time" viewBox="0 0 ${String(WIDTH)} ${String(height)}" aria-hidden="true" focusable="false">${years.map(
    (year) =>
      html`<path d="M${number(x(year))} 18V${String(height)}"></path><text x="${number(x(year))}" y="12">${year.slice(0, 4)}</text>`,
  )}<path class="now" d="M${number(x(data.today))} 18V${String(height)}"></path><text class="now" x="${number(x(data.today))}" y="${String(HEAD - 8)}">${m.today}</text>${dated.map(
    (one, row) => {
      const y = HEAD + row * ROW + 12;
      const from = data.startsOn ?? data.today;
      const start = x(from);
      const end = x(one.due ?? data.endsOn ?? data.today);
      const left = Math.min(start, end);
      const state = one.done
        ? 'done'
        : one.due !== null && one.due < data.today
          ? 'late'
          : one.due === null
            ? 'on'
            : 'open';
      const label = plainWords(view, one.text);
      return html`<a href="#part-${one.initiativeId}" tabindex="-1"><rect class="bar ${state}" x="${number(left)}" y="${String(y - 8)}" width="${number(
        Math.max(4, Math.abs(end - start)),
      )}" height="16" rx="2"></rect><text x="${String(LEFT + 6)}" y="${String(y + 4)}">${label.length > 95 ? `${label.slice(0, 94)}…` : label}</text></a>`;
    },
  )}</svg>`;
}

import { html } from 'hono/html';
import { formatDate } from '../format-date.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { HistoryEntry } from '../page-data.ts';
import type { View } from '../view.ts';

/** Fields that every edit changes and that say nothing. */
const SILENT = new Set(['updatedAt', 'version', 'id']);

/** Every change of a record, the newest first, each with what it changed. */
export function historySection(view: View, entries: readonly HistoryEntry[]): Html {
  const { desk: m } = messagesOf(view.language);
  return html`<section aria-labelledby="history"><h2 id="history">${m.history}</h2>${
    entries.length === 0
      ? html`<p class="state">${m.historyEmpty}</p>`
      : html`<ol class="comments" reversed>${entries
          .toReversed()
          .map(
            (entry) =>
              html`<li><p class="meta">${m.historyLine(formatDate(view.language, entry.at), entry.actor, actionOf(view, entry.action))}</p>${changes(view, entry)}</li>`,
          )}</ol>`
  }</section>`;
}

function actionOf(view: View, code: string): string {
  return (messagesOf(view.language).desk.actions as Readonly<Record<string, string>>)[code] ?? code;
}

function changes(view: View, { before, after }: HistoryEntry): Html | '' {
  if (!isRecord(before) || !isRecord(after)) return '';
  const names = Object.keys(after).filter(
    (name) => !SILENT.has(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  if (names.length === 0) return '';
  const { desk: m, words } = messagesOf(view.language);
  const labels = m.fieldNames as Readonly<Record<string, string>>;
  return html`<ul class="changed">${names.map(
    (name) =>
      html`<li><strong>${labels[name] ?? name}</strong>${words.colon}<del>${shown(before[name])}</del> <ins>${shown(after[name])}</ins></li>`,
  )}</ul>`;
}

/** A value as one line; long words are cut, the whole stands in the record itself. */
function shown(value: unknown): string {
  const text =
    value === null || value === undefined ? '–' : typeof value === 'string' ? value || '–' : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)} …` : text;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

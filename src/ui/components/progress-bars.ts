import { html } from 'hono/html';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';

/** How much of what was planned is done: a bar a line, and the same in a table. */
export function progressBars(
  view: View,
  lines: readonly { readonly label: string; readonly done: number; readonly all: number }[],
): Html {
  const { plan: m } = messagesOf(view.language);
  const n = (value: number) => formatNumber(view.language, value);
  const share = ({ done, all }: { done: number; all: number }) => (all === 0 ? 0 : (done / all) * 300).toFixed(1);
  return html`<div class="scroll"><table class="progress"><caption class="vh">${m.progressCaption}</caption><thead class="vh"><tr><th scope="col">${m.what}</th><th scope="col">${m.done}</th><th scope="col">${m.progress}</th></tr></thead><tbody>${lines.map(
    (line) =>
      html`<tr><th scope="row">${line.label}</th><td class="number">${m.progressOf(n(line.done), n(line.all))}</td><td><svg class="plan-time" viewBox="0 0 300 16" width="300" height="16" aria-hidden="true" focusable="false"><rect class="bar on" width="300" height="16" rx="2"></rect><rect class="bar done" width="${share(
        line,
      )}" height="16" rx="2"></rect></svg></td></tr>`,
  )}</tbody></table></div>`;
}

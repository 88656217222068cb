import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';

/** A field that differs between the record as it is now and what somebody sent. */
export type ShownConflict = {
  readonly name: string;
  readonly before: string;
  readonly theirs: string;
  readonly mine: string;
  readonly isClash: boolean;
};

/** Both versions of every field that differs, and what the merged form below holds of it. */
export function conflictTable(
  view: View,
  conflicts: readonly ShownConflict[],
  labelOf: (name: string) => string,
  shownAs: (name: string, value: string) => string,
): Html {
  const { desk: m } = messagesOf(view.language);
  const cell = (conflict: ShownConflict, which: 'before' | 'theirs' | 'mine') =>
    html`<td class="note" dir="auto" data-label="${m[which]}">${conflict[which] === '' ? '–' : shownAs(conflict.name, conflict[which])}</td>`;
  return html`<table class="pairs"><caption>${m.conflictCaption}</caption><thead><tr><th scope="col">${m.field}</th><th scope="col">${m.before}</th><th scope="col">${m.theirs}</th><th scope="col">${
    m.mine
  }</th><th scope="col">${m.outcome}</th></tr></thead><tbody>${conflicts.map(
    (conflict) =>
      html`<tr><th scope="row">${labelOf(conflict.name)}</th>${cell(conflict, 'before')}${cell(conflict, 'theirs')}${cell(conflict, 'mine')}<td data-label="${m.outcome}">${
        conflict.isClash
          ? html`<strong>${m.clash}</strong>`
          : conflict.mine === conflict.before
            ? m.tookTheirs
            : m.tookMine
      }</td></tr>`,
  )}</tbody></table>`;
}

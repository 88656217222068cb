import { html } from 'hono/html';
import type { Alignment } from '../../model/alignment.ts';
import type { Edition } from '../../model/edition.ts';
import type { Stringency } from '../../model/stringency.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';

/** Which side asks more. The words say it; border and fill repeat it for the eye. */
export function stringencyChip(view: View, stringency: Stringency): Html {
  return html`<span class="chip s-${stringency}">${messagesOf(view.language).words.stringency[stringency]}</span>`;
}

/** Aligned is the quiet case; a candidate asks for a person and stands out. */
export function labelChip(view: View, label: Alignment['label']): Html {
  return html`<span class="chip l-${label}">${messagesOf(view.language).words.label[label]}</span>`;
}

/** Whether a text is the publisher's or ours. */
export function formChip(view: View, form: Edition['form']): Html {
  return html`<span class="chip f-${form}">${messagesOf(view.language).words.form[form]}</span>`;
}

/** The same in a list, where the page says once what it means. */
export function shortFormChip(view: View, form: Edition['form']): Html {
  return html`<span class="chip f-${form}">${messagesOf(view.language).words.formShort[form]}</span>`;
}

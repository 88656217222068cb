import { html } from 'hono/html';
import type { Language } from '../../model/language.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';

/** A line of text. `help` is read with the field. */
export function textField(field: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly help?: string;
  readonly isRequired?: boolean;
  readonly most?: number;
}): Html {
  const help = field.help === undefined ? '' : html`<span class="help" id="h-${field.name}">${field.help}</span>`;
  return html`<p class="field"><label for="f-${field.name}">${field.label}</label><input id="f-${field.name}" name="${field.name}" value="${field.value}" dir="auto" maxlength="${String(
    field.most ?? 200,
  )}"${field.isRequired === true ? html` required` : ''}${field.help === undefined ? '' : html` aria-describedby="h-${field.name}"`}>${help}</p>`;
}

/** Several lines of text, up to 4,000 characters. `language` says what it is to be written in, where that is not the page's language. */
export function textArea(
  view: View,
  field: {
    readonly name: string;
    readonly label: string;
    readonly value: string;
    readonly rows: number;
    readonly language?: Language;
    readonly isRequired?: boolean;
  },
): Html {
  const { desk: m } = messagesOf(view.language);
  const lang = field.language === undefined ? '' : html` lang="${field.language}"`;
  return html`<p class="field long"><label for="f-${field.name}">${field.label}</label><textarea id="f-${field.name}" name="${field.name}" rows="${String(
    field.rows,
  )}" maxlength="4000" dir="auto"${lang}${field.isRequired === true ? html` required` : ''} aria-describedby="h-${field.name}">${field.value}</textarea><span class="help" id="h-${field.name}">${
    m.noteHelp
  }</span></p>`;
}

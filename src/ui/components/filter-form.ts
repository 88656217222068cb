import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { href, type View } from '../view.ts';

export type FilterField =
  | {
      readonly kind: 'select';
      readonly name: string;
      readonly label: string;
      readonly options: readonly (readonly [value: string, text: string])[];
      readonly value: string | undefined;
      /** One of the options is always chosen: "all" is not offered. */
      readonly isFixed?: boolean;
    }
  | { readonly kind: 'text'; readonly name: string; readonly label: string; readonly value: string | undefined }
  | { readonly kind: 'date'; readonly name: string; readonly label: string; readonly value: string | undefined }
  | { readonly kind: 'check'; readonly name: string; readonly label: string; readonly value: string | undefined };

/** A filter as a plain GET form: the address says what is shown, and it works without a script. */
export function filterForm(view: View, action: string, fields: readonly FilterField[]): Html {
  const { shell, words } = messagesOf(view.language);
  const filtered = fields.some(
    (field) => !(field.kind === 'select' && field.isFixed === true) && field.value !== undefined && field.value !== '',
  );
  return html`<form class="filter" method="get" action="${href(view, action)}" role="search" aria-label="${shell.filter}">${fields.map(
    (field) =>
      field.kind === 'check'
        ? checkField(field)
        : field.kind === 'date'
          ? dateField(view, field)
          : field.kind === 'text'
            ? textField(field)
            : selectField(field.isFixed === true ? field : { ...field, all: words.all }),
  )}<p class="actions"><button type="submit">${shell.apply}</button>${
    filtered ? html` <a href="${href(view, action)}">${shell.clear}</a>` : ''
  }</p></form>`;
}

/** A labelled choice. `all` is the text of "no choice"; without it one of the options must be taken. */
export function selectField(field: {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly value: string | undefined;
  readonly all?: string;
  /** Where another form of the page has a field of that name. */
  readonly id?: string;
}): Html {
  const id = field.id ?? `f-${field.name}`;
  return html`<p class="field"><label for="${id}">${field.label}</label><select id="${id}" name="${field.name}">${
    field.all === undefined ? '' : html`<option value="">${field.all}</option>`
  }${field.options.map(([value, text]) =>
    value === field.value
      ? html`<option value="${value}" selected>${text}</option>`
      : html`<option value="${value}">${text}</option>`,
  )}</select></p>`;
}

/**
 * A day, typed as the government of Canada writes dates in figures. A browser's own date field speaks the browser's language and not the
 * page's, orders day and month its own way, and takes three stops of the Tab key and more.
 */
export function dateField(
  view: View,
  field: { readonly name: string; readonly label: string; readonly value: string | undefined },
): Html {
  const { shell } = messagesOf(view.language);
  return html`<p class="field"><label for="f-${field.name}">${field.label} <span class="quiet">(${shell.dayFormat})</span></label><input id="f-${field.name}" name="${field.name}" value="${field.value ?? ''}" pattern="\\d{4}-\\d{2}-\\d{2}" title="${shell.dayFormat}" size="12" maxlength="10" autocomplete="off"></p>`;
}

function textField(field: FilterField): Html {
  return html`<p class="field"><label for="f-${field.name}">${field.label}</label><input id="f-${field.name}" name="${field.name}" value="${field.value ?? ''}" size="14" maxlength="100" autocomplete="off"></p>`;
}

export function checkField(field: {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
}): Html {
  const input =
    field.value === '1'
      ? html`<input type="checkbox" id="f-${field.name}" name="${field.name}" value="1" checked>`
      : html`<input type="checkbox" id="f-${field.name}" name="${field.name}" value="1">`;
  return html`<p class="field check">${input} <label for="f-${field.name}">${field.label}</label></p>`;
}

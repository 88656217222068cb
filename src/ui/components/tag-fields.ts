import { html } from 'hono/html';
import type { TagInput } from '../../model/tag.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';
import { selectField } from './filter-form.ts';
import { optionsOf } from './options-of.ts';

/** The fields of a tag, for a new one and for an edit. */
export function tagFields(view: View, tag: TagInput): Html {
  const { desk: m, words } = messagesOf(view.language);
  return html`${selectField({ name: 'status', label: m.status, options: optionsOf(words.tagStatus), value: tag.status })}${selectField(
    {
      name: 'relationship',
      label: m.relationship,
      options: optionsOf(words.relationship),
      value: tag.relationship,
    },
  )}${selectField({ name: 'priority', label: m.priority, options: optionsOf(words.tagPriority), value: tag.priority })}<p class="field long"><label for="f-note">${
    m.note
  }</label><textarea id="f-note" name="note" rows="4" maxlength="4000" aria-describedby="note-help">${tag.note}</textarea><span class="help" id="note-help">${
    m.noteHelp
  }</span></p>`;
}

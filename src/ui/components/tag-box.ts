import { html } from 'hono/html';
import type { CompareRow } from '../../model/comparison.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { CompareData } from '../page-data.ts';
import type { View } from '../view.ts';

/**
 * A box that chooses a row for the tag form below the texts, for those who may tag: a pair, or the first provision of what one side has alone.
 * It belongs to the form by name, so that it works without a script, and several boxes make several tags.
 */
export function tagBox(view: View, data: CompareData, row: CompareRow, name: string): Html | '' {
  if (!data.canTag) return '';
  const target = targetOf(data, row);
  if (target === null) return '';
  const { desk: m } = messagesOf(view.language);
  return html`<label class="tag-box"><input type="checkbox" name="target" value="${target}" form="tag-form"> ${m.chooseRow}<span class="vh"> ${name}</span></label> `;
}

function targetOf(data: CompareData, row: CompareRow): string | null {
  if (row.alignmentId !== null) return `pair/${row.alignmentId}`;
  const side = row.ca.length > 0 ? 'ca' : 'us';
  const [cell] = row[side];
  if (cell === undefined) return null;
  const place = `${cell.provision.editionId.split('@')[0]}/${cell.provision.eId}`;
  // Whether it is a gap or only a provision shown alone is for the index to say.
  return `gap/${data.crosswalk.id}/${place}`;
}

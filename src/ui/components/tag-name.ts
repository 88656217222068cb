import type { Tag } from '../../model/tag.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';
import { citePointer } from './cite.ts';

/** What a tag is on, in a few words: both citations of a pair, one and what kind of tag it is otherwise. */
export function tagName(view: View, tag: Pick<Tag, 'ca' | 'us' | 'kind'>): string {
  const { compare, desk } = messagesOf(view.language);
  if (tag.ca !== null && tag.us !== null) return compare.rowLabel(citePointer(view, tag.ca), citePointer(view, tag.us));
  const pointer = tag.ca ?? tag.us;
  return pointer === null ? desk.kinds[tag.kind] : desk.single(citePointer(view, pointer), desk.kinds[tag.kind]);
}

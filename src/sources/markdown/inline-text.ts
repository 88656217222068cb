import type { Nodes } from 'mdast';
import type { Span } from '../../model/span.ts';
import { FoldedText } from '../folded-text.ts';

type InlineText = {
  readonly text: string;
  readonly emphasis: readonly Span[];
  /** Words in bold at the very start: the term that a definition defines. */
  readonly term: string | null;
};

/** Text of a heading, paragraph or cell: markup removed, white space folded, a line break or `<br>` as a space. */
export function inlineText(node: Nodes): InlineText {
  const into = new FoldedText();
  const emphasis: Span[] = [];
  let term: string | null = null;
  const add = (child: Nodes): void => {
    const mark = into.mark;
    if (child.type === 'break' || (child.type === 'html' && /^<br\s*\/?>$/i.test(child.value))) into.break();
    else if (child.type === 'image') into.append(child.alt ?? '');
    else if ('value' in child) into.append(child.value);
    else if ('children' in child) {
      for (const grandchild of child.children) add(grandchild);
      const { start, end } = into.since(mark);
      if (child.type === 'emphasis' && start < end) emphasis.push({ start, end });
      if (child.type === 'strong' && start === 0 && end > 0) term = into.text;
    }
  };
  add(node);
  return { text: into.text, emphasis, term };
}

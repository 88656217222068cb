import type { Nodes, Parents } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { FormalDocument } from './formal-document.ts';

type State = {
  readonly stack: readonly string[];
  containerPhrasing(node: Parents, info: unknown): string;
};

/** Parts of a node that Markdown has no sign for. */
const handlers = {
  // A passage in another language is its words: Markdown has no way to say the language.
  passage: (node: Parents, _: Nodes | undefined, state: State, info: unknown) => state.containerPhrasing(node, info),
  insertion: (node: Parents, _: Nodes | undefined, state: State, info: unknown) =>
    `<ins>${state.containerPhrasing(node, info)}</ins>`,
  break: (_: Nodes, __: Nodes | undefined, state: State) => (state.stack.includes('tableCell') ? '<br>' : '\\\n'),
};

const processor = remark()
  .use(remarkGfm, { tablePipeAlign: false })
  .data('settings', { bullet: '-', rule: '-', handlers: handlers as never });

/** A document as Markdown (GitHub's flavour, for its tables), with its title as the one heading of the first level. */
export function toMarkdown(document: FormalDocument): string {
  return processor.stringify({
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: document.title }] },
      ...(document.subtitle === undefined
        ? []
        : [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: document.subtitle }] }]),
      ...document.root.children,
    ],
  });
}

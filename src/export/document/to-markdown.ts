import type { Nodes, Parents } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
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

// Only what writes: `remark` and `remark-gfm` bring their parsers too, a fifth of the Worker, and nothing is parsed here.
const processor = unified()
  .data('toMarkdownExtensions', [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()])
  .use(remarkStringify, { bullet: '-', rule: '-', handlers: handlers as never });

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

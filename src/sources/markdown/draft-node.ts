import type { Nodes } from 'mdast';
import type { SourceNode } from '../../model/source-document.ts';
import type { Span } from '../../model/span.ts';

/** A node whose children are still being added. */
export type DraftNode = Omit<SourceNode, 'children' | 'span' | 'text'> & {
  text: string;
  span: Span;
  readonly children: DraftNode[];
};

/** A node of a Markdown file: no publisher's id, no commencement date. */
export function draftNode(
  given: Pick<SourceNode, 'level' | 'span'> & Partial<Omit<SourceNode, 'level' | 'span' | 'children'>>,
): DraftNode {
  return {
    number: null,
    heading: null,
    text: '',
    status: 'in-force',
    inForceOn: null,
    sourceId: null,
    table: null,
    flat: false,
    emphasis: [],
    definedTerm: null,
    ...given,
    children: [],
  };
}

/** Place of a syntax tree node in the decoded file. */
export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Widens the span of each node over its descendants, which a Markdown heading does not enclose. */
export function closeSpans(node: DraftNode): DraftNode {
  for (const child of node.children) {
    closeSpans(child);
    node.span = { start: Math.min(node.span.start, child.span.start), end: Math.max(node.span.end, child.span.end) };
  }
  return node;
}

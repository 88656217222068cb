import type { SourceNode } from '../model/source-document.ts';

/** A node of the tree before it has an address: a source node, or one of the provisions that a flat paragraph was split into. */
export type Branch = Omit<SourceNode, 'flat' | 'emphasis' | 'children'> & {
  readonly children: readonly Branch[];
  /** What there is to say about the depth that was derived for the children. */
  readonly numbering: 'sound' | 'ambiguous' | 'against-rules';
};

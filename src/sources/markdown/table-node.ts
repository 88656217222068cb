import type { Table as MarkdownTable } from 'mdast';
import type { ProvisionStatus } from '../../model/standing.ts';
import { tableText } from '../table-text.ts';
import { type DraftNode, draftNode, spanOf } from './draft-node.ts';
import { inlineText } from './inline-text.ts';

/** A GFM table as a node; its first row is the header row. */
export function tableNode(node: MarkdownTable, status: ProvisionStatus): DraftNode {
  const rows = node.children.map((row, index) =>
    row.children.map((cell) => ({ text: inlineText(cell).text, header: index === 0, columnSpan: 1, rowSpan: 1 })),
  );
  const table = { caption: null, rows };
  return draftNode({ level: 'table', table, text: tableText(table), status, span: spanOf(node) });
}

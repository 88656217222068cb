import type { SourceNode } from '../../model/source-document.ts';
import { countCharacters } from '../../model/source-document.ts';
import { tableText } from '../table-text.ts';
import type { CalsTable } from './cals-table.ts';
import type { OpenNode } from './document-builder.ts';

/**
 * The node that an open one has become. Its status is settled here, when all of its wording is known.
 *
 * @param language that of the file, which says on which side of a definition its own term stands.
 */
export function finishNode(node: OpenNode, language: 'en' | 'fr', end: number): SourceNode {
  const text = node.text.text;
  if (node.table) return finishTable(node, node.table, end);
  const term = language === 'en' ? node.terms.en : node.terms.fr;
  const wording = countCharacters(text === '' ? node.heading.text : text) - node.termInk;
  // Justice keeps the shell of what was repealed: a label and "[Repealed, SOR/...]". A notice inside other words repeals only a part.
  const repealed = node.repealedInk > 0 && wording <= node.repealedInk;
  return {
    level: node.level,
    number: node.number.text === '' ? null : node.number.text,
    heading: node.heading.text === '' ? null : node.heading.text,
    text,
    status: repealed ? 'repealed' : node.status,
    inForceOn: node.inForceOn,
    sourceId: node.element.attributes['lims:fid'] ?? null,
    table: null,
    span: { start: node.element.start, end },
    flat: false,
    emphasis: node.emphasis,
    definedTerm:
      node.level === 'definition' && term !== null
        ? { term, otherLanguage: language === 'en' ? node.terms.fr : node.terms.en }
        : null,
    children: node.children,
  };
}

/** The cells once more as text, for search; the caption is the heading. Words of the group beside the table come first, as a child. */
function finishTable(node: OpenNode, draft: CalsTable, end: number): SourceNode {
  const table = draft.build();
  const number = node.number.text || null;
  const span = { start: node.element.start, end };
  const shared = { status: node.status, inForceOn: node.inForceOn, number, flat: false, definedTerm: null };
  const words: SourceNode[] =
    node.text.text === ''
      ? []
      : [
          {
            ...shared,
            number: null,
            level: 'continuation',
            heading: null,
            text: node.text.text,
            sourceId: null,
            table: null,
            span,
            emphasis: node.emphasis,
            children: [],
          },
        ];
  const heading = [node.heading.text, table.caption ?? ''].filter((part) => part !== '').join(' ') || null;
  return {
    ...shared,
    level: 'table',
    heading,
    text: tableText(table),
    sourceId: node.element.attributes['lims:fid'] ?? null,
    table,
    span,
    emphasis: [],
    children: [...words, ...node.children],
  };
}

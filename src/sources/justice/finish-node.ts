import type { SourceNode } from '../../model/source-document.ts';
import { countCharacters } from '../../model/source-document.ts';
import { tableText } from '../table-text.ts';
import type { CalsTable } from './cals-table.ts';
import { gatherRules } from './gather-rules.ts';
import type { OpenNode } from './open-node.ts';

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
    ...(repealed ? repealedStanding(node) : standing(node)),
    sourceId: node.element.attributes['lims:fid'] ?? null,
    table: null,
    span: { start: node.element.start, end },
    flat: false,
    emphasis: node.emphasis,
    definedTerm:
      node.level === 'definition' && term !== null
        ? { term, otherLanguage: language === 'en' ? node.terms.fr : node.terms.en }
        : null,
    children: childrenOf(node),
  };
}

function childrenOf(node: OpenNode): readonly SourceNode[] {
  if (node.element.attributes['id'] === 'NifProvs') return nameAmendments(node.children);
  return node.level === 'schedule' ? gatherRules(node.children) : node.children;
}

type OwnStanding = Pick<SourceNode, 'status' | 'statusReason' | 'inForceOn' | 'inForceUntil' | 'statusBy'>;

function standing({ status, statusReason, inForceOn, inForceUntil }: OpenNode): OwnStanding {
  return { status, statusReason, inForceOn, inForceUntil, statusBy: null };
}

/**
 * The shell's own first day is the day the repeal took effect, unless the shell was issued again since: then it is years after the repealing instrument.
 * Of 3,224 shells whose repeal the file also lists with its day, the two days agree in 3,191 of 3,204 up to two years after the instrument was made,
 * and in 13 of 20 later. A day outside these years, or one that only surrounds the notice, says nothing.
 */
function repealedStanding(node: OpenNode): OwnStanding {
  const { by = null, on = null } = node.repealed ?? {};
  const made = yearOf(by ?? '');
  const date = on ?? (node.level === 'instrument' || made === null ? null : node.inForceOn);
  const age = date === null || made === null ? 0 : Number(date.slice(0, 4)) - made;
  const statusReason = node.level === 'instrument' ? 'whole-instrument-repealed' : 'marked-repealed';
  const inForceUntil = age >= 0 && age <= LATEST_COMMENCEMENT ? date : null;
  return { status: 'repealed', statusReason, inForceOn: null, inForceUntil, statusBy: by };
}

/** Years from the making of an instrument to its coming into force, beyond which a date is rather that of a new issue of the text. */
const LATEST_COMMENCEMENT = 2;

/** The year in `SOR/2010-1` or `SOR/85-305`; registers of two digits ended with the century. */
function yearOf(citation: string): number | null {
  const year = /^(?:SOR|DORS|SI|TR)\/(\d{2,4})-/.exec(citation)?.[1] ?? /^(\d{4}),/.exec(citation)?.[1];
  if (year === undefined) return null;
  return year.length === 2 ? 1900 + Number(year) : Number(year);
}

/** Each amendment not in force stands under a heading that names the clause it comes from: `— SOR/2024-263, s. 51`. */
function nameAmendments(children: readonly SourceNode[]): SourceNode[] {
  let statusBy: string | null = null;
  return children.map((child) => {
    statusBy = /^—\s*(\S.*)$/.exec(child.level === 'heading' ? (child.heading ?? '') : '')?.[1] ?? statusBy;
    return statusBy === null ? child : { ...child, statusBy };
  });
}

/** The cells once more as text, for search; the caption is the heading. Words of the group beside the table come first, as a child. */
function finishTable(node: OpenNode, draft: CalsTable, end: number): SourceNode {
  const table = draft.build();
  const number = node.number.text || null;
  const span = { start: node.element.start, end };
  const shared = { ...standing(node), number, flat: false, definedTerm: null };
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

import type { Level } from '../../model/provision.ts';
import type { SourceNode } from '../../model/source-document.ts';
import type { Span } from '../../model/span.ts';
import type { ProvisionStatus, StatusReason } from '../../model/standing.ts';
import { FoldedText } from '../folded-text.ts';
import type { XmlElement } from '../xml-reader.ts';
import { CalsTable } from './cals-table.ts';

/** A node whose element is still open. */
export type OpenNode = {
  level: Level;
  status: ProvisionStatus;
  /** Set where the element says more than its words do. */
  statusReason: StatusReason | null;
  inForceOn: string | null;
  readonly inForceUntil: string | null;
  /** What the `<Repealed>` notice says and from which day, where the element itself does. */
  repealed: { readonly by: string | null; readonly on: string | null } | null;
  readonly element: XmlElement;
  readonly number: FoldedText;
  readonly heading: FoldedText;
  readonly text: FoldedText;
  readonly table: CalsTable | null;
  readonly emphasis: Span[];
  readonly children: SourceNode[];
  /** First defined term of each language, and how much of `text` defined terms and repeal notices fill. */
  readonly terms: { en: string | null; fr: string | null };
  termInk: number;
  repealedInk: number;
};

const dateStart = /^\d{4}-\d{2}-\d{2}/;

/**
 * First day of the publisher's collection. 1,788 of its 4,874 regulations, most of them decades older, carry it as the day they came into force: it
 * means "that day or earlier", which is no date.
 */
const collectionStart = '2006-03-22';

/** The node that an element opens, empty as yet; its status is the one it stands in until its own words say another. */
export function newNode(level: Level, element: XmlElement, status: ProvisionStatus): OpenNode {
  return {
    level,
    status,
    statusReason: null,
    element,
    inForceOn: inForceOnOf(element),
    inForceUntil: dateStart.exec(element.attributes['lims:inforce-end-date'] ?? '')?.[0] ?? null,
    repealed: null,
    number: new FoldedText(),
    heading: new FoldedText(),
    text: new FoldedText(),
    table: level === 'table' ? new CalsTable() : null,
    emphasis: [],
    children: [],
    terms: { en: null, fr: null },
    termInk: 0,
    repealedInk: 0,
  };
}

/** The `lims:inforce-start-date` of an element, if it has one that says something. */
export function inForceOnOf(element: XmlElement): string | null {
  const date = dateStart.exec(element.attributes['lims:inforce-start-date'] ?? '')?.[0] ?? null;
  return date === collectionStart ? null : date;
}

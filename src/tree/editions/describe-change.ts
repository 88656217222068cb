import type { ChangeKind, EditionChange, RedlineRun } from '../../model/edition-change.ts';
import type { Provision } from '../../model/provision.ts';
import { foldPrint } from '../../text/normalize.ts';
import { redline } from '../../text/redline.ts';
import { changedFigures } from './changed-figures.ts';
import type { Regrouping } from './find-splits.ts';
import type { Matching } from './matching.ts';

/** What changed in a provision that is in both editions; empty when nothing did. */
export function describePair(matching: Matching, from: number, to: number, hasMoved: boolean): EditionChange[] {
  const [before, after] = [matching.old.get(from), matching.young.get(to)];
  const heading = compareTexts(before.heading ?? '', after.heading ?? '');
  const text = compareTexts(before.text, after.text);
  const changed = [heading, text].filter((one) => one !== null);
  const kinds: ChangeKind[] = [];
  if (matching.young.isApparatus(to)) {
    if (changed.length > 0) kinds.push('note-changed');
  } else {
    kinds.push(...ofPlace(matching, from, to, hasMoved), ...ofText(text));
    if (heading?.differs === true) kinds.push('heading-changed');
    if (before.status !== after.status && !isInherited(matching, from, to)) kinds.push('status-changed');
    if (changed.some((one) => !one.differs)) kinds.push('printed-differently');
  }
  if (kinds.length === 0) return [];
  return [
    {
      kinds,
      from: [from],
      to: [to],
      within: kinds.includes('moved') ? formerAndLaterHome(matching, from, to) : NOWHERE,
      figures: text?.figures ?? [],
      heading: heading?.runs ?? null,
      text: text?.runs ?? null,
      coarse: changed.some((one) => one.coarse),
    },
  ];
}

/** What changed in a paragraph that became several, or in several that became one: their words together. */
export function describeRegrouping(
  matching: Matching,
  { from, to }: Regrouping,
  moved: ReadonlySet<number>,
): EditionChange {
  const before = from.map((index) => matching.old.get(index));
  const after = to.map((index) => matching.young.get(index));
  const text = compareTexts(joinTexts(before), joinTexts(after));
  const kinds: ChangeKind[] = [from.length > 1 ? 'merged' : 'split'];
  const stem = to.find((index) => matching.oldOf(index) >= 0) ?? to[0] ?? 0;
  const former = matching.oldOf(stem);
  if (former >= 0) kinds.push(...ofPlace(matching, former, stem, moved.has(stem)));
  kinds.push(...ofText(text));
  return {
    kinds,
    from,
    to,
    within: NOWHERE,
    figures: text?.figures ?? [],
    heading: null,
    text: text?.runs ?? null,
    coarse: text?.coarse ?? false,
  };
}

const NOWHERE = { from: null, to: null };

/** The parents between which a provision moved, each in the edition that knows it by its own children only. */
function formerAndLaterHome(matching: Matching, from: number, to: number): EditionChange['within'] {
  const home = matching.oldOf(matching.young.parentOf(to));
  const former = matching.youngOf(matching.old.parentOf(from));
  return { from: home < 0 ? null : home, to: former < 0 ? null : former };
}

type Compared = {
  readonly runs: readonly RedlineRun[];
  readonly coarse: boolean;
  /** False when only quotation marks, dashes or spaces are printed differently. */
  readonly differs: boolean;
  readonly figures: EditionChange['figures'];
};

function compareTexts(before: string, after: string): Compared | null {
  if (before === after) return null;
  const differs = bare(before) !== bare(after);
  const { runs, coarse } = redline(before, after);
  return { runs, coarse, differs, figures: differs && !coarse ? changedFigures(runs) : [] };
}

function ofPlace(matching: Matching, from: number, to: number, hasMoved: boolean): ChangeKind[] {
  const [before, after] = [matching.old.get(from), matching.young.get(to)];
  const kinds: ChangeKind[] = hasMoved && !isSamePlace(matching, from, to) ? ['moved'] : [];
  if (before.eId !== after.eId && bareNumber(before) !== bareNumber(after)) kinds.push('renumbered');
  return kinds;
}

/**
 * Whether citations still find it: at the same eId, below the same parent in another order, or below another group heading, which addresses
 * leave out.
 */
function isSamePlace(matching: Matching, from: number, to: number): boolean {
  const [before, after] = [matching.old.get(from), matching.young.get(to)];
  if (before.eId !== after.eId) return false;
  if (!matching.old.isInAddress(from) || !matching.young.isInAddress(to)) return true;
  return matching.youngOf(matching.old.parentOf(from)) === matching.young.parentOf(to);
}

/** Whether the parents' status changed in the same way: a schedule that comes into force is one change. */
function isInherited({ old, young }: Matching, from: number, to: number): boolean {
  const [parent, became] = [old.parentOf(from), young.parentOf(to)];
  if (parent < 0 || became < 0) return false;
  return old.get(parent).status === old.get(from).status && young.get(became).status === young.get(to).status;
}

function ofText(text: Compared | null): ChangeKind[] {
  if (text?.differs !== true) return [];
  return text.figures.length > 0 ? ['text-changed', 'figure-changed'] : ['text-changed'];
}

function joinTexts(provisions: readonly Provision[]): string {
  return provisions.map(({ heading, text }) => [heading, text].filter(Boolean).join(' ')).join(' ');
}

function bare(text: string): string {
  return foldPrint(text).replace(/\s+/g, '');
}

/** A number without section signs, words of kind and marks, which publishers print or leave out. */
function bareNumber({ number }: Provision): string {
  return (number ?? '')
    .replace(/^(?:§+|part|subpart|section|schedule|appendix|annexe?|partie)\s*/i, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

import { keyOfRef } from '../model/alignment.ts';
import type { AlignmentSummary } from '../model/alignment-summary.ts';
import type { CompareCell, ComparedProvision, CompareRow, Counterpart } from '../model/comparison.ts';
import type { DivergenceSummary } from '../model/divergence-summary.ts';
import type { Provision } from '../model/provision.ts';
import type { Run, WordDiff } from '../model/word-diff.ts';

export type CompareSources = {
  /** The section pair itself. */
  readonly section: AlignmentSummary;
  /** The provision pairs inside it, in reading order. */
  readonly children: readonly AlignmentSummary[];
  /** Every provision of the sections of each side, in document order. */
  readonly ca: readonly Provision[];
  readonly us: readonly Provision[];
  readonly diffs: ReadonlyMap<string, WordDiff>;
  /** All of the section pair, the weightiest first. */
  readonly divergences: readonly DivergenceSummary[];
  readonly cite: (provision: Provision) => string;
};

/** A row in the making: one pair, or several that share all their provisions of one side. */
type Draft = { readonly pairs: AlignmentSummary[]; readonly ca: Provision[]; readonly us: Provision[] };

/**
 * Lines up two sections for reading: Canadian order, each pair whole in one row at its first Canadian provision, and what only the U.S. text
 * has after the pair it follows there. Every provision of both sides stands in exactly one row, whatever the pairs say; where pairs
 * compete for a provision the surest shows it, and the rows of the others say where it stands.
 *
 * The alternative, two independent columns, loses the reader at the first reordered paragraph; merging both orders by position shows
 * neither text in an order its drafters chose; and joining all pairs that share a provision chains dozens of paragraphs into one row (49 CFR
 * 571.208 repeats one belt requirement for every year of manufacture).
 */
export function compareRows(sources: CompareSources): CompareRow[] {
  const members = resolvePairs(sources);
  const draftOf = draftRows(members);
  const slots: Draft[] = [];
  for (const provision of sources.ca) {
    const draft = draftOf.get(provision) ?? { pairs: [], ca: [provision], us: [] };
    if (draft.ca[0] === provision) slots.push(draft);
  }
  const { before, after, first } = placeUsOnly(sources.us, (provision) => draftOf.get(provision));
  const single = (provision: Provision): Draft => ({ pairs: [], ca: [], us: [provision] });
  const ordered = [
    ...first.map(single),
    ...slots.flatMap((slot) => [...(before.get(slot) ?? []).map(single), slot, ...(after.get(slot) ?? []).map(single)]),
  ];
  const finish = rowFinisher(sources, members);
  return ordered.map(finish);
}

type Member = { readonly pair: AlignmentSummary; readonly ca: readonly Provision[]; readonly us: readonly Provision[] };

/** The pairs with their provisions, the surest first; a pair with a side outside the sections shown is left out. */
function resolvePairs({ section, children, ca, us }: CompareSources): Member[] {
  const provisions = new Map([...ca, ...us].map((provision) => [keyOfRef(provision), provision]));
  const resolve = (references: AlignmentSummary['ca']) =>
    [...new Set(references.flatMap((reference) => provisions.get(keyOfRef(reference)) ?? []))].sort(inOrder);
  const rank = ({ pair, ca: caSide, us: usSide }: Member) =>
    (pair.label === 'aligned' ? 10 : 0) + (caSide.length + usSide.length > 2 ? 5 : 0) + pair.score;
  const inside = children
    .map((pair) => ({ pair, ca: resolve(pair.ca), us: resolve(pair.us) }))
    .sort((a, b) => rank(b) - rank(a) || a.pair.ordinal - b.pair.ordinal);
  // The sections' own text comes last: it is a pair of its own as far as no pair inside covers it.
  const taken = new Set(inside.flatMap((member) => [...member.ca, ...member.us]));
  const free = (side: readonly Provision[]) => side.filter((provision) => !taken.has(provision));
  const whole = { pair: section, ca: free(resolve(section.ca)), us: free(resolve(section.us)) };
  return [...inside, whole].filter((member) => member.ca.length > 0 && member.us.length > 0);
}

/** Gives each provision to the surest pair that names it. */
function draftRows(members: readonly Member[]): Map<Provision, Draft> {
  const draftOf = new Map<Provision, Draft>();
  const isFree = (provision: Provision) => !draftOf.has(provision);
  for (const { pair, ca, us } of members) {
    const [caDraft, usDraft] = [ca, us].map((side) => side.map((provision) => draftOf.get(provision))[0]);
    let draft: Draft | undefined;
    if (ca.every(isFree) && us.every(isFree)) draft = { pairs: [], ca: [], us: [] };
    // One provision, or one group, against several: a split. On the Canadian side only neighbors join, which keeps its order.
    else if (us.every(isFree) && isWhole(caDraft, 'ca', ca)) draft = caDraft;
    else if (ca.every(isFree) && isWhole(usDraft, 'us', us) && isNext(usDraft, ca)) draft = usDraft;
    if (draft === undefined || draft.pairs.some((other) => other.label !== pair.label)) continue;
    draft.pairs.push(pair);
    draft.ca.push(...ca.filter(isFree));
    draft.us.push(...us.filter(isFree));
    draft.ca.sort(inOrder);
    draft.us.sort(inOrder);
    for (const provision of [...ca, ...us]) draftOf.set(provision, draft);
  }
  return draftOf;
}

function isWhole(draft: Draft | undefined, side: 'ca' | 'us', provisions: readonly Provision[]): draft is Draft {
  return (
    draft !== undefined &&
    draft[side].length === provisions.length &&
    provisions.every((one) => draft[side].includes(one))
  );
}

function isNext(draft: Draft, ca: readonly Provision[]): boolean {
  return ca.every((one) =>
    draft.ca.some((other) => other.editionId === one.editionId && Math.abs(other.ordinal - one.ordinal) === 1),
  );
}

/**
 * Where the provisions go that only the U.S. side has: after the row of the paired provision before them, or at the start when there is
 * none. A mere heading goes before the first paired row beneath it instead: it is the context of what follows, not the end of what came before.
 */
function placeUsOnly(us: readonly Provision[], draftOf: (provision: Provision) => Draft | undefined) {
  const before = new Map<Draft, Provision[]>();
  const after = new Map<Draft, Provision[]>();
  const first: Provision[] = [];
  const push = (map: Map<Draft, Provision[]>, slot: Draft, provision: Provision) => {
    const list = map.get(slot);
    if (list === undefined) map.set(slot, [provision]);
    else list.push(provision);
  };
  let preceding: Draft | undefined;
  let waiting: Provision[] = [];
  const settle = () => {
    for (const provision of waiting) {
      if (preceding === undefined) first.push(provision);
      else push(after, preceding, provision);
    }
    waiting = [];
  };
  for (const provision of us) {
    const topmost = waiting[0];
    if (topmost !== undefined && !isInside(provision, topmost)) settle();
    const slot = draftOf(provision);
    if (slot !== undefined) {
      for (const heading of waiting) push(before, slot, heading);
      waiting = [];
      preceding = slot;
    } else if (isMereHeading(provision)) waiting.push(provision);
    else {
      settle();
      if (preceding === undefined) first.push(provision);
      else push(after, preceding, provision);
    }
  }
  settle();
  return { before, after, first };
}

function isMereHeading(provision: Provision): boolean {
  return provision.text === '' && provision.table === null;
}

/** Whether a provision lies in the subtree of an earlier one, given that all between them do. */
function isInside(provision: Provision, ancestor: Provision): boolean {
  return provision.editionId === ancestor.editionId && provision.depth > ancestor.depth;
}

/** Completes rows: citations, marked text, differences, and where the counterparts stand that the row does not show. */
function rowFinisher(sources: CompareSources, members: readonly Member[]): (draft: Draft) => CompareRow {
  const divergencesOf = Map.groupBy(sources.divergences, (divergence) => divergence.alignmentId);
  const membersOf = new Map<Provision, Member[]>();
  for (const member of members) {
    for (const provision of [...member.ca, ...member.us]) {
      membersOf.set(provision, [...(membersOf.get(provision) ?? []), member]);
    }
  }
  return (draft) => {
    const shown = new Set([...draft.ca, ...draft.us]);
    const [best = null] = draft.pairs;
    const diffs = draft.pairs.flatMap((pair) => sources.diffs.get(pair.id) ?? []);
    const cell =
      (side: 'ca' | 'us') =>
      (provision: Provision): CompareCell => ({
        provision: comparedProvision(provision),
        citation: sources.cite(provision),
        runs: runsOf(
          provision,
          diffs.flatMap((diff) => (diff.coarse ? [] : diff[side].filter((marked) => marked.eId === provision.eId))),
        ),
      });
    const others = [...new Set([...shown].flatMap((provision) => membersOf.get(provision) ?? []))];
    const elsewhere = others.flatMap(({ pair, ...sides }) =>
      (['ca', 'us'] as const).flatMap((side) =>
        sides[side]
          .filter((provision) => !shown.has(provision))
          .map((provision): Counterpart => {
            const citation = sources.cite(provision);
            return { alignmentId: pair.id, label: pair.label, side, eId: provision.eId, citation };
          }),
      ),
    );
    // A pair without a row of its own puts its differences where its Canadian text stands, and what the U.S. text alone says where that stands.
    const divergences = others.flatMap(({ pair, ca: [ca], us: [us] }) =>
      (divergencesOf.get(pair.id) ?? []).filter(({ details }) =>
        details.kind === 'one-sided' && details.side === 'us'
          ? us !== undefined && draft.us.includes(us)
          : ca !== undefined && draft.ca.includes(ca),
      ),
    );
    return {
      alignmentId: best?.id ?? null,
      label: best?.label ?? null,
      score: best?.score ?? null,
      relationship: best?.relationship ?? null,
      ca: draft.ca.map(cell('ca')),
      us: draft.us.map(cell('us')),
      divergences: divergences.sort((a, b) => b.weight - a.weight),
      coarse: diffs.some((diff) => diff.coarse),
      elsewhere: [...new Map(elsewhere.map((one) => [`${one.side} ${one.eId}`, one])).values()],
    };
  };
}

function comparedProvision(provision: Provision): ComparedProvision {
  const { parentEId, ordinal, depth, sourceId, span, hash, ...shown } = provision;
  return shown;
}

/** The stored runs, if they rebuild the text: a diff made on other words would show wrong law. A coarse one marks nothing. */
function runsOf(provision: Provision, stored: readonly { readonly runs: Run[] }[]): Run[] {
  const fitting = stored.find(({ runs }) => runs.map((run) => run.text).join('') === provision.text);
  if (fitting !== undefined) return fitting.runs;
  return provision.text === '' ? [] : [{ text: provision.text, only: false }];
}

function inOrder(a: Provision, b: Provision): number {
  if (a.editionId !== b.editionId) return a.editionId < b.editionId ? -1 : 1;
  return a.ordinal - b.ordinal;
}

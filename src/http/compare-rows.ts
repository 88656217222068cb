import type { AlignmentSummary } from '../model/alignment-summary.ts';
import type { DivergenceSummary } from '../model/divergence-summary.ts';
import type { Provision } from '../model/provision.ts';
import type { Run, WordDiff } from '../model/word-diff.ts';
import type { CompareCell, CompareRow } from '../ui/page-data.ts';

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

/** Pairs that share a provision stand in one row, so that each provision stands in exactly one. */
type Group = { readonly pairs: AlignmentSummary[]; readonly ca: Provision[]; readonly us: Provision[] };
type Slot = { readonly group: Group | null; readonly ca: readonly Provision[]; readonly us: readonly Provision[] };

/**
 * Lines up two sections for reading: Canadian order, each pair whole in one row at its first Canadian provision, and what only the U.S. text
 * has after the pair it follows there. Every provision of both sides stands in exactly one row, whatever the pairs say.
 *
 * The alternative, two independent columns, loses the reader at the first reordered paragraph; merging both orders by position shows
 * neither text in an order its drafters chose.
 */
export function compareRows(sources: CompareSources): CompareRow[] {
  const { groupOf, caGroups } = groupPairs(sources);
  const slots: Slot[] = [];
  const slotOf = new Map<Group, Slot>();
  for (const provision of sources.ca) {
    const group = caGroups.get(provision) ?? null;
    if (group === null) slots.push({ group, ca: [provision], us: [] });
    else if (!slotOf.has(group)) {
      const slot = { group, ca: group.ca, us: group.us };
      slotOf.set(group, slot);
      slots.push(slot);
    }
  }
  const { before, after, first } = placeUsOnly(sources.us, (provision) => {
    const group = groupOf.get(provision);
    return group === undefined ? undefined : slotOf.get(group);
  });
  const single = (provision: Provision): Slot => ({ group: null, ca: [], us: [provision] });
  const ordered = [
    ...first.map(single),
    ...slots.flatMap((slot) => [...(before.get(slot) ?? []).map(single), slot, ...(after.get(slot) ?? []).map(single)]),
  ];
  const divergencesOf = Map.groupBy(sources.divergences, (divergence) => divergence.alignmentId);
  return ordered.map((slot) => toRow(slot, sources, divergencesOf));
}

/** Joins pairs that share a provision and leaves out what is not in the sections shown, or would leave a row with one side only. */
function groupPairs({ section, children, ca, us }: CompareSources) {
  const provisions = new Map([...ca, ...us].map((provision) => [keyOf(provision), provision]));
  const caSet = new Set(ca);
  const groupOf = new Map<Provision, Group>();
  const inside = children.map((pair) => ({
    pair,
    provisions: [...pair.ca, ...pair.us].flatMap((reference) => provisions.get(keyOf(reference)) ?? []),
  }));
  const taken = new Set(inside.flatMap((entry) => entry.provisions));
  // The sections' own text is a pair of its own unless a pair inside covers it.
  const roots = [...section.ca, ...section.us]
    .flatMap((reference) => provisions.get(keyOf(reference)) ?? [])
    .filter((provision) => !taken.has(provision));
  for (const entry of [{ pair: section, provisions: roots }, ...inside]) {
    const sides = new Set(entry.provisions.map((provision) => caSet.has(provision)));
    if (sides.size < 2) continue;
    const joined = new Set(entry.provisions.flatMap((provision) => groupOf.get(provision) ?? []));
    const merged: Group = { pairs: [...joined].flatMap((group) => group.pairs).concat(entry.pair), ca: [], us: [] };
    const members = new Set([...[...joined].flatMap((group) => [...group.ca, ...group.us]), ...entry.provisions]);
    merged.ca.push(...[...members].filter((provision) => caSet.has(provision)).sort(inOrder));
    merged.us.push(...[...members].filter((provision) => !caSet.has(provision)).sort(inOrder));
    for (const provision of members) groupOf.set(provision, merged);
  }
  const caGroups = new Map([...groupOf].filter(([provision]) => caSet.has(provision)));
  return { groupOf, caGroups };
}

/**
 * Where the provisions go that only the U.S. side has: after the row of the paired provision before them, or at the start when there is
 * none. A mere heading goes before the first paired row beneath it instead: it is the context of what follows, not the end of what came before.
 */
function placeUsOnly(us: readonly Provision[], slotOf: (provision: Provision) => Slot | undefined) {
  const before = new Map<Slot, Provision[]>();
  const after = new Map<Slot, Provision[]>();
  const first: Provision[] = [];
  const push = (map: Map<Slot, Provision[]>, slot: Slot, provision: Provision) => {
    const list = map.get(slot);
    if (list === undefined) map.set(slot, [provision]);
    else list.push(provision);
  };
  let preceding: Slot | undefined;
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
    const slot = slotOf(provision);
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

function toRow(
  slot: Slot,
  sources: CompareSources,
  divergencesOf: ReadonlyMap<string, DivergenceSummary[]>,
): CompareRow {
  const pairs = slot.group?.pairs ?? [];
  const best = pairs.toSorted((a, b) => b.score - a.score || a.ordinal - b.ordinal)[0] ?? null;
  const diffs = pairs.toSorted((a, b) => b.score - a.score).flatMap((pair) => sources.diffs.get(pair.id) ?? []);
  const cell =
    (side: 'ca' | 'us') =>
    (provision: Provision): CompareCell => ({
      provision,
      citation: sources.cite(provision),
      runs: runsOf(
        provision,
        diffs.flatMap((diff) => diff[side].filter((marked) => marked.eId === provision.eId)),
      ),
    });
  return {
    alignmentId: best?.id ?? null,
    label: best?.label ?? null,
    score: best?.score ?? null,
    ca: slot.ca.map(cell('ca')),
    us: slot.us.map(cell('us')),
    divergences: pairs.flatMap((pair) => divergencesOf.get(pair.id) ?? []).sort((a, b) => b.weight - a.weight),
    coarse: diffs.some((diff) => diff.coarse),
  };
}

/** The stored runs, if they rebuild the text: a diff made on other words would show wrong law. */
function runsOf(provision: Provision, stored: readonly { readonly runs: readonly Run[] }[]): readonly Run[] {
  const fitting = stored.find(({ runs }) => runs.map((run) => run.text).join('') === provision.text);
  if (fitting !== undefined) return fitting.runs;
  return provision.text === '' ? [] : [{ text: provision.text, only: false }];
}

function inOrder(a: Provision, b: Provision): number {
  if (a.editionId !== b.editionId) return a.editionId < b.editionId ? -1 : 1;
  return a.ordinal - b.ordinal;
}

function keyOf(reference: { readonly editionId: string; readonly eId: string }): string {
  return `${reference.editionId} ${reference.eId}`;
}

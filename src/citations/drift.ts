import type { DriftFinding } from '../model/drift-row.ts';
import type { Provision } from '../model/provision.ts';
import { type Amendment, readAmendments } from './history-notes.ts';

const DAY = 86_400_000;

/** Whole days from one ISO date to another; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/**
 * The history notes that govern a provision: those of its section; of a part, subpart or appendix all inside it; and where there are none, those
 * of what encloses it ("53 FR 11419, Apr. 7, 1988, unless otherwise noted").
 *
 * @param provisions of one edition, in document order
 */
export function findHistory(provisions: readonly Provision[], eId: string): Amendment[] {
  const at = provisions.findIndex((provision) => provision.eId === eId);
  const byEId = new Map(provisions.map((provision) => [provision.eId, provision]));
  const target = provisions[at];
  if (target === undefined) return [];
  let holder = target;
  for (let one: Provision | undefined = target; one !== undefined; one = byEId.get(one.parentEId ?? '')) {
    if (one.level === 'section' || one.level === 'appendix') holder = one;
  }
  const inside = readAmendments(notesIn(provisions, provisions.indexOf(holder)));
  if (inside.length > 0) return inside;
  for (let one = byEId.get(holder.parentEId ?? ''); one !== undefined; one = byEId.get(one.parentEId ?? '')) {
    const eIdOfHolder = one.eId;
    const own = provisions.filter(({ parentEId, level }) => parentEId === eIdOfHolder && level === 'source-note');
    const found = readAmendments(own.map(({ text }) => text));
    if (found.length > 0) return found;
  }
  return [];
}

function notesIn(provisions: readonly Provision[], from: number): string[] {
  const root = provisions[from];
  if (root === undefined) return [];
  const notes: string[] = [];
  for (let at = from + 1; (provisions[at]?.depth ?? -1) > root.depth; at += 1) {
    const one = provisions[at];
    if (one?.level === 'source-note') notes.push(one.text);
  }
  return notes;
}

/** What is known of the text a reference is frozen at. */
export type DriftSubject = {
  readonly staticOn: string;
  /** The day to count to: the newest edition date in the index. */
  readonly asOf: string;
  readonly resolution: string;
  /** Null when no edition of the cited law is in the index. */
  readonly cited: {
    readonly history: readonly Amendment[];
    /** Dates of editions, from and to, between which the cited provision changed, and those between which it did not. */
    readonly changed: readonly { readonly from: string; readonly to: string }[];
    readonly unchanged: readonly { readonly from: string; readonly to: string }[];
  } | null;
};

/** Compares a frozen reference with what became of the cited text: how old it is, what amended it since, and how far behind it is. */
export function findDrift({ staticOn, asOf, resolution, cited }: DriftSubject): DriftFinding {
  const later = (cited?.history ?? []).filter(({ on }) => on > staticOn);
  const changedSince = (cited?.changed ?? []).filter(({ from }) => from >= staticOn);
  const last = [...later.map(({ on }) => on), ...changedSince.map(({ to }) => to)].sort().at(-1) ?? null;
  const finding = (state: DriftFinding['state'], reason: DriftFinding['reason']): DriftFinding => ({
    staticOn,
    asOf,
    ageDays: Math.max(0, daysBetween(staticOn, asOf)),
    state,
    reason,
    behindDays: state === 'superseded' && last !== null ? daysBetween(staticOn, last) : 0,
    lastAmendedOn: last ?? cited?.history.at(-1)?.on ?? null,
    amendments: later,
  });
  if (resolution === 'not-addressable') return finding('unknown', 'no-place');
  if (cited === null) return finding('unknown', 'not-in-index');
  if (resolution === 'removed') return finding('superseded', 'removed');
  if (resolution !== 'resolved') return finding('unknown', 'no-such-provision');
  if (later.length > 0) return finding('superseded', 'amended-since');
  if (changedSince.length > 0) return finding('superseded', 'changed-since');
  if (cited.history.length > 0) return finding('current', 'not-amended-since');
  const covered = cited.unchanged.some(({ from, to }) => from <= staticOn && to >= staticOn);
  return covered ? finding('current', 'same-text') : finding('unknown', 'no-history');
}

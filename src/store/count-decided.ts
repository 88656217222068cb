import type { AlignmentCounts } from '../model/sector-summary.ts';
import { listCrosswalks } from './crosswalks.ts';
import { readCrosswalkSectors, readPairShifts } from './decided-counts.ts';
import { addedPairs } from './decided-gaps.ts';
import { type DecidedPairs, type DecidedStores, readDecided } from './read-decided.ts';

type Shift = Pick<AlignmentCounts, 'sectionPairs' | 'candidates'>;
const NONE: Shift = { sectionPairs: 0, candidates: 0 };

/**
 * Counts of crosswalks as decisions leave them: a confirmed candidate is a pair, a rejected or disputed pair is none, and a pair that a person put in the place of
 * another is one. Gaps count the rows of their list, in which one that a person closed keeps its place beside the counterpart named. The index counts what the
 * program found; where nobody has decided anything that is all that is read.
 *
 * @param decided the decisions on all instruments, where a page has read them already
 */
export async function countDecided<T extends AlignmentCounts & { readonly id: string }>(
  stores: DecidedStores,
  crosswalks: readonly T[],
  decided?: DecidedPairs,
): Promise<T[]> {
  const shifts = await readShifts(stores, decided);
  return crosswalks.map((crosswalk) => shifted(crosswalk, [shifts.get(crosswalk.id) ?? NONE]));
}

/** The same of sectors; a crosswalk of two sectors counts in both. */
export async function countDecidedSectors<T extends AlignmentCounts & { readonly id: string }>(
  stores: DecidedStores,
  sectors: readonly T[],
  decided?: DecidedPairs,
): Promise<T[]> {
  const shifts = await readShifts(stores, decided);
  if (shifts.size === 0) return [...sectors];
  const sectorsOf = await readCrosswalkSectors(stores.index);
  return sectors.map((sector) =>
    shifted(
      sector,
      [...shifts].filter(([id]) => sectorsOf.get(id)?.includes(sector.id)).map(([, shift]) => shift),
    ),
  );
}

async function readShifts(stores: DecidedStores, known?: DecidedPairs): Promise<ReadonlyMap<string, Shift>> {
  const decided = known ?? (await readDecided(stores, null));
  if (decided.decisions.length === 0) return new Map();
  const confirmed = new Map([...decided.byId].map(([id, { status }]) => [id, status === 'confirmed']));
  const shifts = new Map<string, Shift>();
  for (const { crosswalkId, ...pairs } of await readPairShifts(stores.index, confirmed)) {
    shifts.set(crosswalkId, pairs);
  }
  for (const [id, added] of await readAdded(stores, decided)) {
    const { sectionPairs, candidates } = shifts.get(id) ?? NONE;
    shifts.set(id, { sectionPairs: sectionPairs + added.length, candidates });
  }
  return shifts;
}

async function readAdded(stores: DecidedStores, decided: DecidedPairs) {
  if (decided.decisions.every(({ verdict }) => verdict !== 'adjusted')) return [];
  const { rows } = await listCrosswalks(stores.index, {}, { after: null, limit: 1000 });
  return rows
    .map((crosswalk) => [crosswalk.id, addedPairs(decided, crosswalk)] as const)
    .filter(([, added]) => added.length > 0);
}

function shifted<T extends AlignmentCounts>(counts: T, shifts: readonly Shift[]): T {
  const sum = (name: keyof Shift): number => shifts.reduce((all, shift) => all + shift[name], counts[name]);
  return {
    ...counts,
    sectionPairs: sum('sectionPairs'),
    candidates: sum('candidates'),
  };
}

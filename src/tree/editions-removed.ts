/** The part of an edition that tells what its file held. */
type Held = { readonly instrumentId: string; readonly pointInTime: string; readonly sourceName: string };
/** A part that an earlier file of its title held and the next one does not. */
export type Removal = { readonly instrumentId: string; readonly by: Held['sourceName']; readonly notAfter: string };

/** Two files are of one title when the later one holds at least this share of what the earlier one held. */
const SAME_TITLE = 0.8;
/** Below this a file may be a part cut out of a title rather than a title. */
const WHOLE_TITLE = 3;

/**
 * Instruments that fell out of a title between two of its files. The Code drops a part that was removed without a trace (one whose number is kept
 * stands there as "[Reserved]"), so only the absence in a later whole file tells; the day is known no nearer than that file's own.
 */
export function findRemovals(editions: readonly Held[]): Removal[] {
  const files = new Map<string, { readonly date: string; readonly instruments: Set<string> }>();
  const latest = new Map<string, string>();
  for (const { instrumentId, pointInTime, sourceName } of editions) {
    const file = files.get(sourceName) ?? { date: pointInTime, instruments: new Set<string>() };
    file.instruments.add(instrumentId);
    files.set(sourceName, file);
    if (pointInTime > (latest.get(instrumentId) ?? '')) latest.set(instrumentId, pointInTime);
  }
  const ordered = [...files].sort(([, a], [, b]) => (a.date < b.date ? -1 : 1));
  const removals = new Map<string, Removal>();
  for (const [index, [, before]] of ordered.entries()) {
    if (before.instruments.size < WHOLE_TITLE) continue;
    const next = ordered
      .slice(index + 1)
      .find(([, after]) => after.date > before.date && isNext(before.instruments, after.instruments));
    if (next === undefined) continue;
    const [by, { date, instruments }] = next;
    for (const instrumentId of before.instruments) {
      if (!instruments.has(instrumentId) && (latest.get(instrumentId) ?? '') < date && !removals.has(instrumentId))
        removals.set(instrumentId, { instrumentId, by, notAfter: date });
    }
  }
  return [...removals.values()].sort((a, b) => (a.instrumentId < b.instrumentId ? -1 : 1));
}

function isNext(before: ReadonlySet<string>, after: ReadonlySet<string>): boolean {
  let kept = 0;
  for (const instrument of before) if (after.has(instrument)) kept += 1;
  return kept >= SAME_TITLE * before.size;
}

import { readAmendments } from '../citations/history-notes.ts';
import type { SectorPicture } from '../model/sector-picture.ts';
import { countBridges } from '../store/bridges.ts';
import type { Database } from '../store/database.ts';
import { countHeat, countSectorDrift, readHistory, replaceSectorPictures } from '../store/sector-pictures.ts';
import { listSectors } from '../store/sectors.ts';

/** Stage before publishing: counts what the page of each sector draws. */
export async function drawSectors(database: Database): Promise<void> {
  const bridges = await countBridges(database);
  const pictures: [string, SectorPicture][] = [];
  for (const { id } of await listSectors(database)) {
    pictures.push([
      id,
      {
        heat: await countHeat(database, id),
        timeline: toTimeline(await readHistory(database, id)),
        bridges: bridges
          .filter(({ sectorId }) => sectorId === id)
          .map(({ mechanism, count }) => ({ mechanism, count })),
        drift: await countSectorDrift(database, id),
      },
    ]);
  }
  await database.batch(replaceSectorPictures(pictures));
}

type History = Awaited<ReturnType<typeof readHistory>>;

/**
 * Amendments by year: of the United States the Federal Register pages that the notes name, of Canada the days on which sections came into
 * force, one instrument and day counting once, since Justice prints a day and not always the amending instrument.
 */
function toTimeline(history: History): SectorPicture['timeline'] {
  const seen = new Map<string, { readonly side: 'ca' | 'us'; readonly year: number }>();
  for (const { side, instrumentId, note, on } of history) {
    if (on !== null) seen.set(`${instrumentId} ${on}`, { side, year: Number(on.slice(0, 4)) });
    if (note === null) continue;
    for (const amendment of readAmendments([note])) {
      seen.set(`${instrumentId} ${amendment.source}`, { side, year: Number(amendment.on.slice(0, 4)) });
    }
  }
  const years = Map.groupBy(seen.values(), ({ year }) => year);
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, all]) => {
      const of = (side: 'ca' | 'us') => all.filter((one) => one.side === side).length;
      return { year, ca: of('ca'), us: of('us') };
    });
}

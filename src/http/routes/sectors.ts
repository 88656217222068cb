import * as z from 'zod';
import { SectorSummary } from '../../model/sector-summary.ts';
import { countDecided, countDecidedSectors } from '../../store/count-decided.ts';
import { listCrosswalks } from '../../store/crosswalks.ts';
import { listDivergences } from '../../store/divergences.ts';
import { decidedOf, readDecided } from '../../store/read-decided.ts';
import { readSectorPicture } from '../../store/sector-pictures.ts';
import { findSector, listSectors } from '../../store/sectors.ts';
import { sectorPage } from '../../ui/pages/sector-page.ts';
import { listResource } from '../list-resource.ts';
import { Problem } from '../problem.ts';
import { MAX_LIMIT } from '../query.ts';
import { type AppContext, pathPart, viewOf } from '../request-context.ts';
import { sendPage } from '../send-page.ts';

/** The home page shows this list. */
export const sectorList = listResource({
  path: '/sectors',
  name: 'sectors',
  summary: 'Sectors and themes, with the counts of their crosswalks',
  filter: z.object({}),
  row: SectorSummary,
  key: z.tuple([z.int().nonnegative()]),
  find: async () => null,
  list: async ({ services }, _subject, page) => {
    // A score of rows: the store reads them all, and a page is cut here.
    const all = await countDecidedSectors(services, await listSectors(services.index));
    const start = Number(page.after?.[0] ?? 0);
    const end = start + page.limit;
    return { rows: all.slice(start, end), next: end < all.length ? [end] : null };
  },
  seeOther: () => '',
});

export async function showSector(context: AppContext): Promise<Response> {
  const { index } = context.get('services');
  return sendPage(context, {}, async () => {
    const id = pathPart(context, 'id');
    const sector = await findSector(index, id);
    if (sector === null) throw new Problem('no-such-sector', { id });
    const [crosswalks, divergences, picture] = await Promise.all([
      listCrosswalks(index, { sector: id }, { after: null, limit: MAX_LIMIT }),
      listDivergences(index, { sector: id }, { after: null, limit: 10 }),
      readSectorPicture(index, id),
    ]);
    const services = context.get('services');
    const decided = await readDecided(services, null);
    const [counted, [own = sector]] = await Promise.all([
      countDecided(services, crosswalks.rows, decided),
      countDecidedSectors(services, [sector], decided),
    ]);
    const rows = divergences.rows.map((row) => ({
      ...row,
      ...decidedOf(decided, row.alignmentId, row.sectionAlignmentId),
    }));
    return sectorPage(viewOf(context), { sector: own, crosswalks: counted, divergences: rows, picture });
  });
}

import * as z from 'zod';
import { DivergenceKind } from '../../model/divergence.ts';
import { DecidedDivergence } from '../../model/divergence-summary.ts';
import { Stringency } from '../../model/stringency.ts';
import { listAssessedCrosswalks } from '../../store/crosswalks.ts';
import { countSameFigures, countWeakDivergences, listDivergences } from '../../store/divergences.ts';
import { decidedOf, readDecided } from '../../store/read-decided.ts';
import { listSectorNames } from '../../store/sectors.ts';
import { divergencesPage } from '../../ui/pages/divergences-page.ts';
import { listResource } from '../list-resource.ts';
import { Flag, InForceOn } from '../query.ts';

export const divergenceList = listResource({
  path: '/divergences',
  name: 'divergences',
  summary: 'Classified differences inside aligned pairs, the weightiest first',
  filter: z.object({
    sector: z.string().optional(),
    crosswalk: z.string().optional(),
    kind: DivergenceKind.optional(),
    stringency: Stringency.optional(),
    weak: Flag.describe('Weak findings and equal figures too'),
    inForceOn: InForceOn,
  }),
  row: DecidedDivergence,
  key: z.tuple([z.number(), z.string(), z.int()]),
  find: async () => null,
  list: async ({ services, filter }, _subject, page) => {
    const [{ rows, next }, decided] = await Promise.all([
      listDivergences(services.index, filter, page),
      readDecided(services, null),
    ]);
    return {
      rows: rows.map((row) => ({ ...row, ...decidedOf(decided, row.alignmentId, row.sectionAlignmentId) })),
      next,
    };
  },
  page: async (view, _subject, listing, { services, filter }) =>
    divergencesPage(view, {
      ...listing,
      sectors: await listSectorNames(services.index),
      crosswalks: await listAssessedCrosswalks(services.index, filter.sector),
      weak: await countWeakDivergences(services.index, filter),
      same: await countSameFigures(services.index, filter),
    }),
});

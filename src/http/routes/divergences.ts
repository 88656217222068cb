import * as z from 'zod';
import { DivergenceKind } from '../../model/divergence.ts';
import { DivergenceSummary } from '../../model/divergence-summary.ts';
import { Stringency } from '../../model/stringency.ts';
import { listDivergences } from '../../store/divergences.ts';
import { listSectors } from '../../store/sectors.ts';
import { divergencesPage } from '../../ui/pages/divergences-page.ts';
import { listResource } from '../list-resource.ts';
import { InForceOn } from '../query.ts';

export const divergenceList = listResource({
  path: '/divergences',
  name: 'divergences',
  summary: 'Classified differences inside aligned pairs, the weightiest first',
  filter: z.object({
    sector: z.string().optional(),
    crosswalk: z.string().optional(),
    kind: DivergenceKind.optional(),
    stringency: Stringency.optional(),
    inForceOn: InForceOn,
  }),
  row: DivergenceSummary,
  key: z.tuple([z.number(), z.string(), z.int()]),
  find: async () => null,
  list: ({ services, filter }, _subject, page) => listDivergences(services.index, filter, page),
  page: async (view, _subject, listing, { services }) =>
    divergencesPage(view, { ...listing, sectors: await listSectors(services.index) }),
});

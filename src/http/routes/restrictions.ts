import * as z from 'zod';
import { Jurisdiction } from '../../model/instrument.ts';
import { RestrictionGroup, RestrictionRow } from '../../model/restriction-count.ts';
import { listRestrictions } from '../../store/restrictions.ts';
import { listSectorNames } from '../../store/sectors.ts';
import { restrictionsPage } from '../../ui/pages/restrictions-page.ts';
import { listResource } from '../list-resource.ts';

export const restrictionList = listResource({
  path: '/restrictions',
  name: 'restrictions',
  summary:
    'How often shall, must, may not, required and prohibited stand, by country, sector, instrument or year of edition',
  filter: z.object({
    by: RestrictionGroup.optional().describe('What to count by; by country when absent'),
    jurisdiction: Jurisdiction.optional(),
    sector: z.string().optional(),
    year: z
      .string()
      .regex(/^\d{4}$/)
      .optional()
      .describe('Only editions of this year, of each instrument the latest'),
  }),
  row: RestrictionRow,
  // The place in the list; bounded, since it becomes an OFFSET.
  key: z.tuple([z.int().min(1).max(10_000_000)]),
  find: async () => null,
  list: ({ services, filter }, _subject, page) =>
    listRestrictions(services.index, filter.by ?? 'country', filter, page),
  page: async (view, _subject, listing, { services, filter }) =>
    restrictionsPage(view, {
      ...listing,
      by: filter.by ?? 'country',
      sectors: await listSectorNames(services.index),
    }),
});

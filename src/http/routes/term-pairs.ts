import * as z from 'zod';
import { TermMatchBy, TermPair } from '../../model/term-pair.ts';
import { findCrosswalk } from '../../store/crosswalks.ts';
import { listSectors } from '../../store/sectors.ts';
import { listTermPairs } from '../../store/term-pairs.ts';
import { crosswalkName } from '../../ui/components/instrument-names.ts';
import { termPairsPage } from '../../ui/pages/term-pairs-page.ts';
import { listResource } from '../list-resource.ts';
import { Flag } from '../query.ts';

export const termPairList = listResource({
  path: '/definitions',
  name: 'term-pairs',
  summary: 'Terms that both countries define, with the conditions that only one meaning names',
  filter: z.object({
    sector: z.string().optional(),
    crosswalk: z.string().optional(),
    matchedBy: TermMatchBy.optional().describe('What the two terms have in common'),
    term: z.string().max(100).optional().describe('Part of the term of either side'),
    differing: Flag,
  }),
  row: TermPair,
  key: z.tuple([z.string(), z.int()]),
  find: async () => null,
  list: ({ services, filter }, _subject, page) => listTermPairs(services.index, filter, page),
  page: async (view, _subject, listing, { services, filter }) => {
    const crosswalk = filter.crosswalk === undefined ? null : await findCrosswalk(services.index, filter.crosswalk);
    return termPairsPage(view, {
      ...listing,
      sectors: await listSectors(services.index),
      name: crosswalk === null ? null : crosswalkName(view, crosswalk),
    });
  },
});

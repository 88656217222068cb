import * as z from 'zod';
import { AlignmentLabel, Relationship } from '../../model/alignment.ts';
import { DecidedAlignment, DecidedGap } from '../../model/alignment-summary.ts';
import { Jurisdiction } from '../../model/instrument.ts';
import { Stringency } from '../../model/stringency.ts';
import { listInnermostPairs } from '../../store/alignments.ts';
import { withCounterparts } from '../../store/decided-gaps.ts';
import { listGaps } from '../../store/gaps.ts';
import { decidedOf, readDecided } from '../../store/read-decided.ts';
import { listSectorNames } from '../../store/sectors.ts';
import { readTwins } from '../../store/twins.ts';
import { allGapsPage } from '../../ui/pages/all-gaps-page.ts';
import { pairsPage } from '../../ui/pages/pairs-page.ts';
import { listResource } from '../list-resource.ts';
import { Flag } from '../query.ts';

/** What stands behind the figures of a sector's heat map: each cell is this list with a filter. */
export const innermostPairList = listResource({
  path: '/pairs',
  name: 'pairs',
  summary: 'Innermost aligned pairs of every crosswalk, by sector, relationship and stringency',
  filter: z.object({
    sector: z.string().optional(),
    relationship: Relationship.optional(),
    stringency: Stringency.optional(),
    label: AlignmentLabel.optional(),
    sections: Flag.describe('Pairs of whole sections instead of the innermost ones'),
  }),
  row: DecidedAlignment,
  key: z.tuple([z.string(), z.int()]),
  find: async () => null,
  list: async ({ services, filter }, _subject, page) => {
    const [decided, { rows, next }] = await Promise.all([
      readDecided(services, null),
      listInnermostPairs(services.index, filter, page),
    ]);
    return { rows: rows.map((row) => ({ ...row, ...decidedOf(decided, row.id) })), next };
  },
  page: async (view, _subject, listing, { services: { index } }) => {
    const [sectors, twins] = await Promise.all([
      listSectorNames(index),
      readTwins(
        index,
        listing.rows.flatMap((pair) => pair.ca),
      ),
    ]);
    return pairsPage(view, { ...listing, sectors, twins });
  },
});

export const allGapList = listResource({
  path: '/gaps',
  name: 'unmatched',
  summary: 'Sections of every crosswalk that were assessed and have no counterpart',
  filter: z.object({ sector: z.string().optional(), side: Jurisdiction.optional() }),
  row: DecidedGap,
  key: z.tuple([z.string(), Jurisdiction, z.int()]),
  find: async () => null,
  list: async ({ services, filter }, _subject, page) => {
    const [decided, { rows, next }] = await Promise.all([
      readDecided(services, null),
      listGaps(services.index, filter, page),
    ]);
    return { rows: withCounterparts(decided, rows), next };
  },
  page: async (view, _subject, listing, { services: { index } }) => {
    const [sectors, twins] = await Promise.all([listSectorNames(index), readTwins(index, listing.rows)]);
    return allGapsPage(view, { ...listing, sectors, twins });
  },
});

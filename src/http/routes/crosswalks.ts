import * as z from 'zod';
import { AlignmentLabel } from '../../model/alignment.ts';
import { AlignmentSummary, GapSummary } from '../../model/alignment-summary.ts';
import { CrosswalkSummary } from '../../model/crosswalk-summary.ts';
import { DivergenceKind } from '../../model/divergence.ts';
import { Jurisdiction } from '../../model/instrument.ts';
import { Stringency } from '../../model/stringency.ts';
import { listAlignments, listGaps } from '../../store/alignments.ts';
import { findCrosswalk, listCrosswalks } from '../../store/crosswalks.ts';
import type { Database } from '../../store/database.ts';
import { findInstrument } from '../../store/instruments.ts';
import { listSectors } from '../../store/sectors.ts';
import { crosswalkPage } from '../../ui/pages/crosswalk-page.ts';
import { crosswalksPage } from '../../ui/pages/crosswalks-page.ts';
import { gapsPage } from '../../ui/pages/gaps-page.ts';
import { listResource } from '../list-resource.ts';
import { Problem } from '../problem.ts';
import { Flag } from '../query.ts';

/** Gaps of each side that the page of a crosswalk shows before it points at the whole list. */
const GAPS_SHOWN = 12;

export const crosswalkList = listResource({
  path: '/crosswalks',
  name: 'crosswalks',
  summary: 'Pairs of one Canadian instrument with the U.S. instruments that govern the same thing',
  filter: z.object({
    sector: z.string().optional(),
    instrument: z.string().optional(),
    assessed: Flag.describe('Only those with (or without) text of both sides in the index'),
  }),
  row: CrosswalkSummary,
  key: z.tuple([z.int()]),
  find: async () => null,
  list: ({ services, filter }, _subject, page) => listCrosswalks(services.index, filter, page),
  page: async (view, _subject, listing, { services }) =>
    crosswalksPage(view, { ...listing, sectors: await listSectors(services.index) }),
});

/** The list of a crosswalk is its aligned section pairs; its page has the gaps of both sides too. */
export const alignmentList = listResource({
  path: '/crosswalks/:id',
  name: 'alignments',
  summary: 'Aligned section pairs of a crosswalk, in the order of the Canadian text',
  filter: z.object({
    label: AlignmentLabel.optional(),
    stringency: Stringency.optional(),
    pass: z.string().optional(),
    kind: DivergenceKind.optional().describe('Only pairs with a difference of this kind'),
    diverging: Flag.describe('Only pairs with a difference'),
  }),
  row: AlignmentSummary,
  key: z.tuple([z.int()]),
  find: ({ services, part }) => crosswalkOf(services.index, part('id')),
  list: ({ services, filter }, crosswalk, page) => listAlignments(services.index, crosswalk.id, filter, page),
  page: async (view, crosswalk, alignments, { services: { index } }) => {
    const some = { after: null, limit: GAPS_SHOWN };
    const [caGaps, usGaps, instruments] = await Promise.all([
      listGaps(index, crosswalk.id, { side: 'ca' }, some),
      listGaps(index, crosswalk.id, { side: 'us' }, some),
      Promise.all([crosswalk.caInstrumentId, ...crosswalk.usInstrumentIds].map((id) => findInstrument(index, id))),
    ]);
    return crosswalkPage(view, {
      crosswalk,
      instruments: instruments.filter((instrument) => instrument !== null),
      alignments,
      caGaps: caGaps.rows,
      usGaps: usGaps.rows,
    });
  },
});

export const gapList = listResource({
  path: '/crosswalks/:id/gaps',
  name: 'gaps',
  summary: 'Sections of a crosswalk that were assessed and have no counterpart',
  filter: z.object({
    side: Jurisdiction.optional().describe('Both sides when absent; the page shows one, Canada first'),
  }),
  row: GapSummary,
  key: z.tuple([z.enum(['ca', 'us']), z.int()]),
  find: ({ services, part }) => crosswalkOf(services.index, part('id')),
  list: ({ services, filter }, crosswalk, page) => listGaps(services.index, crosswalk.id, filter, page),
  seeOther: ({ part, filter }) =>
    filter.side === undefined ? `/crosswalks/${encodeURIComponent(part('id'))}/gaps?side=ca` : null,
  page: (view, crosswalk, gaps, { filter }) => gapsPage(view, { crosswalk, side: filter.side ?? 'ca', gaps }),
});

async function crosswalkOf(index: Database, id: string): Promise<CrosswalkSummary> {
  const crosswalk = await findCrosswalk(index, id);
  if (crosswalk === null) throw new Problem('no-such-crosswalk', { id });
  return crosswalk;
}

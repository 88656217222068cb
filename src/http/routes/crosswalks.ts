import * as z from 'zod';
import { AlignmentLabel } from '../../model/alignment.ts';
import { DecidedAlignment, DecidedGap } from '../../model/alignment-summary.ts';
import { CrosswalkSummary } from '../../model/crosswalk-summary.ts';
import { DivergenceKind } from '../../model/divergence.ts';
import { Jurisdiction } from '../../model/instrument.ts';
import { Stringency } from '../../model/stringency.ts';
import { ADDED_PASS, readAddedPairs, withAdded } from '../../store/added-pairs.ts';
import { listAlignments } from '../../store/alignments.ts';
import { countDecided } from '../../store/count-decided.ts';
import { findCrosswalk, listCrosswalks } from '../../store/crosswalks.ts';
import type { Database } from '../../store/database.ts';
import { addedPairs, withCounterparts } from '../../store/decided-gaps.ts';
import { listGaps } from '../../store/gaps.ts';
import { findInstrument } from '../../store/instruments.ts';
import { decidedOf, overridingIds, readDecided } from '../../store/read-decided.ts';
import { listSectorNames } from '../../store/sectors.ts';
import { readTwins } from '../../store/twins.ts';
import { crosswalkPage } from '../../ui/pages/crosswalk-page.ts';
import { crosswalksPage } from '../../ui/pages/crosswalks-page.ts';
import { gapsPage } from '../../ui/pages/gaps-page.ts';
import { paths } from '../../ui/paths.ts';
import { listResource } from '../list-resource.ts';
import { Problem } from '../problem.ts';
import { Flag, InForceOn } from '../query.ts';

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
  list: async ({ services, filter }, _subject, page) => {
    const { rows, next } = await listCrosswalks(services.index, filter, page);
    return { rows: await countDecided(services, rows), next };
  },
  page: async (view, _subject, listing, { services }) =>
    crosswalksPage(view, { ...listing, sectors: await listSectorNames(services.index) }),
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
    inForceOn: InForceOn,
  }),
  row: DecidedAlignment,
  key: z.tuple([z.int()]),
  find: ({ services, part, filter }) => crosswalkOn(services.index, part('id'), filter.inForceOn),
  list: async ({ services, filter }, crosswalk, page) => {
    const decided = await readDecided(services, [crosswalk.caInstrumentId]);
    const asked = { ...filter, decided: overridingIds(decided) };
    const { rows, next } = await listAlignments(services.index, crosswalk.id, asked, page);
    const found = rows.map((row) => ({ ...row, ...decidedOf(decided, row.id) }));
    const added = await readAddedPairs(services.index, decided, [crosswalk], filter);
    return withAdded({ rows: found, next }, added, ({ ordinal }) => [ordinal], page);
  },
  page: async (view, crosswalk, alignments, { services, filter }) => {
    const { index } = services;
    const some = { after: null, limit: GAPS_SHOWN };
    const [decided, caGaps, usGaps, instruments] = await Promise.all([
      readDecided(services, [crosswalk.caInstrumentId]),
      listGaps(index, { crosswalk: crosswalk.id, side: 'ca', inForceOn: filter.inForceOn }, some),
      listGaps(index, { crosswalk: crosswalk.id, side: 'us', inForceOn: filter.inForceOn }, some),
      Promise.all([crosswalk.caInstrumentId, ...crosswalk.usInstrumentIds].map((id) => findInstrument(index, id))),
    ]);
    const [counted = crosswalk] = await countDecided(services, [crosswalk]);
    // In a table of their own under the others, all of them on every page of the list: with what a person said and why.
    const added = new Set((await readAddedPairs(index, decided, [crosswalk], filter)).map(({ id }) => id));
    const found = alignments.rows.filter(({ pass }) => pass !== ADDED_PASS);
    const twins = await readTwins(index, [...found.flatMap((pair) => pair.ca), ...caGaps.rows]);
    return crosswalkPage(view, {
      crosswalk: counted,
      instruments: instruments.filter((instrument) => instrument !== null),
      alignments: { ...alignments, rows: found },
      added: addedPairs(decided, crosswalk).filter(({ id }) => added.has(id)),
      twins,
      caGaps: withCounterparts(decided, caGaps.rows),
      usGaps: withCounterparts(decided, usGaps.rows),
    });
  },
});

export const gapList = listResource({
  path: '/crosswalks/:id/gaps',
  name: 'gaps',
  summary: 'Sections of a crosswalk that were assessed and have no counterpart',
  filter: z.object({
    side: Jurisdiction.optional().describe('Both sides when absent; the page shows one, Canada first'),
    inForceOn: InForceOn,
  }),
  row: DecidedGap,
  key: z.tuple([z.string(), Jurisdiction, z.int()]),
  find: ({ services, part, filter }) => crosswalkOn(services.index, part('id'), filter.inForceOn),
  list: async ({ services, filter }, crosswalk, page) => {
    const [decided, { rows, next }] = await Promise.all([
      readDecided(services, [crosswalk.caInstrumentId]),
      listGaps(services.index, { ...filter, crosswalk: crosswalk.id }, page),
    ]);
    return { rows: withCounterparts(decided, rows), next };
  },
  seeOther: ({ part, filter }) =>
    filter.side === undefined
      ? paths.list(`/crosswalks/${encodeURIComponent(part('id'))}/gaps`, { side: 'ca', inForceOn: filter.inForceOn })
      : null,
  page: async (view, crosswalk, gaps, { services, filter }) => {
    const twins = await readTwins(services.index, gaps.rows);
    return gapsPage(view, { crosswalk, side: filter.side ?? 'ca', gaps, twins });
  },
});

async function crosswalkOf(index: Database, id: string): Promise<CrosswalkSummary> {
  const crosswalk = await findCrosswalk(index, id);
  if (crosswalk === null) throw new Problem('no-such-crosswalk', { id });
  return crosswalk;
}

/**
 * A crosswalk asked about a day. Its pairs were found in the texts shown first, so a day before one of these cannot be answered.
 *
 * @throws {Problem} 404 when there is no such crosswalk, or a text of it is later than the day.
 */
async function crosswalkOn(index: Database, id: string, day: string | undefined): Promise<CrosswalkSummary> {
  const crosswalk = await crosswalkOf(index, id);
  if (day === undefined) return crosswalk;
  const sides = await Promise.all(
    [crosswalk.caInstrumentId, ...crosswalk.usInstrumentIds].map((instrument) => findInstrument(index, instrument)),
  );
  const later = sides.find((side) => side !== null && side.pointInTime > day);
  if (later) throw new Problem('no-edition-by-day', { id: later.citation, day, earliest: later.pointInTime });
  return crosswalk;
}

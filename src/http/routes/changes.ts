import * as z from 'zod';
import { ChangeRow, EditionPair } from '../../model/change-row.ts';
import { ChangeKind } from '../../model/edition-change.ts';
import { Jurisdiction } from '../../model/instrument.ts';
import { IsoDate } from '../../model/language.ts';
import { listChanges, listPairs } from '../../store/changes.ts';
import { findPair } from '../../store/find-pair.ts';
import { findInstrument } from '../../store/instruments.ts';
import { readTwins } from '../../store/twins.ts';
import { changePlaces } from '../../ui/components/change-item.ts';
import { changesPage } from '../../ui/pages/changes-page.ts';
import { editionPairsPage } from '../../ui/pages/edition-pairs-page.ts';
import { listResource } from '../list-resource.ts';
import { Problem } from '../problem.ts';

/** What changed between two editions of one instrument. */
export const changeList = listResource({
  path: '/instruments/:jurisdiction/:slug/changes',
  name: 'changes',
  summary: 'What changed between two editions of an instrument, in the order of the newer text',
  filter: z.object({
    from: IsoDate.optional().describe('Date of the older edition; the one before the newer when absent'),
    to: IsoDate.optional().describe('Date of the newer edition; the newest when absent'),
    kind: ChangeKind.optional(),
  }),
  row: ChangeRow,
  key: z.tuple([z.int()]),
  find: async ({ services: { index }, part, filter, language }) => {
    const id = `${part('jurisdiction')}/${part('slug')}`;
    const instrument = await findInstrument(index, id);
    if (instrument === null) throw new Problem('no-such-instrument', { id });
    const answer = await findPair(index, id, { ...filter, language });
    if (answer.kind === 'found') return { instrument, ...answer };
    if (answer.kind === 'one-edition') throw new Problem('one-edition', { id, dates: answer.dates.join(', ') });
    if (answer.kind === 'no-edition') {
      throw new Problem('no-edition-on-date', { date: answer.date, dates: answer.dates.join(', ') });
    }
    const held = answer.pairs.map(({ from, to }) => `${from} – ${to}`).join('; ');
    throw new Problem('not-compared', { from: answer.from, to: answer.to, held });
  },
  list: ({ services, filter }, { instrument, pair }, page) =>
    listChanges(services.index, pair, instrument.citation, filter, page),
  page: async (view, subject, changes, { services }) => {
    const places = changes.rows.flatMap((change) => changePlaces(subject.pair, change));
    return changesPage(view, { ...subject, changes, twins: await readTwins(services.index, places) });
  },
});

/** Which instruments changed at all. */
export const pairList = listResource({
  path: '/changes',
  name: 'edition-pairs',
  summary: 'Instruments whose editions were compared and differ, the newest edition first',
  filter: z.object({
    jurisdiction: Jurisdiction.optional(),
    kind: ChangeKind.optional().describe('Only where a change of this kind was found'),
  }),
  row: EditionPair,
  key: z.tuple([z.string(), z.int(), z.string()]),
  find: async () => null,
  list: ({ services, filter }, _subject, page) => listPairs(services.index, filter, page),
  page: (view, _subject, listing) => editionPairsPage(view, listing),
});

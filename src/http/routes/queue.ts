import * as z from 'zod';
import type { ProvisionLabel } from '../../model/alignment-summary.ts';
import { QueueItem } from '../../model/queue-item.ts';
import type { Database } from '../../store/database.ts';
import { listQueue } from '../../store/decision-queue.ts';
import { readSubtree } from '../../store/provisions.ts';
import { readDecided } from '../../store/read-decided.ts';
import { readTwins } from '../../store/twins.ts';
import { queuePage } from '../../ui/pages/queue-page.ts';
import { can } from '../access.ts';
import { listResource } from '../list-resource.ts';
import { quoteOf } from '../quote.ts';

/** The queue from a place on: the first row is what the page asks about. What was decided since the last run is left out. */
export const queueList = listResource({
  path: '/queue',
  name: 'queue',
  summary: 'What the program is least sure of, with what hangs on it: where a person’s decision teaches most',
  filter: z.object({
    from: z
      .string()
      .regex(/^[1-9]\d{0,6}$/)
      .transform(Number)
      .optional()
      .describe('Place in the queue to begin at'),
  }),
  row: QueueItem,
  key: z.tuple([z.int()]),
  find: ({ services }) => readDecided(services, null),
  list: ({ services, filter }, decided, page) =>
    listQueue(services.index, decided.byPair, { ...page, after: page.after ?? [(filter.from ?? 1) - 1] }),
  page: async (view, decided, listing, { services, actor }) => {
    const [first] = listing.rows;
    const before =
      first === undefined
        ? null
        : await listQueue(services.index, decided.byPair, { after: [first.rank], limit: 1 }, true);
    return queuePage(view, {
      ...listing,
      texts: {
        ca: await textOf(services.index, first?.ca ?? []),
        us: await textOf(services.index, first?.us ?? []),
      },
      twins: await readTwins(services.index, first?.ca ?? []),
      previous: before?.rows[0]?.rank ?? null,
      canDecide: can(actor, 'create', { kind: 'suggestion' }),
    });
  },
});

async function textOf(index: Database, labels: readonly ProvisionLabel[]): Promise<string> {
  const texts = labels
    .filter(({ eId }) => eId !== '')
    .map(async ({ editionId, eId }) => quoteOf(await readSubtree(index, editionId, eId)));
  return (await Promise.all(texts)).join(' ');
}

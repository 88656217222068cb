import * as z from 'zod';
import { findContradictoryTags } from '../../model/contradictory-tags.ts';
import type { Tag } from '../../model/tag.ts';
import { listQueue } from '../../store/decision-queue.ts';
import { readDecided } from '../../store/read-decided.ts';
import { countTags, listTags, type TagFilter } from '../../store/tags.ts';
import { contradictionsPage } from '../../ui/pages/contradictions-page.ts';
import { waitingPage } from '../../ui/pages/waiting-page.ts';
import { type AppContext, viewOf } from '../request-context.ts';
import { listReview } from '../review.ts';
import { sendPage } from '../send-page.ts';
import type { Services } from '../services.ts';

const WaitingView = z.enum(['mine', 'review', 'stale']);
const LIMIT = 50;
/** Judgements looked at together; a desk with more is searched in its newest. */
const JUDGEMENTS = 5000;

/** What waits for somebody: their own open tags, what nobody has decided, and what the law has changed under. */
export function showWaiting(context: AppContext): Promise<Response> {
  return sendPage(context, { view: WaitingView.optional() }, async ({ view: asked }) => {
    const services = context.get('services');
    const { name } = context.get('actor');
    const view = asked ?? (name === null ? 'review' : 'mine');
    const mine: TagFilter | null = name === null ? null : { of: name, isOpen: true };
    const open: TagFilter = { isOpen: true };
    const stale = await listReview(services, context.get('language'), { what: 'tag' }, { after: null, limit: LIMIT });
    const [mineCount, openCount, decided] = await Promise.all([
      mine === null ? 0 : countTags(services.desk, mine),
      countTags(services.desk, open),
      readDecided(services, null),
    ]);
    const suggested = await listQueue(services.index, decided.byPair, { after: null, limit: LIMIT });
    const filter = view === 'mine' ? mine : view === 'review' ? open : null;
    const page = { after: null, limit: LIMIT };
    const tags = filter === null ? [] : (await listTags(services.desk, filter, page)).rows;
    return waitingPage(viewOf(context), {
      view,
      tags,
      stale: view === 'stale' ? stale.rows : [],
      counts: { mine: mineCount, review: openCount, stale: stale.rows.length, suggested: suggested.rows.length },
      name,
      hasMore: { stale: stale.next !== null, suggested: suggested.next !== null },
    });
  });
}

/** Judgements of people that cannot all be true, each with its proof. */
export function showContradictions(context: AppContext): Promise<Response> {
  return sendPage(context, {}, async () => {
    const tags = await allTags(context.get('services'));
    return contradictionsPage(viewOf(context), { contradictions: findContradictoryTags(tags), tags });
  });
}

async function allTags({ desk }: Services): Promise<Tag[]> {
  const tags: Tag[] = [];
  let after: Parameters<typeof listTags>[2]['after'] = null;
  do {
    const page = await listTags(desk, {}, { after, limit: 500 });
    tags.push(...page.rows);
    after = page.next;
  } while (after !== null && tags.length < JUDGEMENTS);
  return tags.toReversed();
}

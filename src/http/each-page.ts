import { readMeta } from '../store/meta.ts';
import type { Page, PageRequest } from '../store/page.ts';
import type { Services } from './services.ts';

/** Rows a query of a streamed face reads: few queries (D1 allows 50 to 1,000 a request), and a page of law stays a few MB. */
const STREAM_PAGE = 2000;

/**
 * The whole list, a page at a time. The first page is read before anything is sent, so that an index that is not there is answered by an
 * error and not by a broken file. A file that mixes two builds of the index would be worse than none, so a build published meanwhile
 * breaks it off.
 */
export async function eachPage<T>(
  services: Services,
  list: (page: PageRequest) => Promise<Page<T>>,
): Promise<AsyncGenerator<readonly T[]>> {
  const builtAt = await readMeta(services.index, 'built-at');
  let page = await list({ after: null, limit: STREAM_PAGE });
  return (async function* () {
    yield page.rows;
    while (page.next !== null) {
      // A local engine answers at once: without this turn of the event loop nobody else is heard until the export ends.
      await new Promise((resolve) => setTimeout(resolve, 0));
      page = await list({ after: page.next, limit: STREAM_PAGE });
      if ((await readMeta(services.index, 'built-at')) !== builtAt) throw new Error('the index was replaced meanwhile');
      yield page.rows;
    }
  })();
}

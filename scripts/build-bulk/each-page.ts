import type { Page, PageRequest } from '../../src/store/page.ts';

const ROWS = 2000;

/** Every page of a list, in order. */
export async function* eachPage<T>(list: (page: PageRequest) => Promise<Page<T>>): AsyncGenerator<readonly T[]> {
  let page: Page<T> | null = null;
  do {
    page = await list({ after: page?.next ?? null, limit: ROWS });
    yield page.rows;
  } while (page.next !== null);
}

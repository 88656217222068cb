import { hc } from 'hono/client';
import type { DataRow, DataSetName } from '../model/data-sets/data-sets.ts';
import type { DataPage } from './api.ts';
import type { createApp } from './app.ts';

/**
 * A client of the API, typed by the app: a data set that is not there, a filter it does not take or a column it does not have does not compile.
 *
 * @param origin scheme and host, `https://example.org`.
 */
export function createClient(origin: string) {
  return hc<ReturnType<typeof createApp>>(origin);
}
type Client = ReturnType<typeof createClient>;

type Filter<Name extends DataSetName> = NonNullable<Parameters<Client['v1'][Name]['$get']>[0]>['query'];
type Ask = (input: { readonly query: object }) => Promise<Response>;

/**
 * Every row of a data set, a page at a time.
 *
 * @throws {Error} with the words of the service when it refuses.
 */
export async function* eachRow<Name extends DataSetName>(
  client: Client,
  name: Name,
  filter?: Filter<Name>,
): AsyncGenerator<DataRow<Name>> {
  // The methods of all data sets are of one shape; TypeScript cannot call a union of them.
  const ask = client.v1[name].$get as unknown as Ask;
  let after: string | null = '';
  while (after !== null) {
    const response = await ask({ query: { limit: '500', ...filter, ...(after === '' ? {} : { after }) } });
    if (!response.ok) throw new Error(`${name}: ${((await response.json()) as { detail?: string }).detail}`);
    const { rows, next } = (await response.json()) as DataPage<Name>;
    yield* rows;
    after = next === null ? null : new URL(next, response.url).searchParams.get('after');
  }
}

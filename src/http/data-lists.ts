import type { DataSet } from '../model/data-sets/data-set.ts';
import { type DataSetName, dataSets } from '../model/data-sets/data-sets.ts';
import { type DataStores, LIST_DATA } from '../store/data-sets/list-data.ts';
import type { Page, PageRequest } from '../store/page.ts';
import { type ListResource, listResource } from './list-resource.ts';

type AnyList = (stores: DataStores, filter: object, page: PageRequest) => Promise<Page<Record<string, unknown>>>;

/** Every data set as a list of the API, at `/v1/{name}`. */
export const dataLists: readonly ListResource[] = dataSets.map(([name, set]) => toList(name, set));

function toList(name: DataSetName, { summary, filter, row, key, stability }: DataSet): ListResource {
  // The types of one data set agree (LIST_DATA is typed by name); a loop over all of them cannot say so.
  const list = LIST_DATA[name] as AnyList;
  return listResource({
    path: `/${name}`,
    name,
    summary: summary.en,
    filter,
    row,
    key,
    isApi: true,
    stability,
    find: async () => null,
    list: ({ services, filter: values }, _subject, page) => list(services, values, page),
  });
}

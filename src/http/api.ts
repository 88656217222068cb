import { Hono } from 'hono';
import type * as z from 'zod';
import type { AuditHead } from '../model/audit-head.ts';
import type { DATA_SETS, DataRow, DataSetName } from '../model/data-sets/data-sets.ts';
import { dataLists } from './data-lists.ts';
import type { AppEnv } from './request-context.ts';

/** Parameters as a program sends them: all are texts. A word of a closed list is one of its words. A set without filters has none. */
type Query<Filter> = (string extends keyof Filter
  ? unknown
  : { readonly [Name in keyof Filter]?: (Filter[Name] & string) | undefined }) & {
  readonly limit?: string | undefined;
  readonly after?: string | undefined;
};
type FilterOf<Name extends DataSetName> = z.input<(typeof DATA_SETS)[Name]['filter']>;

/** A page of a data set as JSON; `next` is the address of the page after it. */
export type DataPage<Name extends DataSetName> = {
  readonly rows: DataRow<Name>[];
  readonly next: string | null;
  readonly audit: AuditHead;
};

/** What the API answers, for clients that are typed by the app itself (`hc` of Hono): made from the same registry as the routes. */
export type ApiSchema = {
  readonly [Name in DataSetName as `/v1/${Name}`]: {
    $get: {
      input: { query?: Query<FilterOf<Name>> };
      output: DataPage<Name>;
      outputFormat: 'json';
      status: 200;
    };
  };
};

/** The routes below /v1. */
export function createApi(): Hono<AppEnv> {
  const api = new Hono<AppEnv>();
  for (const list of dataLists) api.get(list.path, list.handle);
  return api;
}

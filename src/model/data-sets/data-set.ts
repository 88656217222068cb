import type * as z from 'zod';

/** A text in both languages. */
export type Told = { readonly en: string; readonly fr: string };

/**
 * One data set: a table that the API lists at `/v1/{name}` and the bulk files hold. Everything that is said of it elsewhere (columns, OpenAPI,
 * CSVW, the dictionary page, DCAT) is made from this.
 */
export type DataSet<
  Row extends z.ZodObject = z.ZodObject,
  Filter extends z.ZodObject = z.ZodObject,
  Key extends z.ZodType<readonly (string | number | null)[]> = z.ZodType<readonly (string | number | null)[]>,
> = {
  readonly title: Told;
  readonly summary: Told;
  readonly row: Row;
  /** Query parameters of the API. */
  readonly filter: Filter;
  /** Sort key of the list: rows come in its order. */
  readonly key: Key;
  /** Columns that tell one row from every other. */
  readonly identity: readonly string[];
  /** `unstable`: columns may still be renamed; `stable`: names and types are kept, new ones may appear. */
  readonly stability: 'stable' | 'unstable';
};

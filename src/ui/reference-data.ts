import type { Told } from '../model/data-sets/data-set.ts';

// What the pages of the API reference show. Words may be missing in French where nobody has written them; they are then shown in English and
// marked as such.

export type ApiWords = { readonly en: string; readonly fr: string | null };

/** What a value may be, as far as a reader needs it. */
export type ApiType = {
  readonly type: string;
  readonly values: readonly string[];
  readonly least: number | null;
  readonly most: number | null;
  readonly nullable: boolean;
};

export type ApiParameter = ApiType & {
  readonly name: string;
  readonly place: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly meaning: ApiWords | null;
};

export type ApiField = ApiType & {
  readonly name: string;
  readonly required: boolean;
  readonly meaning: ApiWords | null;
};

export type ApiOperation = {
  readonly id: string;
  readonly group: 'data' | 'pages' | 'records';
  readonly method: string;
  readonly path: string;
  readonly summary: ApiWords;
  readonly stability: 'stable' | 'unstable';
  readonly needsToken: boolean;
  readonly parameters: readonly ApiParameter[];
  readonly body: readonly ApiField[] | null;
  readonly answers: readonly { readonly status: string; readonly media: readonly string[] }[];
  /** Of a list: the addresses that give all of it at once. */
  readonly files: readonly string[];
  readonly fields: readonly ApiField[];
  /** The data set whose dictionary says what the fields mean. */
  readonly dataSet: string | null;
};

export type SetPromise = { readonly name: string; readonly title: Told; readonly stability: 'stable' | 'unstable' };

/** What a server allows; null where it counts nothing. */
export type Limits = {
  readonly reads: { readonly requests: number; readonly seconds: number } | null;
  readonly writesAMinute: number;
  readonly signInsAMinute: number;
  readonly rowsAPage: number;
  readonly bodyBytes: number;
  readonly fileBytes: number;
};

/**
 * The database port, shaped like D1 because D1 is the narrowest of the engines: positional parameters, at most 100 of them, no BEGIN,
 * and a batch as the only transaction. Three adapters in src/runtime satisfy one contract suite (test/contract/database.ts).
 */

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;
/** With `rows` the statement runs once for each of them, prepared once: how many rows are written on a local engine. */
export type Statement = {
  readonly sql: string;
  readonly params?: readonly Value[];
  readonly rows?: readonly (readonly Value[])[];
};

export type Database = {
  /** Every row of the answer. */
  all<T extends Row = Row>(sql: string, params?: readonly Value[]): Promise<T[]>;
  /** The first row, or null when there is none. */
  first<T extends Row = Row>(sql: string, params?: readonly Value[]): Promise<T | null>;
  /** Runs one writing statement; `changes` counts the rows it changed. */
  run(sql: string, params?: readonly Value[]): Promise<{ readonly changes: number }>;
  /** Runs the statements in order, all or none; `changes` of each, over all its rows. */
  batch(statements: readonly Statement[]): Promise<readonly { readonly changes: number }[]>;
};

/** D1 refuses more ("too many SQL variables"); the local adapters refuse the same, so that tests catch it without workerd. */
export const MAX_PARAMETERS = 100;

export type StoreErrorCode = 'constraint' | 'busy' | 'too-many-parameters' | 'read-only' | 'full' | 'corrupt' | 'sql';

/** What every adapter throws. Branch on `code`; the message is for people. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}

const SIGNS: readonly (readonly [RegExp, StoreErrorCode])[] = [
  [/constraint|append-only/i, 'constraint'],
  [/locked|busy/i, 'busy'],
  [/too many SQL variables/i, 'too-many-parameters'],
  [/readonly|read-only/i, 'read-only'],
  [/full/i, 'full'],
  [/malformed|not a database|corrupt/i, 'corrupt'],
];

/** Maps an engine's message to a code: SQLite's own words are the same behind all three drivers (D1 prefixes `D1_ERROR:`). */
export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = SIGNS.find(([pattern]) => pattern.test(message))?.[1] ?? 'sql';
  return new StoreError(code, message, { cause: error });
}

/** Refuses what D1 would refuse. Every adapter calls it first. */
export function checkParameters(params: readonly Value[] | undefined): void {
  const count = params?.length ?? 0;
  if (count > MAX_PARAMETERS) {
    throw new StoreError('too-many-parameters', `too many SQL variables: ${count}, at most ${MAX_PARAMETERS}`);
  }
}

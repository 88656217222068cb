import { expect } from 'vitest';
import * as z from 'zod';
import { bearer, type Opened } from '../http/open-app.ts';
import { openFull } from '../http/open-full.ts';
import { fillSampleTables } from '../http/sample-tables.ts';
import type { Parameter, Schema, Schemas } from './arbitraries.ts';

export type Operation = {
  operationId: string;
  parameters: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
  security?: unknown;
};
type Description = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

/** Requests of each kind that every operation is asked: 300, or what P49_FUZZ_RUNS says, for a quick look. */
export const RUNS = Number(process.env['P49_FUZZ_RUNS'] ?? 300);
export const SEED = { seed: 49, numRuns: RUNS };

/** The app over the full sample, with what it says of itself. */
export type DescribedApi = {
  readonly opened: Opened;
  readonly schemas: Schemas;
  readonly operations: readonly { readonly path: string; readonly method: string; readonly operation: Operation }[];
  /**
   * Asks an operation and holds the answer against its description: no 5xx, no status, form or shape that is not described.
   *
   * @returns the status.
   */
  readonly ask: (path: string, operation: Operation, request?: RequestInit) => Promise<number>;
};

export async function openDescribedApi(): Promise<DescribedApi> {
  const opened = await openFull();
  await fillSampleTables(opened.index);
  const { paths, components } = (await (await opened.app.request('/openapi.json')).json()) as Description;
  const validators = new Map<string, z.ZodType>();
  const validatorOf = (schema: Schema): z.ZodType | undefined => {
    const name = schema.$ref?.split('/').at(-1);
    const own = name === undefined ? undefined : components.schemas[name];
    if (name === undefined || own === undefined) return undefined;
    const known = validators.get(name) ?? z.fromJSONSchema(own as never);
    validators.set(name, known);
    return known;
  };

  async function ask(path: string, operation: Operation, request: RequestInit = {}): Promise<number> {
    // By the clock of the app, so that no minute's limit is reached however quickly this asks.
    opened.clock.now = new Date(opened.clock.now.getTime() + 1000);
    const response = await opened.app.request(path, { redirect: 'manual', ...request });
    const shown = `${request.method ?? 'GET'} ${path} ${typeof request.body === 'string' ? request.body.slice(0, 300) : ''} ${response.status}`;
    expect(response.status, shown).toBeLessThan(500);
    expect(Object.keys(operation.responses), shown).toContain(String(response.status));
    const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
    const content = operation.responses[String(response.status)]?.content ?? {};
    const described = Object.keys(content).map((one) => one.split(';')[0]);
    expect(described, shown).toContain(type);
    if (type === 'application/x-ndjson') {
      const lines = (await response.text()).trimEnd().split('\n');
      expect(JSON.parse(lines.at(-1) ?? ''), shown).toMatchObject({ _end: true, rows: lines.length - 1 });
    } else if (type.endsWith('json')) {
      const schema = content[type]?.schema ?? {};
      const answer = (await response.json()) as { rows?: unknown[] };
      const row = (schema.properties?.['rows'] as { items?: Schema } | undefined)?.items;
      const values = row === undefined ? [answer] : (answer.rows ?? []);
      const validator = validatorOf(row ?? schema);
      expect(validator, shown).toBeDefined();
      for (const value of values) expect(validator?.safeParse(value).error?.issues ?? [], shown).toEqual([]);
    } else await response.arrayBuffer();
    return response.status;
  }

  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return { opened, schemas: components.schemas, operations, ask };
}

/** Headers of somebody who may do everything and sends JSON. */
export const asAdmin = { ...bearer('admin'), 'Content-Type': 'application/json' };

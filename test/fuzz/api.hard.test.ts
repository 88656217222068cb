import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { dataSets } from '../../src/model/data-sets/data-sets.ts';
import type { Opened } from '../http/open-app.ts';
import { openFull } from '../http/open-full.ts';

// Every operation that the OpenAPI document describes is asked 300 valid and 300 invalid questions drawn from the document alone (fixed seed).

type Schema = z.core.JSONSchema.BaseSchema & { enum?: unknown[] };
type Parameter = { name: string; in: string; schema: Schema };
type Operation = {
  operationId: string;
  parameters: Parameter[];
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
};
type Description = { paths: Record<string, { get?: Operation }>; components: { schemas: Record<string, Schema> } };
type Answer = { rows: Record<string, unknown>[]; next: string | null };

const RUNS = 300;
/** Files take longer to make, and what is asked of them is the same filter. */
let opened: Opened;
let description: Description;
const validators = new Map<string, z.ZodType>();

beforeAll(async () => {
  opened = await openFull();
  description = (await (await opened.app.request('/openapi.json')).json()) as Description;
  for (const [name, schema] of Object.entries(description.components.schemas)) {
    validators.set(name, z.fromJSONSchema(schema as never));
  }
});

/** A value the document allows. */
function valid({ name, schema }: Parameter): fc.Arbitrary<string> {
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum.map(String));
  if (schema.type === 'integer') {
    return fc.integer({ min: Number(schema.minimum ?? 0), max: Number(schema.maximum ?? 1000) }).map(String);
  }
  if (schema.format === 'date')
    return fc
      .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
  if (typeof schema.pattern === 'string' && schema.format === undefined)
    return fc.stringMatching(new RegExp(schema.pattern));
  const known = ['ca/sor-2000-1', 'us/21-cfr-900', 'labels', 'sor-2000-1--21-cfr-900', 'heading', 'length'];
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
  return name === 'after' ? fc.constant('') : fc.oneof(fc.constantFrom(...known), text);
}

/** A question with one thing wrong. */
function invalid(parameters: readonly Parameter[]): fc.Arbitrary<[string, string]> {
  const wrong: fc.Arbitrary<[string, string]>[] = [
    fc.tuple(
      fc.string({ minLength: 1, maxLength: 12 }).filter((name) => !parameters.some((one) => one.name === name)),
      fc.string({ maxLength: 8 }),
    ),
  ];
  for (const { name, schema } of parameters) {
    const no = (value: fc.Arbitrary<string>): fc.Arbitrary<[string, string]> => value.map((one) => [name, one]);
    const text = fc.string({ minLength: 1, maxLength: 20 });
    if (Array.isArray(schema.enum)) wrong.push(no(text.filter((one) => !schema.enum?.includes(one))));
    else if (schema.type === 'integer')
      wrong.push(no(fc.constantFrom('0', '-1', '501', '1e3', '9999999999', 'ten', '1.5', ' 5')));
    else if (schema.format === 'date') wrong.push(no(fc.constantFrom('2026-02-30', '2026', 'today', '2026-1-1')));
    else if (name === 'after') wrong.push(no(text));
  }
  return fc.oneof(...wrong);
}

async function ask(path: string, query: readonly (readonly [string, string])[], operation: Operation) {
  const search = new URLSearchParams(query.map(([name, value]) => [name, value]));
  const response = await opened.app.request(`${path}?${search.toString()}`);
  const shown = `${path}?${search.toString()} ${response.status}`;
  expect(response.status, shown).toBeLessThan(500);
  expect(Object.keys(operation.responses), shown).toContain(String(response.status));
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const content = operation.responses[String(response.status)]?.content ?? {};
  expect(
    Object.keys(content).map((one) => one.split(';')[0]),
    shown,
  ).toContain(type);
  if (type === 'application/problem+json') {
    expect(validators.get('Problem')?.safeParse(await response.json()).success, shown).toBe(true);
  } else if (type === 'application/json') {
    const reference = ((content[type]?.schema ?? {}) as { properties?: { rows?: { items: { $ref: string } } } })
      .properties?.rows?.items.$ref;
    const answer = (await response.json()) as Answer;
    const validator = validators.get(reference?.split('/').at(-1) ?? '');
    for (const row of answer.rows) expect(validator?.safeParse(row).error?.issues ?? [], shown).toEqual([]);
  } else if (type === 'application/x-ndjson') {
    const lines = (await response.text()).trimEnd().split('\n');
    expect(JSON.parse(lines.at(-1) ?? ''), shown).toMatchObject({ _end: true, rows: lines.length - 1 });
  } else await response.arrayBuffer();
  return response.status;
}

describe.each(dataSets.map(([name]) => name))('/v1/%s', (name) => {
  it.each(['', '.csv', '.ndjson', '.xlsx', '.parquet'])(
    `300 valid and 300 invalid requests%s`,
    async (suffix) => {
      const path = `/v1/${name}${suffix}`;
      const operation = description.paths[path]?.get;
      if (operation === undefined) throw new Error(`${path} is not described`);
      const parameters = operation.parameters.filter((one) => one.in === 'query');
      const some = fc
        .subarray(parameters)
        .chain((chosen) =>
          fc.tuple(...chosen.map((one) => valid(one).map((value): [string, string] => [one.name, value]))),
        );
      await fc.assert(
        fc.asyncProperty(some, async (query) => {
          expect(await ask(path, query as [string, string][], operation)).toBe(200);
        }),
        { seed: 49, numRuns: RUNS },
      );
      await fc.assert(
        fc.asyncProperty(some, invalid(parameters), async (query, wrong) => {
          const rest = (query as [string, string][]).filter(([one]) => one !== wrong[0]);
          expect([400, 422]).toContain(await ask(path, [...rest, wrong], operation));
        }),
        { seed: 49, numRuns: RUNS },
      );
    },
    300_000,
  );
});

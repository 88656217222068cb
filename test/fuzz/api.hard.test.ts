import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invalidBody, invalidParameter, type Parameter, validBody, validParameter } from './arbitraries.ts';
import { asAdmin, type Operation, openDescribedApi, RUNS, SEED } from './described-api.ts';

// Every operation that the OpenAPI document describes is asked valid and invalid questions drawn from the document alone (fixed seed).

const api = await openDescribedApi();
const reads = api.operations.filter(({ method }) => method === 'get');
const writes = api.operations.filter(({ method }) => method !== 'get');
type Query = readonly (readonly [string, string])[];

const inQuery = ({ parameters }: Operation) => parameters.filter((one) => one.in === 'query');

/** Some of the parameters, each with a value that is allowed. */
function someOf(parameters: readonly Parameter[]): fc.Arbitrary<Query> {
  return fc
    .subarray([...parameters])
    .chain((chosen) =>
      fc.tuple(...chosen.map((one) => validParameter(one).map((value) => [one.name, value] as const))),
    );
}

/** The path with its parts filled in; parts of paths are mostly such as the sample has. */
function pathOf(path: string, { parameters }: Operation): fc.Arbitrary<string> {
  const parts = parameters.filter((one) => one.in === 'path');
  return fc
    .tuple(...parts.map((one) => validParameter(one)))
    .map((values) =>
      parts.reduce((whole, { name }, at) => whole.replace(`{${name}}`, encodeURIComponent(values[at] ?? '')), path),
    );
}

const addressOf = (path: string, query: Query) =>
  `${path}?${new URLSearchParams(query.map(([name, value]) => [name, value]))}`;

describe(`${RUNS} valid and ${RUNS} invalid requests`, () => {
  it.each(reads.map((one) => [one.path, one.operation] as const))('GET %s', async (path, operation) => {
    const parameters = inQuery(operation);
    const isSet = path.startsWith('/v1/');
    // Some lists behind pages are for administrators alone; the data sets are for everybody.
    const request = isSet ? {} : { headers: asAdmin };
    await fc.assert(
      fc.asyncProperty(pathOf(path, operation), someOf(parameters), async (address, query) => {
        const status = await api.ask(addressOf(address, query), operation, request);
        // What a path names need not be there; a data set always is.
        if (isSet) expect(status).toBe(200);
      }),
      SEED,
    );
    await fc.assert(
      fc.asyncProperty(
        pathOf(path, operation),
        someOf(parameters),
        invalidParameter(parameters),
        async (address, query, wrong) => {
          const rest = query.filter(([name]) => name !== wrong[0]);
          const status = await api.ask(addressOf(address, [...rest, wrong]), operation, request);
          expect(isSet ? [400, 422] : [400, 404, 422]).toContain(status);
        },
      ),
      SEED,
    );
  });

  it.each(writes.map((one) => [one.method.toUpperCase(), one.path, one.operation] as const))(
    '%s %s',
    async (method, path, operation) => {
      const body = operation.requestBody?.content['application/json']?.schema ?? {};
      const send = (address: string, value: unknown, headers: Record<string, string>) =>
        api.ask(address, operation, { method, headers, body: JSON.stringify(value) });
      const headers = {
        ...asAdmin,
        ...(operation.parameters.some((one) => one.name === 'If-Match') ? { 'If-Match': '"1"' } : {}),
      };
      await fc.assert(
        fc.asyncProperty(pathOf(path, operation), validBody(body, api.schemas), async (address, value) => {
          await send(address, value, headers);
        }),
        SEED,
      );
      await fc.assert(
        fc.asyncProperty(
          pathOf(path, operation),
          invalidBody(body, api.schemas),
          fc.boolean(),
          async (address, value, isKnown) => {
            const status = await send(address, value, isKnown ? headers : { 'Content-Type': 'application/json' });
            expect(isKnown ? [400, 404, 412, 422] : [400, 401, 403, 404, 422]).toContain(status);
          },
        ),
        SEED,
      );
    },
  );
});

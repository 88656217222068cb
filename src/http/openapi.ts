import * as z from 'zod';
import { columnsOf } from '../export/columns.ts';
import { AuditHead } from '../model/audit-head.ts';
import { meaningOf } from '../model/data-sets/field-meanings.ts';
import { MEDIA_TYPES } from './face.ts';
import type { ListResource } from './list-resource.ts';
import { ProblemBody } from './problem-response.ts';
import { MAX_LIMIT } from './query.ts';

/** An operation that is not a list: one method of one address. */
export type Operation = {
  readonly method: 'get' | 'post' | 'put';
  /** Hono path below the language; `.json` is part of it where the face is. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  readonly answer: { readonly status: number; readonly schema: z.ZodObject; readonly name: string };
  /** Statuses it may refuse with, besides those of every operation. */
  readonly refusals: readonly number[];
  readonly needsToken: boolean;
  readonly headers?: readonly string[];
};

type Json = Readonly<Record<string, unknown>>;

/**
 * The OpenAPI 3.1 description of the service, from the schemas that validate it. Written over zod's own JSON Schema (2020-12, the dialect of
 * 3.1) rather than with @hono/zod-openapi: that package imports `{ z } from 'zod'`, which pulls every locale of zod into the Worker, 111 KB
 * gzipped where this needs 35.
 */
export function describeApi(lists: readonly ListResource[], operations: readonly Operation[]): Json {
  const schemas = new Schemas();
  schemas.add('Problem', ProblemBody);
  for (const list of lists) schemas.add(nameOfRow(list), list.row, list.isApi ? list.name : undefined);
  for (const { answer, body, id } of operations) {
    schemas.add(answer.name, answer.schema);
    if (body !== undefined) schemas.add(`${id}Body`, body);
  }
  const paths: Record<string, Record<string, Json>> = {};
  const add = (path: string, method: string, operation: Json, base = '/{language}') => {
    const address = `${base}${path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths[address] = { ...paths[address], [method]: operation };
  };
  for (const list of lists) {
    for (const face of FACES) {
      const path = list.isApi && face === 'json' ? list.path : `${list.path}.${face}`;
      add(path, 'get', describeFace(list, face), list.isApi ? '/v1' : undefined);
    }
  }
  for (const operation of operations) add(operation.path, operation.method, describeOperation(operation));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parallel 49',
      version: '1',
      description:
        'U.S. and Canadian federal regulations side by side. Names and types of fields are kept; new fields may appear. Errors are RFC 9457.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths,
    components: {
      schemas: schemas.toComponents(),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'p49_ and 43 characters' } },
    },
  };
}

const FACES = ['json', 'csv', 'ndjson', 'xlsx', 'parquet'] as const;

function nameOfRow(list: ListResource): string {
  return `${schemaNameOf(list.name)}${list.isApi ? '' : 'Row'}`;
}

/** `work-plans` is the schema `WorkPlans`. */
export function schemaNameOf(name: string): string {
  return name.replaceAll(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase());
}

function reference(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

function describeFace(list: ListResource, face: (typeof FACES)[number]): Json {
  const row = reference(nameOfRow(list));
  const content = {
    json: {
      'application/json': {
        schema: {
          type: 'object',
          required: ['rows', 'next', 'audit'],
          properties: {
            rows: { type: 'array', items: row },
            next: { type: ['string', 'null'], description: 'Address of the next page; null on the last' },
            audit: {
              ...toJsonSchema(AuditHead),
              description: 'Where the record of what people did ended; a header `Audit-Head` in every format',
            },
          },
        },
      },
    },
    csv: {
      'text/csv': {
        schema: {
          type: 'string',
          description: `RFC 4180. Columns: ${columnsOf(list.row)
            .map((column) => column.name)
            .join(', ')}`,
        },
      },
    },
    ndjson: {
      'application/x-ndjson': {
        schema: {
          anyOf: [row, { type: 'object', properties: { _end: { const: true }, rows: { type: 'integer' } } }],
          description: 'One row a line, all of them; the last line is {"_end":true,"rows":N,"audit":{…}}',
        },
      },
    },
    xlsx: {
      [MEDIA_TYPES.xlsx]: {
        schema: {
          type: 'string',
          format: 'binary',
          description: 'A spreadsheet with the columns of the CSV. Texts are texts: no cell is a formula',
        },
      },
    },
    parquet: {
      [MEDIA_TYPES.parquet]: {
        schema: { type: 'string', format: 'binary', description: 'Parquet with the columns of the CSV' },
      },
    },
  }[face];
  const paging = [
    parameter('limit', 'query', { type: 'integer', minimum: 1, maximum: MAX_LIMIT, default: 50 }),
    parameter('after', 'query', { type: 'string' }, 'Opaque; from `next` of the page before'),
  ];
  const safe = parameter('safe', 'query', { enum: ['1', '0', 'true', 'false'] }, 'For spreadsheets: disarms formulas');
  const parameters = [
    ...parametersOf(list.path, list.filter, list.isApi ? [] : [LANGUAGE]),
    ...(face === 'json' ? paging : []),
    ...(face === 'csv' ? [safe] : []),
  ];
  return {
    operationId: `${list.isApi ? 'v1-' : ''}${list.name}${face === 'json' ? '' : `-${face}`}`,
    summary: list.summary,
    'x-stability': list.stability,
    parameters,
    responses: {
      200: { description: 'OK', ...(list.isApi ? { headers: API_HEADERS } : {}), content },
      ...problems([
        ...(list.isApi ? [400, 401, 422, 429, 503] : [400, 401, 404, 422, 503]),
        ...(list.needsToken ? [403] : []),
      ]),
    },
    ...(list.needsToken ? { security: [{ token: [] }] } : {}),
  };
}

function describeOperation(operation: Operation): Json {
  const { answer, body } = operation;
  return {
    operationId: operation.id,
    summary: operation.summary,
    'x-stability': 'unstable',
    parameters: [
      ...parametersOf(operation.path, operation.query ?? z.object({}), [LANGUAGE]),
      ...(operation.headers ?? []).map((name) => parameter(name, 'header', { type: 'string' })),
    ],
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: reference(`${operation.id}Body`) } },
          },
        }),
    responses: {
      [answer.status]: { description: 'OK', content: { 'application/json': { schema: reference(answer.name) } } },
      ...problems([401, 503, ...operation.refusals]),
    },
    ...(operation.needsToken ? { security: [{ token: [] }] } : {}),
  };
}

function problems(statuses: readonly number[]): Json {
  const content = { 'application/problem+json': { schema: reference('Problem') } };
  return Object.fromEntries(statuses.map((status) => [status, { description: 'Problem', content }]));
}

const LANGUAGE = parameter('language', 'path', { enum: ['en', 'fr'] });

/** What answers of the API carry; the page on limits says more. */
const API_HEADERS = Object.fromEntries(
  ['ETag', 'Link', 'Audit-Head', 'RateLimit', 'RateLimit-Policy'].map((name) => [name, { schema: { type: 'string' } }]),
);

function parametersOf(path: string, query: z.ZodObject, before: readonly Json[]): Json[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) =>
    parameter(name, 'path', name === 'jurisdiction' ? { enum: ['ca', 'us'] } : { type: 'string' }),
  );
  const inQuery = Object.entries(query.shape).map(([name, schema]) => {
    const { description, ...rest } = toJsonSchema(schema as z.ZodType);
    return parameter(name, 'query', rest, description);
  });
  return [...before, ...inPath, ...inQuery];
}

function parameter(name: string, place: 'path' | 'query' | 'header', schema: Json, description?: unknown): Json {
  const required = place !== 'query';
  return { name, in: place, required, schema, ...(description === undefined ? {} : { description }) };
}

/** As input, so that answers are not declared closed (fields may be added) while strict bodies are. */
function toJsonSchema(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', override: dropIntegerRange });
  return rest as Json;
}

/** zod says of every integer that it is one JavaScript can hold, which says nothing about the data. */
function dropIntegerRange({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

/** Named schemas. Each is written out whole; the same name twice must mean the same schema. */
class Schemas {
  readonly #byName = new Map<string, { schema: z.ZodType; dataSet: string | undefined }>();

  /** @param dataSet whose words describe the fields. */
  add(name: string, schema: z.ZodType, dataSet?: string): void {
    const known = this.#byName.get(name);
    if (known !== undefined && known.schema !== schema) throw new Error(`two schemas are named ${name}`);
    this.#byName.set(name, { schema, dataSet });
  }

  toComponents(): Json {
    return Object.fromEntries(
      [...this.#byName].map(([name, { schema, dataSet }]) => {
        const json = toJsonSchema(schema);
        return [name, dataSet === undefined ? json : withMeanings(dataSet, json)];
      }),
    );
  }
}

/** Says of each field what the dictionary says of it, in both languages. */
function withMeanings(dataSet: string, schema: Json): Json {
  const properties = Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Json>>);
  const described = properties.map(([name, property]) => {
    const meaning = meaningOf(dataSet, name);
    return [
      name,
      meaning === null ? property : { ...property, description: meaning.en, 'x-description-fr': meaning.fr },
    ];
  });
  return { ...schema, properties: Object.fromEntries(described) };
}

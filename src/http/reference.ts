import { dataSets } from '../model/data-sets/data-sets.ts';
import { meaningOf } from '../model/data-sets/field-meanings.ts';
import type { ApiField, ApiOperation, ApiParameter, ApiType, ApiWords } from '../ui/reference-data.ts';
import { inFrench, parameterNamed } from '../ui/reference-words.ts';

type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly description?: string;
  readonly 'x-description-fr'?: string;
};
type Content = Readonly<Record<string, { readonly schema: Schema }>>;
type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly 'x-stability': 'stable' | 'unstable';
  readonly parameters: readonly {
    readonly name: string;
    readonly in: 'path' | 'query' | 'header';
    readonly required: boolean;
    readonly schema: Schema;
    readonly description?: string;
  }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content: Content }>>;
  readonly security?: unknown;
};
/** The parts of an OpenAPI document that the reference shows. */
type Description = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

const FILE = /-(?:csv|ndjson|xlsx|parquet)$/;

/** The operations of the API as its reference shows them, a list with its files as one, from the document that /openapi.json gives. */
export function readReference(document: object): readonly ApiOperation[] {
  const { paths, components } = document as Description;
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return all
    .filter(({ operation }) => !FILE.test(operation.operationId))
    .map(({ path, method, operation }) => {
      const id = operation.operationId;
      const files = all.filter((one) => one.operation.operationId.replace(FILE, '') === id && one.path !== path);
      const dataSet = dataSets.find(([name]) => `v1-${name}` === id);
      const group = dataSet !== undefined ? 'data' : files.length > 0 ? 'pages' : 'records';
      const body = operation.requestBody?.content['application/json']?.schema;
      return {
        id,
        group,
        method: method.toUpperCase(),
        path,
        summary: dataSet?.[1].summary ?? wordsOf(operation.summary),
        stability: operation['x-stability'],
        needsToken: operation.security !== undefined,
        parameters: operation.parameters.map((one) => toParameter(one, dataSet?.[0] ?? id)),
        body: body === undefined ? null : fieldsOf(resolve(body, components.schemas), components.schemas),
        answers: Object.entries(operation.responses).map(([status, { content }]) => ({
          status,
          media: Object.keys(content),
        })),
        files: files.map((one) => one.path),
        fields: fieldsOf(rowOf(operation, components.schemas), components.schemas),
        dataSet: dataSet?.[0] ?? null,
      };
    });
}

/** What a row of a list is, or the record that is answered. */
function rowOf({ responses }: Operation, schemas: Description['components']['schemas']): Schema {
  const answer = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
  const schema = resolve(answer?.content['application/json']?.schema ?? {}, schemas);
  const rows = schema.properties?.['rows']?.items;
  return rows === undefined ? schema : resolve(rows, schemas);
}

function resolve(schema: Schema, schemas: Description['components']['schemas']): Schema {
  return schema.$ref === undefined ? schema : (schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
}

function fieldsOf(schema: Schema, schemas: Description['components']['schemas']): ApiField[] {
  return Object.entries(schema.properties ?? {}).map(([name, own]) => ({
    name,
    required: schema.required?.includes(name) ?? false,
    meaning:
      own.description === undefined
        ? null
        : { en: own.description, fr: own['x-description-fr'] ?? inFrench(own.description) },
    ...typeOf(resolve(own, schemas)),
  }));
}

/** A parameter that the description says nothing of filters by the column of its name, or is one of a few that are the same everywhere. */
function toParameter(
  { name, in: place, required, schema, description }: Operation['parameters'][number],
  dataSet: string,
): ApiParameter {
  const meaning = description === undefined ? (parameterNamed(name) ?? meaningOf(dataSet, name)) : wordsOf(description);
  return { name, place, required, meaning, ...typeOf(schema) };
}

function typeOf(schema: Schema): ApiType {
  const branches = schema.anyOf ?? schema.oneOf ?? [schema];
  const filled = branches.filter((one) => one.type !== 'null');
  const [only] = filled.length === 1 ? filled : [];
  const type = only === undefined ? 'any' : [only.type ?? 'string'].flat().find((one) => one !== 'null');
  const dated = only?.format === 'date' || only?.format === 'date-time' ? only.format : type;
  return {
    type: dated ?? 'any',
    values: (only?.enum ?? (only?.const === undefined ? [] : [only.const])).map(String),
    least: only?.minimum ?? null,
    most: only?.maximum ?? null,
    nullable: filled.length < branches.length || [schema.type].flat().includes('null'),
  };
}

function wordsOf(en: string): ApiWords {
  return { en, fr: inFrench(en) };
}

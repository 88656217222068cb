import fc from 'fast-check';
import type * as z from 'zod';

// Values drawn from the OpenAPI document alone.

export type Schema = z.core.JSONSchema.BaseSchema & { $ref?: string; enum?: unknown[]; const?: unknown };
export type Parameter = { name: string; in: 'path' | 'query' | 'header'; schema: Schema };
export type Schemas = Readonly<Record<string, Schema>>;

/** Ids that the sample holds, by what a parameter or field is called; words nobody knows are drawn beside them. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  language: ['en', 'fr'],
  jurisdiction: ['ca', 'us'],
  slug: ['sor-2000-1', '21-cfr-900'],
  instrument: ['ca/sor-2000-1', 'us/21-cfr-900'],
  crosswalk: ['sor-2000-1--21-cfr-900'],
  sector: ['labels', 'theme'],
  q: ['label', '"figure 1"', '-label colour'],
  after: [''],
};

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });

/** A value of the query that the document allows. */
export function validParameter({ name, schema }: Parameter): fc.Arbitrary<string> {
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum.map(String));
  if (schema.type === 'integer') {
    return fc.integer({ min: Number(schema.minimum ?? 0), max: Number(schema.maximum ?? 1000) }).map(String);
  }
  if (schema.format === 'date') return day;
  if (typeof schema.pattern === 'string' && schema.format === undefined) {
    return fc.stringMatching(new RegExp(schema.pattern));
  }
  if (name === 'after') return fc.constant('');
  const known =
    KNOWN[name] ??
    Object.values(KNOWN)
      .flat()
      .filter((one) => one !== '');
  return fc.oneof(fc.constantFrom(...known), text);
}

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));

/** A name and a value with one thing wrong. */
export function invalidParameter(parameters: readonly Parameter[]): fc.Arbitrary<[string, string]> {
  const unknown = fc
    .string({ minLength: 1, maxLength: 12 })
    .filter((name) => !parameters.some((one) => one.name === name));
  const wrong: fc.Arbitrary<[string, string]>[] = [fc.tuple(unknown, fc.string({ maxLength: 8 }))];
  for (const { name, schema } of parameters) {
    const no = (value: fc.Arbitrary<string>): fc.Arbitrary<[string, string]> => value.map((one) => [name, one]);
    const words = fc.string({ minLength: 1, maxLength: 20 });
    if (Array.isArray(schema.enum)) wrong.push(no(words.filter((one) => !schema.enum?.includes(one))));
    else if (schema.type === 'integer')
      wrong.push(no(fc.constantFrom('0', '-1', '501', '1e3', '9999999999', 'ten', '1.5', ' 5')));
    else if (schema.format === 'date') wrong.push(no(fc.constantFrom('2026-02-30', '2026', 'today', '2026-1-1')));
    else if (name === 'after') wrong.push(no(words));
  }
  return fc.oneof(...wrong);
}

/** A body that the document allows. */
export function validBody(schema: Schema, schemas: Schemas): fc.Arbitrary<unknown> {
  const own = schema.$ref === undefined ? schema : (schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if (own.const !== undefined) return fc.constant(own.const);
  if (Array.isArray(own.enum)) return fc.constantFrom(...own.enum);
  const branches = (own.anyOf ?? own.oneOf) as Schema[] | undefined;
  if (branches !== undefined) return fc.oneof(...branches.map((one) => validBody(one, schemas)));
  switch (own.type) {
    case 'object': {
      const fields = Object.entries((own.properties ?? {}) as Schemas);
      const model = Object.fromEntries(fields.map(([name, one]) => [name, validBody(one, schemas)]));
      const requiredKeys = (own.required ?? []) as string[];
      return fc.record(model, { requiredKeys }) as fc.Arbitrary<unknown>;
    }
    case 'array': {
      const bounds = { minLength: Number(own.minItems ?? 0), maxLength: Math.min(3, Number(own.maxItems ?? 3)) };
      return fc.array(validBody(own.items as Schema, schemas), bounds);
    }
    case 'integer':
      return fc.integer({ min: Number(own.minimum ?? 0), max: Number(own.maximum ?? 1000) });
    case 'number':
      return fc.double({ min: Number(own.minimum ?? 0), max: Number(own.maximum ?? 1), noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return own.format === 'date'
        ? day
        : fc.string({
            unit: 'grapheme',
            minLength: Number(own.minLength ?? 0),
            maxLength: Math.min(40, Number(own.maxLength ?? 40)),
          });
  }
}

/** A body with one thing wrong: a field nobody knows, one of the wrong type, one that is missing, or no object at all. */
export function invalidBody(schema: Schema, schemas: Schemas): fc.Arbitrary<unknown> {
  const own = schema.$ref === undefined ? schema : (schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  const required = (own.required ?? []) as string[];
  const object = validBody(own, schemas) as fc.Arbitrary<Record<string, unknown>>;
  const wrong = [
    fc.constantFrom<unknown>(null, [], 7, 'text', true),
    object.map((body) => ({ ...body, notAField: 1 })),
    ...required.flatMap((name) => [
      object.map(({ [name]: _, ...body }) => body),
      object.map((body) => ({ ...body, [name]: { not: ['of', 'this', 'type'] } })),
    ]),
  ];
  return fc.oneof(...wrong);
}

import * as z from 'zod';

/** What one field of a flat file may hold. */
export type Cell = string | number | boolean | null;

/** A column of a flat file: its name and how its cell is read from a row. */
export type Column = { readonly name: string; readonly cell: (row: unknown) => Cell };

/** Stands between the values of a list in one cell; no citation or eId holds it. */
const LIST_SEPARATOR = ' | ';

/**
 * Columns of a row schema, in its order. An object inside becomes columns named `outer.inner`; a list of objects becomes one column per
 * field, its values joined by ` | `; a union has the fields of all its branches; a record is one cell of JSON. The alternative, one cell of
 * JSON for everything nested, cannot be filtered in a spreadsheet. Exact nesting is what NDJSON is for.
 */
export function columnsOf(schema: z.ZodObject): Column[] {
  return fieldsOf(schema).map(({ path, isList }) => ({
    name: path.join('.'),
    cell: (row) => (isList ? joinCells(readAll(row, path)) : toCell(readAll(row, path)[0])),
  }));
}

type Field = { readonly path: readonly string[]; readonly isList: boolean };

function fieldsOf(schema: z.core.$ZodType): Field[] {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodObject) {
    return Object.entries(bare.shape).flatMap(([name, inner]) =>
      fieldsOf(inner).map((field) => ({ ...field, path: [name, ...field.path] })),
    );
  }
  if (bare instanceof z.ZodUnion) {
    const byName = new Map(
      bare.options.flatMap((option) => fieldsOf(option)).map((field) => [field.path.join('.'), field]),
    );
    return [...byName.values()];
  }
  if (bare instanceof z.ZodArray) return fieldsOf(bare.element).map((field) => ({ ...field, isList: true }));
  return [{ path: [], isList: false }];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return unwrap(schema.unwrap());
  return schema;
}

/** Every value a path leads to; lists on the way are walked through. */
function readAll(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => readAll(item, path));
  const [name, ...rest] = path;
  if (name === undefined) return [value];
  if (typeof value !== 'object' || value === null) return [null];
  return readAll((value as Readonly<Record<string, unknown>>)[name], rest);
}

function toCell(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}

function joinCells(values: readonly unknown[]): string {
  return values.map((value) => String(toCell(value) ?? '')).join(LIST_SEPARATOR);
}

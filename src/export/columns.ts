import * as z from 'zod';

/** What one field of a flat file may hold. */
export type Cell = string | number | boolean | null;
export type CellType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'date-time';

/** A column of a flat file: its name, what it holds and how its cell is read from a row. */
export type Column = {
  readonly name: string;
  readonly type: CellType;
  /** Whether a cell may be empty. */
  readonly nullable: boolean;
  /** The words it may hold, where they are a closed list. */
  readonly values: readonly string[];
  readonly cell: (row: unknown) => Cell;
};

/** Stands between the values of a list in one cell; no citation or eId holds it. */
export const LIST_SEPARATOR = ' | ';

/**
 * Columns of a row schema, in its order. An object inside becomes columns named `outer.inner`; a list of objects becomes one column per
 * field, its values joined by ` | `; a union has the fields of all its branches; a record is one cell of JSON. The alternative, one cell of
 * JSON for everything nested, cannot be filtered in a spreadsheet. Exact nesting is what NDJSON is for.
 */
export function columnsOf(schema: z.ZodObject): Column[] {
  return fieldsOf(schema).map(({ path, isList, nullable, leaf }) => ({
    name: path.join('.'),
    type: isList ? 'text' : typeOf(leaf),
    nullable: nullable && !isList,
    values: leaf instanceof z.ZodEnum && !isList ? leaf.options.map(String) : [],
    cell: (row) => (isList ? joinCells(readAll(row, path)) : toCell(readAll(row, path)[0])),
  }));
}

type Field = {
  readonly path: readonly string[];
  readonly isList: boolean;
  readonly nullable: boolean;
  readonly leaf: z.core.$ZodType;
};

function fieldsOf(schema: z.core.$ZodType): Field[] {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return fieldsOf(schema.unwrap()).map((field) => ({ ...field, nullable: true }));
  }
  if (schema instanceof z.ZodDefault) return fieldsOf(schema.unwrap());
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, inner]) =>
      fieldsOf(inner).map((field) => ({ ...field, path: [name, ...field.path] })),
    );
  }
  if (schema instanceof z.ZodUnion) return joinBranches(schema.options.map((option) => fieldsOf(option)));
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element).map((field) => ({ ...field, isList: true }));
  return [{ path: [], isList: false, nullable: false, leaf: schema }];
}

/** A field that not every branch has may be empty; one that branches fill with different constants is plain text. */
function joinBranches(branches: readonly Field[][]): Field[] {
  const byName = Map.groupBy(branches.flat(), (field) => field.path.join('.'));
  return [...byName.values()].map((same) => {
    const [first] = same as [Field];
    const leaf = same.length > 1 && first.leaf instanceof z.ZodLiteral ? z.string() : first.leaf;
    return { ...first, leaf, nullable: same.length < branches.length || same.some((field) => field.nullable) };
  });
}

function typeOf(leaf: z.core.$ZodType): CellType {
  if (leaf instanceof z.ZodBoolean) return 'boolean';
  if (leaf instanceof z.ZodNumber) return leaf.isInt ? 'integer' : 'number';
  if (leaf instanceof z.ZodISODate) return 'date';
  return leaf instanceof z.ZodISODateTime ? 'date-time' : 'text';
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

import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { columnsOf } from '../../src/export/columns.ts';
import { dataLists } from '../../src/http/data-lists.ts';
import { describeApi, schemaNameOf } from '../../src/http/openapi.ts';
import { dataSets } from '../../src/model/data-sets/data-sets.ts';
import { meaningOf } from '../../src/model/data-sets/field-meanings.ts';

type Described = { properties: Record<string, { description?: string; 'x-description-fr'?: string }> };
const description = describeApi(dataLists, []) as {
  components: { schemas: Record<string, Described> };
  paths: Record<string, object>;
};

describe.each(dataSets)('data set %s', (name, set) => {
  const columns = columnsOf(set.row);

  it('has a title and a summary in both languages', () => {
    for (const told of [set.title, set.summary]) {
      expect(told.en).toMatch(/^\p{Lu}/u);
      expect(told.fr).toMatch(/^\p{Lu}/u);
    }
  });

  it('says of every column what it means, in both languages', () => {
    const silent = columns.filter((column) => {
      const meaning = meaningOf(name, column.name);
      return meaning === null || meaning.en === '' || meaning.fr === '';
    });
    expect(silent.map((column) => column.name)).toEqual([]);
  });

  it('has each column once, and those that tell rows apart among them', () => {
    const names = columns.map((column) => column.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining([...set.identity]));
  });

  it('is in the OpenAPI document with the same fields and words', () => {
    const own = description.components.schemas[schemaNameOf(name)];
    const fields = Object.keys(own?.properties ?? {});
    expect(fields).toEqual(Object.keys(set.row.shape));
    expect(new Set(columns.map((column) => column.name.split('.')[0]))).toEqual(new Set(fields));
    for (const field of fields) {
      const meaning = meaningOf(name, field);
      if (meaning !== null) expect(own?.properties[field]?.['x-description-fr']).toBe(meaning.fr);
    }
    for (const suffix of ['', '.csv', '.ndjson', '.xlsx', '.parquet']) {
      expect(description.paths).toHaveProperty([`/v1/${name}${suffix}`]);
    }
  });

  it('types its columns as its schema does', () => {
    for (const column of columns) {
      if (column.name.includes('.')) continue;
      const json = z.toJSONSchema(set.row.shape[column.name] as z.ZodType, { io: 'input' });
      const types = [json, ...(json.anyOf ?? [])].flatMap((one) => (one as { type?: string }).type ?? []);
      const expected = { text: 'string', date: 'string', 'date-time': 'string' }[column.type as string] ?? column.type;
      const isList = types.includes('array') || types.includes('object');
      if (!isList) expect([column.name, types]).toEqual([column.name, expect.arrayContaining([expected])]);
      expect([column.name, column.nullable && !isList]).toEqual([column.name, types.includes('null') && !isList]);
    }
  });
});

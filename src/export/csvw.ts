import type { DataSet } from '../model/data-sets/data-set.ts';
import { meaningOf } from '../model/data-sets/field-meanings.ts';
import { type CellType, columnsOf, LIST_SEPARATOR } from './columns.ts';

const DATATYPES: Readonly<Record<CellType, string>> = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  'date-time': 'dateTime',
};

/** The W3C's description of a CSV (CSVW), from the schema its columns are made of. */
export function toCsvw(name: string, set: DataSet, url: string): string {
  const columns = columnsOf(set.row);
  const schema = {
    columns: columns.map((column) => {
      const meaning = meaningOf(name, column.name);
      return {
        // A variable of a URI template may not hold a dot before a digit; names of columns as they are go into `titles`.
        name: column.name.replaceAll('.', '_'),
        titles: column.name,
        ...(meaning === null
          ? {}
          : {
              'dc:description': [
                { '@value': meaning.en, '@language': 'en' },
                { '@value': meaning.fr, '@language': 'fr' },
              ],
            }),
        datatype:
          column.values.length === 0
            ? DATATYPES[column.type]
            : {
                base: 'string',
                format: column.values.map((value) => value.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
              },
        required: !column.nullable && column.type !== 'text',
        null: '',
      };
    }),
    ...(set.identity.every((key) => columns.some((column) => column.name === key))
      ? { primaryKey: set.identity.map((key) => key.replaceAll('.', '_')) }
      : {}),
  };
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url,
    'dc:title': [
      { '@value': set.title.en, '@language': 'en' },
      { '@value': set.title.fr, '@language': 'fr' },
    ],
    'dc:description': [
      { '@value': set.summary.en, '@language': 'en' },
      { '@value': set.summary.fr, '@language': 'fr' },
    ],
    'dc:license': { '@id': 'https://spdx.org/licenses/MIT' },
    'rdfs:comment': `Lists inside a cell are joined by "${LIST_SEPARATOR}".`,
    dialect: { encoding: 'utf-8', lineTerminators: ['\r\n'], header: true, doubleQuote: true },
    tableSchema: schema,
  };
  return `${JSON.stringify(metadata, null, 1)}\n`;
}

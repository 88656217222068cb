import { expect, it } from 'vitest';
import type { Table } from '../../src/model/table.ts';
import { tableText } from '../../src/sources/table-text.ts';
import { provisionTable } from '../../src/ui/components/provision-table.ts';

const cell = (text: string, header = false) => ({ text, header, columnSpan: 1, rowSpan: 1 });

it('tells each cell where its words stand in the text of the provision, past rows without cells and empty cells', async () => {
  const table: Table = {
    caption: null,
    rows: [[cell('Category', true), cell('Limit', true)], [], [cell(''), cell('450')], [cell('Varnish')], [cell('5')]],
  };
  const text = tableText(table);
  const seen: [string, string][] = [];
  await provisionTable(table, 'table 1', {
    content: (words, start) => {
      seen.push([words, text.slice(start, start + words.length)]);
      return words;
    },
  });
  expect(seen.map(([words]) => words)).toEqual(['Category', 'Limit', '', '450', 'Varnish', '5']);
  for (const [words, found] of seen) expect(found).toBe(words);
});

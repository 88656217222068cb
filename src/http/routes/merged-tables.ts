import * as z from 'zod';
import { MergedRow, MergedTable, RowSide } from '../../model/merged-table.ts';
import { findCrosswalk } from '../../store/crosswalks.ts';
import { findMergedTable, listMergedRows, listMergedTables } from '../../store/merged-tables.ts';
import { listSectorNames } from '../../store/sectors.ts';
import { readTwins } from '../../store/twins.ts';
import { mergedTablePage } from '../../ui/pages/merged-table-page.ts';
import { mergedTablesPage } from '../../ui/pages/merged-tables-page.ts';
import { listResource } from '../list-resource.ts';
import { Problem } from '../problem.ts';
import { Flag } from '../query.ts';

export const mergedTableList = listResource({
  path: '/tables',
  name: 'tables',
  summary: 'Tables of both countries on one subject, joined by key, those with the most common rows first',
  filter: z.object({ sector: z.string().optional(), crosswalk: z.string().optional() }),
  row: MergedTable,
  key: z.tuple([z.int(), z.string()]),
  find: async () => null,
  list: ({ services, filter }, _subject, page) => listMergedTables(services.index, filter, page),
  page: async (view, _subject, listing, { services, filter }) =>
    mergedTablesPage(view, {
      ...listing,
      sectors: await listSectorNames(services.index),
      crosswalk: filter.crosswalk === undefined ? null : await findCrosswalk(services.index, filter.crosswalk),
    }),
});

export const mergedRowList = listResource({
  path: '/tables/:id',
  name: 'rows',
  summary: 'Rows of two joined tables, compared cell by cell',
  filter: z.object({
    side: RowSide.optional(),
    differing: Flag,
    key: z.string().max(100).optional().describe('Part of the key of the row'),
  }),
  row: MergedRow,
  key: z.tuple([z.int()]),
  find: async ({ services, part }) => {
    const table = await findMergedTable(services.index, part('id'));
    if (table === null) throw new Problem('no-such-table', { id: part('id') });
    return table;
  },
  list: ({ services, filter }, table, page) => listMergedRows(services.index, table.id, filter, page),
  page: async (view, table, rows, { services }) =>
    mergedTablePage(view, {
      table,
      rows,
      crosswalk: await findCrosswalk(services.index, table.crosswalkId),
      twins: await readTwins(services.index, [table.ca], 'tables'),
    }),
});

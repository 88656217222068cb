import { type PlacedTable, placeTables } from '../../../src/alignment/tables/table-side.ts';
import type { Provision } from '../../../src/model/provision.ts';
import { measureTables } from '../../../src/requirements/measure-table.ts';

/** A table drawn as text: the first line heads the columns, cells are parted by `|`. */
function provisionOf(drawn: string, more: Partial<Provision> = {}): Provision {
  const rows = drawn
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return {
    editionId: 'ca/sor-2000-1@2026-01-01:en',
    eId: 'sec_2__table_1',
    parentEId: 'sec_2',
    ordinal: 2,
    depth: 2,
    level: 'table',
    number: null,
    heading: null,
    text: '',
    status: 'in-force',
    statusReason: null,
    statusBy: null,
    inForceOn: null,
    inForceUntil: null,
    sourceId: null,
    table: {
      caption: null,
      rows: rows.map((cells, at) => cells.map((text) => ({ text, header: at === 0, columnSpan: 1, rowSpan: 1 }))),
    },
    span: { start: 0, end: 0 },
    hash: 0,
    ...more,
  };
}

/** The table in a section whose heading says what it is about. */
export function placedTable(side: 'ca' | 'us', heading: string, drawn: string): PlacedTable {
  const table = provisionOf(drawn);
  const root = { ...table, eId: 'root', parentEId: null, table: null, level: 'instrument' as const, ordinal: 0 };
  const section = { ...root, eId: 'sec_2', parentEId: 'root', level: 'section' as const, ordinal: 1, heading };
  const owner = { language: 'en' as const, jurisdiction: side, pointInTime: '2026-01-01' };
  const measured = measureTables(table, owner);
  const [placed] = placeTables(`${side}/one`, [root, section, table], measured, '2026-01-01');
  if (placed === undefined) throw new Error('no table was read');
  return placed;
}

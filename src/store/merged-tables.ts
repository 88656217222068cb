import type { MergedCell, MergedColumn, MergedRow, MergedTable, RowSide } from '../model/merged-table.ts';
import { formatProvisionCitation } from '../model/provision-citation.ts';
import { bulkInsert } from './bulk-insert.ts';
import type { Database, Row, Statement } from './database.ts';
import { inSector } from './in-sector.ts';
import { Conditions, type Page, type PageRequest, toPage } from './page.ts';
import type { ProvisionKeys } from './write-alignments.ts';

/** A table as the pipeline gives it: citations are read back from the provisions. */
export type NewMergedTable = Omit<MergedTable, 'caCitation' | 'usCitation'> & {
  readonly content: readonly MergedRow[];
};

/** Replaces the merged tables of one crosswalk. */
export function replaceMergedTables(
  crosswalkId: string,
  tables: readonly NewMergedTable[],
  keyOf: ProvisionKeys,
): Statement[] {
  return [
    { sql: 'DELETE FROM merged_tables WHERE crosswalk_id = ?', params: [crosswalkId] },
    ...bulkInsert(
      'merged_tables',
      [
        'id',
        'crosswalk_id',
        'ordinal',
        'kind',
        'ca_edition_key',
        'ca_provision_ordinal',
        'us_edition_key',
        'us_provision_ordinal',
        'ca_title',
        'us_title',
        'key_name',
        'columns_json',
        'score',
        'rows',
        'both',
        'ca_only',
        'us_only',
        'differing_rows',
        'compared_cells',
        'differing_cells',
      ],
      tables.map((table) => {
        const [ca, us] = [keyOf(table.ca.editionId, table.ca.eId), keyOf(table.us.editionId, table.us.eId)];
        return [
          table.id,
          crosswalkId,
          table.ordinal,
          table.kind,
          ca.editionKey,
          ca.ordinal,
          us.editionKey,
          us.ordinal,
          table.caTitle,
          table.usTitle,
          table.keyName,
          JSON.stringify(table.columns),
          table.score,
          table.rows,
          table.both,
          table.caOnly,
          table.usOnly,
          table.differingRows,
          table.comparedCells,
          table.differingCells,
        ];
      }),
    ),
    ...bulkInsert(
      'merged_rows',
      ['table_id', 'ordinal', 'key', 'side', 'differing', 'cells_json', 'ca_e_id', 'us_e_id'],
      tables.flatMap(({ id, content }) =>
        content.map((row) => [
          id,
          row.ordinal,
          row.key,
          row.side,
          row.differing,
          JSON.stringify(row.cells),
          row.caEId,
          row.usEId,
        ]),
      ),
    ),
  ];
}

type TableRecord = Row & {
  id: string;
  crosswalk_id: string;
  ordinal: number;
  kind: MergedTable['kind'];
  ca_title: string;
  us_title: string;
  key_name: string;
  columns_json: string;
  score: number;
  rows: number;
  both: number;
  ca_only: number;
  us_only: number;
  differing_rows: number;
  compared_cells: number;
  differing_cells: number;
  ca_edition: string;
  ca_e_id: string;
  ca_instrument: string;
  us_edition: string;
  us_e_id: string;
  us_instrument: string;
};

const side = (name: 'ca' | 'us') => ({
  columns: `${name}_e.id AS ${name}_edition, ${name}_p.e_id AS ${name}_e_id, ${name}_i.citation AS ${name}_instrument`,
  joins: `JOIN editions ${name}_e ON ${name}_e.key = t.${name}_edition_key JOIN instruments ${name}_i ON ${name}_i.id = ${name}_e.instrument_id
    JOIN provisions ${name}_p ON ${name}_p.edition_key = t.${name}_edition_key AND ${name}_p.ordinal = t.${name}_provision_ordinal`,
});
const SELECT = `SELECT t.*, ${side('ca').columns}, ${side('us').columns} FROM merged_tables t ${side('ca').joins} ${side('us').joins}`;

export type MergedTableFilter = {
  readonly crosswalk?: string | undefined;
  readonly sector?: string | undefined;
};

/** Merged tables, those with the most rows of both sides first. */
export async function listMergedTables(
  database: Database,
  filter: MergedTableFilter,
  page: PageRequest,
): Promise<Page<MergedTable>> {
  const conditions = new Conditions().equal('t.crosswalk_id', filter.crosswalk);
  if (filter.sector !== undefined) {
    conditions.add(inSector('t.crosswalk_id'), filter.sector);
  }
  if (page.after !== null) {
    const [both = null, id = null] = page.after;
    conditions.add('(-t.both, t.id) > (-?, ?)', both, id);
  }
  const rows = await database.all<TableRecord>(`${SELECT} ${conditions.where} ORDER BY -t.both, t.id LIMIT ?`, [
    ...conditions.params,
    page.limit + 1,
  ]);
  return toPage(rows, page.limit, (row) => [row.both, row.id], toMergedTable);
}

export async function findMergedTable(database: Database, id: string): Promise<MergedTable | null> {
  const row = await database.first<TableRecord>(`${SELECT} WHERE t.id = ?`, [id]);
  return row === null ? null : toMergedTable(row);
}

function toMergedTable(row: TableRecord): MergedTable {
  return {
    id: row.id,
    crosswalkId: row.crosswalk_id,
    ordinal: row.ordinal,
    kind: row.kind,
    ca: { editionId: row.ca_edition, eId: row.ca_e_id },
    us: { editionId: row.us_edition, eId: row.us_e_id },
    caCitation: formatProvisionCitation(row.ca_instrument, row.ca_e_id, 'en'),
    usCitation: formatProvisionCitation(row.us_instrument, row.us_e_id, 'en'),
    caTitle: row.ca_title,
    usTitle: row.us_title,
    keyName: row.key_name,
    columns: JSON.parse(row.columns_json) as MergedColumn[],
    score: row.score,
    rows: row.rows,
    both: row.both,
    caOnly: row.ca_only,
    usOnly: row.us_only,
    differingRows: row.differing_rows,
    comparedCells: row.compared_cells,
    differingCells: row.differing_cells,
  };
}

export type MergedRowFilter = {
  readonly side?: RowSide | undefined;
  /** Only rows of both sides in which a compared cell differs. */
  readonly differing?: boolean | undefined;
  readonly key?: string | undefined;
};

type RowRecord = Row & {
  ordinal: number;
  key: string;
  side: RowSide;
  differing: number;
  cells_json: string;
  ca_e_id: string | null;
  us_e_id: string | null;
};

/** Rows of a merged table in its order: that of the Canadian table, then what only the U.S. one has. */
export async function listMergedRows(
  database: Database,
  tableId: string,
  filter: MergedRowFilter,
  page: PageRequest,
): Promise<Page<MergedRow>> {
  const conditions = new Conditions().add('table_id = ?', tableId).equal('side', filter.side);
  if (filter.differing === true) conditions.add('differing > 0');
  // `instr` rather than LIKE: D1 refuses patterns of more than 50 bytes, and a key may hold a percent sign.
  if (filter.key !== undefined) conditions.add('instr(lower(key), lower(?)) > 0', filter.key);
  if (page.after !== null) conditions.add('ordinal > ?', page.after[0] ?? null);
  const rows = await database.all<RowRecord>(`SELECT * FROM merged_rows ${conditions.where} ORDER BY ordinal LIMIT ?`, [
    ...conditions.params,
    page.limit + 1,
  ]);
  return toPage(
    rows,
    page.limit,
    (row) => [row.ordinal],
    (row) => ({
      ordinal: row.ordinal,
      key: row.key,
      side: row.side,
      differing: row.differing,
      cells: JSON.parse(row.cells_json) as MergedCell[],
      caEId: row.ca_e_id,
      usEId: row.us_e_id,
    }),
  );
}

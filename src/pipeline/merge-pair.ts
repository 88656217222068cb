import type { TablePair } from '../alignment/tables/pair-tables.ts';
import { type ColumnSense, compareCells, readColumnSense } from '../divergence/tables/compare-cells.ts';
import type { MeasuredCell, MeasuredRow, MeasuredTable } from '../model/measured-table.ts';
import type { MergedCell, MergedRow } from '../model/merged-table.ts';
import type { NewMergedTable } from '../store/merged-tables.ts';
import { fnv1a64 } from '../text/fnv1a64.ts';

/** A column of the merged table: where it stands on each side; -1 where a side has none. */
type Place = { readonly ca: number; readonly us: number; readonly compared: boolean; readonly sense: ColumnSense };

const EMPTY: MeasuredCell = { text: '', figure: null, formula: null, codes: [] };

/** Two tables as one: every row of both, the cells of the paired columns compared, and the counts that pages show. */
export function mergePair(
  crosswalkId: string,
  ordinal: number,
  pair: TablePair,
  titleOf: (editionId: string, eId: string) => string,
): NewMergedTable {
  const { table: ca } = pair.ca;
  const { table: us } = pair.us;
  const places = columnsOf(pair);
  const name = (table: MeasuredTable, at: number) => (at < 0 ? '' : (table.columns[at]?.name ?? ''));
  const columns = places.map((place) => ({ ca: name(ca, place.ca), us: name(us, place.us), compared: place.compared }));
  const labels = columns.map((column) => (column.ca === '' ? column.us : column.ca));
  const content = pair.rows.map((row, at): MergedRow => {
    const cells = places.map((place, column) => mergeCell(labels[column] ?? '', place, row.ca, row.us));
    const both = row.ca !== null && row.us !== null;
    return {
      ordinal: at,
      key: row.ca?.key ?? row.us?.key ?? '',
      side: both ? 'both' : row.ca === null ? 'us' : 'ca',
      differing: both ? cells.filter(isDiffering).length : 0,
      cells,
      caEId: row.ca?.place ?? null,
      usEId: row.us?.place ?? null,
    };
  });
  const both = content.filter(({ side }) => side === 'both');
  const id = fnv1a64(
    [
      crosswalkId,
      pair.ca.instrumentId,
      ca.kind === 'limits' ? 'limits' : ca.eId,
      ca.part,
      '=',
      pair.us.instrumentId,
      us.eId,
      us.part,
    ].join('\n'),
  );
  return {
    id,
    crosswalkId,
    ordinal,
    kind: ca.kind,
    ca: { editionId: ca.editionId, eId: ca.eId },
    us: { editionId: us.editionId, eId: us.eId },
    caTitle: titleOf(ca.editionId, ca.eId),
    usTitle: titleOf(us.editionId, us.eId),
    keyName: ca.keyName === '' ? us.keyName : ca.keyName,
    columns,
    score: Number(pair.score.toFixed(3)),
    rows: content.length,
    both: both.length,
    caOnly: content.filter(({ side }) => side === 'ca').length,
    usOnly: content.filter(({ side }) => side === 'us').length,
    differingRows: both.filter(({ differing }) => differing > 0).length,
    comparedCells: both.flatMap(({ cells }) => cells).filter(({ relation }) => relation !== 'not-compared').length,
    differingCells: both.reduce((sum, { differing }) => sum + differing, 0),
    content,
  };
}

/** Nearly the same words are no difference to act on; an empty cell against a filled one may be. */
function isDiffering({ relation }: MergedCell): boolean {
  return relation === 'different' || relation === 'ca-only' || relation === 'us-only';
}

/** The paired columns in the order of the Canadian table, then what only one side has and other parts of its column do not show. */
function columnsOf(pair: TablePair): Place[] {
  const { table: ca } = pair.ca;
  const { table: us } = pair.us;
  const rows = pair.rows.filter((row) => row.ca !== null && row.us !== null);
  const paired = pair.columns.map(({ ca: left, us: right, comparable }): Place => {
    const cells = rows.flatMap((row) => [row.ca?.cells[left], row.us?.cells[right]]);
    const names = [ca.columns[left]?.name ?? '', us.columns[right]?.name ?? ''];
    return { ca: left, us: right, compared: comparable, sense: comparable ? readColumnSense(names, cells) : null };
  });
  const shown = (table: MeasuredTable, taken: readonly number[]) => {
    const sources = new Set([table.keyColumn, ...taken.map((at) => table.columns[at]?.source ?? -1)]);
    return table.columns.flatMap(({ source, name }, at) => {
      if (sources.has(source) || /^(?:item|article)(?: no\.?)?$/i.test(name)) return [];
      sources.add(source);
      return [at];
    });
  };
  return [
    ...paired,
    ...shown(
      ca,
      paired.map((place) => place.ca),
    ).map((at): Place => ({ ca: at, us: -1, compared: false, sense: null })),
    ...shown(
      us,
      paired.map((place) => place.us),
    ).map((at): Place => ({ ca: -1, us: at, compared: false, sense: null })),
  ];
}

function mergeCell(column: string, place: Place, caRow: MeasuredRow | null, usRow: MeasuredRow | null): MergedCell {
  const ca = caRow?.cells[place.ca] ?? EMPTY;
  const us = usRow?.cells[place.us] ?? EMPTY;
  const text = { column, ca: ca.text, us: us.text };
  if (!place.compared || caRow === null || usRow === null) {
    return { ...text, relation: 'not-compared', stringency: 'unknown', caConverted: null, usConverted: null };
  }
  return { ...text, ...compareCells(ca, us, place.sense) };
}

import type { Jurisdiction } from '../../model/instrument.ts';
import type { MeasuredRow, MeasuredTable } from '../../model/measured-table.ts';
import type { NotionFolder } from '../term-bridges.ts';
import { inverseFrequencies } from '../weighted-overlap.ts';
import { type ClassReader, classReader } from './class-key.ts';
import { groupByKey, isIdentified, type JoinedRow, joinKey, joinRows, type KeyGroup } from './join-rows.ts';
import { type ColumnPair, likeHeads, pairColumns } from './pair-columns.ts';
import type { PlacedTable } from './table-side.ts';

/** Two tables on one subject, their columns put together and their rows joined. */
export type TablePair = {
  readonly ca: PlacedTable;
  readonly us: PlacedTable;
  readonly columns: readonly ColumnPair[];
  readonly rows: readonly JoinedRow[];
  /** 0 to 1: how sure it is that the tables treat one subject. */
  readonly score: number;
};

/** Identifiers that both countries use prove the subject by a few rows; words do not. */
const FEWEST_IDENTIFIERS = 3;
/** Heads of columns that share less are of two measures. */
const SAME_MEASURE = 0.5;
const SAME_SUBJECT = 0.08;
/** A measure both call by one full name ("uniform energy factor") says what the tables are about, whatever words stand around them. */
const CALLED_ALIKE = 0.85;
const SAME_MEASURE_TELLS = 0.3;
const ACCEPTED = 0.52;
/** A table is set against the best few of the other side: one country prints by date or product what the other prints in one, the U.S. more often so. */
const MOST_PARTNERS = { ca: 2, us: 6 };

/** Finds the tables of two sides that treat one subject, the surest first. */
export function pairTables(
  ca: readonly PlacedTable[],
  us: readonly PlacedTable[],
  notions: Readonly<Record<Jurisdiction, NotionFolder>> | null = null,
): TablePair[] {
  const classes = classReader(notions);
  const contexts = [...ca, ...us].map(({ context }) => new Map([...context].map((term) => [term, 1])));
  const idf = inverseFrequencies(contexts);
  const identified = new Set([...ca, ...us].filter(({ table }) => isIdentified(table)));
  const candidates = ca.flatMap((left) =>
    us.flatMap((right) => {
      if (identified.has(left) !== identified.has(right) || left.table.kind !== right.table.kind) return [];
      // One substance is subject enough.
      if (left.table.kind === 'limits') return candidate(left, right, 1, classes) ?? [];
      if (identified.has(left)) return candidate(left, right, null, classes) ?? [];
      const subject = containment(left.context, right.context, idf);
      return subject < SAME_SUBJECT ? [] : (candidate(left, right, subject, classes) ?? []);
    }),
  );
  candidates.sort(
    (one, other) => other.score - one.score || one.ca.ordinal - other.ca.ordinal || one.us.ordinal - other.us.ordinal,
  );
  const partners = new Map<PlacedTable, number>();
  const printed = new Set<string>();
  const chosen = candidates.filter(({ ca: left, us: right }) => {
    // Of two tables printed as one, the one that fits better: single-phase ratings are not those of three phases.
    const pair = `${left.table.eId} ${left.table.part} ${right.instrumentId} ${right.table.eId}`;
    if (printed.has(pair)) return false;
    if ((partners.get(left) ?? 0) >= MOST_PARTNERS.ca || (partners.get(right) ?? 0) >= MOST_PARTNERS.us) return false;
    printed.add(pair);
    partners.set(left, (partners.get(left) ?? 0) + 1);
    partners.set(right, (partners.get(right) ?? 0) + 1);
    return true;
  });
  return chosen.sort((one, other) => one.ca.ordinal - other.ca.ordinal || one.us.ordinal - other.us.ordinal);
}

/** Share of the rarer words of the shorter context that the longer has too. */
function containment(one: ReadonlySet<string>, other: ReadonlySet<string>, idf: (term: string) => number): number {
  const weigh = (terms: Iterable<string>) => [...terms].reduce((sum, term) => sum + idf(term), 0);
  const smaller = Math.min(weigh(one), weigh(other));
  return smaller === 0 ? 0 : weigh([...one].filter((term) => other.has(term))) / smaller;
}

/** @param subject how much of their contexts the two share; null where the keys are identifiers, which prove the subject */
function candidate(ca: PlacedTable, us: PlacedTable, subject: number | null, classes: ClassReader): TablePair | null {
  const groups = withLoneRows(groupByKey(ca.table, us.table, classes), ca.table, us.table);
  const keys = Math.min(countKeys(ca.table.rows), countKeys(us.table.rows));
  const share = keys === 0 ? 0 : groups.length / keys;
  const called = subject === null ? 1 : likeMeasures(ca.table, us.table);
  const exact = groups.filter((group) => joinKey(group.us[0]?.key ?? '') === group.key).length;
  if (subject === null ? groups.length < FEWEST_IDENTIFIERS : groups.length === 0 || (called === 0 && exact < 2))
    return null;
  const single = groups.filter((group) => group.ca.length === 1 && group.us.length === 1);
  const joint = (single.length > 0 ? single : groups).flatMap((group) => firstPair(group));
  const columns = pairColumns(ca.table, us.table, joint);
  if (!columns.some(({ comparable }) => comparable)) return null;
  const proof = Math.max(called, keys === 0 ? 0 : exact / keys);
  const score =
    subject === null
      ? 1
      : 0.3 * Math.min(1, share) +
        0.4 * Math.min(1, 2 * subject + (called >= CALLED_ALIKE ? SAME_MEASURE_TELLS : 0)) +
        0.3 * proof;
  if (score < ACCEPTED) return null;
  const known = new Map<MeasuredRow, KeyGroup>(groups.flatMap((group) => group.ca.map((row) => [row, group] as const)));
  return { ca, us, columns, rows: orderRows(ca, us, groups, known, columns), score };
}

/** A substance that each side limits once is limited there by each, however differently they name the product. */
function withLoneRows(groups: readonly KeyGroup[], ca: MeasuredTable, us: MeasuredTable): KeyGroup[] {
  if (ca.kind !== 'limits') return [...groups];
  const bySubstance = (table: MeasuredTable) => Map.groupBy(table.rows, (row) => row.cells[0]?.text ?? '');
  const facing = bySubstance(us);
  const joined = new Set(groups.flatMap((group) => group.ca));
  const lone = [...bySubstance(ca)].flatMap(([substance, rows]): KeyGroup[] => {
    const others = facing.get(substance) ?? [];
    const [row] = rows;
    const isLone = row !== undefined && rows.length === 1 && others.length === 1 && !joined.has(row);
    return isLone ? [{ key: joinKey(row.key), ca: rows, us: others }] : [];
  });
  return [...groups, ...lone];
}

/** How alike the best two columns of figures are called: "Annual fuel utilization efficiency" and "AFUE (percent)"; 0 where none are. */
function likeMeasures(ca: MeasuredTable, us: MeasuredTable): number {
  const measures = (table: MeasuredTable) =>
    table.columns.flatMap(({ name }, at) =>
      table.rows.some((row) => row.cells[at]?.figure != null || row.cells[at]?.formula != null)
        ? [name.split(' › ').at(-1) ?? '']
        : [],
    );
  const [left, right] = [measures(ca), measures(us)];
  const best = Math.max(0, ...left.flatMap((one) => right.map((other) => likeHeads(one, other))));
  return best >= SAME_MEASURE ? best : 0;
}

function firstPair({ ca, us }: KeyGroup): (readonly [MeasuredRow, MeasuredRow])[] {
  const [left] = ca;
  const [right] = us;
  return left === undefined || right === undefined ? [] : [[left, right]];
}

function countKeys(rows: readonly MeasuredRow[]): number {
  return new Set(rows.filter(({ past }) => !past).map(({ key }) => key)).size;
}

/** In the order of the Canadian table, each key's rows together; what only the U.S. table has follows, in its order. */
function orderRows(
  ca: PlacedTable,
  us: PlacedTable,
  groups: readonly KeyGroup[],
  known: ReadonlyMap<MeasuredRow, KeyGroup>,
  columns: readonly ColumnPair[],
): JoinedRow[] {
  const rows: JoinedRow[] = [];
  const done = new Set<KeyGroup>();
  const joined = new Set(groups.flatMap((group) => group.us));
  for (const row of ca.table.rows) {
    if (row.past) continue;
    const group = known.get(row);
    if (group === undefined) rows.push({ ca: row, us: null });
    else if (!done.has(group)) {
      done.add(group);
      rows.push(...joinRows(group, columns));
    }
  }
  for (const row of us.table.rows) if (!row.past && !joined.has(row)) rows.push({ ca: null, us: row });
  return rows;
}

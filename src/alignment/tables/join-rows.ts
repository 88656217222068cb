import { comparableKey } from '../../model/keyed-table.ts';
import type { MeasuredRow, MeasuredTable } from '../../model/measured-table.ts';
import { inverseFrequencies } from '../weighted-overlap.ts';
import { type ClassLikeness, type ClassReader, likeClasses, termsOf } from './class-key.ts';
import { agreement, type ColumnPair } from './pair-columns.ts';

/** Rows of the same key on both sides; a key may name several on either. */
export type KeyGroup = {
  readonly key: string;
  readonly ca: readonly MeasuredRow[];
  readonly us: readonly MeasuredRow[];
};

/** A row of the merged table: of both sides, or of one. */
export type JoinedRow = { readonly ca: MeasuredRow | null; readonly us: MeasuredRow | null };

/** A class in words faces another when this much of the rarer words of the one that says less is shared. */
const SAME_WORDS = 0.55;

/** An identifier as both countries print it: letters and figures without spaces ("UN1203", "CAS 50-00-0"). */
const IDENTIFIER = /^(?:un|na|id|cas)\d{4,}$/;

/** Whether the keys of a table are identifiers that both countries use: then only the same key joins. */
export function isIdentified(table: MeasuredTable): boolean {
  const named = table.rows.filter(({ key }) => IDENTIFIER.test(comparableKey(key)));
  return named.length > table.rows.length / 2;
}

/** Groups the rows of both sides by key: the same key first, then keys in words that are each other's nearest. */
export function groupByKey(ca: MeasuredTable, us: MeasuredTable, classes: ClassReader): KeyGroup[] {
  const left = byKey(ca);
  const right = byKey(us);
  const groups: KeyGroup[] = [];
  for (const [key, rows] of left) {
    const facing = right.get(key);
    if (facing !== undefined) groups.push({ key, ca: rows, us: facing });
  }
  if (isIdentified(ca) || isIdentified(us)) return groups;
  const joined = new Set(groups.map(({ key }) => key));
  const inWords = ([key]: readonly [string, unknown]) => !joined.has(key) && /\p{L}{3}/u.test(key);
  const rest = { ca: [...left].filter(inWords), us: [...right].filter(inWords) };
  const classOf = (side: 'ca' | 'us', rows: readonly MeasuredRow[]) =>
    classes(side, `${rows[0]?.group ?? ''} ${rows[0]?.key ?? ''}`);
  const caClasses = rest.ca.map(([, rows]) => classOf('ca', rows));
  const usClasses = rest.us.map(([, rows]) => classOf('us', rows));
  if (caClasses.length === 0 || usClasses.length === 0) return groups;
  const all = [
    ...[...left.values()].map((rows) => classOf('ca', rows)),
    ...[...right.values()].map((rows) => classOf('us', rows)),
  ];
  const idf = inverseFrequencies(all.map((one) => new Map([...termsOf(one)].map((term) => [term, 1]))));
  const scores = caClasses.map((one) => usClasses.map((other) => likeClasses(one, other, idf)));
  for (const { at, facing } of bestFacing(scores)) {
    const [key = '', rows = []] = rest.ca[at] ?? [];
    groups.push({ key, ca: rows, us: rest.us[facing]?.[1] ?? [] });
  }
  return groups;
}

/** Of each class the nearest of the other side. A class may face several, since the one country divides what the other does not. */
function bestFacing(scores: readonly (readonly ClassLikeness[])[]): { at: number; facing: number }[] {
  return scores.flatMap((row, at) => {
    const best = Math.max(...row.map(worth));
    const [facing, ...rivals] = row.flatMap((one, index) => (worth(one) === best ? [index] : []));
    const isClear = facing !== undefined && rivals.length === 0 && (row[facing]?.covers ?? 0) >= SAME_WORDS;
    return isClear ? [{ at, facing }] : [];
  });
}

function worth({ covers, dice }: ClassLikeness): number {
  return covers / 2 + dice / 2;
}

function byKey(table: MeasuredTable): Map<string, MeasuredRow[]> {
  const rows = table.rows.filter(({ key, past }) => key !== '' && !past);
  return Map.groupBy(rows, ({ key }) => joinKey(key));
}

/** A key as it joins: a number by its value ("25.0" and "25"), all else by its letters and figures. */
export function joinKey(key: string): string {
  const number = Number(key.replace(/[ ,\u00a0\u202f]/g, ''));
  return key.trim() !== '' && Number.isFinite(number) ? String(number) : comparableKey(key);
}

/**
 * Puts the rows of one key together by what else they say: of "UN1133" the rows of packing group I, II and III. Most alike first; what is left over on a
 * side stands alone.
 */
export function joinRows(group: KeyGroup, columns: readonly ColumnPair[]): JoinedRow[] {
  const compared = columns.filter(({ comparable }) => comparable);
  const scores = group.ca.flatMap((ca, left) =>
    group.us.map((us, right) => ({ ca, us, left, right, score: likeRows(ca, us, compared) })),
  );
  scores.sort((one, other) => other.score - one.score || one.left - other.left || one.right - other.right);
  const taken = { ca: new Set<number>(), us: new Set<number>() };
  const joined: { row: JoinedRow; order: number }[] = [];
  for (const { ca, us, left, right } of scores) {
    if (taken.ca.has(left) || taken.us.has(right)) continue;
    taken.ca.add(left);
    taken.us.add(right);
    joined.push({ row: { ca, us }, order: left });
  }
  const alone = [
    ...group.ca.flatMap((ca, at) => (taken.ca.has(at) ? [] : [{ row: { ca, us: null }, order: at }])),
    ...group.us.flatMap((us, at) => (taken.us.has(at) ? [] : [{ row: { ca: null, us }, order: group.ca.length + at }])),
  ];
  return [...joined, ...alone].sort((one, other) => one.order - other.order).map(({ row }) => row);
}

function likeRows(ca: MeasuredRow, us: MeasuredRow, columns: readonly ColumnPair[]): number {
  let sum = 0;
  for (const { ca: left, us: right } of columns) {
    const [one, other] = [ca.cells[left], us.cells[right]];
    if (one === undefined || other === undefined) continue;
    // Two empty cells agree: the row of no packing group is the other side's row of none.
    sum += one.text === '' && other.text === '' ? 0.5 : agreement(one, other);
  }
  return sum;
}

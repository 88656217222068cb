import type { CompareCell, ComparisonHead, ComparisonPart } from '../model/comparison.ts';
import { bulkInsert } from './bulk-insert.ts';
import type { Database, Row, Statement } from './database.ts';

/** A comparison with the part asked for; `part` is null for a number past the last. */
export type StoredComparison = {
  readonly head: ComparisonHead;
  readonly parts: number;
  readonly part: ComparisonPart | null;
};

/** Forgets every arranged comparison: the stage that arranges them begins anew. */
export function deleteComparisons(): Statement[] {
  return [{ sql: 'DELETE FROM comparison_parts' }, { sql: 'DELETE FROM comparisons' }];
}

/** Writes one comparison, whole. */
export function insertComparison(head: ComparisonHead, parts: readonly ComparisonPart[]): Statement[] {
  const { id } = head.alignment;
  return [
    ...bulkInsert('comparisons', ['alignment_id', 'parts', 'head_json'], [[id, parts.length, JSON.stringify(head)]]),
    ...bulkInsert(
      'comparison_parts',
      ['alignment_id', 'part', 'part_json'],
      parts.map((part, index) => [id, index + 1, encodePart(part)]),
    ),
  ];
}

/** One part of a comparison by the id of its section pair, parts counted from 1; null when no section pair has the id. One query. */
export async function readComparison(database: Database, id: string, part: number): Promise<StoredComparison | null> {
  const row = await database.first<Row & { head_json: string; parts: number; part_json: string | null }>(
    `SELECT c.head_json, c.parts, p.part_json FROM comparisons c
     LEFT JOIN comparison_parts p ON p.alignment_id = c.alignment_id AND p.part = ?2 WHERE c.alignment_id = ?1`,
    [id, part],
  );
  if (row === null) return null;
  return {
    head: JSON.parse(row.head_json) as ComparisonHead,
    parts: row.parts,
    part: row.part_json === null ? null : decodePart(row.part_json),
  };
}

/** All parts of a comparison in order; what a filter, or the search for one row, has to look through. */
export async function readComparisonParts(database: Database, id: string): Promise<ComparisonPart[]> {
  const rows = await database.all<{ part_json: string }>(
    'SELECT part_json FROM comparison_parts WHERE alignment_id = ? ORDER BY part',
    [id],
  );
  return rows.map((row) => decodePart(row.part_json));
}

/** Words stand once: a text that its runs rebuild is left out, and put together again when it is read. */
function encodePart(part: ComparisonPart): string {
  return JSON.stringify({
    ...part,
    rows: part.rows.map((row) => ({ ...row, ca: row.ca.map(shorten), us: row.us.map(shorten) })),
  });
}

function shorten(cell: CompareCell): unknown {
  const { text, ...provision } = cell.provision;
  return cell.runs.map((run) => run.text).join('') === text ? { ...cell, provision } : cell;
}

function decodePart(json: string): ComparisonPart {
  const part = JSON.parse(json) as ComparisonPart;
  for (const { ca, us } of part.rows) {
    for (const { provision, runs } of [...ca, ...us]) provision.text ??= runs.map((run) => run.text).join('');
  }
  return part;
}

import type { Database, Row, Statement } from './database.ts';
import { Conditions, type Page, type PageKey, type PageRequest, toPage } from './page.ts';

/** The newest edition of the same instrument, language and form as edition `e`. */
const newest = (alias: string) => `(SELECT n.key FROM editions n WHERE n.instrument_id = ${alias}.instrument_id
  AND n.language = ${alias}.language AND n.form = ${alias}.form ORDER BY n.point_in_time DESC LIMIT 1)`;

/**
 * Notes anew which aligned provisions changed: from the edition they were aligned on to the newest (the index was only ingested since), and, where
 * they were aligned on the newest, from the one before it. A digest that an official text has replaced counts as changed whole.
 */
export function markStale(): Statement[] {
  const touched = (own: 'from' | 'to', pairs: string, outdated: 0 | 1) => `
    INSERT INTO stale_alignments (alignment_id, side, from_key, to_key, change_ordinal, changes, outdated)
    SELECT a.alignment_id, a.side, ep.from_key, ep.to_key, min(c.ordinal), count(DISTINCT c.ordinal), ${outdated}
    FROM edition_pairs ep JOIN editions e ON e.key = ep.${own}_key
    JOIN alignment_sides a ON a.edition_key = ep.${own}_key
    JOIN provisions p ON p.edition_key = a.edition_key AND p.ordinal = a.provision_ordinal
    JOIN change_sides s ON s.from_key = ep.from_key AND s.to_key = ep.to_key AND s.side IN ('${own}', 'in-${own}')
      AND s.provision_ordinal <= p.last_ordinal AND s.last_ordinal >= p.ordinal
    JOIN changes c ON c.from_key = s.from_key AND c.to_key = s.to_key AND c.ordinal = s.change_ordinal AND c.matters = 1
    WHERE ${pairs}
    GROUP BY a.alignment_id, a.side, ep.from_key, ep.to_key`;
  return [
    { sql: 'DELETE FROM stale_alignments' },
    { sql: touched('from', `ep.to_key = ${newest('e')}`, 1) },
    {
      sql: touched(
        'to',
        `ep.to_key = ${newest('e')} AND ep.from_key = (SELECT n.key FROM editions n WHERE n.instrument_id = e.instrument_id
           AND n.language = e.language AND n.form = e.form AND n.point_in_time < e.point_in_time
           ORDER BY n.point_in_time DESC LIMIT 1)`,
        0,
      ),
    },
    {
      sql: `INSERT INTO stale_alignments (alignment_id, side, from_key, to_key, change_ordinal, changes, outdated)
        SELECT DISTINCT a.alignment_id, a.side, e.key, o.key, NULL, 0, 1
        FROM editions e JOIN alignment_sides a ON a.edition_key = e.key
        JOIN editions o ON o.key = (SELECT n.key FROM editions n WHERE n.instrument_id = e.instrument_id AND n.language = e.language
          AND n.form = 'official' ORDER BY n.point_in_time DESC LIMIT 1)
        WHERE e.form = 'digest'`,
    },
  ];
}

/** Why an aligned pair should be looked at again. */
export type StaleMark = {
  readonly alignmentId: string;
  readonly side: 'ca' | 'us';
  readonly instrumentId: string;
  readonly from: string;
  readonly to: string;
  /** Ordinal of the first change; null when a digest was replaced by the official text. */
  readonly firstChange: number | null;
  readonly changes: number;
  /** The pair was computed on the older text. */
  readonly isOutdated: boolean;
};

type MarkRow = Row & {
  alignment_id: string;
  side: 'ca' | 'us';
  instrument_id: string;
  from_date: string;
  to_date: string;
  change_ordinal: number | null;
  changes: number;
  outdated: number;
};

const MARKS = `SELECT s.alignment_id, s.side, t.instrument_id, f.point_in_time AS from_date, t.point_in_time AS to_date,
    s.change_ordinal, s.changes, s.outdated
  FROM json_each(?) w JOIN stale_alignments s ON s.alignment_id = w.value
  JOIN editions f ON f.key = s.from_key JOIN editions t ON t.key = s.to_key ORDER BY s.alignment_id, s.side, f.point_in_time`;

/** Marks of some pairs: of a page of a crosswalk, or of one pair. */
export async function readStaleMarks(database: Database, alignmentIds: readonly string[]): Promise<StaleMark[]> {
  if (alignmentIds.length === 0) return [];
  const rows = await database.all<MarkRow>(MARKS, [JSON.stringify(alignmentIds)]);
  return rows.map((row) => ({
    alignmentId: row.alignment_id,
    side: row.side,
    instrumentId: row.instrument_id,
    from: row.from_date,
    to: row.to_date,
    firstChange: row.change_ordinal,
    changes: row.changes,
    isOutdated: row.outdated === 1,
  }));
}

/** Ids of the section pairs that are marked, in the order of their crosswalks. */
export async function listStaleAlignments(
  database: Database,
  page: PageRequest,
): Promise<Page<{ readonly id: string; readonly key: PageKey }>> {
  const conditions = new Conditions()
    .add('a.parent_id IS NULL')
    .add('EXISTS (SELECT 1 FROM stale_alignments s WHERE s.alignment_id = a.id)');
  if (page.after !== null) {
    conditions.add('(a.crosswalk_id, a.ordinal) > (?, ?)', page.after[0] ?? null, page.after[1] ?? null);
  }
  const rows = await database.all<Row & { id: string; crosswalk_id: string; ordinal: number }>(
    `SELECT a.id, a.crosswalk_id, a.ordinal FROM alignments a ${conditions.where} ORDER BY a.crosswalk_id, a.ordinal LIMIT ?`,
    [...conditions.params, page.limit + 1],
  );
  const keyOf = (row: { crosswalk_id: string; ordinal: number }) => [row.crosswalk_id, row.ordinal];
  return toPage(rows, page.limit, keyOf, (row) => ({ id: row.id, key: keyOf(row) }));
}

import type { AlignmentCounts } from '../model/sector-summary.ts';
import type { Row, Statement } from './database.ts';
import { LISTED_DIVERGENCE } from './divergences.ts';

export type CountRow = Row & {
  section_pairs: number | null;
  provision_pairs: number | null;
  candidates: number | null;
  ca_gaps: number | null;
  us_gaps: number | null;
  ca_stricter: number | null;
  us_stricter: number | null;
  same: number | null;
  mixed: number | null;
  unknown: number | null;
};

const COLUMNS = [
  'section_pairs',
  'provision_pairs',
  'candidates',
  'ca_gaps',
  'us_gaps',
  'ca_stricter',
  'us_stricter',
  'same',
  'mixed',
  'unknown',
] as const;

/** Sums of crosswalk_counts aliased `c`. A crosswalk of two sectors counts in both, as readers of each expect. */
export const COUNT_SUMS = COLUMNS.map((column) => `sum(c.${column}) AS ${column}`).join(', ');
export const COUNT_COLUMNS = COLUMNS.map((column) => `c.${column}`).join(', ');

export function toCounts(row: CountRow): AlignmentCounts {
  return {
    sectionPairs: row.section_pairs ?? 0,
    provisionPairs: row.provision_pairs ?? 0,
    candidates: row.candidates ?? 0,
    caGaps: row.ca_gaps ?? 0,
    usGaps: row.us_gaps ?? 0,
    caStricter: row.ca_stricter ?? 0,
    usStricter: row.us_stricter ?? 0,
    same: row.same ?? 0,
    mixed: row.mixed ?? 0,
    unknown: row.unknown ?? 0,
  };
}

/**
 * Counts every crosswalk whose two sides have text in the index. One without gets no row: that is how "not assessed" differs from zero.
 */
export function recountCrosswalks(): Statement[] {
  const stringency = (value: string) =>
    `(SELECT count(*) FROM divergences d WHERE d.crosswalk_id = w.id AND d.stringency = '${value}' AND ${LISTED_DIVERGENCE})`;
  const gaps = (side: string) => `(SELECT count(*) FROM gaps g WHERE g.crosswalk_id = w.id AND g.side = '${side}')`;
  const pairs = (condition: string) =>
    `(SELECT count(*) FROM alignments a WHERE a.crosswalk_id = w.id AND ${condition})`;
  const has = (side: string) =>
    `EXISTS (SELECT 1 FROM crosswalk_instruments i JOIN editions e ON e.instrument_id = i.instrument_id AND e.shown = 1
       WHERE i.crosswalk_id = w.id AND i.side = '${side}')`;
  return [
    { sql: 'DELETE FROM crosswalk_counts' },
    {
      sql: `INSERT INTO crosswalk_counts
        SELECT w.id,
          ${pairs("a.parent_id IS NULL AND a.label = 'aligned'")}, ${pairs('a.parent_id IS NOT NULL')},
          ${pairs("a.parent_id IS NULL AND a.label = 'candidate'")}, ${gaps('ca')}, ${gaps('us')},
          ${stringency('ca-stricter')}, ${stringency('us-stricter')}, ${stringency('same')}, ${stringency('mixed')},
          ${stringency('unknown')}
        FROM crosswalks w WHERE ${has('ca')} AND ${has('us')}`,
    },
  ];
}

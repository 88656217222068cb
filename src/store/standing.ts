import type { Provision } from '../model/provision.ts';
import type { RepealClause } from '../model/repeal-clause.ts';
import type { Standing, StatusReason } from '../model/standing.ts';
import { bulkInsert, insertRows } from './bulk-insert.ts';
import type { Database, Row, Statement, Value } from './database.ts';

/** Tables that a query about provisions `p` of editions `e` needs to say how they stand. */
export const EDITION_STANDING_JOIN = `LEFT JOIN edition_standing es ON es.edition_key = e.key
  LEFT JOIN instrument_standing st ON st.instrument_id = e.instrument_id`;
export const PROVISION_STANDING_JOIN = `LEFT JOIN provision_standing ps ON ps.edition_key = p.edition_key AND ps.provision_ordinal = p.ordinal
  ${EDITION_STANDING_JOIN}`;

/** The earliest of several days, any of them null. */
function earliest(...days: readonly string[]): string {
  return `nullif(min(${days.map((day) => `coalesce(${day}, '~')`).join(', ')}), '~')`;
}

/**
 * The standing of an edition: its own where it says that it is not in force, else what other texts do to the instrument, else what is said of text
 * in force.
 */
const EDITION = {
  status: "coalesce(nullif(es.status, 'in-force'), nullif(st.status, 'in-force'), 'in-force')",
  reason: `CASE WHEN coalesce(es.status, 'in-force') <> 'in-force' THEN es.reason ELSE coalesce(st.reason, es.reason) END`,
  on: 'es.in_force_on',
  until: earliest('es.in_force_until', 'st.in_force_until'),
  by: `CASE WHEN coalesce(es.status, 'in-force') <> 'in-force' THEN es.status_by ELSE coalesce(st.status_by, es.status_by) END`,
};

export const EDITION_STANDING_COLUMNS = `${EDITION.status} AS status, ${EDITION.reason} AS status_reason, ${EDITION.on} AS in_force_on,
  ${EDITION.until} AS in_force_until, ${EDITION.by} AS status_by`;

/** The standing of a provision: its own where it is not in force, else that of its edition. */
const OWN = `p.status <> 'in-force' OR ${EDITION.status} = 'in-force'`;
export const PROVISION_STANDING_COLUMNS = `CASE WHEN ${OWN} THEN p.status ELSE ${EDITION.status} END AS status,
  CASE WHEN ${OWN} THEN ps.reason ELSE ${EDITION.reason} END AS status_reason, p.in_force_on,
  ${earliest('ps.in_force_until', 'es.in_force_until', 'st.in_force_until')} AS in_force_until,
  CASE WHEN ${OWN} THEN ps.status_by ELSE ${EDITION.by} END AS status_by`;

export type StandingRow = {
  status: Standing['status'];
  status_reason: StatusReason | null;
  in_force_on: string | null;
  in_force_until: string | null;
  status_by: string | null;
};

export function toStanding(row: StandingRow): Standing {
  return {
    status: row.status,
    statusReason: row.status_reason,
    inForceOn: row.in_force_on,
    inForceUntil: row.in_force_until,
    statusBy: row.status_by,
  };
}

type DayCondition = readonly [sql: string, ...params: Value[]];

/** `isInForceOn` of the model in SQL; a missing row of a LEFT JOIN says nothing and so counts as in force. */
function standsOn(status: string, on: string, until: string, day: string): DayCondition {
  return [
    `(coalesce(${until}, '~') > ? AND coalesce(${on}, CASE ${status} WHEN 'not-in-force' THEN '~' ELSE '' END) <= ?
      AND (coalesce(${status}, 'in-force') IN ('in-force', 'not-in-force') OR ${until} IS NOT NULL))`,
    day,
    day,
  ];
}

/** Condition that an edition `e` counts as in force on a day, its text being of that day or an earlier one. */
export function editionInForceOn(day: string): DayCondition {
  const [own, ...ownDays] = standsOn('es.status', 'es.in_force_on', 'es.in_force_until', day);
  const [by, ...byDays] = standsOn('st.status', 'NULL', 'st.in_force_until', day);
  return [`e.point_in_time <= ? AND ${own} AND ${by}`, day, ...ownDays, ...byDays];
}

/** The same of a provision `p` of it. */
export function provisionInForceOn(day: string): DayCondition {
  const [edition, ...editionDays] = editionInForceOn(day);
  const [own, ...ownDays] = standsOn('p.status', 'p.in_force_on', 'ps.in_force_until', day);
  return [`${edition} AND ${own}`, ...editionDays, ...ownDays];
}

/** Condition that a side of an alignment, a gap or a divergence stands in a text in force on a day; `place` names its edition key and ordinal. */
export function placeInForceOn(place: string, day: string): DayCondition {
  const [inForce, ...days] = provisionInForceOn(day);
  return [
    `EXISTS (SELECT 1 FROM provisions p JOIN editions e ON e.key = p.edition_key ${PROVISION_STANDING_JOIN}
      WHERE p.edition_key = ${place}.edition_key AND p.ordinal = ${place}.provision_ordinal AND ${inForce})`,
    ...days,
  ];
}

/** Condition that every provision of both sides of an alignment stands in force on a day. */
export function alignmentInForceOn(alignmentId: string, day: string): DayCondition {
  const [inForce, ...days] = placeInForceOn('sd', day);
  return [
    `NOT EXISTS (SELECT 1 FROM alignment_sides sd WHERE sd.alignment_id = ${alignmentId} AND NOT ${inForce})`,
    ...days,
  ];
}

/** What is said of the provisions of an edition, of the edition as a whole, and its repeal clauses, as rows without the key of the edition. */
export type StandingRows = Readonly<Record<'provisions' | 'edition' | 'clauses', readonly (readonly Value[])[]>>;

export function standingRows(
  provisions: readonly Provision[],
  whole: Standing,
  clauses: readonly RepealClause[],
): StandingRows {
  const isSaid = (one: Provision) => one.statusReason !== null || one.inForceUntil !== null || one.statusBy !== null;
  const { status, statusReason, inForceOn, inForceUntil, statusBy } = whole;
  return {
    provisions: provisions.filter(isSaid).map((one) => [one.ordinal, one.statusReason, one.inForceUntil, one.statusBy]),
    edition:
      status === 'in-force' && statusReason === null && inForceUntil === null
        ? []
        : [[status, statusReason, inForceOn, inForceUntil, statusBy]],
    clauses: clauses.map((clause, ordinal) => [
      ordinal,
      clause.provisionOrdinal,
      clause.targetCitation,
      clause.targetTitle,
      clause.inForce ? 1 : 0,
      clause.effectiveOn,
      clause.byCitation,
    ]),
  };
}

export function insertStandings(editionKey: number, rows: StandingRows): Statement[] {
  const keyed = (list: readonly (readonly Value[])[]) => list.map((row) => [editionKey, ...row]);
  return [
    ...insertRows(
      'provision_standing',
      ['edition_key', 'provision_ordinal', 'reason', 'in_force_until', 'status_by'],
      keyed(rows.provisions),
    ),
    ...insertRows(
      'edition_standing',
      ['edition_key', 'status', 'reason', 'in_force_on', 'in_force_until', 'status_by'],
      keyed(rows.edition),
    ),
    ...insertRows(
      'repeal_clauses',
      [
        'edition_key',
        'ordinal',
        'provision_ordinal',
        'target_citation',
        'target_title',
        'in_force',
        'effective_on',
        'by_citation',
      ],
      keyed(rows.clauses),
    ),
  ];
}

/** A clause with the instrument that prints it. */
export type StoredClause = RepealClause & {
  readonly instrumentId: string;
  readonly citation: string;
  readonly eId: string;
  readonly language: 'en' | 'fr';
};

/** The repeal clauses of the shown editions, in an order that does not depend on the order of files. */
export async function readRepealClauses(database: Database): Promise<StoredClause[]> {
  const rows = await database.all<
    Row & {
      instrument_id: string;
      citation: string;
      e_id: string;
      language: 'en' | 'fr';
      provision_ordinal: number;
      target_citation: string | null;
      target_title: string;
      in_force: number;
      effective_on: string | null;
      by_citation: string | null;
    }
  >(
    `SELECT e.instrument_id, i.citation, p.e_id, e.language, c.provision_ordinal, c.target_citation, c.target_title, c.in_force,
       c.effective_on, c.by_citation
     FROM repeal_clauses c JOIN editions e ON e.key = c.edition_key AND e.shown = 1 JOIN instruments i ON i.id = e.instrument_id
     JOIN provisions p ON p.edition_key = c.edition_key AND p.ordinal = c.provision_ordinal
     ORDER BY e.instrument_id, e.language, c.ordinal`,
  );
  return rows.map((row) => ({
    instrumentId: row.instrument_id,
    citation: row.citation,
    eId: row.e_id,
    language: row.language,
    provisionOrdinal: row.provision_ordinal,
    targetCitation: row.target_citation,
    targetTitle: row.target_title,
    inForce: row.in_force === 1,
    effectiveOn: row.effective_on,
    byCitation: row.by_citation,
  }));
}

/** What is known of an instrument as a whole from other texts. */
export type InstrumentStanding = {
  readonly instrumentId: string;
  readonly status: 'in-force' | 'repealed' | 'expired';
  readonly reason: StatusReason;
  readonly inForceUntil: string | null;
  readonly by: string;
  readonly byInstrumentId: string | null;
  readonly byEId: string | null;
};

export function replaceInstrumentStandings(standings: readonly InstrumentStanding[]): Statement[] {
  return [
    { sql: 'DELETE FROM instrument_standing' },
    ...bulkInsert(
      'instrument_standing',
      ['instrument_id', 'status', 'reason', 'in_force_until', 'status_by', 'by_instrument_id', 'by_e_id'],
      standings.map((one) => [
        one.instrumentId,
        one.status,
        one.reason,
        one.inForceUntil,
        one.by,
        one.byInstrumentId,
        one.byEId,
      ]),
    ),
  ];
}

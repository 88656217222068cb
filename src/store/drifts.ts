import type { DriftFinding, DriftRow, DriftState } from '../model/drift-row.ts';
import { formatProvisionCitation } from '../model/provision-citation.ts';
import type { RippleRow } from '../model/ripple-row.ts';
import {
  BRIDGE_COLUMNS,
  BRIDGE_JOINS,
  type BridgeFilter,
  type BridgeRecord,
  bridgeConditions,
  toBridgeRow,
} from './bridges.ts';
import { bulkInsert } from './bulk-insert.ts';
import type { Database, Row, Statement } from './database.ts';
import { type Page, type PageRequest, toPage } from './page.ts';

/** A citation by its place. */
export type CitationPlace = {
  readonly editionKey: number;
  readonly provisionOrdinal: number;
  readonly ordinal: number;
};

type Reference = CitationPlace & {
  readonly staticOn: string | null;
  readonly resolution: string;
  readonly targetInstrumentId: string | null;
  readonly targetEId: string | null;
};

/**
 * References that apply the other country's law in one mode, each provision, place and day once; terms that are only defined and orders that forbid
 * are left out.
 */
export async function readReferences(database: Database, mode: 'static' | 'ambulatory'): Promise<Reference[]> {
  const rows = await database.all<
    Row & {
      edition_key: number;
      provision_ordinal: number;
      ordinal: number;
      static_on: string | null;
      resolution: string;
      target_instrument_id: string | null;
      target_e_id: string | null;
    }
  >(
    `SELECT edition_key, provision_ordinal, min(ordinal) AS ordinal, static_on, resolution, target_instrument_id, target_e_id
     FROM citations WHERE mode = ? AND bridge NOT IN ('mentions', 'blocks', 'adapted-copy')
     GROUP BY edition_key, provision_ordinal, canonical, static_on
     ORDER BY edition_key, provision_ordinal, 3`,
    [mode],
  );
  return rows.map((row) => ({
    editionKey: row.edition_key,
    provisionOrdinal: row.provision_ordinal,
    ordinal: row.ordinal,
    staticOn: row.static_on,
    resolution: row.resolution,
    targetInstrumentId: row.target_instrument_id,
    targetEId: row.target_e_id,
  }));
}

/** Replaces the drift table. */
export function replaceDrifts(
  rows: readonly (CitationPlace & { readonly finding: DriftFinding; readonly citedEditionKey: number | null })[],
): Statement[] {
  const columns = [
    'edition_key',
    'provision_ordinal',
    'ordinal',
    'static_on',
    'as_of',
    'age_days',
    'state',
    'reason',
    'behind_days',
    'last_amended_on',
    'amendments_json',
    'cited_edition_key',
  ];
  return [
    { sql: 'DELETE FROM drifts' },
    ...bulkInsert(
      'drifts',
      columns,
      rows.map(({ editionKey, provisionOrdinal, ordinal, finding, citedEditionKey }) => [
        editionKey,
        provisionOrdinal,
        ordinal,
        finding.staticOn,
        finding.asOf,
        finding.ageDays,
        finding.state,
        finding.reason,
        finding.behindDays,
        finding.lastAmendedOn,
        JSON.stringify(finding.amendments),
        citedEditionKey,
      ]),
    ),
  ];
}

export type DriftRecord = BridgeRecord & {
  as_of: string;
  age_days: number;
  state: DriftState;
  reason: DriftRow['reason'];
  behind_days: number;
  last_amended_on: string | null;
  amendments_json: string;
};

export const DRIFT_COLUMNS =
  'f.as_of, f.age_days, f.state, f.reason, f.behind_days, f.last_amended_on, f.amendments_json';

/** Frozen references, those furthest behind first, then the oldest. */
export async function listDrifts(
  database: Database,
  filter: BridgeFilter & { readonly state?: DriftState | undefined },
  page: PageRequest,
): Promise<Page<DriftRow>> {
  const conditions = bridgeConditions(filter).equal('f.state', filter.state);
  if (page.after !== null) {
    const [behind = null, age = null, edition = null, provision = null, ordinal = null] = page.after;
    conditions.add(
      '(-f.behind_days, -f.age_days, c.edition_key, c.provision_ordinal, c.ordinal) > (-?, -?, ?, ?, ?)',
      behind,
      age,
      edition,
      provision,
      ordinal,
    );
  }
  const rows = await database.all<DriftRecord>(
    `SELECT ${BRIDGE_COLUMNS}, ${DRIFT_COLUMNS}
     FROM drifts f JOIN citations c ON c.edition_key = f.edition_key AND c.provision_ordinal = f.provision_ordinal AND c.ordinal = f.ordinal
     ${BRIDGE_JOINS} ${conditions.where}
     ORDER BY -f.behind_days, -f.age_days, c.edition_key, c.provision_ordinal, c.ordinal LIMIT ?`,
    [...conditions.params, page.limit + 1],
  );
  return toPage(
    rows,
    page.limit,
    (row) => [row.behind_days, row.age_days, row.edition_key, row.provision_ordinal, row.ordinal],
    toDriftRow,
  );
}

export function toDriftRow(row: DriftRecord): DriftRow {
  return {
    ...toBridgeRow(row),
    staticOn: row.static_on ?? row.as_of,
    asOf: row.as_of,
    ageDays: row.age_days,
    state: row.state,
    reason: row.reason,
    behindDays: row.behind_days,
    lastAmendedOn: row.last_amended_on,
    amendments: JSON.parse(row.amendments_json) as DriftRow['amendments'],
  };
}

/** Two compared editions of an instrument and the provisions that differ in a way that matters. */
export type ComparedEditions = {
  readonly fromKey: number;
  readonly toKey: number;
  readonly from: string;
  readonly to: string;
  /** `whole`: the change covers everything inside the provision too, as when it was added, removed or moved. */
  readonly changed: readonly { readonly ordinal: number; readonly eId: string; readonly whole: boolean }[];
};

/** Compared official editions of an instrument, neighbors in time only, oldest first. */
export async function readComparedEditions(database: Database, instrumentId: string): Promise<ComparedEditions[]> {
  const pairs = await database.all<Row & { from_key: number; to_key: number; from_date: string; to_date: string }>(
    `SELECT ep.from_key, ep.to_key, f.point_in_time AS from_date, t.point_in_time AS to_date
     FROM edition_pairs ep JOIN editions f ON f.key = ep.from_key JOIN editions t ON t.key = ep.to_key
     WHERE t.instrument_id = ? AND t.form = 'official' AND NOT EXISTS (
       SELECT 1 FROM editions b WHERE b.instrument_id = t.instrument_id AND b.language = t.language AND b.form = t.form
         AND b.point_in_time > f.point_in_time AND b.point_in_time < t.point_in_time)
     ORDER BY t.point_in_time`,
    [instrumentId],
  );
  const compared: ComparedEditions[] = [];
  for (const { from_key: fromKey, to_key: toKey, from_date: from, to_date: to } of pairs) {
    const changed = await database.all<Row & { ordinal: number; e_id: string; whole: number }>(
      `SELECT DISTINCT c.ordinal, p.e_id, s.last_ordinal > s.provision_ordinal AS whole FROM changes c
       JOIN change_sides s ON s.from_key = c.from_key AND s.to_key = c.to_key AND s.change_ordinal = c.ordinal
       JOIN provisions p ON p.edition_key = CASE s.side WHEN 'from' THEN c.from_key ELSE c.to_key END AND p.ordinal = s.provision_ordinal
       WHERE c.from_key = ? AND c.to_key = ? AND c.matters = 1 ORDER BY c.ordinal, p.e_id`,
      [fromKey, toKey],
    );
    compared.push({
      fromKey,
      toKey,
      from,
      to,
      changed: changed.map((row) => ({ ordinal: row.ordinal, eId: row.e_id, whole: row.whole === 1 })),
    });
  }
  return compared;
}

/** Replaces the ripples. */
export function replaceRipples(
  rows: readonly (CitationPlace & {
    readonly fromKey: number;
    readonly toKey: number;
    readonly changes: number;
    readonly firstChange: number;
  })[],
): Statement[] {
  return [
    { sql: 'DELETE FROM ripples' },
    ...bulkInsert(
      'ripples',
      ['from_key', 'to_key', 'edition_key', 'provision_ordinal', 'ordinal', 'changes', 'first_change'],
      rows.map((row) => [
        row.fromKey,
        row.toKey,
        row.editionKey,
        row.provisionOrdinal,
        row.ordinal,
        row.changes,
        row.firstChange,
      ]),
    ),
  ];
}

type RippleRecord = BridgeRecord & {
  from_key: number;
  to_key: number;
  from_date: string;
  to_date: string;
  from_id: string;
  to_id: string;
  changes: number;
  changed_e_id: string;
  changed_instrument: string;
  kinds: string;
};

/** Provisions that changed because what they follow was amended, the latest amendment first. */
export async function listRipples(
  database: Database,
  filter: BridgeFilter,
  page: PageRequest,
): Promise<Page<RippleRow>> {
  const conditions = bridgeConditions(filter);
  if (page.after !== null) {
    const [to = null, fromKey = null, toKey = null, edition = null, provision = null, ordinal = null] = page.after;
    conditions.add(
      `(t.point_in_time < ? OR (t.point_in_time = ? AND
        (r.from_key, r.to_key, c.edition_key, c.provision_ordinal, c.ordinal) > (?, ?, ?, ?, ?)))`,
      to,
      to,
      fromKey,
      toKey,
      edition,
      provision,
      ordinal,
    );
  }
  const rows = await database.all<RippleRecord>(
    `SELECT ${BRIDGE_COLUMNS}, r.from_key, r.to_key, o.point_in_time AS from_date, t.point_in_time AS to_date, o.id AS from_id, t.id AS to_id, r.changes,
       (SELECT q.e_id FROM change_sides s JOIN provisions q ON q.edition_key = CASE s.side WHEN 'from' THEN s.from_key ELSE s.to_key END
          AND q.ordinal = s.provision_ordinal
        WHERE s.from_key = r.from_key AND s.to_key = r.to_key AND s.change_ordinal = r.first_change ORDER BY s.side DESC, s.place LIMIT 1) AS changed_e_id,
       (SELECT citation FROM instruments WHERE id = t.instrument_id) AS changed_instrument,
       (SELECT kinds FROM changes h WHERE h.from_key = r.from_key AND h.to_key = r.to_key AND h.ordinal = r.first_change) AS kinds
     FROM ripples r JOIN citations c ON c.edition_key = r.edition_key AND c.provision_ordinal = r.provision_ordinal AND c.ordinal = r.ordinal
     JOIN editions o ON o.key = r.from_key JOIN editions t ON t.key = r.to_key ${BRIDGE_JOINS} ${conditions.where}
     ORDER BY t.point_in_time DESC, r.from_key, r.to_key, c.edition_key, c.provision_ordinal, c.ordinal LIMIT ?`,
    [...conditions.params, page.limit + 1],
  );
  return toPage(
    rows,
    page.limit,
    (row) => [row.to_date, row.from_key, row.to_key, row.edition_key, row.provision_ordinal, row.ordinal],
    (row) => ({
      ...toBridgeRow(row),
      from: row.from_date,
      to: row.to_date,
      fromEditionId: row.from_id,
      toEditionId: row.to_id,
      changes: row.changes,
      changedEId: row.changed_e_id,
      changedCitation: formatProvisionCitation(row.changed_instrument, row.changed_e_id, 'en'),
      kinds: row.kinds.trim().split(' '),
    }),
  );
}

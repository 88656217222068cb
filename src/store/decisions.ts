import type { DecidedPlace, Decision } from '../model/decision.ts';
import { insertAudit, insertAuditIfChanged } from './audit.ts';
import type { Database, Row } from './database.ts';
import { Conditions, type Page, type PageRequest, toPage } from './page.ts';

type DecisionRow = Row & {
  id: string;
  verdict: Decision['verdict'];
  ca_instrument_id: string;
  ca_e_id: string;
  ca_quote: string;
  ca_point_in_time: string;
  us_instrument_id: string;
  us_e_id: string;
  us_quote: string;
  us_point_in_time: string;
  instead_ca_json: string | null;
  instead_us_json: string | null;
  relationship: Decision['relationship'];
  reason: string;
  machine_label: string | null;
  machine_score: number | null;
  role: Decision['role'];
  decided_by: string;
  decided_at: string;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
};

/** Writes a decision and its audit row, both or neither. */
export async function insertDecision(database: Database, decision: Decision): Promise<void> {
  const { ca, us } = decision;
  const json = (place: DecidedPlace | null) => (place === null ? null : JSON.stringify(place));
  await database.batch([
    {
      sql: `INSERT INTO decisions (id, verdict, ca_instrument_id, ca_e_id, ca_quote, ca_point_in_time, us_instrument_id, us_e_id, us_quote,
        us_point_in_time, instead_ca_json, instead_us_json, relationship, reason, machine_label, machine_score, role, decided_by, decided_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      params: [
        decision.id,
        decision.verdict,
        ca.instrumentId,
        ca.eId,
        ca.quote,
        ca.pointInTime,
        us.instrumentId,
        us.eId,
        us.quote,
        us.pointInTime,
        json(decision.insteadCa),
        json(decision.insteadUs),
        decision.relationship,
        decision.reason,
        decision.machineLabel,
        decision.machineScore,
        decision.role,
        decision.decidedBy,
        decision.decidedAt,
      ],
    },
    insertAudit({
      at: decision.decidedAt,
      actor: decision.decidedBy,
      action: 'decision.create',
      subject: decision.id,
      before: null,
      after: decision,
    }),
  ]);
}

/** Takes a decision back, with its audit row. Null when it was taken back already: nothing is written then. */
export async function withdrawDecision(
  database: Database,
  decision: Decision,
  by: { readonly actor: string; readonly at: string },
): Promise<Decision | null> {
  const next: Decision = { ...decision, withdrawnAt: by.at, withdrawnBy: by.actor };
  const [updated] = await database.batch([
    {
      sql: 'UPDATE decisions SET withdrawn_at = ?, withdrawn_by = ? WHERE id = ? AND withdrawn_at IS NULL',
      params: [by.at, by.actor, decision.id],
    },
    insertAuditIfChanged({
      at: by.at,
      actor: by.actor,
      action: 'decision.withdraw',
      subject: decision.id,
      before: decision,
      after: next,
    }),
  ]);
  return updated?.changes === 1 ? next : null;
}

export async function findDecision(database: Database, id: string): Promise<Decision | null> {
  const row = await database.first<DecisionRow>('SELECT * FROM decisions WHERE id = ?', [id]);
  return row === null ? null : toDecision(row);
}

export type DecisionFilter = {
  readonly verdict?: Decision['verdict'] | undefined;
  readonly instrument?: string | undefined;
  readonly decidedBy?: string | undefined;
  /** Of whole instruments, or of provisions. */
  readonly level?: 'instrument' | 'provision' | undefined;
  /** Those that were taken back, or those that stand; both when absent. */
  readonly withdrawn?: boolean | undefined;
};

/** Decisions, the newest first. */
export async function listDecisions(
  database: Database,
  filter: DecisionFilter,
  page: PageRequest,
): Promise<Page<Decision>> {
  const conditions = new Conditions().equal('verdict', filter.verdict).equal('decided_by', filter.decidedBy);
  if (filter.instrument !== undefined)
    conditions.add('(ca_instrument_id = ? OR us_instrument_id = ?)', filter.instrument, filter.instrument);
  if (filter.level !== undefined) conditions.add(`ca_e_id ${filter.level === 'instrument' ? '=' : '<>'} ''`);
  if (filter.withdrawn !== undefined) conditions.add(`withdrawn_at IS ${filter.withdrawn ? 'NOT ' : ''}NULL`);
  if (page.after !== null) conditions.add('id < ?', page.after[0] ?? null);
  const rows = await database.all<DecisionRow>(`SELECT * FROM decisions ${conditions.where} ORDER BY id DESC LIMIT ?`, [
    ...conditions.params,
    page.limit + 1,
  ]);
  return toPage(rows, page.limit, (row) => [row.id], toDecision);
}

/** Decisions that stand on pairs of any of these instruments, the oldest first; on all when not said. */
export async function readStandingDecisions(
  database: Database,
  instrumentIds: readonly string[] | null,
): Promise<Decision[]> {
  const among =
    instrumentIds === null
      ? ''
      : `AND (ca_instrument_id IN (SELECT value FROM json_each(?1)) OR us_instrument_id IN (SELECT value FROM json_each(?1))
           OR instead_ca_json ->> 'instrumentId' IN (SELECT value FROM json_each(?1)) OR instead_us_json ->> 'instrumentId' IN (SELECT value FROM json_each(?1)))`;
  const rows = await database.all<DecisionRow>(
    `SELECT * FROM decisions WHERE withdrawn_at IS NULL ${among} ORDER BY id`,
    instrumentIds === null ? [] : [JSON.stringify([...new Set(instrumentIds)])],
  );
  return rows.map(toDecision);
}

function toDecision(row: DecisionRow): Decision {
  const place = (json: string | null) => (json === null ? null : (JSON.parse(json) as DecidedPlace));
  return {
    id: row.id,
    verdict: row.verdict,
    ca: {
      instrumentId: row.ca_instrument_id,
      eId: row.ca_e_id,
      quote: row.ca_quote,
      pointInTime: row.ca_point_in_time,
    },
    us: {
      instrumentId: row.us_instrument_id,
      eId: row.us_e_id,
      quote: row.us_quote,
      pointInTime: row.us_point_in_time,
    },
    insteadCa: place(row.instead_ca_json),
    insteadUs: place(row.instead_us_json),
    relationship: row.relationship,
    reason: row.reason,
    machineLabel: row.machine_label,
    machineScore: row.machine_score,
    role: row.role,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    withdrawnAt: row.withdrawn_at,
    withdrawnBy: row.withdrawn_by,
  };
}

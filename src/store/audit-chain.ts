import type { AuditHead } from '../model/audit-head.ts';
import type { AuditRow } from './audit.ts';
import { type Database, type Row, StoreError } from './database.ts';

/** What the first row is chained to. */
const START = '0'.repeat(64);
const ROWS_A_READ = 500;
/** D1 takes 100 parameters a statement: two a seal. */
const SEALS_A_STATEMENT = 50;

/**
 * Seals every row that is not sealed yet and returns the head. Called before an export and from time to time; a second sealer at work at the same
 * moment loses against the trigger that wants seals in order, and then reads what the first has written.
 */
export async function sealAudit(database: Database): Promise<AuditHead> {
  let { end, ...head } = await readHead(database);
  if (end === head.seq) return head;
  for (;;) {
    const rows = await readRows(database, head.seq);
    if (rows.length === 0) return head;
    const seals: AuditHead[] = [];
    for (const row of rows) {
      head = { seq: row.seq, sha256: await hashOf(head.sha256, row) };
      seals.push(head);
    }
    const statements = [];
    for (let at = 0; at < seals.length; at += SEALS_A_STATEMENT) {
      const some = seals.slice(at, at + SEALS_A_STATEMENT);
      statements.push({
        sql: `INSERT INTO audit_seals (seq, sha256) VALUES ${some.map(() => '(?, ?)').join(', ')}`,
        params: some.flatMap(({ seq, sha256 }) => [seq, sha256]),
      });
    }
    try {
      await database.batch(statements);
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'constraint') throw error;
      ({ end, ...head } = await readHead(database));
    }
  }
}

export type ChainFault = {
  readonly code: 'hole' | 'changed' | 'unsealed-before-sealed' | 'cut' | 'other-head' | 'no-trigger';
  readonly seq: number;
};

const TRIGGERS = [
  'audit_in_order',
  'audit_no_delete',
  'audit_no_update',
  'audit_seals_in_order',
  'audit_seals_no_delete',
  'audit_seals_no_update',
];

/**
 * Recomputes the whole chain and compares it with the seals. What was done to rows and seals together, with the chain computed anew, only a head
 * that was written down elsewhere can show: give those of earlier exports as `anchors`,
 * with the whole hash or as many of its first digits as were printed.
 */
export async function verifyAudit(
  database: Database,
  anchors: readonly AuditHead[] = [],
): Promise<{ readonly rows: number; readonly head: AuditHead; readonly faults: readonly ChainFault[] }> {
  const faults: ChainFault[] = [];
  const triggers = new Set(
    (await database.all<Row & { name: string }>(`SELECT name FROM sqlite_master WHERE type = 'trigger'`)).map(
      ({ name }) => name,
    ),
  );
  if (!TRIGGERS.every((name) => triggers.has(name))) faults.push({ code: 'no-trigger', seq: 0 });
  const wanted = new Map(anchors.map((anchor) => [anchor.seq, anchor.sha256]));
  let own: AuditHead = { seq: 0, sha256: START };
  let sealed = own;
  for (;;) {
    const rows = await readRows(database, own.seq);
    const seals = await readSeals(database, own.seq, rows.at(-1)?.seq ?? 0);
    for (const row of rows) {
      if (row.seq !== own.seq + 1) faults.push({ code: 'hole', seq: own.seq + 1 });
      own = { seq: row.seq, sha256: await hashOf(own.sha256, row) };
      const seal = seals.get(row.seq);
      if (seal !== undefined && sealed.seq !== row.seq - 1)
        faults.push({ code: 'unsealed-before-sealed', seq: row.seq });
      if (seal !== undefined) {
        sealed = { seq: row.seq, sha256: seal };
        if (seal !== own.sha256) faults.push({ code: 'changed', seq: row.seq });
        // Go on from the seal, so that one changed row is one fault and not all that follow.
        own = sealed;
      }
      const anchor = wanted.get(row.seq);
      if (anchor !== undefined && !own.sha256.startsWith(anchor)) faults.push({ code: 'other-head', seq: row.seq });
    }
    if (rows.length < ROWS_A_READ) break;
  }
  const last = await database.first<Row & { seq: number | null }>('SELECT max(seq) AS seq FROM audit_seals');
  if ((last?.seq ?? 0) > own.seq) faults.push({ code: 'cut', seq: own.seq + 1 });
  for (const anchor of anchors) if (anchor.seq > own.seq) faults.push({ code: 'cut', seq: own.seq + 1 });
  return { rows: own.seq, head: sealed, faults };
}

/** The last seal, and the last row of the record: one question, since every export asks it. */
async function readHead(database: Database): Promise<AuditHead & { readonly end: number }> {
  const row = await database.first<Row & { seq: number | null; sha256: string | null; end: number }>(
    `SELECT s.seq, s.sha256, r.row_end AS "end" FROM (SELECT coalesce(max(seq), 0) AS row_end FROM audit) r
     LEFT JOIN (SELECT seq, sha256 FROM audit_seals ORDER BY seq DESC LIMIT 1) s`,
  );
  return { seq: row?.seq ?? 0, sha256: row?.sha256 ?? START, end: row?.end ?? 0 };
}

function readRows(database: Database, after: number): Promise<AuditRow[]> {
  return database.all<AuditRow>('SELECT * FROM audit WHERE seq > ? ORDER BY seq LIMIT ?', [after, ROWS_A_READ]);
}

async function readSeals(database: Database, after: number, upTo: number): Promise<Map<number, string>> {
  const rows = await database.all<Row & AuditHead>('SELECT seq, sha256 FROM audit_seals WHERE seq > ? AND seq <= ?', [
    after,
    upTo,
  ]);
  return new Map(rows.map(({ seq, sha256 }) => [seq, sha256]));
}

async function hashOf(before: string, row: AuditRow): Promise<string> {
  const words = JSON.stringify([
    before,
    row.seq,
    row.at,
    row.actor,
    row.action,
    row.subject,
    row.before_json,
    row.after_json,
  ]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

import type { Database, Row, Statement } from './database.ts';

/** One line of the append-only record of what people did. */
export type AuditEntry = {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
};
export type NumberedEntry = AuditEntry & { readonly seq: number };

const COLUMNS = '(seq, at, actor, action, subject, before_json, after_json)';
/** Read inside the statement that writes it: two writers cannot take one number, since a writer has the database to itself. */
const NEXT = '(SELECT coalesce(max(seq), 0) + 1 FROM audit)';

/** The audit row of a change; it goes into the same batch as the change, so that neither stands without the other. */
export function insertAudit(entry: AuditEntry): Statement {
  return { sql: `INSERT INTO audit ${COLUMNS} SELECT ${NEXT}, ?, ?, ?, ?, ?, ?`, params: paramsOf(entry) };
}

/** The audit row of a guarded change: written only if the statement before it in the batch changed a row. */
export function insertAuditIfChanged(entry: AuditEntry): Statement {
  return {
    sql: `INSERT INTO audit ${COLUMNS} SELECT ${NEXT}, ?, ?, ?, ?, ?, ? WHERE changes() > 0`,
    params: paramsOf(entry),
  };
}

function paramsOf({ at, actor, action, subject, before, after }: AuditEntry) {
  return [at, actor, action, subject, toJson(before), toJson(after)];
}

function toJson(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

/** The number of the last thing written, 0 where nothing was: changes with everything that people write. */
export async function readDeskVersion(database: Database): Promise<number> {
  const row = await database.first<{ seq: number | null }>('SELECT max(seq) AS seq FROM audit');
  return row?.seq ?? 0;
}

export type AuditRow = Row & {
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  before_json: string | null;
  after_json: string | null;
};

/** The history of one subject, oldest first. */
export async function listAudit(database: Database, subject: string): Promise<NumberedEntry[]> {
  const rows = await database.all<AuditRow>('SELECT * FROM audit WHERE subject = ? ORDER BY seq', [subject]);
  return rows.map(toEntry);
}

/** The history of several subjects together: of a plan with its parts. */
export async function listAuditOf(database: Database, subjects: readonly string[]): Promise<NumberedEntry[]> {
  const rows = await database.all<AuditRow>(
    'SELECT a.* FROM audit a JOIN json_each(?) w ON w.value = a.subject ORDER BY a.seq',
    [JSON.stringify(subjects)],
  );
  return rows.map(toEntry);
}

function toEntry(row: AuditRow): NumberedEntry {
  return {
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    action: row.action,
    subject: row.subject,
    before: row.before_json === null ? null : JSON.parse(row.before_json),
    after: row.after_json === null ? null : JSON.parse(row.after_json),
  };
}

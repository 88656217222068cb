import {
  Initiative,
  type InitiativeInput,
  Variance,
  type VarianceInput,
  type WholePlan,
  WorkPlan,
  type WorkPlanInput,
} from '../model/work-plan.ts';
import { insertAudit, insertAuditIfChanged } from './audit.ts';
import type { Database, Row, Statement } from './database.ts';
import { Conditions, type Page, type PageRequest, toPage } from './page.ts';

type StoredRow = Row & {
  id: string;
  plan_id?: string;
  parent_id?: string;
  body_json: string;
  created_by: string;
  created_at: string;
  updated_at: string;
  version: number;
};
type By = { readonly actor: string; readonly at: string };

const storedOf = (row: StoredRow) => ({
  ...(JSON.parse(row.body_json) as object),
  id: row.id,
  createdBy: row.created_by,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  version: row.version,
});
const toPlan = (row: StoredRow): WorkPlan => WorkPlan.parse(storedOf(row));
const partOf = (row: StoredRow) => ({ ...storedOf(row), planId: row.plan_id, parentId: row.parent_id });
const toInitiative = (row: StoredRow): Initiative => Initiative.parse(partOf(row));
const toVariance = (row: StoredRow): Variance => Variance.parse(partOf(row));

/** What people typed, without what the columns hold. */
function bodyOf(record: WorkPlan | Initiative | Variance): string {
  const { id: _, createdBy: __, createdAt: ___, updatedAt: ____, version: _____, ...body } = record;
  const { planId: ______, parentId: _______, ...typed } = body as Record<string, unknown>;
  return JSON.stringify(typed);
}

/** Writes a plan with all its parts and its first grant, with an audit row for each record: all or nothing. */
export async function insertPlan(
  database: Database,
  { plan, initiatives, variances, grantedTo }: WholePlan,
  also: readonly Statement[] = [],
): Promise<void> {
  await database.batch([
    {
      sql: `INSERT INTO work_plans (id, status, theme, body_json, created_by, created_at, updated_at, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      params: [
        plan.id,
        plan.status,
        plan.theme,
        bodyOf(plan),
        plan.createdBy,
        plan.createdAt,
        plan.updatedAt,
        plan.version,
      ],
    },
    creation('plan.create', plan),
    ...initiatives.flatMap((one) => insertPart('initiatives', 'initiative.create', one)),
    ...variances.flatMap((one) => insertPart('variances', 'variance.create', one)),
    ...grantedTo.map((actor) => ({
      sql: 'INSERT INTO plan_grants (plan_id, actor) VALUES (?, ?)',
      params: [plan.id, actor],
    })),
    ...also,
  ]);
}

export async function insertInitiative(
  database: Database,
  one: Initiative,
  also: readonly Statement[] = [],
): Promise<void> {
  await database.batch([...insertPart('initiatives', 'initiative.create', one), ...also]);
}

export async function insertVariance(
  database: Database,
  one: Variance,
  also: readonly Statement[] = [],
): Promise<void> {
  await database.batch([...insertPart('variances', 'variance.create', one), ...also]);
}

function insertPart(table: 'initiatives' | 'variances', action: string, one: Initiative | Variance): Statement[] {
  return [
    {
      sql: `INSERT INTO ${table} (id, plan_id, parent_id, body_json, created_by, created_at, updated_at, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      params: [one.id, one.planId, one.parentId, bodyOf(one), one.createdBy, one.createdAt, one.updatedAt, one.version],
    },
    creation(action, one),
  ];
}

function creation(action: string, record: WorkPlan | Initiative | Variance): Statement {
  const { createdAt: at, createdBy: actor, id: subject } = record;
  return insertAudit({ at, actor, action, subject, before: null, after: record });
}

/** Each edits a record if it still has the version the editor saw, else returns null and writes nothing. */
export async function updatePlan(
  database: Database,
  seen: WorkPlan,
  input: WorkPlanInput,
  by: By,
): Promise<WorkPlan | null> {
  const next: WorkPlan = { ...seen, ...input, updatedAt: by.at, version: seen.version + 1 };
  const change: Statement = {
    sql: `UPDATE work_plans SET status = ?, theme = ?, body_json = ?, updated_at = ?, version = version + 1 WHERE id = ? AND version = ?`,
    params: [next.status, next.theme, bodyOf(next), by.at, seen.id, seen.version],
  };
  return (await changeRecord(database, change, 'plan.update', seen, next, by)) ? next : null;
}

export async function updateInitiative(
  database: Database,
  seen: Initiative,
  input: InitiativeInput,
  by: By,
): Promise<Initiative | null> {
  const next: Initiative = { ...seen, ...input, updatedAt: by.at, version: seen.version + 1 };
  const change = updatePart('initiatives', next, seen.version);
  return (await changeRecord(database, change, 'initiative.update', seen, next, by)) ? next : null;
}

export async function updateVariance(
  database: Database,
  seen: Variance,
  input: VarianceInput,
  by: By,
): Promise<Variance | null> {
  const next: Variance = { ...seen, ...input, updatedAt: by.at, version: seen.version + 1 };
  const change = updatePart('variances', next, seen.version);
  return (await changeRecord(database, change, 'variance.update', seen, next, by)) ? next : null;
}

function updatePart(table: 'initiatives' | 'variances', next: Initiative | Variance, version: number): Statement {
  return {
    sql: `UPDATE ${table} SET body_json = ?, updated_at = ?, version = version + 1 WHERE id = ? AND version = ?`,
    params: [bodyOf(next), next.updatedAt, next.id, version],
  };
}

async function changeRecord(
  database: Database,
  change: Statement,
  action: string,
  before: { readonly id: string },
  after: unknown,
  { actor, at }: By,
): Promise<boolean> {
  const audit = insertAuditIfChanged({ at, actor, action, subject: before.id, before, after });
  const [updated] = await database.batch([change, audit]);
  return updated?.changes === 1;
}

/** A plan with its parts in the order they were added; null when there is none. */
export async function readWholePlan(database: Database, id: string): Promise<WholePlan | null> {
  const read = (table: string) =>
    database.all<StoredRow>(`SELECT * FROM ${table} WHERE plan_id = ? ORDER BY created_at, id`, [id]);
  const [row, initiatives, variances, grants] = await Promise.all([
    database.first<StoredRow>('SELECT * FROM work_plans WHERE id = ?', [id]),
    read('initiatives'),
    read('variances'),
    database.all<Row & { actor: string }>('SELECT actor FROM plan_grants WHERE plan_id = ? ORDER BY actor', [id]),
  ]);
  if (row === null) return null;
  return {
    plan: toPlan(row),
    initiatives: initiatives.map(toInitiative),
    variances: variances.map(toVariance),
    grantedTo: grants.map(({ actor }) => actor),
  };
}

export type PlanFilter = { readonly status?: string | undefined; readonly theme?: string | undefined };

/** Plans, the newest first. */
export async function listPlans(database: Database, filter: PlanFilter, page: PageRequest): Promise<Page<WorkPlan>> {
  const conditions = new Conditions().equal('status', filter.status).equal('theme', filter.theme);
  if (page.after !== null) conditions.add('id < ?', page.after[0] ?? null);
  const rows = await database.all<StoredRow>(`SELECT * FROM work_plans ${conditions.where} ORDER BY id DESC LIMIT ?`, [
    ...conditions.params,
    page.limit + 1,
  ]);
  return toPage(rows, page.limit, (row) => [row.id], toPlan);
}

/** Initiatives of one plan or of all, the newest first. */
export function listInitiatives(
  database: Database,
  planId: string | undefined,
  page: PageRequest,
): Promise<Page<Initiative>> {
  return listParts(database, 'initiatives', planId, page, toInitiative);
}

/** Variances of one plan or of all, the newest first. */
export function listVariances(
  database: Database,
  planId: string | undefined,
  page: PageRequest,
): Promise<Page<Variance>> {
  return listParts(database, 'variances', planId, page, toVariance);
}

async function listParts<T>(
  database: Database,
  table: 'initiatives' | 'variances',
  planId: string | undefined,
  page: PageRequest,
  toPart: (row: StoredRow) => T,
): Promise<Page<T>> {
  const conditions = new Conditions().equal('plan_id', planId);
  if (page.after !== null) conditions.add('id < ?', page.after[0] ?? null);
  const rows = await database.all<StoredRow>(`SELECT * FROM ${table} ${conditions.where} ORDER BY id DESC LIMIT ?`, [
    ...conditions.params,
    page.limit + 1,
  ]);
  return toPage(rows, page.limit, (row) => [row.id], toPart);
}

/** Names of the plans, for a form to choose from; the newest first. */
export async function listPlanNames(
  database: Database,
): Promise<{ readonly id: string; readonly titleEn: string; readonly titleFr: string }[]> {
  const rows = await database.all<Row & { id: string; en: string | null; fr: string | null }>(
    `SELECT id, body_json ->> '$.title.en' AS en, body_json ->> '$.title.fr' AS fr FROM work_plans WHERE status <> 'closed'
     ORDER BY id DESC LIMIT 200`,
  );
  return rows.map(({ id, en, fr }) => ({ id, titleEn: en ?? '', titleFr: fr ?? '' }));
}

/** Lets somebody change a plan. */
export async function grantPlan(database: Database, planId: string, actor: string, by: By): Promise<void> {
  await database.batch([
    {
      sql: 'INSERT INTO plan_grants (plan_id, actor) VALUES (?, ?) ON CONFLICT DO NOTHING',
      params: [planId, actor],
    },
    insertAuditIfChanged({
      at: by.at,
      actor: by.actor,
      action: 'plan.grant',
      subject: planId,
      before: null,
      after: { grantedTo: actor },
    }),
  ]);
}

/** Takes the right to change a plan back; nothing happens to somebody who has none. */
export async function withdrawGrant(database: Database, planId: string, actor: string, by: By): Promise<void> {
  await database.batch([
    { sql: 'DELETE FROM plan_grants WHERE plan_id = ? AND actor = ?', params: [planId, actor] },
    insertAuditIfChanged({
      at: by.at,
      actor: by.actor,
      action: 'plan.withdraw-grant',
      subject: planId,
      before: { grantedTo: actor },
      after: null,
    }),
  ]);
}

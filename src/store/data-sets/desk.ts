import type { DataFilter, DataRow } from '../../model/data-sets/data-sets.ts';
import type { Database } from '../database.ts';
import { listDecisions } from '../decisions.ts';
import type { Page, PageRequest } from '../page.ts';
import { listTags } from '../tags.ts';
import { listInitiatives, listPlans, listVariances } from '../work-plans.ts';

// What people write, the newest first, without their names.

export async function listPublicTags(
  desk: Database,
  filter: DataFilter<'tags'>,
  page: PageRequest,
): Promise<Page<DataRow<'tags'>>> {
  const { rows, next } = await listTags(desk, filter, page);
  return { rows: rows.map(({ createdBy: _, assignee: __, ...tag }) => tag), next };
}

export async function listPublicDecisions(
  desk: Database,
  { verdict, standing }: DataFilter<'decisions'>,
  page: PageRequest,
): Promise<Page<DataRow<'decisions'>>> {
  const withdrawn = standing === undefined ? undefined : !standing;
  const { rows, next } = await listDecisions(desk, { verdict, withdrawn }, page);
  return { rows: rows.map(({ decidedBy: _, withdrawnBy: __, ...decision }) => decision), next };
}

export async function listPublicPlans(
  desk: Database,
  filter: DataFilter<'work-plans'>,
  page: PageRequest,
): Promise<Page<DataRow<'work-plans'>>> {
  return withoutAuthors(await listPlans(desk, filter, page));
}

export async function listPublicInitiatives(
  desk: Database,
  { plan }: DataFilter<'plan-initiatives'>,
  page: PageRequest,
): Promise<Page<DataRow<'plan-initiatives'>>> {
  return withoutAuthors(await listInitiatives(desk, plan, page));
}

export async function listPublicVariances(
  desk: Database,
  { plan }: DataFilter<'plan-variances'>,
  page: PageRequest,
): Promise<Page<DataRow<'plan-variances'>>> {
  return withoutAuthors(await listVariances(desk, plan, page));
}

function withoutAuthors<T extends { readonly createdBy: string }>({ rows, next }: Page<T>): Page<Omit<T, 'createdBy'>> {
  return { rows: rows.map(({ createdBy: _, ...record }) => record), next };
}

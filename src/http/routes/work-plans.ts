import * as z from 'zod';
import { PlanStatus, WholePlan, WorkPlan } from '../../model/work-plan.ts';
import { listAuditOf } from '../../store/audit.ts';
import { listComments } from '../../store/comments.ts';
import { listSectors } from '../../store/sectors.ts';
import { listTags } from '../../store/tags.ts';
import { listPlans, readWholePlan } from '../../store/work-plans.ts';
import { planFormPage } from '../../ui/pages/plan-form-page.ts';
import { workPlanPage } from '../../ui/pages/work-plan-page.ts';
import { workPlansPage } from '../../ui/pages/work-plans-page.ts';
import { can } from '../access.ts';
import { printAuditHead } from '../audit-header.ts';
import { listResource } from '../list-resource.ts';
import { toFields } from '../plan-forms.ts';
import { Problem } from '../problem.ts';
import { readQuery } from '../query.ts';
import { type AppContext, pathPart, viewOf } from '../request-context.ts';
import { requireAccess } from '../require-access.ts';
import { announce, sendPage } from '../send-page.ts';
import { etagOf } from './tags.ts';

export const planList = listResource({
  path: '/work-plans',
  name: 'work-plans',
  summary: 'Work plans of the two governments, the newest first',
  filter: z.object({ status: PlanStatus.optional(), theme: z.string().optional() }),
  row: WorkPlan,
  key: z.tuple([z.string()]),
  find: ({ services }) => listSectors(services.index),
  list: ({ services, filter }, _subject, page) => listPlans(services.desk, filter, page),
  page: (view, sectors, listing, { actor }) =>
    workPlansPage(view, { ...listing, sectors, canCreate: can(actor, 'create', { kind: 'work-plan' }) }),
});

/** The plan that the path names, with its parts. */
export async function wholePlanOf(context: AppContext): Promise<WholePlan> {
  const id = pathPart(context, 'id');
  const whole = await readWholePlan(context.get('services').desk, id);
  if (whole === null) throw new Problem('no-such-plan', { id });
  return whole;
}

export async function showPlan(context: AppContext): Promise<Response> {
  const { desk, index, now } = context.get('services');
  const face = context.get('face');
  if (face !== 'html' && face !== 'json') throw new Problem('no-such-face', { face });
  readQuery(context, z.object({}));
  const whole = await wholePlanOf(context);
  const { plan, initiatives, variances, grantedTo } = whole;
  announce(context);
  if (face === 'json') {
    await printAuditHead(context);
    return context.json(WholePlan.parse(whole), 200, { ETag: etagOf(plan) });
  }
  const actor = context.get('actor');
  const subjects = [plan, ...initiatives, ...variances].map(({ id }) => id);
  const [sectors, history, comments, tags] = await Promise.all([
    listSectors(index),
    listAuditOf(desk, subjects),
    listComments(desk, plan.id),
    listTags(desk, { plan: plan.id }, { after: null, limit: 50 }),
  ]);
  const resource = { kind: 'work-plan', grantedTo } as const;
  const page = workPlanPage(viewOf(context), {
    ...whole,
    theme: sectors.find(({ id }) => id === plan.theme) ?? null,
    tags: tags.rows,
    history,
    comments,
    today: now().toISOString().slice(0, 10),
    canEdit: can(actor, 'update', resource),
    canGrant: can(actor, 'grant', resource),
    canComment: can(actor, 'create', { kind: 'comment' }),
  });
  return context.html(await page);
}

/** The form of a plan itself, or of one of its parts, with the version its reader sees. */
export async function showPlanForm(context: AppContext): Promise<Response> {
  const whole = await wholePlanOf(context);
  requireAccess(context, 'update', { kind: 'work-plan', grantedTo: whole.grantedTo });
  const part = partOf(whole, pathPart(context, 'part'));
  const { index, desk } = context.get('services');
  return sendPage(context, {}, async () =>
    planFormPage(viewOf(context), {
      plan: whole.plan,
      ...part,
      fields: toFields(part.record),
      sectors: await listSectors(index),
      tags: (await listTags(desk, { plan: whole.plan.id }, { after: null, limit: 100 })).rows,
    }),
  );
}

export type PlanPart =
  | { readonly kind: 'plan'; readonly record: WholePlan['plan'] }
  | { readonly kind: 'initiative'; readonly record: WholePlan['initiatives'][number] }
  | { readonly kind: 'variance'; readonly record: WholePlan['variances'][number] };

/** A plan itself (`plan`), or an initiative or variance of it by id. */
export function partOf(whole: WholePlan, id: string): PlanPart {
  if (id === 'plan') return { kind: 'plan', record: whole.plan };
  const initiative = whole.initiatives.find((one) => one.id === id);
  if (initiative !== undefined) return { kind: 'initiative', record: initiative };
  const variance = whole.variances.find((one) => one.id === id);
  if (variance !== undefined) return { kind: 'variance', record: variance };
  throw new Problem('no-such-plan', { id });
}

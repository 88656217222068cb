import * as z from 'zod';
import { CommentInput } from '../../model/comment.ts';
import { ShortWords } from '../../model/words.ts';
import {
  type Initiative,
  InitiativeInput,
  NO_WORDS,
  type Variance,
  VarianceInput,
  WholePlan,
  WorkPlanInput,
} from '../../model/work-plan.ts';
import { insertComment } from '../../store/comments.ts';
import { listTags } from '../../store/tags.ts';
import {
  grantPlan,
  insertInitiative,
  insertPlan,
  insertVariance,
  readWholePlan,
  updateInitiative,
  updatePlan,
  updateVariance,
  withdrawGrant,
} from '../../store/work-plans.ts';
import { planConflictPage } from '../../ui/pages/plan-conflict-page.ts';
import { type Answer, answerOnce } from '../answer-once.ts';
import { readBody } from '../body.ts';
import { draftPlan } from '../draft-plan.ts';
import { readVersion } from '../if-match.ts';
import { mergeVersions } from '../merge-versions.ts';
import { fromFields, toFields } from '../plan-forms.ts';
import { Problem } from '../problem.ts';
import { type AppContext, pathPart, viewOf } from '../request-context.ts';
import { requireAccess } from '../require-access.ts';
import { seenVersion } from '../seen-version.ts';
import { announce } from '../send-page.ts';
import { newUlid } from '../ulid.ts';
import { etagOf } from './tags.ts';
import { type PlanPart, partOf, wholePlanOf } from './work-plans.ts';

/** A plan drafted from a theme of the index, or an empty one. */
export const NewPlan = z.strictObject({ theme: z.string().max(80).nullable().default(null) });
const { outcomes, reporting, activities } = InitiativeInput.shape;
export const NewInitiative = InitiativeInput.extend({
  outcomes: outcomes.default(NO_WORDS),
  reporting: reporting.default(NO_WORDS),
  activities: activities.default([]),
});
const { status, difference, caRequirement, usRequirement, resolution, pairs } = VarianceInput.shape;
export const NewVariance = VarianceInput.extend({
  status: status.default('open'),
  difference: difference.default(NO_WORDS),
  caRequirement: caRequirement.default(NO_WORDS),
  usRequirement: usRequirement.default(NO_WORDS),
  resolution: resolution.default(NO_WORDS),
  pairs: pairs.default([]),
});
export const PlanGrant = z.strictObject({ actor: ShortWords.min(1) });

/** One click: restated commitments, lead instruments and the strongest divergences as candidates. */
export async function createPlan(context: AppContext): Promise<Response> {
  const actor = requireAccess(context, 'create', { kind: 'work-plan' });
  const { kind, value } = await readBody(context, NewPlan, ['form', 'json'], fromFields);
  const { desk } = context.get('services');
  const whole = await draftPlan(context.get('services'), value.theme, actor);
  const address = `/${context.get('language')}/work-plans/${whole.plan.id}`;
  if (kind === 'form') {
    await insertPlan(desk, whole);
    return context.redirect(address, 303);
  }
  return answerOnce(context, value, async (keep) => {
    const answer: Answer = { status: 201, headers: { Location: address, ETag: etagOf(whole.plan) }, body: whole };
    await insertPlan(desk, whole, keep(answer));
    return answer;
  });
}

export async function createInitiative(context: AppContext): Promise<Response> {
  const { plan, actor } = await editable(context);
  const { kind, value } = await readBody(context, NewInitiative, ['form', 'json'], fromFields);
  const one: Initiative = { ...value, ...newPart(context, actor, plan.plan.id, plan.plan.id) };
  return answerPart(context, kind, value, one, (keep) => insertInitiative(context.get('services').desk, one, keep));
}

export async function createVariance(context: AppContext): Promise<Response> {
  const { plan, actor } = await editable(context);
  const parent = partOf(plan, pathPart(context, 'part'));
  if (parent.kind !== 'initiative') throw new Problem('no-such-plan', { id: parent.record.id });
  const { kind, value } = await readBody(context, NewVariance, ['form', 'json'], fromFields);
  const one: Variance = { ...value, ...newPart(context, actor, plan.plan.id, parent.record.id) };
  return answerPart(context, kind, value, one, (keep) => insertVariance(context.get('services').desk, one, keep));
}

function newPart(context: AppContext, actor: string, planId: string, parentId: string) {
  const at = context.get('services').now();
  const time = at.toISOString();
  return { id: newUlid(at), planId, parentId, createdBy: actor, createdAt: time, updatedAt: time, version: 1 };
}

async function answerPart(
  context: AppContext,
  kind: 'form' | 'json',
  value: unknown,
  one: Initiative | Variance,
  insert: (also: ReturnType<Parameters<Parameters<typeof answerOnce>[2]>[0]>) => Promise<void>,
): Promise<Response> {
  const address = `/${context.get('language')}/work-plans/${one.planId}/parts/${one.id}`;
  if (kind === 'form') {
    await insert([]);
    return context.redirect(address, 303);
  }
  return answerOnce(context, value, async (keep) => {
    const answer: Answer = { status: 201, headers: { Location: address, ETag: etagOf(one) }, body: one };
    await insert(keep(answer));
    return answer;
  });
}

/** An edit of a plan or a part from the page: two edits of different fields are merged on a page, never by force. */
export async function submitPlanForm(context: AppContext): Promise<Response> {
  const { plan, actor } = await editable(context);
  const part = partOf(plan, pathPart(context, 'part'));
  const { value } = await readBody(context, z.looseObject({ version: z.string().optional() }), ['form']);
  const { version, pair, ...fields } = value as Record<string, string | string[] | undefined>;
  const seen = readVersion(typeof version === 'string' ? version : undefined);
  const { desk } = context.get('services');
  const pairs = part.kind === 'variance' ? await chosenPairs(context, part.record, [pair ?? []].flat()) : [];
  const input = { ...fromFields(fields as Record<string, string>), ...(part.kind === 'variance' ? { pairs } : {}) };
  const changed = seen === part.record.version ? await updatePart(context, part, input, actor) : null;
  const home = `/${context.get('language')}/work-plans/${plan.plan.id}`;
  if (changed !== null) return context.redirect(`${home}#part-${part.record.id}`, 303);
  const now = partOf((await readWholePlan(desk, plan.plan.id)) ?? plan, pathPart(context, 'part'));
  const before = await seenVersion(desk, part.record.id, seen);
  const merge = mergeVersions(
    before === null ? null : toFields(before as Record<string, unknown>),
    toFields(now.record),
    toFields(parseInput(part, input) as Record<string, unknown>),
  );
  announce(context);
  const page = planConflictPage(viewOf(context), { plan: plan.plan, ...now, ...merge, sectors: [], tags: [] });
  return context.html(await page, 412, { ETag: etagOf(now.record), 'Cache-Control': 'private, no-store' });
}

/** An edit by a program. */
export async function replacePart(context: AppContext): Promise<Response> {
  const { plan, actor } = await editable(context);
  const part = partOf(plan, pathPart(context, 'part'));
  const ifMatch = context.req.header('if-match');
  if (ifMatch === undefined) throw new Problem('version-required');
  const { value } = await readBody(context, SCHEMAS[part.kind], ['json']);
  const tags = ifMatch.split(',').map((one) => one.trim());
  const isSeen = tags.includes('*') || tags.includes(etagOf(part.record));
  const changed = isSeen ? await updatePart(context, part, value, actor) : null;
  if (changed !== null) return context.json(changed, 200, { ETag: etagOf(changed) });
  const whole = (await readWholePlan(context.get('services').desk, plan.plan.id)) ?? plan;
  const current = partOf(whole, pathPart(context, 'part')).record;
  throw new Problem(
    'version-conflict',
    {},
    { more: { current, submitted: value }, headers: { ETag: etagOf(current) } },
  );
}

const SCHEMAS = { plan: WorkPlanInput, initiative: InitiativeInput, variance: VarianceInput } as const;

function parseInput(part: PlanPart, input: unknown): unknown {
  const parsed = SCHEMAS[part.kind].safeParse(input);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ path, code }) => ({ field: path.join('.'), code }));
  throw new Problem('invalid-body', { fields: errors.map(({ field }) => field).join(', ') }, { more: { errors } });
}

async function updatePart(context: AppContext, part: PlanPart, input: unknown, actor: string) {
  const { desk, now } = context.get('services');
  const by = { actor, at: now().toISOString() };
  const value = parseInput(part, input);
  if (part.kind === 'plan') return updatePlan(desk, part.record, value as WorkPlanInput, by);
  if (part.kind === 'initiative') return updateInitiative(desk, part.record, value as InitiativeInput, by);
  return updateVariance(desk, part.record, value as VarianceInput, by);
}

/** Clause pairs kept by their place, and those of tags chosen newly. */
async function chosenPairs(context: AppContext, variance: Variance, chosen: readonly string[]) {
  const kept = variance.pairs.filter((_, at) => chosen.includes(`kept-${at}`));
  const { rows } = await listTags(context.get('services').desk, { plan: variance.planId }, { after: null, limit: 100 });
  const added = rows.filter((tag) => chosen.includes(tag.id)).map(({ id, ca, us }) => ({ tagId: id, ca, us }));
  return [...kept, ...added];
}

export async function commentPlan(context: AppContext): Promise<Response> {
  const { plan } = await wholePlanOf(context);
  const author = requireAccess(context, 'create', { kind: 'comment' });
  const { kind, value } = await readBody(context, CommentInput, ['form', 'json']);
  const { desk, now } = context.get('services');
  const at = now();
  const comment = { id: newUlid(at), subject: plan.id, author, at: at.toISOString(), text: value.text };
  if (kind === 'form') {
    await insertComment(desk, comment);
    return context.redirect(`/${context.get('language')}/work-plans/${plan.id}#discussion`, 303);
  }
  return answerOnce(context, value, async (keep) => {
    const answer: Answer = { status: 201, headers: {}, body: comment };
    await insertComment(desk, comment, keep(answer));
    return answer;
  });
}

/** Lets somebody else change the plan, by the name they sign in with. */
export async function grantPlanTo(context: AppContext): Promise<Response> {
  const whole = await wholePlanOf(context);
  const by = requireAccess(context, 'grant', { kind: 'work-plan', grantedTo: whole.grantedTo });
  const { kind, value } = await readBody(context, PlanGrant, ['form', 'json']);
  const { desk, now } = context.get('services');
  await grantPlan(desk, whole.plan.id, value.actor, { actor: by, at: now().toISOString() });
  if (kind === 'form') return context.redirect(`/${context.get('language')}/work-plans/${whole.plan.id}#grants`, 303);
  return context.json(WholePlan.parse(await wholePlanOf(context)), 200);
}

/** Takes that right back. */
export async function withdrawGrantFrom(context: AppContext): Promise<Response> {
  const whole = await wholePlanOf(context);
  const by = requireAccess(context, 'revoke', { kind: 'work-plan', grantedTo: whole.grantedTo });
  const { kind, value } = await readBody(context, PlanGrant, ['form', 'json']);
  const { desk, now } = context.get('services');
  await withdrawGrant(desk, whole.plan.id, value.actor, { actor: by, at: now().toISOString() });
  if (kind === 'form') return context.redirect(`/${context.get('language')}/work-plans/${whole.plan.id}#grants`, 303);
  return context.json(WholePlan.parse(await wholePlanOf(context)), 200);
}

async function editable(context: AppContext): Promise<{ readonly plan: WholePlan; readonly actor: string }> {
  const plan = await wholePlanOf(context);
  return { plan, actor: requireAccess(context, 'update', { kind: 'work-plan', grantedTo: plan.grantedTo }) };
}

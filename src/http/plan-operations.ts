import { Comment, CommentInput } from '../model/comment.ts';
import {
  Initiative,
  InitiativeInput,
  Variance,
  VarianceInput,
  WholePlan,
  WorkPlan,
  WorkPlanInput,
} from '../model/work-plan.ts';
import type { Operation } from './openapi.ts';
import { NewInitiative, NewPlan, NewVariance, PlanGrant } from './routes/plan-writes.ts';

const writes = { needsToken: true, refusals: [400, 403, 404, 413, 415, 422, 429] } as const;
const edits = {
  needsToken: true,
  refusals: [400, 403, 404, 412, 413, 415, 422, 428, 429],
  headers: ['If-Match'],
} as const;

/** What a program can ask of work plans besides their list. */
export const planOperations: readonly Operation[] = [
  {
    ...writes,
    method: 'post',
    path: '/work-plans',
    id: 'createWorkPlan',
    summary: 'Draft a work plan from a theme, or an empty one; an Idempotency-Key makes it once',
    body: NewPlan,
    answer: { status: 201, schema: WholePlan, name: 'WholePlan' },
  },
  {
    method: 'get',
    path: '/work-plans/:id.json',
    id: 'workPlan',
    summary: 'One work plan with its initiatives and variances',
    answer: { status: 200, schema: WholePlan, name: 'WholePlan' },
    refusals: [400, 404],
    needsToken: false,
  },
  {
    ...edits,
    method: 'put',
    path: '/work-plans/:id/parts/plan',
    id: 'replaceWorkPlan',
    summary: 'Change a plan itself; If-Match says which version its author saw',
    body: WorkPlanInput,
    answer: { status: 200, schema: WorkPlan, name: 'WorkPlan' },
  },
  {
    ...edits,
    method: 'put',
    path: '/work-plans/:id/parts/:initiative',
    id: 'replaceInitiative',
    summary: 'Change an initiative',
    body: InitiativeInput,
    answer: { status: 200, schema: Initiative, name: 'Initiative' },
  },
  {
    ...edits,
    method: 'put',
    path: '/work-plans/:id/parts/:variance',
    id: 'replaceVariance',
    summary: 'Change a variance',
    body: VarianceInput,
    answer: { status: 200, schema: Variance, name: 'Variance' },
  },
  {
    ...writes,
    method: 'post',
    path: '/work-plans/:id/initiatives',
    id: 'createInitiative',
    summary: 'Add an initiative to a plan',
    body: NewInitiative,
    answer: { status: 201, schema: Initiative, name: 'Initiative' },
  },
  {
    ...writes,
    method: 'post',
    path: '/work-plans/:id/initiatives/:part/variances',
    id: 'createVariance',
    summary: 'Add a variance to an initiative',
    body: NewVariance,
    answer: { status: 201, schema: Variance, name: 'Variance' },
  },
  {
    ...writes,
    method: 'post',
    path: '/work-plans/:id/comments',
    id: 'commentWorkPlan',
    summary: 'Say something under a plan',
    body: CommentInput,
    answer: { status: 201, schema: Comment, name: 'Comment' },
  },
  {
    ...writes,
    method: 'post',
    path: '/work-plans/:id/grants',
    id: 'grantWorkPlan',
    summary: 'Let somebody change a plan, by the name they sign in with',
    body: PlanGrant,
    answer: { status: 200, schema: WholePlan, name: 'WholePlan' },
  },
  {
    ...writes,
    method: 'post',
    path: '/work-plans/:id/grants/withdraw',
    id: 'withdrawWorkPlanGrant',
    summary: 'Take the right to change a plan back',
    body: PlanGrant,
    answer: { status: 200, schema: WholePlan, name: 'WholePlan' },
  },
];

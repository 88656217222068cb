import * as z from 'zod';
import { IsoDate } from './language.ts';
import { ProvisionPointer } from './tag.ts';
import { BothWords } from './words.ts';

export const PlanStatus = z.enum(['proposed', 'new', 'ongoing', 'complete', 'closed']);
export type PlanStatus = z.infer<typeof PlanStatus>;

/** A plan under the RCC, with the fields of the published plans since 2014 (Canada.ca: workplace hazards 2019-2020; motor vehicle safety 2016-17). */
export const WorkPlanInput = z.strictObject({
  title: BothWords,
  status: PlanStatus,
  theme: z.string().max(80).nullable().describe('Sector or theme of the index'),
  startsOn: IsoDate.nullable(),
  endsOn: IsoDate.nullable(),
  caDepartment: BothWords,
  caBranch: BothWords,
  usDepartment: BothWords,
  usAgency: BothWords,
  cooperationStatement: BothWords,
  authority: BothWords.describe('Memorandum or partnership statement it rests on'),
  reporting: BothWords,
  stakeholders: BothWords.describe('How stakeholders are engaged'),
  contacts: BothWords.describe('Organisations, not persons'),
  barriers: BothWords,
  closingSummary: BothWords,
});
export type WorkPlanInput = z.infer<typeof WorkPlanInput>;

const stored = {
  id: z.string(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  version: z.int().positive().describe('Grows by one with each edit; the ETag'),
};

export const WorkPlan = WorkPlanInput.extend(stored);
export type WorkPlan = z.infer<typeof WorkPlan>;

const Activity = z.strictObject({
  text: BothWords,
  due: IsoDate.nullable().describe('Null: ongoing'),
  done: z.boolean(),
});
export type Activity = z.infer<typeof Activity>;

/** What both sides undertake, with what they want of it. */
export const InitiativeInput = z.strictObject({
  title: BothWords,
  outcomes: BothWords.describe('Desired outcomes'),
  reporting: BothWords,
  activities: z.array(Activity).max(30),
});
export type InitiativeInput = z.infer<typeof InitiativeInput>;
const inPlan = { ...stored, planId: z.string(), parentId: z.string() };
export const Initiative = InitiativeInput.extend(inPlan);
export type Initiative = z.infer<typeof Initiative>;

/** Not settled; settled by a change of law on either side; or kept, for a reason of one country. */
const VarianceStatus = z.enum(['open', 'settled', 'kept']);

/** Two clauses side by side, as they read when they were put into the plan. */
const ClausePair = z.strictObject({
  tagId: z.string().nullable(),
  ca: ProvisionPointer.nullable(),
  us: ProvisionPointer.nullable(),
});

/** A difference that could result in different requirements: one row of the official variance table. */
export const VarianceInput = z.strictObject({
  title: BothWords,
  status: VarianceStatus,
  difference: BothWords,
  caRequirement: BothWords,
  usRequirement: BothWords,
  resolution: BothWords.describe('How it was settled, or why it is kept'),
  pairs: z.array(ClausePair).max(30),
});
export type VarianceInput = z.infer<typeof VarianceInput>;
export const Variance = VarianceInput.extend(inPlan);
export type Variance = z.infer<typeof Variance>;

/** A plan with everything in it. */
export const WholePlan = z.object({
  plan: WorkPlan,
  initiatives: z.array(Initiative),
  variances: z.array(Variance),
  grantedTo: z.array(z.string()),
});
export type WholePlan = z.infer<typeof WholePlan>;

export const NO_WORDS: BothWords = { en: '', fr: '' };

import * as z from 'zod';
import { Decision, Verdict } from '../decision.ts';
import { Tag, TagKind, TagPriority, TagStatus } from '../tag.ts';
import { Initiative, PlanStatus, Variance, WorkPlan } from '../work-plan.ts';
import { FlagText } from './data-filters.ts';
import type { DataSet } from './data-set.ts';

// What people write. Their names stay at the desk: what was found and agreed is public, who works on it is not. Open objects, as answers are
// (fields may be added), where what people send in is closed.

const byId = { key: z.tuple([z.string()]), identity: ['id'], stability: 'unstable' } as const;
const plan = z.string().optional().describe('Work plan id');

export const DESK_DATA_SETS = {
  tags: {
    title: { en: 'Tags', fr: 'Étiquettes' },
    summary: {
      en: 'Pairs that staff marked as candidates for alignment.',
      fr: 'Paires que le personnel a marquées comme candidates à l’harmonisation.',
    },
    row: Tag.omit({ createdBy: true, assignee: true }),
    filter: z.object({
      status: TagStatus.optional(),
      priority: TagPriority.optional(),
      kind: TagKind.optional(),
      crosswalk: z.string().optional(),
      plan,
    }),
    ...byId,
  },
  decisions: {
    title: { en: 'Decisions', fr: 'Décisions' },
    summary: {
      en: 'What people confirmed, rejected or adjusted of what the program paired, with the reason.',
      fr: 'Ce que des personnes ont confirmé, rejeté ou rectifié parmi les rapprochements du programme, avec le motif.',
    },
    row: Decision.omit({ decidedBy: true, withdrawnBy: true }),
    filter: z.object({ verdict: Verdict.optional(), standing: FlagText.describe('Without those taken back') }),
    ...byId,
  },
  'work-plans': {
    title: { en: 'Work plans', fr: 'Plans de travail' },
    summary: {
      en: 'Work plans of the two governments with the fields of the published ones.',
      fr: 'Plans de travail des deux gouvernements, avec les champs de ceux qui sont publiés.',
    },
    row: z.object(WorkPlan.omit({ createdBy: true }).shape),
    filter: z.object({
      status: PlanStatus.optional(),
      theme: z.string().optional().describe('Sector or theme id'),
    }),
    ...byId,
  },
  'plan-initiatives': {
    title: { en: 'Initiatives of work plans', fr: 'Initiatives des plans de travail' },
    summary: {
      en: 'What both sides undertake in each work plan, with outcomes, activities and dates.',
      fr: 'Ce que les deux parties entreprennent dans chaque plan, avec les résultats, les activités et les dates.',
    },
    row: z.object(Initiative.omit({ createdBy: true }).shape),
    filter: z.object({ plan }),
    ...byId,
  },
  'plan-variances': {
    title: { en: 'Variances of work plans', fr: 'Écarts des plans de travail' },
    summary: {
      en: 'Rows of the variance table of each initiative: what differs, both requirements, how it was settled, and the clauses.',
      fr: 'Lignes du tableau des écarts de chaque initiative : ce qui diffère, les deux exigences, le règlement de l’écart et les dispositions.',
    },
    row: z.object(Variance.omit({ createdBy: true }).shape),
    filter: z.object({ plan }),
    ...byId,
  },
} as const satisfies Readonly<Record<string, DataSet>>;

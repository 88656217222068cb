import type { PlanFormData, WorkPlanData } from '../../src/ui/page-data.ts';
import { sectors, tag } from './sample-law.ts';

const stored = {
  createdBy: 'A. Smith',
  createdAt: '2026-03-01T14:05:00Z',
  updatedAt: '2026-03-02T09:30:00Z',
  version: 2,
};
const none = { en: '', fr: '' };
const words = { en: 'PbO', fr: 'PbO' };

export const plan: WorkPlanData['plan'] = {
  ...stored,
  id: '01PLAN',
  status: 'ongoing',
  theme: 'health',
  title: { en: 'PbO 2026', fr: 'PbO 2026' },
  startsOn: '2026-01-01',
  endsOn: '2028-01-01',
  caDepartment: words,
  caBranch: words,
  usDepartment: words,
  usAgency: none,
  cooperationStatement: words,
  authority: words,
  reporting: words,
  stakeholders: none,
  contacts: none,
  barriers: words,
  closingSummary: none,
};
const initiative: WorkPlanData['initiatives'][number] = {
  ...stored,
  id: '01INI',
  planId: plan.id,
  parentId: plan.id,
  title: words,
  outcomes: words,
  reporting: none,
  activities: [
    { text: words, due: '2026-02-01', done: false },
    { text: words, due: '2026-09-01', done: true },
    { text: words, due: '2027-09-01', done: false },
    { text: words, due: null, done: false },
  ],
};
const variance: WorkPlanData['variances'][number] = {
  ...stored,
  id: '01VAR',
  planId: plan.id,
  parentId: initiative.id,
  title: words,
  status: 'open',
  difference: words,
  caRequirement: words,
  usRequirement: words,
  resolution: none,
  pairs: [{ tagId: null, ca: tag.ca, us: tag.us }],
};

export const planData: WorkPlanData = {
  plan,
  initiatives: [initiative],
  variances: [variance],
  grantedTo: ['A. Smith'],
  theme: sectors[0] ?? null,
  tags: [tag],
  history: [
    {
      seq: 1,
      at: stored.createdAt,
      actor: 'A. Smith',
      action: 'plan.update',
      before: { status: 'new' },
      after: { status: 'PbO' },
    },
  ],
  comments: [{ id: '1', subject: plan.id, author: 'A. Smith', at: stored.createdAt, text: 'PbO' }],
  today: '2026-03-01',
  canEdit: true,
  canGrant: true,
  canComment: true,
};

export const planForms = {
  plan: { plan, kind: 'plan', record: plan, fields: { 'title.en': 'PbO', status: 'new' }, sectors, tags: [] },
  initiative: {
    plan,
    kind: 'initiative',
    record: initiative,
    fields: { 'activities.0.text.en': 'PbO', 'activities.0.done': '1' },
    sectors: [],
    tags: [],
  },
  variance: { plan, kind: 'variance', record: variance, fields: { status: 'open' }, sectors: [], tags: [tag] },
} as const satisfies Record<string, PlanFormData>;

export const conflicts = [
  { name: 'status', before: 'new', theirs: 'done', mine: 'accepted', isClash: true },
  { name: 'note', before: 'PbO', theirs: 'PbO 2', mine: 'PbO', isClash: false },
];

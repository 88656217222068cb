import { type Decided, type StandingDecision, UNDECIDED } from '../../src/model/decision.ts';
import type { QueueItem } from '../../src/model/queue-item.ts';
import { caEdition, caInstrument, label, usEdition, usInstrument } from './sample-law.ts';

/** One of each answer. */
export const decidedOnes: readonly Decided[] = [
  UNDECIDED,
  {
    status: 'confirmed',
    decidedBy: 'A. Name',
    decidedAt: '2026-01-02T03:04:05.000Z',
    decisionId: '01J0000000000000000000000A',
    decidedRelationship: 'equivalent-to',
    textChangedOn: null,
  },
  {
    status: 'rejected',
    decidedBy: 'A. Name',
    decidedAt: '2026-01-02T03:04:05.000Z',
    decisionId: '01J0000000000000000000000A',
    decidedRelationship: null,
    textChangedOn: null,
  },
  {
    status: 'disputed',
    decidedBy: 'A. Name; B. Name',
    decidedAt: '2026-01-02T03:04:05.000Z',
    decisionId: '01J0000000000000000000000A',
    decidedRelationship: null,
    textChangedOn: '2026-03-01',
  },
];

const place = (instrumentId: string, eId: string) => ({ instrumentId, eId, quote: 'Words', pointInTime: '2026-01-01' });
const us = place(usInstrument.id, 'part_1303__sec_1303.1');

const decision: StandingDecision = {
  id: '01J0000000000000000000000A',
  verdict: 'confirmed',
  ca: place(caInstrument.id, 'part_1__sec_2'),
  us,
  insteadCa: null,
  insteadUs: null,
  relationship: 'equivalent-to',
  reason: '90 mg/kg <Pb>',
  machineLabel: 'candidate',
  machineScore: 0.5,
  role: 'tagger',
  decidedBy: 'A. Name',
  decidedAt: '2026-01-02T03:04:05.000Z',
  withdrawnAt: null,
  withdrawnBy: null,
  textChangedOn: null,
};

/** Confirmed, adjusted, and on whole instruments, taken back since. */
export const decisions: readonly StandingDecision[] = [
  decision,
  {
    ...decision,
    id: '01J0000000000000000000000B',
    verdict: 'adjusted',
    insteadCa: decision.ca,
    insteadUs: place(usInstrument.id, 'part_1303__sec_1303.5'),
    relationship: null,
    textChangedOn: '2026-03-01',
  },
  {
    ...decision,
    id: '01J0000000000000000000000C',
    verdict: 'rejected',
    ca: place(caInstrument.id, ''),
    us: place(usInstrument.id, ''),
    machineLabel: 'possible',
    withdrawnAt: '2026-01-03T03:04:05.000Z',
    withdrawnBy: 'B. Name',
  },
];

const item: QueueItem = {
  rank: 2,
  kind: 'pair',
  alignmentId: '0123456789abcdef',
  ca: [label(caEdition, 'part_1__sec_2', 'SOR/2016-193, s. 2', 'Total lead')],
  us: [label(usEdition, 'part_1303__sec_1303.1', '16 CFR 1303.1', null)],
  label: 'candidate',
  score: 0.61,
  uncertainty: 0.86,
  weight: 2.3,
  stake: 3,
  value: 1.98,
  ...UNDECIDED,
};

export const queueItems: readonly QueueItem[] = [
  item,
  {
    ...item,
    rank: 3,
    kind: 'suggestion',
    alignmentId: null,
    ca: [{ ...label(caEdition, '', 'SOR/2016-193', caInstrument.titleEn), eId: '' }],
    us: [{ ...label(usEdition, '', '16 CFR 1303', usInstrument.titleEn), eId: '' }],
    label: 'possible',
  },
];

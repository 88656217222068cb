import { type ProvisionPointer, Tag, type TagInput } from '../../src/model/tag.ts';

/** What an edit may set, with nothing said that need not be. */
export const TAG_INPUT: TagInput = {
  status: 'proposed',
  relationship: 'equal-to',
  rationale: null,
  stringency: null,
  divergenceKind: null,
  priority: 'low',
  reason: '',
  note: '',
  assignee: null,
  labels: [],
  workPlanId: null,
};

export function makePointer(instrumentId: string, change: Partial<ProvisionPointer> = {}): ProvisionPointer {
  return { instrumentId, eId: 'x', quote: 'q', exact: null, pointInTime: '2026-01-01', ...change };
}

/** A tag on a pair, as the store holds it. */
export function makeTag(change: Partial<Tag> = {}): Tag {
  return Tag.parse({
    ...TAG_INPUT,
    id: '01TAG',
    kind: 'pair',
    crosswalkId: 'lead',
    ca: makePointer('ca/sor-2016-193', { eId: 'sec_2', quote: 'not more than 90 mg/kg' }),
    us: makePointer('us/16-cfr-1303', { eId: 'part_1303__sec_1303.1', quote: '0.009 percent' }),
    createdBy: 'A. Tagger',
    createdAt: '2026-11-22T10:00:00.000Z',
    updatedAt: '2026-11-22T10:00:00.000Z',
    version: 1,
    ...change,
  });
}

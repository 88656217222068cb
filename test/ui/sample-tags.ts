import type { TagData } from '../../src/ui/page-data.ts';
import { tag } from './sample-law.ts';

export const planName = { id: '01PLAN', titleEn: 'PbO 2026', titleFr: 'PbO 2026' };

export const tagData: TagData = {
  tag,
  history: [
    { seq: 1, at: tag.createdAt, actor: 'M. Tremblay', action: 'tag.create', before: null, after: { note: '' } },
    {
      seq: 2,
      at: tag.updatedAt,
      actor: 'A. Smith',
      action: 'tag.update',
      before: { note: '' },
      after: { note: 'PbO' },
    },
  ],
  comments: [{ id: '1', subject: tag.id, author: 'A. Smith', at: tag.createdAt, text: 'PbO' }],
  plans: [planName],
  neighbors: { previous: '01A', next: '01B' },
  filter: { status: 'proposed' },
  stale: true,
  canComment: true,
  canEdit: true,
  sides: {
    ca: {
      resolves: true,
      changed: true,
      citation: 'SOR/2016-193, s. 2(1)(a)',
      since: null,
      redline: [{ kind: 'deleted', text: '600' }],
    },
    us: {
      resolves: false,
      changed: false,
      citation: '16 CFR 1303.1(a)',
      redline: null,
      since: {
        from: '2025-01-29',
        to: '2026-01-29',
        firstChange: 3,
        now: { eId: 'part_1303__sec_1303.1__para_b', citation: '16 CFR 1303.1(b)' },
      },
    },
  },
  alignmentId: '0123456789abcdef',
  caPlace: null,
  twins: new Map(),
};

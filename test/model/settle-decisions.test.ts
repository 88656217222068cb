import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/model/decision.ts';
import { pairKey, settleDecisions } from '../../src/model/settle-decisions.ts';
import { toTrainingRows } from '../../src/model/training-rows.ts';

const place = (instrumentId: string, eId: string) => ({ instrumentId, eId, quote: 'x', pointInTime: '2026-01-01' });
const CA = place('ca/sor-98-282', 'sec_32');
const US = place('us/21-cfr-820', 'part_820__subpart_C__sec_820.30__para_a');
const OTHER = place('us/21-cfr-820', 'part_820__sec_820.35');

function decision(id: string, by: string, verdict: Decision['verdict'], more: Partial<Decision> = {}): Decision {
  return {
    id,
    verdict,
    ca: CA,
    us: US,
    insteadCa: verdict === 'adjusted' ? CA : null,
    insteadUs: verdict === 'adjusted' ? OTHER : null,
    relationship: null,
    reason: `reason\tof ${id}`,
    machineLabel: null,
    machineScore: null,
    role: 'tagger',
    decidedBy: by,
    decidedAt: '2026-01-02T00:00:00.000Z',
    withdrawnAt: null,
    withdrawnBy: null,
    ...more,
  };
}

const A_CONFIRMS = decision('1', 'A', 'confirmed');
const B_REJECTS = decision('2', 'B', 'rejected');

describe('settling decisions', () => {
  it.each<[string, Decision[], string | undefined]>([
    ['nobody', [], undefined],
    ['one person', [A_CONFIRMS], 'confirmed'],
    ['two who agree', [A_CONFIRMS, decision('2', 'B', 'confirmed')], 'confirmed'],
    ['two who do not', [A_CONFIRMS, B_REJECTS], 'disputed'],
    ['one who changed their mind', [A_CONFIRMS, decision('3', 'A', 'rejected')], 'rejected'],
    ['a dispute that one side left', [A_CONFIRMS, B_REJECTS, decision('3', 'B', 'confirmed')], 'confirmed'],
    ['one taken back', [decision('1', 'A', 'confirmed', { withdrawnAt: '2026-01-03', withdrawnBy: 'A' })], undefined],
    ['an adjustment', [decision('1', 'A', 'adjusted')], 'rejected'],
  ])('of %s', (_, decisions, status) => {
    expect(settleDecisions(decisions).get(pairKey(CA, US))?.status).toBe(status);
    expect(settleDecisions(decisions.toReversed()).get(pairKey(CA, US))?.status).toBe(status);
  });

  it.each<[string, Decision[], Decision['relationship'], Decision['relationship']]>([
    ['of one', [decision('1', 'A', 'confirmed', { relationship: 'subset-of' })], 'subset-of', null],
    [
      'of one, whom another confirms without saying',
      [decision('1', 'A', 'confirmed', { relationship: 'subset-of' }), decision('2', 'B', 'confirmed')],
      'subset-of',
      null,
    ],
    [
      'of nobody where two say other things',
      [
        decision('1', 'A', 'confirmed', { relationship: 'subset-of' }),
        decision('2', 'B', 'confirmed', { relationship: 'equal-to' }),
      ],
      null,
      null,
    ],
    [
      'of nobody where the pair is disputed',
      [decision('1', 'A', 'confirmed', { relationship: 'subset-of' }), B_REJECTS],
      null,
      null,
    ],
    [
      'of an adjustment, on the pair that it names',
      [decision('1', 'A', 'adjusted', { relationship: 'equivalent-to' })],
      null,
      'equivalent-to',
    ],
  ])('takes the relationship %s', (_, decisions, own, other) => {
    const settled = settleDecisions(decisions);
    expect(settled.get(pairKey(CA, US))?.decidedRelationship ?? null).toBe(own);
    expect(settled.get(pairKey(CA, OTHER))?.decidedRelationship ?? null).toBe(other);
  });

  it('confirms the pair that an adjustment names', () => {
    const settled = settleDecisions([decision('1', 'A', 'adjusted')]);
    expect(settled.get(pairKey(CA, OTHER))).toMatchObject({ status: 'confirmed', decidedBy: 'A', decisionId: '1' });
  });
});

describe('decisions as training data', () => {
  it('has the columns and the numbers of the judged sections', () => {
    const [head, ...rows] = toTrainingRows([A_CONFIRMS], 'sections', false);
    expect(head).toEqual(['ca_instrument', 'ca_section', 'us_section', 'basis']);
    expect(rows).toEqual([['SOR/98-282', '32', '21 CFR 820.30', 'decided by A, 2026-01-02: reason of 1']]);
  });

  it('tells right from wrong, sections from instruments, and leaves disputes out', () => {
    const whole = { ca: place('ca/crc-870', ''), us: place('us/21-cfr-101', '') };
    const all = [A_CONFIRMS, decision('2', 'A', 'rejected', { us: OTHER }), decision('3', 'A', 'confirmed', whole)];
    const bodies = (rejected: boolean, level: 'sections' | 'instruments', of: readonly Decision[] = all) =>
      toTrainingRows(of, level, rejected)
        .slice(1)
        .map((cells) => cells.slice(0, -1));
    expect(bodies(true, 'sections')).toEqual([['SOR/98-282', '32', '21 CFR 820.35']]);
    expect(bodies(false, 'instruments')).toEqual([['C.R.C., c. 870', '21 CFR 101']]);
    expect(bodies(false, 'sections', [A_CONFIRMS, B_REJECTS])).toEqual([]);
  });
});

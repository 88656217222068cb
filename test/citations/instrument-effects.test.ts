import { describe, expect, it } from 'vitest';
import { findRepealEffects, type PlacedClause } from '../../src/citations/instrument-effects.ts';
import { makeEdition } from './make-edition.ts';

const instruments = [
  makeEdition('ca/sor-2026-1', 'Kettle Regulations', []).instrument,
  {
    ...makeEdition('ca/crc-870', 'Teapot Regulations', []).instrument,
    title: { en: 'Teapot Regulations', fr: 'Règlement sur les théières' },
  },
  makeEdition('ca/sor-99-1', 'Lid Order', []).instrument,
  makeEdition('ca/sor-99-2', 'Lid Order', []).instrument,
  makeEdition('us/1-cfr-1', 'Teapot Regulations', []).instrument,
];
const clause: PlacedClause = {
  instrumentId: 'ca/sor-2026-1',
  citation: 'SOR/2026-1',
  eId: 'sec_9__para_a',
  provisionOrdinal: 3,
  targetCitation: null,
  targetTitle: 'Teapot Regulations',
  inForce: true,
  effectiveOn: '2026-03-01',
  byCitation: null,
};
const effectsOf = (...clauses: Partial<PlacedClause>[]) =>
  findRepealEffects(
    clauses.map((own) => ({ ...clause, ...own })),
    instruments,
    '2026-06-01',
  ).map((one) =>
    [one.instrumentId, one.status, one.reason, one.inForceUntil, one.by, one.byInstrumentId, one.byEId].join(' '),
  );

describe('findRepealEffects', () => {
  it.each<[string, Partial<PlacedClause>, readonly string[]]>([
    [
      'a title',
      {},
      ['ca/crc-870 repealed repealed-by-instrument 2026-03-01 SOR/2026-1, s. 9(a) ca/sor-2026-1 sec_9__para_a'],
    ],
    [
      'a French title',
      { targetTitle: 'Règlement sur les théières' },
      ['ca/crc-870 repealed repealed-by-instrument 2026-03-01 SOR/2026-1, s. 9(a) ca/sor-2026-1 sec_9__para_a'],
    ],
    [
      'a number before a title',
      { targetCitation: 'SOR/99-2' },
      ['ca/sor-99-2 repealed repealed-by-instrument 2026-03-01 SOR/2026-1, s. 9(a) ca/sor-2026-1 sec_9__para_a'],
    ],
    ['a title that two instruments share', { targetTitle: 'Lid Order' }, []],
    ['a number that is not in the index', { targetCitation: 'SOR/80-1' }, []],
    ['its own instrument', { targetCitation: 'SOR/2026-1' }, []],
    [
      'an unknown day',
      { effectiveOn: null },
      ['ca/crc-870 repealed repealed-by-instrument  SOR/2026-1, s. 9(a) ca/sor-2026-1 sec_9__para_a'],
    ],
    [
      'a day to come',
      { effectiveOn: '2026-06-02' },
      ['ca/crc-870 in-force repeal-not-in-force 2026-06-02 SOR/2026-1, s. 9(a) ca/sor-2026-1 sec_9__para_a'],
    ],
    [
      'a clause not in force',
      { inForce: false, effectiveOn: null },
      ['ca/crc-870 in-force repeal-not-in-force  SOR/2026-1, s. 9(a) ca/sor-2026-1 sec_9__para_a'],
    ],
    [
      'a note of the publisher behind the target',
      { instrumentId: 'ca/crc-870', inForce: false, effectiveOn: null, byCitation: 'SOR/2026-1, par. 9(a)' },
      ['ca/crc-870 in-force repeal-not-in-force  SOR/2026-1, par. 9(a) ca/sor-2026-1 '],
    ],
  ])('matches by %s', (_, own, expected) => {
    expect(effectsOf(own)).toEqual(expected);
  });

  it('lets a clause in force speak before one that is not, and the repealing instrument before a note', () => {
    const note = { instrumentId: 'ca/crc-870', inForce: false, effectiveOn: null, byCitation: 'SOR/2026-1, s. 9' };
    const own = { inForce: false, effectiveOn: '2026-10-01' };
    expect(effectsOf(note, own)).toEqual(effectsOf(own));
    expect(effectsOf(own, note)).toEqual(effectsOf(own));
    expect(effectsOf(note, own, {})).toEqual(effectsOf({}));
  });
});

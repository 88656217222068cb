import { describe, expect, it } from 'vitest';
import { comparePair } from '../../src/divergence/compare-pair.ts';
import { isWeak } from '../../src/divergence/weigh.ts';
import type { Alignment } from '../../src/model/alignment.ts';
import { makePair } from './make-pair.ts';

/** What lists show of the figures of a pair. */
function shown(
  ca: string,
  us: string,
  alignment: Partial<Alignment> = {},
  eIds: Partial<Record<'ca' | 'us', string>> = {},
) {
  const pair = makePair(ca, us);
  const at = <T extends { readonly eId: string }>(side: 'ca' | 'us', facts: readonly T[]) =>
    facts.map((fact) => ({ ...fact, eId: eIds[side] ?? fact.eId }));
  const side = (name: 'ca' | 'us') => ({
    ...pair[name],
    provisions: at(name, pair[name].provisions),
    quantities: at(name, pair[name].quantities),
    requirements: at(name, pair[name].requirements),
  });
  return comparePair({ alignment: { ...pair.alignment, ...alignment }, ca: side('ca'), us: side('us') })
    .divergences.filter(
      ({ kind, details }) => kind === 'quantity' && details.kind === 'quantity' && details.relation !== 'equal',
    )
    .map((found) => !isWeak(found));
}

const LIGHT = [
  'The light shall be placed at least 4 m above the hull.',
  'The light shall be placed at least 2 m above the hull.',
] as const;

describe('figures that differ', () => {
  it.each([
    ['are shown as limits of one thing', LIGHT, {}, [true]],
    ['wait in sections that are candidates and hold no pairs', LIGHT, { label: 'candidate' }, [false]],
    [
      'are shown in provisions that are candidates inside a section',
      LIGHT,
      { label: 'candidate', parentId: 'a' },
      [true],
    ],
    [
      'wait where both say whom the rule covers',
      [
        'A vessel of less than 12 m in length shall sound a bell.',
        'A vessel of less than 20 m in length shall sound a bell.',
      ],
      {},
      [false],
    ],
    [
      'wait where one says whom it excuses and the other opens a list for ships of a size',
      [
        'The fire pumps on vessels of less than 500 gross tonnage are not required to meet the minimum capacity.',
        'The fire pumps on vessels of 1,000 gross tons or more must meet the minimum capacity.',
      ],
      {},
      [false],
    ],
    [
      'wait where two times to act stand in sentences without a word in common',
      [
        'A senior officer shall have its findings in writing within 30 days.',
        'The program must exist within 90 days of the establishment of a business.',
      ],
      {},
      [false],
    ],
    [
      'are shown where two times to act are for one thing',
      [
        'The owner of a damaged vessel must send a written report of the accident to the Board within 30 days.',
        'The owner of a damaged vessel shall file a written report of the accident with the Board within 90 days.',
      ],
      {},
      [true],
    ],
    [
      'wait where each holds for a case of its own',
      [
        'The frequency shall not exceed 700 Hz, for a vessel of class 1.',
        'The frequency shall not exceed 350 Hz, for a vessel of class 2.',
      ],
      {},
      [false],
    ],
  ] as const)('%s', (_, [ca, us], alignment, expected) => {
    expect(shown(ca, us, alignment).slice(0, 1)).toEqual(expected);
  });

  it.each([
    ['one term', 'sec_1__def_light-truck', 'sec_1__def_light-truck', true],
    ['a term and a narrower one', 'sec_1__def_coloured-lamp', 'sec_1__def_colored-incandescent-lamp', true],
    ['two terms', 'sec_1__def_light-truck', 'sec_1__def_program-vehicle', false],
    ['two numbered classes', 'sec_1__def_light-duty-truck-3', 'sec_1__def_light-duty-truck', false],
  ])('in definitions of %s', (_, ca, us, expected) => {
    expect(shown(...LIGHT, {}, { ca, us })).toEqual([expected]);
  });
});

describe('two meanings of a term', () => {
  const weak = (ca: string, us: string) =>
    comparePair(makePair(ca, us))
      .divergences.filter(({ kind }) => kind === 'definition')
      .map(isWeak);

  it.each([
    [
      'are shown',
      'Donor means a person from whom organs are retrieved.',
      'Donor means the source of tissue for grafting.',
      [false],
    ],
    [
      'wait where one goes on below',
      'Hospital means a facility that',
      'Hospital means an entity for diagnostic services.',
      [true],
    ],
    [
      'wait where one stands elsewhere',
      'Tanker has the meaning given in the Code of practice.',
      'Tanker means a vessel with cargo tanks.',
      [true],
    ],
    [
      'wait for another word of one stem',
      'Operate includes repair and upkeep works.',
      'Operator means a person who owns facilities.',
      [true],
    ],
    [
      'do not differ by the place of a standard',
      'Lamp means a source of light per Z1.',
      'Lamp means a source of light per Z1 (incorporated by reference).',
      [],
    ],
    [
      'are none after "by means of"',
      'Adjusts by means of a manual retractor device.',
      'Adjusts by means of a locking belt.',
      [],
    ],
  ] as const)('%s', (_, ca, us, expected) => {
    expect(weak(ca, us)).toEqual(expected);
  });
});

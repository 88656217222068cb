import { describe, expect, it } from 'vitest';
import type { Provision } from '../../src/model/provision.ts';
import { countEdition, countRestrictions } from '../../src/requirements/count-restrictions.ts';

describe('countRestrictions', () => {
  it.each([
    ['A carter shall brake and SHALL NOT gallop.', { shall: 2 }],
    ['Carts must roll; a mustang must not.', { must: 2 }],
    ['It may not roll; it may, not often, roll; it may\n not.', { 'may-not': 2 }],
    ['What is required requires a required form.', { required: 2 }],
    ['Prohibited carts are not unprohibited.', { prohibited: 1 }],
    ['Marshall and the shallows', {}],
  ] as const)('counts whole words of %j', (text, expected) => {
    expect(Object.fromEntries(countRestrictions(text, 'en'))).toEqual(expected);
  });

  it.each([
    ['Le charretier doit freiner; ils doivent s’arrêter au bout du doigt.', { doit: 2 }],
    ['Il ne peut rouler, elles ne peuvent. On peut.', { 'ne-peut': 2 }],
    [
      'Il est tenu d’aviser, elle est tenue de payer, ils sont tenus à l’essai; un registre est tenu.',
      { 'est-tenu': 3 },
    ],
    ['Une charrette interdite, des essieux interdits : interdiction.', { interdit: 2 }],
  ] as const)('counts the French words of %j apart', (text, expected) => {
    expect(Object.fromEntries(countRestrictions(text, 'fr'))).toEqual(expected);
  });
});

describe('countEdition', () => {
  const line = (
    depth: number,
    level: Provision['level'],
    text: string,
    heading: string | null = null,
    status: Provision['status'] = 'in-force',
  ) => ({ depth, level, text, heading, status });

  it('keeps the places apart, and what is in force', () => {
    const counts = countEdition(
      [
        line(0, 'instrument', ''),
        line(1, 'section', 'A carter shall brake.', 'Brakes required'),
        line(2, 'paragraph', 'Carts shall roll.', null, 'repealed'),
        line(2, 'table', 'Axle | must turn'),
        line(1, 'note', ''),
        line(2, 'item', 'It shall be known.'),
        line(1, 'schedule', ''),
        line(2, 'item', 'Wheels shall be round.', 'What shall roll'),
        line(2, 'table', 'Spoke | shall hold'),
        line(1, 'section', 'A whip is prohibited.'),
      ],
      'en',
    );
    const shown = counts.map(({ word, place, inForce, count }) => `${word} ${place} ${inForce} ${count}`);
    expect(shown.toSorted()).toEqual([
      'must table true 1',
      'prohibited body true 1',
      'required heading true 1',
      'shall body false 1',
      'shall body true 1',
      'shall note true 1',
      'shall schedule true 3',
    ]);
  });
});

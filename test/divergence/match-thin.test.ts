import { describe, expect, it } from 'vitest';
import { comparePair } from '../../src/divergence/compare-pair.ts';
import { isWeak } from '../../src/divergence/weigh.ts';
import { makePair, type SideText } from './make-pair.ts';

function told(ca: SideText, us: SideText): string[] {
  return comparePair(makePair(ca, us)).divergences.flatMap((found) =>
    found.details.kind === 'quantity'
      ? [
          `${found.details.caFigure} / ${found.details.usFigure} ${found.details.relation} ${found.stringency} ${isWeak(found) ? 'weak' : 'shown'}`,
        ]
      : [],
  );
}

const ADVISE =
  'A registered person shall advise the Minister of each merger # days before it, naming whoever will own shares.';
const NOTIFY =
  'An exporter must give written notice to the Directorate at least # days in advance of any intended sale abroad.';
const fill = (text: string, value: number): string => text.replace('#', String(value));

describe('figures that only their roles set against each other', () => {
  it.each([
    [30, 60, 'us-stricter'],
    [90, 60, 'ca-stricter'],
  ])('%s and %s days are told behind the switch', (ca, us, side) => {
    expect(told(fill(ADVISE, ca), fill(NOTIFY, us))).toEqual([`≥ ${ca} days / ≥ ${us} days stricter ${side} weak`]);
  });

  it.each([
    ['two roles', fill(ADVISE, 30), 'The exporter must keep the licence for 60 days.'],
    [
      'a figure that does nothing',
      fill(ADVISE, 30),
      'A list of sales of the last 60 days is published by the Directorate.',
    ],
    [
      'a width and a height',
      'The door must have a width of at least 80 cm.',
      'The shelf must have a height of at least 90 cm.',
    ],
    ['limits far apart', 'The hull must withstand at least 5 kPa.', 'A sealed lamp must resist at least 900 kPa.'],
  ])('not %s', (_, ca, us) => {
    expect(told(ca, us)).toEqual([]);
  });

  it('lends the role of one period to the other, bounded from the same side in words not read to the end', () => {
    expect(
      told(
        'The claim must be registered in the prescribed form within 50 days after the staking is completed.',
        'You must file here a copy of the notice that you filed or will file in the county office by the 80th day after locating it.',
      ),
    ).toEqual(['≤ 50 days / ≤ 80 days stricter ca-stricter weak']);
  });

  it('nothing where two are as good and tell two things', () => {
    expect(
      told(
        'The dealer must report the loss of a drug within 10 days after it is found.',
        'A registrant must send form A within 3 days after any event. A registrant must send form B within 40 days after any event.',
      ),
    ).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { comparePair } from '../../src/divergence/compare-pair.ts';
import { makePair, type SideText } from './make-pair.ts';

/**
 * Cases that a word diff gets wrong, after the list of hard items in the project's research. Wanted: what each matched figure is, by subject
 * order of the Canadian text, as `relation stringency ratio`; and what the pair is.
 */
type HardCase = {
  readonly name: string;
  readonly ca: SideText;
  readonly us: SideText;
  readonly found: readonly string[];
  readonly pair: string;
};

const cases: readonly HardCase[] = [
  {
    name: 'microwave leakage: equal values, with or without load against before and after sale',
    ca: [
      'The leakage from an oven must not exceed, at 5 cm from its surface,',
      '1.0 mW/cm2 with the test load placed in the cavity, and',
      '5.0 mW/cm2 without a test load.',
    ],
    us: 'The power density shall not exceed 1 milliwatt per square centimeter at 5 centimeters from the surface of the oven, measured before a buyer acquires it, and, thereafter, 5 milliwatts per square centimeter.',
    found: ['equal same 1', 'other-condition unknown 1', 'other-condition unknown 1'],
    pair: 'unknown',
  },
  {
    name: 'hours: accumulated on duty against consecutive since coming on duty',
    ca: 'A driver must not drive after accumulating 14 hours of on-duty time in a day.',
    us: 'A driver may not drive after a period of 14 consecutive hours after coming on duty.',
    found: ['other-condition unknown 1'],
    pair: 'unknown',
  },
  {
    name: 'cash: or more against more than, in two currencies',
    ca: 'A bank must report the receipt of cash of $10,000 or more.',
    us: 'Each bank shall report each transaction in currency of more than $10,000.',
    found: ['boundary unknown null'],
    pair: 'unknown',
  },
  {
    name: 'flour: per 100 g against per pound',
    ca: [
      'No person shall sell flour unless it contains, per 100 g,',
      '0.64 mg of thiamine;',
      '0.40 mg of riboflavin;',
      '5.30 mg of niacin; and',
      '4.4 mg of iron.',
    ],
    us: 'Flour contains in each pound 2.9 milligrams of thiamin, 1.8 milligrams of riboflavin, 24 milligrams of niacin and 20 milligrams of iron.',
    found: [
      'equal-converted same 1.00103',
      'equal-converted same 1.00798',
      'equal-converted same 1.00168',
      'equal-converted same 1.0021',
    ],
    pair: 'same',
  },
  {
    name: 'dose: 50 mSv is 5 rem, the lens of the eye is not',
    ca: 'The effective dose of a worker must not exceed 50 mSv. The equivalent dose to the lens must not exceed 50 mSv.',
    us: 'The effective dose of a worker shall not exceed 5 rem. The equivalent dose to the lens shall not exceed 150 mSv.',
    found: ['equal-converted same 1', 'stricter ca-stricter 3'],
    pair: 'ca-stricter',
  },
  {
    name: 'emissions: t/GWh against lb/MWh',
    ca: 'A unit must not emit more than 420 t/GWh of carbon dioxide.',
    us: 'A unit must not emit more than 1,400 lb/MWh of carbon dioxide.',
    found: ['stricter ca-stricter 1.51197'],
    pair: 'ca-stricter',
  },
  {
    name: 'equal only through the bracketed figure, a force among them',
    ca: 'The block must be at least 100 mm (4 in) wide. The latch must withstand a force of 5 300 N (1,200 lb).',
    us: 'The block must be at least 4 inches wide. The latch must withstand a force of 1,200 pounds.',
    found: ['equal-converted same 1', 'equal-converted same 1'],
    pair: 'same',
  },
  {
    name: '24 months are 2 years',
    ca: 'The holder must keep the record for 24 months.',
    us: 'The holder must keep the record for 2 years.',
    found: ['equal-converted same 1'],
    pair: 'same',
  },
  {
    name: '90 days are near three months, never more than near',
    ca: 'The importer must submit the report within 90 days after the event.',
    us: 'The importer shall submit the report within three months after the event.',
    found: ['near same 1.01456'],
    pair: 'same',
  },
  {
    name: 'pacifier: 9.8 N and 8.9 N, of which no direction is known from the words',
    ca: 'A force of 9.8 N (1 kgf) is applied to the nipple.',
    us: 'A force of 2.0 lbf (8.9 N) is applied to the nipple.',
    found: ['different unknown 1.10112'],
    pair: 'unknown',
  },
  {
    name: 'lead in products: 90 against 100',
    ca: 'A toy must not contain more than 90 mg/kg of lead.',
    us: 'No toy shall contain more than 100 parts per million of lead.',
    found: ['stricter ca-stricter 1.11111'],
    pair: 'ca-stricter',
  },
  {
    name: 'lead in paint: 90 against 90',
    ca: 'The paint must not contain more than 90 mg/kg of lead.',
    us: 'Paint shall not contain lead in excess of 0.009 percent.',
    found: ['equal-converted same 1'],
    pair: 'same',
  },
  {
    name: 'hospital reports: days against working days',
    ca: 'The hospital must submit a report within 30 days after the incident.',
    us: 'The hospital must submit a report no later than 10 work days after the incident.',
    found: ['stricter us-stricter null'],
    pair: 'us-stricter',
  },
];

describe('hard cases', () => {
  it.each(cases)('$name', ({ ca, us, found, pair }) => {
    const comparison = comparePair(makePair(ca, us));
    const rows = comparison.divergences
      .filter((row) => row.kind === 'quantity')
      .sort((left, right) =>
        left.ca.eId < right.ca.eId ? -1 : left.ca.eId > right.ca.eId ? 1 : left.ca.span.start - right.ca.span.start,
      )
      .map((row) => `${row.details.kind === 'quantity' ? row.details.relation : ''} ${row.stringency} ${row.ratio}`);
    expect(rows).toEqual(found);
    expect(comparison.stringency).toBe(pair);
  });
});

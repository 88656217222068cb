import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePair } from '../../src/divergence/compare-pair.ts';
import { type RelatedRule, type RelationEvidence, relate } from '../../src/divergence/relate.ts';
import type { Relationship } from '../../src/model/alignment.ts';
import { invertRelationship } from '../../src/model/compose-relationships.ts';
import { makePair, type SideText } from './make-pair.ts';

const KEEP = 'The importer must keep a record of each shipment of toys.';
const REPORT = 'The importer must report each accident with a toy to the public.';
const US_KEEP = 'The importer shall keep a record of each shipment of toys.';
const US_REPORT = 'The importer shall report each accident with a toy to the public.';

const cases: readonly (readonly [name: string, ca: SideText, us: SideText, wanted: Relationship])[] = [
  ['the same words', KEEP, KEEP, 'equal-to'],
  ['the same rule with another modal word', KEEP, US_KEEP, 'equivalent-to'],
  ['a rule more in the U.S. text', KEEP, `${US_KEEP} ${US_REPORT}`, 'subset-of'],
  ['a rule more in the Canadian text', `${KEEP} ${REPORT}`, US_KEEP, 'superset-of'],
  [
    'a rule of each besides the shared one',
    `${KEEP} ${REPORT}`,
    `${US_KEEP} Dealers shall pay fees.`,
    'intersects-with',
  ],
  [
    'a stricter limit in Canada',
    'A toy must not contain more than 90 mg/kg of lead.',
    'A toy shall not contain more than 100 mg/kg of lead.',
    'superset-of',
  ],
  [
    'a stricter limit in the United States',
    'A toy must not contain more than 120 mg/kg of lead.',
    'A toy shall not contain more than 100 mg/kg of lead.',
    'subset-of',
  ],
  [
    'the same limit in two units',
    'A toy must not contain more than 90 mg/kg of lead.',
    'A toy shall not contain more than 90 parts per million of lead.',
    'equivalent-to',
  ],
  [
    'a command against a permission',
    KEEP,
    'The importer may keep a record of each shipment of toys.',
    'intersects-with',
  ],
  [
    'a condition with a figure in one text only',
    'The importer must keep a record of each shipment of toys of more than 5 kg.',
    US_KEEP,
    'intersects-with',
  ],
  [
    'the same limit behind a negated verb, in two units',
    'The average char length of five specimens must not exceed 178 mm.',
    'The average char length of five specimens shall not exceed 17.8 cm.',
    'equivalent-to',
  ],
  [
    'two meanings by one figure',
    'a fibre composed of 85 per cent or more by mass of acrylonitrile units is acrylic;',
    'A manufactured fiber composed of at least 85 percent by weight of acrylonitrile units.',
    'equivalent-to',
  ],
  [
    'two meanings by one figure of other things',
    'a fibre composed of 85 per cent or more by mass of acrylonitrile units is acrylic;',
    'A woollen cloth dyed in the piece, with at least 85 percent by weight of new fleece.',
    'intersects-with',
  ],
  [
    'a paragraph whose stem is no part of the pair',
    'an average char length that does not exceed 178 mm;',
    'an average char length that does not exceed 178 mm',
    'equal-to',
  ],
  [
    'two meanings in almost the same words, without a verb',
    'a manufactured fibre in which the substance is composed of at least 85 per cent by mass of acid ester units from natural sugars',
    'A manufactured fiber in which the substance is composed of at least 85% by mass of acid ester units from natural sugars.',
    'equivalent-to',
  ],
  [
    'two lists of things that are not the same',
    'Towels, wash cloths and dish cloths.',
    'Wash cloths and dish cloths.',
    'intersects-with',
  ],
  [
    'rules on other things',
    KEEP,
    'Every vessel shall carry two anchors and a bell when it is under way.',
    'no-relationship',
  ],
];

describe('the relationship of a pair', () => {
  it.each(cases)('%s', (_name, ca, us, wanted) => {
    const pair = makePair(ca, us);
    expect(comparePair({ ...pair, alignment: { ...pair.alignment, score: 0.4 } }).relationship).toBe(wanted);
  });

  it('is by effect where one text accepts what the other asks', () => {
    expect(relate({ ...EMPTY, isAccepted: true }).rationale).toBe('functional');
  });
});

const EMPTY: RelationEvidence = {
  ca: [],
  us: [],
  isWhole: { ca: true, us: true },
  asksMore: [],
  sameFigures: 0,
  isVerbatim: false,
  sharedWords: 0.5,
  sharedTerms: 0.5,
  score: 0.7,
  isAccepted: false,
};

const rule: fc.Arbitrary<RelatedRule> = fc.record({
  force: fc.constantFrom('commands', 'allows', 'exempts', 'defines'),
  isPublic: fc.boolean(),
  terms: fc
    .uniqueArray(fc.constantFrom('lead', 'toy', 'paint', 'record', 'keep', 'sell', 'test'), {
      minLength: 3,
      maxLength: 5,
    })
    .map((terms) => new Set(terms)),
});
const rules = fc.array(rule, { maxLength: 4 });
const evidence: fc.Arbitrary<RelationEvidence> = fc.record({
  ca: rules,
  us: rules,
  isWhole: fc.record({ ca: fc.boolean(), us: fc.boolean() }),
  asksMore: fc.array(fc.constantFrom('ca', 'us', 'both'), { maxLength: 2 }),
  sameFigures: fc.nat(2),
  isVerbatim: fc.constant(false),
  sharedWords: fc.double({ min: 0, max: 1, noNaN: true }),
  sharedTerms: fc.double({ min: 0, max: 1, noNaN: true }),
  score: fc.double({ min: 0, max: 1, noNaN: true }),
  isAccepted: fc.boolean(),
});
const SEED = { seed: 49, numRuns: 2000 };
const WITHIN: ReadonlySet<Relationship> = new Set(['equal-to', 'equivalent-to', 'subset-of']);

describe('relate', () => {
  it('gives the inverse with the sides exchanged', () => {
    fc.assert(
      fc.property(evidence, (one) => {
        const turned = relate({
          ...one,
          ca: one.us,
          us: one.ca,
          isWhole: { ca: one.isWhole.us, us: one.isWhole.ca },
          asksMore: one.asksMore.map((side) => (side === 'ca' ? 'us' : side === 'us' ? 'ca' : 'both')),
        });
        const told = relate(one);
        expect(turned.relationship).toBe(invertRelationship(told.relationship));
        expect(turned.confidence).toBeCloseTo(told.confidence, 2);
      }),
      SEED,
    );
  });

  it('never lets a text ask more by losing a rule', () => {
    fc.assert(
      fc.property(evidence, rules, fc.nat(3), (one, more, at) => {
        // All that Canada asks the United States ask too: so it stays with a rule less.
        const asksMore = one.asksMore.filter((side) => side === 'us');
        const within = { ...one, us: [...one.ca, ...more], asksMore, isWhole: { ca: true, us: true } };
        const rest = one.ca.filter((_rule, index) => index !== at);
        fc.pre(rest.length > 0 && WITHIN.has(relate(within).relationship));
        expect(WITHIN.has(relate({ ...within, ca: rest }).relationship)).toBe(true);
      }),
      SEED,
    );
  });

  it('is never surer than the alignment, save of identical words', () => {
    fc.assert(
      fc.property(evidence, (one) => {
        expect(relate(one).confidence).toBeLessThanOrEqual(one.score + 0.0005);
        expect(relate({ ...one, isVerbatim: true })).toMatchObject({ relationship: 'equal-to', confidence: 1 });
      }),
      SEED,
    );
  });
});

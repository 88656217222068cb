import { describe, expect, it } from 'vitest';
import { matchTerms } from '../../src/divergence/match-terms.ts';
import { keyOf, readMeanings } from '../../src/divergence/meanings.ts';
import type { Provision } from '../../src/model/provision.ts';

const provisions = (side: 'ca' | 'us', texts: readonly string[]) =>
  texts.map((text, ordinal) => ({
    editionId: `${side}/x@2026-01-01.en`,
    eId: `def_${ordinal}`,
    parentEId: null,
    ordinal,
    level: side === 'ca' ? 'definition' : 'paragraph',
    text,
  })) as unknown as Provision[];

const match = (ca: readonly string[], us: readonly string[], french: readonly (readonly string[])[] = []) =>
  matchTerms(readMeanings(provisions('ca', ca)), readMeanings(provisions('us', us)), (key) => {
    const group = french.find((terms) => terms.map(keyOf).includes(key)) ?? [];
    return new Set([key, ...group.map(keyOf)]);
  }).map(({ matchedBy, ca: one, us: other, caOnly, usOnly }) => [matchedBy, one.term, other.term, caOnly, usOnly]);

describe('matchTerms', () => {
  it('matches by term, and lists the conditions of one side', () => {
    expect(
      match(
        ['wagon means a vehicle with four wheels, drawn by one animal. (chariot)'],
        ['Wagon means a vehicle with four wheels, painted in green.'],
      ),
    ).toEqual([['term', 'wagon', 'Wagon', ['drawn by one animal'], ['painted in green']]]);
  });

  it.each([
    [
      'a bound where the other meaning has none',
      'cools at no more than 10.55 kW',
      'cools',
      [['an engine that cools at no more than 10.55 kW'], []],
    ],
    ['a bound alone', 'cools, for more than 12 persons', 'cools persons', [['for more than 12 persons'], []]],
    [
      'no number of a section, class or law',
      'cools under section 12 of class 3 of 10 CFR 430',
      'cools under a section of a class',
      [[], []],
    ],
    [
      'no figure where both have one: figures are compared as such',
      'cools at 10.55 kW',
      'cools at 36,000 Btu/h',
      [[], []],
    ],
  ])('lists %s', (_, ca, us, lists) => {
    const [found] = match([`wagon means an engine that ${ca}. (chariot)`], [`Wagon means an engine that ${us}.`]);
    expect(found?.slice(3)).toEqual(lists);
  });

  it('matches by one French term for both words', () => {
    expect(
      match(
        ['maker means a person who builds wagons. (fabricant)'],
        ['Manufacturer means a person who builds or imports wagons.'],
        [['maker', 'manufacturer']],
      ),
    ).toEqual([['translation', 'maker', 'Manufacturer', [], []]]);
  });

  it('matches by meaning where each is the nearest of the other', () => {
    expect(
      match(
        [
          'zorbler means a device with a heated plate that presses linen between two padded rollers. (zorbleur)',
          'gate means an opening in a fence that animals pass through. (barrière)',
        ],
        ['Linen press means a device with a heated plate that presses linen between padded rollers.'],
      ).map(([by, one, other]) => [by, one, other]),
    ).toEqual([['meaning', 'zorbler', 'Linen press']]);
  });

  it('takes the nearest of several meanings of a term, and no term twice', () => {
    const found = match(
      ['lamp means a source of light for streets, on a pole. (lampe)'],
      ['Lamp means a source of heat for chicks.', 'Lamp means a source of light for streets, on a wall.'],
    );
    expect(found).toEqual([['term', 'lamp', 'Lamp', [], []]]);
  });

  it.each([
    ['Act means the Wagons Act. (Loi)', 'Act means the Cart Act of 1912.'],
    ['account means a record of payments. (compte)', 'Accountant means a person who keeps records of payments.'],
    ['class 3 wagon means a wagon over 3 tonnes. (chariot)', 'Class 8 wagon means a wagon over 8 tonnes.'],
    ['wagon has the same meaning as in section 2. (chariot)', 'Wagon has the meaning given in § 900.2.'],
  ])('does not match %s', (ca, us) => {
    expect(match([ca], [us]).filter(([, , , caOnly, usOnly]) => [caOnly, usOnly].flat().length > 0)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { comparePair } from '../../src/divergence/compare-pair.ts';
import { isWeak } from '../../src/divergence/weigh.ts';
import type { Citation } from '../../src/model/citation.ts';
import type { DivergenceDetails } from '../../src/model/divergence-details.ts';
import { makePair, type SideText } from './make-pair.ts';

/** Invented texts and every difference of a kind found in them, or none. */
type KindCase = {
  readonly name: string;
  readonly kind: DivergenceDetails['kind'];
  readonly ca: SideText;
  readonly us: SideText;
  readonly found: readonly Partial<Record<string, unknown>>[];
};

const cases: readonly KindCase[] = [
  {
    name: 'the same limit from another day on',
    kind: 'timing',
    ca: 'On and after January 1, 2019, the output of a boiler must not exceed 60 percent of its rating.',
    us: 'Beginning on January 1, 2022, the output of a boiler shall not exceed 60 percent of its rating.',
    found: [{ caDate: '2019-01-01', usDate: '2022-01-01', days: 1096, stringency: 'ca-stricter' }],
  },
  {
    name: 'the same limit from the same day on',
    kind: 'timing',
    ca: 'On and after January 1, 2019, the output of a boiler must not exceed 60 percent of its rating.',
    us: 'Effective January 1, 2019, the output of a boiler shall not exceed 60 percent of its rating.',
    found: [],
  },
  {
    name: 'a limit with two dates around it says nothing of timing',
    kind: 'timing',
    ca: 'After January 1, 2019 or from May 1, 2020, output of a boiler must not exceed 60 percent of its rating.',
    us: 'Beginning on January 1, 2022, the output of a boiler shall not exceed 60 percent of its rating.',
    found: [],
  },
  {
    name: 'a limit that a text asks from two days on',
    kind: 'timing',
    ca: [
      'The output of a boiler must not exceed:',
      '60 percent of its rating, beginning on January 1, 2016;',
      '60 percent of its rating, beginning on January 1, 2021, for heavy boilers.',
    ],
    us: 'Beginning on January 1, 2017, the output of a boiler shall not exceed 60 percent of its rating.',
    found: [],
  },
  {
    name: 'a period against a word that leaves it open',
    kind: 'design',
    ca: 'The manual of emergency procedures shall be reviewed regularly and brought up to date.',
    us: 'Each operator shall review the manual of emergency procedures at intervals of at most 15 months.',
    found: [{ caMeans: 'regularly', usMeans: '≤ 15 months', stringency: 'unknown' }],
  },
  {
    name: 'a day by which a report is due against as soon as may be',
    kind: 'design',
    ca: 'The operator must send the report of an accident as soon as practicable.',
    us: 'The operator shall send the report of an accident within 30 days after it happens.',
    found: [{ caMeans: 'as soon as practicable', usMeans: '≤ 30 days', stringency: 'unknown' }],
  },
  {
    name: 'a word that leaves it open beside a period of its own',
    kind: 'design',
    ca: 'The operator must send the report of an accident as soon as practicable and within 10 days after it happens.',
    us: 'The operator shall send the report of an accident within 30 days after it happens.',
    found: [],
  },
  {
    name: 'whom the rule is about',
    kind: 'scope',
    ca: 'This section applies to every trailer that is built for the carriage of boats and is sold in Canada.',
    us: 'This section applies to trailers and to motor homes built for the carriage of persons.',
    found: [{ caScope: 'every trailer that is built for the carriage of boats and is sold in Canada' }],
  },
  {
    name: 'the same scope in other words',
    kind: 'scope',
    ca: 'This section applies to trailers with brakes.',
    us: 'This subpart applies to a trailer with brakes.',
    found: [],
  },
  {
    name: 'an exception in one text',
    kind: 'exception',
    ca: 'The importer must label the container of the product in both languages.',
    us: 'The importer must label the container of the product unless the product is sold to a laboratory.',
    found: [{ side: 'us', exception: 'unless the product is sold to a laboratory', stringency: 'ca-stricter' }],
  },
  {
    name: 'an exception in both',
    kind: 'exception',
    ca: ['The importer must label the container of the product. This does not apply to a laboratory.'],
    us: 'The importer must label the container of the product unless the product is sold to a laboratory.',
    found: [],
  },
  {
    name: 'an exception by reference only',
    kind: 'exception',
    ca: 'The importer must label the container of the product in both languages.',
    us: 'Except as provided in paragraph (b), the importer must label the container of the product.',
    found: [],
  },
  {
    name: 'one standard in two editions',
    kind: 'method',
    ca: 'The toy must be tested in accordance with ASTM F963-16.',
    us: 'The toy shall be tested in accordance with ASTM F963-23.',
    found: [{ relation: 'edition', caMethods: ['ASTM F963-16'], usMethods: ['ASTM F963-23'] }],
  },
  {
    name: 'the same edition of a standard',
    kind: 'method',
    ca: 'The toy must be tested in accordance with ISO 8124-1:2018.',
    us: 'The toy shall be tested in accordance with ISO 8124-1:2018.',
    found: [],
  },
  {
    name: 'two standards',
    kind: 'method',
    ca: 'The fan must be tested in accordance with CSA C191-04.',
    us: 'The fan shall be tested in accordance with ASHRAE 103-2017.',
    found: [{ relation: 'other' }],
  },
  {
    name: 'two meanings of a term',
    kind: 'definition',
    ca: 'bus means a vehicle having a designated seating capacity of more than 10 persons, but does not include a trailer',
    us: 'Bus means a motor vehicle with motive power designed for carrying more than 10 persons, except a trailer.',
    found: [{ term: 'bus', usTerm: 'Bus', caOnly: [], usOnly: [] }].slice(1),
  },
  {
    name: 'a term with a condition more',
    kind: 'definition',
    ca: 'cart means a vehicle with two wheels; or a vehicle drawn by dogs',
    us: 'Cart means a vehicle with two wheels.',
    found: [{ term: 'cart', caOnly: ['a vehicle drawn by dogs'], usOnly: [] }],
  },
  {
    name: 'a substance that only one list has',
    kind: 'list',
    ca: ['The following must not be added to food:', 'red lead;', 'white arsenic;', 'borax; and', 'formaldehyde.'],
    us: ['The following shall not be added to food:', 'Red lead;', 'Borax; and', 'White arsenic.'],
    found: [{ shared: 3, caOnly: ['formaldehyde'], usOnly: [], stringency: 'ca-stricter' }],
  },
  {
    name: 'the same list in another order',
    kind: 'list',
    ca: ['The following must not be added to food:', 'red lead;', 'white arsenic; and', 'borax.'],
    us: ['The following shall not be added to food:', 'Borax;', 'Red lead; and', 'White arsenic.'],
    found: [],
  },
  {
    name: 'members by their short form, over two sentences',
    kind: 'list',
    ca: 'No toy may hold alpha wax (ALW), beta wax (BEW) or gamma wax (GAW).',
    us: 'No toy may hold alpha wax (ALW) or beta wax (BEW). No toy may hold the delta wax (DEW).',
    found: [{ shared: 2, caOnly: ['gamma wax (GAW)'], usOnly: ['delta wax (DEW)'], stringency: 'unknown' }],
  },
  {
    name: 'the same aim by a mass and by a length',
    kind: 'design',
    ca: 'The anchor of a stretcher restraint must withstand a pull of at least 4 000 N.',
    us: 'The anchor of a stretcher restraint must have a thickness of at least 12 mm.',
    found: [{ caMeans: 'pull ≥ 4 000 N', usMeans: 'thickness ≥ 12 mm' }],
  },
  {
    name: 'the certificate of the other side instead of the own rule',
    kind: 'recognition',
    ca: 'A boat that is covered by an EPA certificate may conform to the standards of that certificate instead of section 3.',
    us: 'A boat must meet the standards of this part.',
    found: [{ side: 'ca', bridge: 'alternative-path', law: 'EPA certificate' }],
  },
  {
    name: 'a certificate of the other side that is only named',
    kind: 'recognition',
    ca: 'The report must state the number of the EPA certificate.',
    us: 'A boat must meet the standards of this part.',
    found: [],
  },
  {
    name: 'a limit that the other text has no figure of the kind for',
    kind: 'one-sided',
    ca: 'The handle must be at least 25 mm long. The lid must not be opened by a force of more than 60 N.',
    us: 'The handle must be at least 25 mm long.',
    found: [{ side: 'ca', says: '≤ 60 N' }],
  },
  {
    name: 'no period is missing where the other side counts its days otherwise',
    kind: 'one-sided',
    ca: 'The registrant must send a copy within ten business days.',
    us: 'The registrant must send a copy within 60 days.',
    found: [],
  },
];

describe('kinds of divergence', () => {
  it.each(cases)('$kind: $name', ({ kind, ca, us, found }) => {
    const rows = comparePair(makePair(ca, us)).divergences.filter((row) => row.kind === kind);
    expect(rows.map(({ details, stringency }) => ({ ...details, stringency }))).toMatchObject(found);
    expect(rows).toHaveLength(found.length);
  });

  it('tells of each way of pointing at the other text once', () => {
    const pair = makePair(
      'A van may conform to 1 CFR 1 instead. It is deemed to conform to 1 CFR 1.',
      'A van must stop.',
    );
    const citations = [
      cite(0, 'alternative-path'),
      cite(1, 'alternative-path'),
      cite(2, 'deemed-compliance'),
      cite(3, 'mentions'),
    ];
    const rows = comparePair({ ...pair, ca: { ...pair.ca, citations } }).divergences.filter(
      ({ kind }) => kind === 'recognition',
    );
    expect(rows.map(({ details }) => details)).toMatchObject([
      { side: 'ca', bridge: 'alternative-path', law: '1 CFR part 1' },
      { side: 'ca', bridge: 'deemed-compliance', law: '1 CFR part 1' },
    ]);
    expect(rows[0]?.us).toMatchObject({ span: { start: 0, end: 0 }, text: '' });
  });

  it.each([
    ['a section is cited by its paragraph', 'part_1__sec_1.2', 'part_1__sec_1.2__para_a', 2, true],
    ['a section is cited, and this is a step far below', 'part_1__sec_1.2', 'part_1__sec_1.2__S5.2__para_a', 4, false],
    ['a paragraph is cited, and this is a step below', 'part_1__sec_1.2__S5', 'part_1__sec_1.2__S5__para_a', 4, true],
    ['an appendix is cited as a whole, and this is a step in it', 'part_1__app_A', 'part_1__app_A__para_2', 2, false],
    ['a section is cited, and this defines a term', 'part_1__sec_1.2', 'part_1__sec_1.2__def_lamp', 2, false],
    ['an appendix is cited, and this is its head', 'part_1__app_A', 'part_1__app_A', 1, true],
  ])('shows a citation of the other text where %s', (_, target, place, depth, expected) => {
    const pair = makePair('A van may conform to 1 CFR 1 instead.', 'A van must stop.');
    const alignment = { ...pair.alignment, parentId: 'a' };
    const citations = [{ ...cite(0, 'alternative-path'), targetEId: target }];
    const at = <T>(facts: readonly T[]): T[] => facts.map((fact) => ({ ...fact, eId: place, depth }));
    const us = { ...pair.us, provisions: at(pair.us.provisions), requirements: at(pair.us.requirements) };
    const [found] = comparePair({ ...pair, alignment, ca: { ...pair.ca, citations }, us }).divergences.filter(
      ({ kind }) => kind === 'recognition',
    );
    expect(found !== undefined && !isWeak(found)).toBe(expected);
  });
});

function cite(ordinal: number, bridge: Citation['bridge']): Citation {
  return {
    editionId: 'ca/sor-1-1@2026-01-01.en',
    eId: 'sec_1',
    ordinal,
    kind: 'cfr',
    span: { start: 21, end: 28 },
    text: '1 CFR 1',
    canonical: '1 CFR part 1',
    resolution: 'resolved',
    targetInstrumentId: 'us/1-cfr-1',
    targetEId: null,
    bridge,
    mode: null,
    staticOn: null,
    evidence: null,
    evidenceEId: null,
  };
}

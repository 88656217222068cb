import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineStringency, comparePair, divergenceKinds } from '../../src/divergence/compare-pair.ts';
import { Divergence, DivergenceKind } from '../../src/model/divergence.ts';
import { extractQuantities } from '../../src/requirements/extract-quantities.ts';
import { makePair, type SideText } from './make-pair.ts';

describe('matching figures', () => {
  it('keeps different things apart', () => {
    expect(
      comparePair(
        makePair('The width of the gap must not exceed 5 mm.', 'The height of the seat must not exceed 80 mm.'),
      ).divergences,
    ).toEqual([]);
  });

  it('pairs by subject, not by order', () => {
    const { divergences } = comparePair(
      makePair(
        'The plate must be at least 5 mm thick, 20 mm wide and 50 mm long.',
        'The plate must be at least 60 mm long, 7 mm thick and 25 mm wide.',
      ),
    );
    expect(
      divergences.map(
        ({ details }) => details.kind === 'quantity' && [details.subject, details.caFigure, details.usFigure],
      ),
    ).toEqual([
      ['thickness', '≥ 5 mm', '≥ 7 mm'],
      ['width', '≥ 20 mm', '≥ 25 mm'],
      ['length', '≥ 50 mm', '≥ 60 mm'],
    ]);
  });

  it('prefers equal values and leaves the rest alone when subjects say nothing', () => {
    const { divergences } = comparePair(
      makePair('The values are 5 mm, 20 mm and 50 mm.', 'The values are 20 mm, 70 mm and 90 mm.'),
    );
    expect(divergences.map(({ ca, us }) => [ca.text, us.text])).toEqual([['20 mm', '20 mm']]);
  });

  it('makes no choice between two unequal figures of one subject of which one is higher and one lower', () => {
    const us = 'The letters must be at least 6 mm high, and the letters of the heading must be at least 9 mm high.';
    expect(comparePair(makePair('The letters must be at least 7 mm high.', us)).divergences).toEqual([]);
    expect(comparePair(makePair('The letters must be at least 9 mm high.', us)).divergences).toHaveLength(1);
  });

  it.each([
    [2, 'us-stricter'],
    [20, 'ca-stricter'],
  ])('says who is stricter where every choice says the same: %i mm against 6 and 9', (height, stringency) => {
    const us = 'The letters must be at least 6 mm high, and the letters of the heading must be at least 9 mm high.';
    const { divergences } = comparePair(makePair(`The letters must be at least ${height} mm high.`, us));
    expect(divergences.map((row) => row.stringency)).toEqual([stringency]);
  });

  it('compares the limits of a schedule in steps with one limit', () => {
    const us =
      'After 2009 a toy may not contain more than 600 ppm of lead. After 2010 a toy cannot contain more than 300 ppm of lead.';
    const { divergences } = comparePair(makePair('A toy must not contain more than 90 mg/kg of lead.', us));
    expect(divergences.map((row) => row.stringency)).toEqual(['ca-stricter']);
  });

  it('uses each figure once', () => {
    const { divergences } = comparePair(
      makePair(
        'The gap must not exceed 5 mm.',
        'The gap must not exceed 5 mm. The gap must not exceed 5 mm when open.',
      ),
    );
    expect(divergences).toHaveLength(1);
  });

  it('does not compare bare figures that stand on different steps of a scale', () => {
    const ca = 'Above that and up to 400 square inches, a height of 3/8 inch.';
    expect(
      comparePair(makePair(ca, 'Above that and up to 25 square inches, a height of 1/8 inch.')).divergences,
    ).toEqual([]);
    expect(
      comparePair(makePair(ca, 'Above that and up to 400 square inches, a height of 1/8 inch.')).divergences,
    ).toHaveLength(2);
  });

  it('reads a bare number of a table by the sentence that the table completes, and leaves long tables to the comparison of tables', () => {
    const tableOf = (rows: number) => {
      const pair = makePair(
        ['The dose must not exceed the dose in the table.', ''],
        'The dose to the eye shall not exceed 9 mSv.',
      );
      const text = [
        'Organ | Dose (mSv)',
        'Eye | 5',
        ...Array.from({ length: rows }, (_, at) => `Organ ${at} | ${at + 40}`),
      ];
      const cells = text.map((line, at) =>
        line.split(' | ').map((cell) => ({ text: cell, header: at === 0, columnSpan: 1, rowSpan: 1 })),
      );
      const [stem, below] = pair.ca.provisions;
      if (stem === undefined || below === undefined) throw new Error('no provisions');
      const table = { ...below, level: 'table' as const, text: text.join('\n'), table: { caption: null, rows: cells } };
      const provisions = [stem, table];
      const edition = { id: stem.editionId, language: 'en' as const };
      const quantities = extractQuantities(edition, provisions);
      return comparePair({ ...pair, ca: { ...pair.ca, provisions, quantities } }).divergences.filter(
        ({ kind }) => kind === 'quantity',
      );
    };
    expect(tableOf(0)).toMatchObject([
      { stringency: 'ca-stricter', details: { relation: 'stricter', caFigure: '≤ 5 mSv', usFigure: '≤ 9 mSv' } },
    ]);
    expect(tableOf(200)).toEqual([]);
  });
});

describe('what a row shows', () => {
  const [row] = comparePair(
    makePair(
      'The height of the seat must be at least 200 mm.',
      'The height of the seat shall be not less than 9 inches.',
    ),
  ).divergences;

  it('gives evidence in both texts and both figures in the other unit', () => {
    expect(row).toMatchObject({
      kind: 'quantity',
      ordinal: 0,
      stringency: 'us-stricter',
      ratio: 1.143,
      ca: { eId: 'sec_1', text: 'be at least 200 mm'.slice(3), span: { start: 31, end: 46 } },
      details: {
        relation: 'stricter',
        dimension: 'length',
        subject: 'height',
        caFigure: '≥ 200 mm',
        caConverted: '7.87 in',
        usFigure: '≥ 9 inches',
        usConverted: '229 mm',
      },
    });
  });

  it.each([
    [
      'one of a thing is not several',
      'be at least 3 nautical miles',
      'be at least 2 nautical miles',
      '1 nautical mile',
      '1 nautical mile',
    ],
    [
      'a text that prints both systems has its difference in the one it leads with',
      'be at least 3 m',
      'be at least 4 feet (1.2 m)',
      '1.8 m',
      '5.9 ft',
    ],
  ])('says how far apart the figures are: %s', (_, ca, us, caDifference, usDifference) => {
    const [found] = comparePair(
      makePair(`The distance to the platform must ${ca}.`, `The distance to the platform must ${us}.`),
    ).divergences;
    expect(found?.details).toMatchObject({ kind: 'quantity', caDifference, usDifference });
  });

  it('is a row the schema accepts', () => {
    expect(Divergence.parse(row)).toEqual(row);
  });
});

describe('modality', () => {
  const cases: readonly (readonly [SideText, SideText, string | null])[] = [
    ['The label shall show the name of the maker.', 'The label may show the name of the maker.', 'ca-stricter'],
    ['The label may show the name of the maker.', 'The label must show the name of the maker.', 'us-stricter'],
    [
      'The maker must show the name on the label.',
      'The maker is not required to show the name on the label.',
      'ca-stricter',
    ],
    ['The maker may show the name on the label.', 'The maker need not show the name on the label.', 'unknown'],
    ['The label shall show the name of the maker.', 'The label must show the name of the maker.', null],
    ['The door must be closed at all times.', 'The door must not be open at any time.', null],
    ['Nobody may show the name on the label.', 'The maker must show the name on the label.', null],
    ['The Minister may refuse the name on the label.', 'The maker must show the name on the label.', null],
    ['The label shall show the name of the maker.', 'A pilot may leave the aircraft.', null],
  ];

  it.each(cases)('%s / %s', (ca, us, stringency) => {
    const rows = comparePair(makePair(ca, us)).divergences.filter(({ kind }) => kind === 'modality');
    expect(rows.map((found) => found.stringency)).toEqual(stringency === null ? [] : [stringency]);
  });

  it('quotes the modal words where they stand', () => {
    const [found] = comparePair(makePair('The label shall show the name.', 'The label may show the name.')).divergences;
    expect(found).toMatchObject({ ca: { text: 'shall', span: { start: 10, end: 15 } }, us: { text: 'may' } });
  });
});

describe('the pair as a whole', () => {
  it('is equal only when nothing but case, spelling and marks differ', () => {
    expect(comparePair(makePair('The colour must be red.', 'The color must be RED'))).toMatchObject({
      relationship: 'equal-to',
      rationale: 'syntactic',
    });
    expect(comparePair(makePair('The colour must be red.', 'The color shall be red.'))).toMatchObject({
      relationship: 'intersects-with',
      rationale: 'syntactic',
    });
    expect(comparePair(makePair('A toy is red.', 'No pilot flies.'))).toMatchObject({
      relationship: 'intersects-with',
      rationale: 'semantic',
      stringency: 'unknown',
    });
    expect(comparePair(makePair('', ''))).toMatchObject({
      divergences: [],
      relationship: 'intersects-with',
      stringency: 'unknown',
    });
  });

  it.each([
    [[], 'unknown'],
    [[['same', 0.1]], 'same'],
    [
      [
        ['same', 0.1],
        ['unknown', 0.4],
      ],
      'unknown',
    ],
    [
      [
        ['ca-stricter', 0.7],
        ['same', 0.1],
      ],
      'ca-stricter',
    ],
    [
      [
        ['us-stricter', 0.7],
        ['unknown', 0.4],
      ],
      'us-stricter',
    ],
    [
      [
        ['us-stricter', 0.6],
        ['unknown', 0.6],
      ],
      'unknown',
    ],
    [
      [
        ['ca-stricter', 0.6],
        ['us-stricter', 0.9],
        ['unknown', 1],
      ],
      'mixed',
    ],
  ] as const)('combines %j to %s', (rows, expected) => {
    expect(combineStringency(rows.map(([stringency, weight]) => ({ stringency, weight })))).toBe(expected);
  });

  it('does not depend on the order of provisions and layers', () => {
    const pair = makePair(
      ['The guard shall', 'be at least 5 mm thick;', 'be at least 60 mm long;', 'withstand a force of 20 N.'],
      ['The guard must', 'be at least 70 mm long;', 'be at least 6 mm thick;', 'withstand a force of 5 pounds (22 N).'],
    );
    const expected = comparePair(pair);
    expect(expected.divergences.length).toBeGreaterThan(2);
    const shuffled = <Item>(items: readonly Item[]) => fc.shuffledSubarray([...items], { minLength: items.length });
    fc.assert(
      fc.property(
        shuffled(pair.ca.provisions),
        shuffled(pair.us.quantities),
        shuffled(pair.us.requirements),
        (provisions, quantities, requirements) => {
          expect(
            comparePair({ ...pair, ca: { ...pair.ca, provisions }, us: { ...pair.us, quantities, requirements } }),
          ).toEqual(expected);
        },
      ),
      { seed: 49, numRuns: 40 },
    );
  });

  it('sorts rows by weight and numbers them', () => {
    const { divergences } = comparePair(
      makePair(
        'The gap must not exceed 5 mm. The mass must be 3 kg.',
        'The gap must not exceed 9 mm. The mass must be 3 kg.',
      ),
    );
    expect(divergences.map(({ ordinal, stringency }) => [ordinal, stringency])).toEqual([
      [0, 'ca-stricter'],
      [1, 'same'],
    ]);
  });

  it('compares two sections of several hundred figures', () => {
    const text = Array.from(
      { length: 400 },
      (_, index) => `The length of part ${index} must be at least ${index + 3} mm.`,
    ).join(' ');
    // What grows faster than the input runs into the suite's time limit here.
    expect(comparePair(makePair(text, text.replaceAll('mm', 'cm'))).divergences.length).toBeGreaterThan(10);
  });
});

describe('divergenceKinds', () => {
  it('describes every kind once', () => {
    expect(divergenceKinds.map(({ kind }) => kind).toSorted()).toEqual(DivergenceKind.options.toSorted());
    for (const { describe: words } of divergenceKinds) expect(words).toMatch(/^[A-Z].+\.$/);
  });
});

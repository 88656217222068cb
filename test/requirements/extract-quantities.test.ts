import { describe, expect, it } from 'vitest';
import { Quantity } from '../../src/model/quantity.ts';
import { extractQuantities } from '../../src/requirements/extract-quantities.ts';
import { makeProvision } from '../divergence/make-pair.ts';

const edition = { id: 'us/1-cfr-1@2026-01-01.en', language: 'en' } as const;

describe('extractQuantities', () => {
  const provisions = [
    makeProvision({ eId: 's', text: 'A report shall be sent to the agency within' }),
    makeProvision({
      eId: 'a',
      parentEId: 's',
      level: 'paragraph',
      text: '10 days after the event, if a person died; or',
    }),
    makeProvision({
      eId: 'b',
      parentEId: 's',
      level: 'paragraph',
      text: '30 days after the event, or 2 months for a device of at least 100 mm (4 in).',
    }),
    makeProvision({ eId: 'n', level: 'source-note', text: '60 FR 1, 30 days after June 1, 1990.' }),
  ];
  const found = extractQuantities(edition, provisions);

  it('numbers figures from 0 in each provision, in document order', () => {
    expect(found.map(({ eId, ordinal, bound, value, unit }) => [eId, ordinal, bound, value, unit])).toEqual([
      ['a', 0, 'maximum', 10, 'day'],
      ['b', 0, 'maximum', 30, 'day'],
      ['b', 1, 'exactly', 2, 'month'],
      ['b', 2, 'minimum', 100, 'mm'],
      ['b', 3, 'minimum', 4, 'in'],
    ]);
  });

  it('points a restating figure at the ordinal it restates', () => {
    expect(found.map(({ restates }) => restates)).toEqual([null, null, null, null, 2]);
  });

  it('gives rows that the schema accepts, with spans in the own text', () => {
    for (const quantity of found) {
      expect(Quantity.parse(quantity)).toEqual(quantity);
      const text = provisions.find(({ eId }) => eId === quantity.eId)?.text ?? '';
      expect(text.slice(quantity.span.start, quantity.span.end)).toBe(quantity.text);
    }
  });

  it('gives the same rows twice', () => {
    expect(extractQuantities(edition, provisions)).toEqual(found);
  });
});

describe('a bound before a list', () => {
  const cases = [
    ['en', 'The label must occupy at least the following portions of the panel:', 'for a box, 75% of it', 'minimum'],
    ['en', 'The gap must not exceed the following limits:', '5 mm for a seat', 'maximum'],
    ['en', 'The mass is more than the following:', '5 kg', 'above'],
    ['fr', 'L’étiquette occupe au moins les proportions suivantes de la surface :', '75 % pour une boîte', 'minimum'],
    ['en', 'The label must show the following:', '75% of it', 'exactly'],
    ['en', 'The label must occupy at least the following portions of the panel:', 'not more than 75% of it', 'maximum'],
  ] as const;

  it.each(cases)('%s: %s | %s', (language, stem, text, bound) => {
    const id = `ca/sor-1-1@2026-01-01.${language}`;
    const list = [
      makeProvision({ eId: 's', text: stem }),
      makeProvision({ eId: 'a', parentEId: 's', level: 'paragraph', text }),
    ];
    expect(extractQuantities({ id, language }, list).map((quantity) => quantity.bound)).toEqual([bound]);
  });
});

describe('the bound of a figure that fills its cell', () => {
  const tableOf = (intro: string, head: string[], row: string[], language: 'en' | 'fr' = 'en') => {
    const rows = [head, row].map((cells, at) =>
      cells.map((text) => ({ text, header: at === 0, columnSpan: 1, rowSpan: 1 })),
    );
    const text = [head, row].map((cells) => cells.join(' | ')).join('\n');
    const provisions = [
      makeProvision({ eId: 's', text: intro }),
      { ...makeProvision({ eId: 't', parentEId: 's', text }), level: 'table' as const, table: { caption: null, rows } },
    ];
    return extractQuantities({ ...edition, language }, provisions).map(({ bound, value, unit }) => [
      bound,
      value,
      unit,
    ]);
  };

  it.each([
    [
      'by the sentence before',
      'VOC, at most:',
      ['Coating', 'Grams per litre (g/L)'],
      ['Lacquer', '680'],
      [['maximum', 680, 'g/L']],
    ],
    [
      'by a finished sentence',
      'The content must not exceed the limit in the table.',
      ['Coating', 'VOC (g/L)'],
      ['Lacquer', '680'],
      [['maximum', 680, 'g/L']],
    ],
    [
      'by a negated verb before it',
      'Engines may not emit more CO2 than:',
      ['Engine', 'CO2 (g/kWh)'],
      ['Light', '563'],
      [['maximum', 563, 'g/kWh']],
    ],
    [
      'past a clause between commas',
      'Mills shall not discharge more, per 1,000 kilograms of product, than:',
      ['Pollutant', 'Average, kg/kkg'],
      ['TSS', '16.4'],
      [['maximum', 16.4, 'kg/t']],
    ],
    [
      'with the unit of a part of the head',
      'Limits:',
      ['Engine', 'g/BHP-hr, 2014 to 2016'],
      ['Light', '600'],
      [['maximum', 600, 'g/hp-h']],
    ],
    [
      'with a unit that holds its substance',
      'Limits:',
      ['Coating', 'Grams VOC per liter'],
      ['Lacquer', '680'],
      [['maximum', 680, 'g/L']],
    ],
    ['with a share', 'Limits:', ['Product', 'VOC, % w/w at most'], ['Hairspray', '55'], [['maximum', 55, 'percent']]],
    [
      'with the unit of the sentence before',
      'Emissions must not be above, in g/BHP-hr by model year:',
      ['Engine', '2014 to 2016'],
      ['Light', '600'],
      [['maximum', 600, 'g/hp-h']],
    ],
    [
      'as acidity in its row',
      'Limits:',
      ['Pollutant', 'Maximum for any 1 day, mg/L'],
      ['pH', '6.0 to 9.0'],
      [['range', 6, 'pH']],
    ],
    [
      'by its head, before the sentence',
      'Limits:',
      ['Panel', 'Minimum height (mm)'],
      ['Main', '6'],
      [['minimum', 6, 'mm']],
    ],
    ['with its unit in the cell', 'Limits:', ['Metal', 'Composite'], ['Lead', '0.30 mg/L'], [['maximum', 0.3, 'mg/L']]],
    [
      'not a size beside it',
      'Loss must not exceed:',
      ['Power (kW)', 'Loss (W)'],
      ['45', '600'],
      [
        ['exactly', 45, 'kW'],
        ['exactly', 600, 'W'],
      ],
    ],
    [
      'not what has its own',
      'At most:',
      ['Panel (cm2)', 'Height (mm)'],
      ['less than 35', '6'],
      [
        ['below', 35, 'cm2'],
        ['maximum', 6, 'mm'],
      ],
    ],
    ['not without such words', 'Results:', ['Coating', 'VOC (g/L)'], ['Lacquer', '680'], [['exactly', 680, 'g/L']]],
    [
      'not where both are spoken of',
      'At least and at most:',
      ['Coating', 'VOC (g/L)'],
      ['Lacquer', '680'],
      [['exactly', 680, 'g/L']],
    ],
  ] as const)('%s', (_, intro, head, row, expected) => {
    expect(tableOf(intro, [...head], [...row])).toEqual(expected);
  });

  it('in French', () => {
    expect(
      tableOf('La concentration ne doit pas dépasser :', ['Produit', 'COV (g/L)'], ['Laque', '680'], 'fr'),
    ).toEqual([['maximum', 680, 'g/L']]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Provision } from '../../src/model/provision.ts';
import { limitsTable } from '../../src/requirements/limits-table.ts';
import { readLimits } from '../../src/requirements/read-limits.ts';

const owner = { language: 'en', jurisdiction: 'ca', pointInTime: '2026-01-01' } as const;

/** A section with items below it, in document order; the first line is its own text. */
function section(own: string, ...items: string[]): Provision[] {
  const base = {
    editionId: 'ca/sor-2000-1@2026-01-01.en',
    heading: null,
    status: 'in-force',
    table: null,
    sourceId: null,
  };
  const rest = { statusReason: null, statusBy: null, inForceOn: null, inForceUntil: null, span: { start: 0, end: 0 } };
  return [own, ...items].map((text, at) => ({
    ...base,
    ...rest,
    eId: at === 0 ? 'sec_2' : `sec_2__para_${at}`,
    parentEId: at === 0 ? null : 'sec_2',
    ordinal: at,
    depth: at === 0 ? 1 : 2,
    level: at === 0 ? 'section' : 'paragraph',
    number: at === 0 ? '2' : `(${at})`,
    text,
    hash: at,
  })) as Provision[];
}

const said = (...texts: [string, ...string[]]) =>
  readLimits(section(...texts), owner).map(
    ({ substance, product, figure, eId }) => `${substance} | ${product} | ${figure.value} ${figure.unit} | ${eId}`,
  );

describe('readLimits', () => {
  it.each<[string, [string, ...string[]], string[]]>([
    [
      'a sentence with one substance',
      ['A garden hose must not contain more than 40 mg/kg of cadmium when a sample is tested.'],
      ['cadmium | garden hose | 40 mg/kg | sec_2'],
    ],
    [
      'several by their short forms',
      [
        'Sale is prohibited of any bath duck that contains more than 0.2 percent of dizorbyl phthalate (DZP) or benzyl zorbyl phthalate (BZP).',
      ],
      ['DZP | bath duck | 0.2 percent | sec_2', 'BZP | bath duck | 0.2 percent | sec_2'],
    ],
    [
      'a list of classes below a sentence, one item of three classes',
      [
        'Formaldehyde emissions from a panel must not exceed the following limits:',
        'for cork board, 0.02 ppm;',
        'for flake board, straw board or thin straw board, 0.3 ppm.',
      ],
      [
        'formaldehyde | cork board | 0.02 ppm | sec_2__para_1',
        'formaldehyde | flake board | 0.3 ppm | sec_2__para_2',
        'formaldehyde | straw board | 0.3 ppm | sec_2__para_2',
        'formaldehyde | thin straw board | 0.3 ppm | sec_2__para_2',
      ],
    ],
    [
      'a list of products',
      ['The total lead must not exceed 70 mg/kg in the coating of the following products:', 'prams; and', 'rattles.'],
      ['lead | prams | 70 mg/kg | sec_2__para_1', 'lead | rattles | 70 mg/kg | sec_2__para_2'],
    ],
    [
      'a list of substances',
      [
        'No person shall sell any rattle with a concentration above 0.3 percent of any of these:',
        'dizorbyl phthalate (DZP);',
        'plainyl phthalate (PLP).',
      ],
      ['DZP | rattle | 0.3 percent | sec_2__para_1', 'PLP | rattle | 0.3 percent | sec_2__para_2'],
    ],
    [
      'the figure that holds today',
      [
        'Glaze in which the lead content is in excess of 0.08 percent (0.08 percent is reduced to 0.007 percent effective May 1, 2009) must not be sold. Any glaze that contains lead is covered.',
      ],
      ['lead | glaze | 0.007 percent | sec_2'],
    ],
    ['no exception', ['A part may contain more than 90 mg/kg of lead if no other part serves.'], []],
    ['no rate of success', ['The formaldehyde limits are met if 90% of the results are lower.'], []],
    ['no metal in a verb', ['An event that leads to more than 5% of losses must not be hidden.'], []],
  ])('reads %s', (_, texts, expected) => {
    expect(said(...texts)).toEqual(expected);
  });

  it.each([
    ['A toy must not contain more than 1 000 mg/kg of mercury.', '1 000 mg/kg'],
    ['The mercury content of a toy must not be above .5 percent.', '.5 percent'],
  ])('prints a figure without the words that the head of its column has: %s', (text, figure) => {
    expect(limitsTable(section(text), owner)?.rows[0]?.cells[2]?.text).toBe(figure);
  });

  it('makes a table of them, a row for each substance and product', () => {
    const table = limitsTable(section('A toy must not contain more than 5 mg/kg of mercury.'), owner);
    expect(table).toMatchObject({ kind: 'limits', keyName: 'Substance', eId: 'sec_2' });
    expect(table?.rows.map(({ key, place }) => [key, place])).toEqual([['mercury, toy', 'sec_2']]);
    expect(limitsTable(section('A toy must be safe.'), owner)).toBeNull();
  });
});

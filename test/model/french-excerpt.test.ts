import { expect, it } from 'vitest';
import { frenchExcerpt } from '../../src/model/french-excerpt.ts';
import type { LanguageTwin } from '../../src/model/language-twin.ts';
import type { VarianceSide } from '../../src/model/variance-row.ts';

const english: Pick<VarianceSide, 'text' | 'span'> = {
  text: `${'word '.repeat(300)}not more than 90 mg/kg`,
  span: { start: 1500, end: 1522 },
};
const twin = (text: string, fit: LanguageTwin['fit'] = 'own'): LanguageTwin => ({
  editionId: 'ca/sor-2016-193@2026-01-01.fr',
  eId: 'sec_2',
  level: 'section',
  number: '2',
  heading: null,
  text,
  table: null,
  fit,
  differs: null,
});

it.each([
  ['nothing without a French version', undefined, english, null],
  ['nothing where the words stand in another provision', twin('au plus 90 mg/kg', 'around'), english, null],
  ['nothing where nothing is proved by words', twin('au plus'), { ...english, span: { start: 0, end: 0 } }, null],
  ['a short provision whole', twin('au plus 90 mg/kg'), english, 'au plus 90 mg/kg'],
])('is %s', (_, french, side, expected) => {
  expect(frenchExcerpt(side, french)).toBe(expected);
});

it('is of a long provision the part where the proof stands, cut between words', () => {
  const excerpt = frenchExcerpt(english, twin(`${'mot '.repeat(400)}au plus 90 mg/kg`));
  expect(excerpt).toMatch(/^… mot (?:mot )+au plus 90 mg\/kg$/);
  expect(frenchExcerpt({ ...english, span: { start: 0, end: 4 } }, twin('mot '.repeat(400)))).toMatch(
    /^mot [mot ]+ …$/,
  );
});

it('is of a table the row at the same place, where it has the same figures: a list by the alphabet is in another order', () => {
  const text = 'Item | Category | Limit\n1 | Bond breaker | 1,350.5\n2 | Varnish | 450';
  const span = { start: text.indexOf('1,350.5'), end: text.indexOf('1,350.5') + 7 };
  const long = ` | ${'x'.repeat(500)}`;
  const same = `Article | Catégorie | Limite\n1 | Agent antiadhérent | 1 350,5\n2 | Vernis | 450`;
  const other = `Article | Catégorie | Limite\n1 | Vernis | 450\n2 | Agent antiadhérent | 1 350,5${long}`;
  expect(frenchExcerpt({ text, span }, twin(same))).toBe(
    'Article\u00A0: 1; Catégorie\u00A0: Agent antiadhérent; Limite\u00A0: 1 350,5',
  );
  expect(frenchExcerpt({ text, span }, twin(other))).toContain('Vernis | 450');
});

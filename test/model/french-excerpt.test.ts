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

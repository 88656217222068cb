import { expect, it } from 'vitest';
import { proofExcerpt } from '../../src/model/proof-excerpt.ts';
import { rowAround } from '../../src/model/table-row.ts';

const table = 'Category | Limit (g/L)\nBond breakers | 600\nVarnishes | 450\nTraffic marking coatings | 150';
const spanOf = (words: string, text = table) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const rowOf = (words: string, text = table) => {
  const row = rowAround(text, spanOf(words, text));
  return row === null ? null : text.slice(row.start, row.end);
};

it.each([
  ['the head', 'Category', 'Category | Limit (g/L)'],
  ['a row between others', '600', 'Bond breakers | 600'],
  ['the last row', '150', 'Traffic marking coatings | 150'],
  ['no row for words of two rows', '600\nVarnishes', null],
])('is %s', (_, words, expected) => {
  expect(rowOf(words)).toBe(expected);
});

it('is null in a text that is no table, with lines or without', () => {
  expect(rowOf('600', 'not more than 600 g/L')).toBeNull();
  expect(rowOf('600', 'first line\nnot more than 600 g/L')).toBeNull();
});

const unheaded = table.replace('Limit (g/L)', '2020 | 2021');
const several = 'Item | Product | Lead | Cadmium\n1 | Flat ware | 3.0 mg/L or less | 0.50\n2 |  | 1.0 | 0.50';

it.each([
  ['a row under the heads of its columns', table, '450', 'Category: Varnishes; Limit (g/L): [450]'],
  [
    'the words in their cell',
    several,
    '3.0 mg/L',
    'Item: 1; Product: Flat ware; Lead: [3.0 mg/L] or less; Cadmium: 0.50',
  ],
  ['no empty cell', several, '1.0', 'Item: 2; Lead: [1.0]; Cadmium: 0.50'],
  ['words of the first row as they stand', table, 'Limit', 'Category | [Limit] (g/L) …'],
  ['words of several cells as they stand', table, 'Varnishes | 450', '… [Varnishes | 450] …'],
  [
    'a row whole, not the rows around it, where the first row is no head of it',
    unheaded,
    '450',
    '… Varnishes | [450] …',
  ],
  ['the last row, after which nothing was cut', unheaded, '150', '… Traffic marking coatings | [150]'],
])('quotes %s', (_, text, words, expected) => {
  const found = proofExcerpt(text, spanOf(words, text), 160);
  expect(`${found?.before}[${found?.proof}]${found?.after}`).toBe(expected);
});

it('cuts a row that is longer than its reach between words, and not before the row', () => {
  const long = `Head | Words\n${'word '.repeat(40)}| 5 | ${'other '.repeat(40)}\nNext | 7`;
  const found = proofExcerpt(long, spanOf('5', long), 20);
  expect(found).toEqual({ before: '… word word word | ', proof: '5', after: ' | other other other …' });
});

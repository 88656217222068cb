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

it.each([
  ['a row whole, not the rows around it', '450', { before: '… Varnishes | ', proof: '450', after: ' …' }],
  [
    'the last row, after which nothing was cut',
    '150',
    { before: '… Traffic marking coatings | ', proof: '150', after: '' },
  ],
])('quotes %s', (_, words, expected) => {
  expect(proofExcerpt(table, spanOf(words), 160)).toEqual(expected);
});

it('cuts a row that is longer than its reach between words, and not before the row', () => {
  const long = `Head | Words\n${'word '.repeat(40)}| 5 | ${'other '.repeat(40)}\nNext | 7`;
  const found = proofExcerpt(long, spanOf('5', long), 20);
  expect(found).toEqual({ before: '… word word word | ', proof: '5', after: ' | other other other …' });
});

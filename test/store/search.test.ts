import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openNodeSqlite } from '../../src/runtime/node/node-sqlite-database.ts';
import { toMatchExpression } from '../../src/store/search.ts';

describe('toMatchExpression', () => {
  it.each([
    ['lead paint', '("lead" AND "paint")'],
    ['"lead paint"', '("lead paint")'],
    ['lead -paint', '("lead") NOT "paint"'],
    ['lead -"oil paint"', '("lead") NOT "oil paint"'],
    ['820.30(c)', '("820" AND "30" AND "c")'],
    ['étiquette', '("étiquette")'],
    ['NEAR(a b) AND OR', '("NEAR" AND "a" AND "b" AND "AND" AND "OR")'],
  ])('%s becomes %s', (typed, expected) => {
    expect(toMatchExpression(typed)).toBe(expected);
  });

  it.each(['', '   ', '*', '-', '""', '-lead', '(((', '"'])('%j searches for nothing', (typed) => {
    expect(toMatchExpression(typed)).toBeNull();
  });

  it('never makes a query that FTS5 refuses', async () => {
    const database = openNodeSqlite(':memory:');
    await database.run("CREATE VIRTUAL TABLE s USING fts5(text, tokenize = 'porter unicode61 remove_diacritics 2')");
    const operators = fc.constantFrom(
      'AND',
      'OR',
      'NOT',
      'NEAR',
      '"',
      '(',
      ')',
      '*',
      '^',
      ':',
      '-',
      '+',
      '{',
      '}',
      'a',
      ' ',
      '\0',
      '😀',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(operators, { maxLength: 20 }).map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const match = toMatchExpression(text);
        if (match !== null) await database.all('SELECT rowid FROM s WHERE s MATCH ?', [match]);
      }),
      { seed: 49, numRuns: 3000 },
    );
  });
});

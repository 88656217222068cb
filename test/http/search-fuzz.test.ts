import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Opened, openApp } from './open-app.ts';

/** What FTS5 gives a meaning to, alone and in pairs, with a word on either side. */
const OPERATORS = [
  'AND',
  'OR',
  'NOT',
  'NEAR',
  'NEAR(',
  'NEAR/2',
  '*',
  '^',
  '+',
  '-',
  ':',
  '(',
  ')',
  '"',
  "'",
  '{',
  '}',
  ',',
  '""',
  '\\',
  '%',
  ';--',
];
const operatorStrings = OPERATORS.flatMap((one) => [
  one,
  `figure ${one}`,
  `${one} figure`,
  `figure ${one} label`,
  `${one}${one}`,
  `heading${one}figure`,
  ...OPERATORS.slice(0, 4).map((other) => `${one} ${other}`),
]);

describe('search', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openApp();
  });
  const statusOf = async (language: string, query: string, face = '.json') => {
    const response = await opened.app.request(`/${language}/search${face}?q=${encodeURIComponent(query)}`);
    await response.body?.cancel();
    return response.status;
  };

  it(`answers ${operatorStrings.length} strings of operators`, async () => {
    expect(operatorStrings.length).toBeGreaterThanOrEqual(200);
    for (const query of operatorStrings) expect([query, await statusOf('en', query)]).toEqual([query, 200]);
    for (const query of operatorStrings.slice(0, 60)) expect(await statusOf('fr', query, '')).toBe(200);
  });

  it('answers 10,000 random strings', { timeout: 120_000 }, async () => {
    const word = fc.constantFrom(
      'figure',
      'label',
      ...OPERATORS,
      '\u0000',
      '\u00e9',
      'e\u0301',
      '𞤀',
      '\u202e',
      '﹏',
      '１２',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
      fc.array(word, { maxLength: 12 }).map((words) => words.join('')),
    );
    const samples = fc.sample(typed, { seed: 49, numRuns: 10_000 });
    const failed: string[] = [];
    for (const [index, query] of samples.entries()) {
      const status = await statusOf(index % 2 === 0 ? 'en' : 'fr', query);
      if (status >= 500) failed.push(query);
    }
    expect(failed).toEqual([]);
  });

  it('answers addresses that are not even well encoded', async () => {
    for (const query of ['%', '%zz', '%ff%fe', '%00', '+++', '&&==', '%ED%A0%80']) {
      const response = await opened.app.request(`/en/search?q=${query}`);
      expect(response.status).toBeLessThan(500);
    }
    for (const path of ['/en/%', '/en/instruments/ca/%ff', '/%zz', '/en/tags/%00', '/en/compare/%2e%2e%2f']) {
      expect((await opened.app.request(path)).status).toBe(404);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinFigures } from '../../src/text/figures.ts';
import { tokenize } from '../../src/text/tokens.ts';

/** Words, figures and marks before apostrophes join any, as a regular expression finds them. */
const BY_EXPRESSION = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}\d]*|[^\s\p{L}\d]/gu;

describe('tokenize', () => {
  it.each([
    ["l'\u00e9tiquette", ["l'", '\u00e9tiquette']],
    ['qu\u2019il', ['qu\u2019', 'il']],
    ["the manufacturer's name", ['the', 'manufacturer', "'s", 'name']],
    ["aujourd'hui", ["aujourd'hui"]],
    ['1,200 N', ['1,200', 'N']],
    ['571.108(a)', ['571.108', '(', 'a', ')']],
    ['non-compliance', ['non', '-', 'compliance']],
    ["qu'aujourd'hui l'homme's", ["qu'", "aujourd'hui", "l'", 'homme', "'s"]],
    ["l' eau d''eau", ['l', "'", 'eau', 'd', "'", "'", 'eau']],
    ['1.2.3, 4,5. .6', ['1.2.3', ',', '4,5', '.', '.', '6']],
    ['caf\u0065\u0301 \u0301', ['cafe\u0301', '\u0301']],
    ['\u{1D465}y\u{1F600}\ud83d', ['\u{1D465}y', '\u{1F600}', '\ud83d']],
    ['a\ufeffb\u00a0c\u200bd', ['a', 'b', 'c', '\u200b', 'd']],
    ['', []],
  ])('%j', (text, words) => {
    expect(tokenize(text).map((token) => token.text)).toEqual(words);
  });

  it('gives spans that cut the text back out', () => {
    const text = 'Every  label, l\u2019\u00e9tiquette: 4 in.';
    for (const token of tokenize(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
  });

  it('finds what a regular expression finds where no apostrophe joins words', () => {
    const character = fc.oneof(
      fc.constantFrom(...'aZ\u00e9\u0301\u065e 1.2,\n\u00a0\u00a7\u017f\u0663\u4e2d\ud835_'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    const text = fc.array(character, { maxLength: 20 }).map((parts) => parts.join('').replace(/['\u2019]/g, ''));
    fc.assert(
      fc.property(text, (one) => {
        expect(tokenize(one).map((token) => token.text)).toEqual(one.match(BY_EXPRESSION) ?? []);
      }),
      { seed: 49, numRuns: 500 },
    );
  });

  it('takes linear time on a hostile text', () => {
    // What grows faster than the input runs into the suite's time limit here.
    expect(tokenize("l'".repeat(200_000)).length).toBeGreaterThan(100_000);
  });
});

describe('joinFigures', () => {
  it.each([
    ['100 mm wide', ['100 mm', 'wide']],
    ['5 300 n', ['5 300 n']],
    ['-40 \u00b0c', ['-40 \u00b0c']],
    ['at 20\u00b0c', ['at', '20\u00b0c']],
    ['48 km/h', ['48 km/h']],
    ['30 days after', ['30 days', 'after']],
    ['90 ppm.', ['90 ppm', '.']],
    ['10 % or', ['10 %', 'or']],
    ['86.420-78', ['86.420', '-', '78']],
    ['section 5 may', ['section', '5', 'may']],
  ])('%j', (text, words) => {
    expect(joinFigures(text, tokenize(text)).map((token) => token.text)).toEqual(words);
  });
});

import { describe, expect, it } from 'vitest';
import { joinFigures } from '../../src/text/figures.ts';
import { tokenize } from '../../src/text/tokens.ts';

describe('tokenize', () => {
  it.each([
    ["l'\u00e9tiquette", ["l'", '\u00e9tiquette']],
    ['qu\u2019il', ['qu\u2019', 'il']],
    ["the manufacturer's name", ['the', 'manufacturer', "'s", 'name']],
    ["aujourd'hui", ["aujourd'hui"]],
    ['1,200 N', ['1,200', 'N']],
    ['571.108(a)', ['571.108', '(', 'a', ')']],
    ['non-compliance', ['non', '-', 'compliance']],
    ['', []],
  ])('%j', (text, words) => {
    expect(tokenize(text).map((token) => token.text)).toEqual(words);
  });

  it('gives spans that cut the text back out', () => {
    const text = 'Every  label, l\u2019\u00e9tiquette: 4 in.';
    for (const token of tokenize(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
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

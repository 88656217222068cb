import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffRun, diffWords } from '../../src/text/word-diff.ts';

const BUDGET = { maxWords: 4000, timeoutMs: 5000 };
const mark = (runs: readonly DiffRun[]): string => runs.map((run) => (run.only ? `[${run.text}]` : run.text)).join('');
const join = (runs: readonly DiffRun[]): string => runs.map((run) => run.text).join('');

describe('diffWords', () => {
  it.each([
    [
      'spelling is no difference',
      'the colour is red',
      'the color is blue',
      'the colour is [red]',
      'the color is [blue]',
    ],
    [
      'nor are quotes, minus signs and case',
      'a \u201cMark\u201d at \u221240 \u00b0C',
      'A "mark" at -40\u00b0C',
      'a \u201cMark\u201d at \u221240 \u00b0C',
      'A "mark" at -40\u00b0C',
    ],
    [
      'a figure and its unit stay whole',
      'the mirror is 100 mm wide',
      'the mirror is 126 mm wide',
      'the mirror is [100 mm ]wide',
      'the mirror is [126 mm ]wide',
    ],
    [
      'thousands groups too',
      'a force of 5 300 N applies',
      'a force of 5 500 N applies',
      'a force of [5 300 N ]applies',
      'a force of [5 500 N ]applies',
    ],
    [
      'small words alone are not shared',
      'Records of the sale are kept by the importer of the device until disposal of stock.',
      'Records of a test must remain at the site of that laboratory through closing of business.',
      '[Records of the sale are kept by the importer of the device until disposal of stock.]',
      '[Records of a test must remain at the site of that laboratory through closing of business.]',
    ],
    [
      'equal texts',
      'Every label shows the name.',
      'Every label shows the name.',
      'Every label shows the name.',
      'Every label shows the name.',
    ],
    [
      'an insertion',
      'brake hose assembly',
      'brake hose end fitting assembly',
      'brake hose assembly',
      'brake hose [end fitting ]assembly',
    ],
    ['leading white space', ' same words', 'same words', ' same words', 'same words'],
    ['both empty', '', '', '', ''],
    ['one empty', '', 'x', '', '[x]'],
  ])('%s', (_, ca, us, caMarked, usMarked) => {
    const diff = diffWords(ca, us, BUDGET);
    expect(mark(diff.ca)).toBe(caMarked);
    expect(mark(diff.us)).toBe(usMarked);
  });

  it('says coarse when too little is shared, when there are too many words, and never otherwise', () => {
    const text = 'the brake hose label shows the date of manufacture';
    expect(diffWords(text, 'an importer reports incidents to the minister', BUDGET).coarse).toBe(true);
    expect(diffWords(text, text, { maxWords: 10, timeoutMs: 5000 })).toEqual({
      coarse: true,
      ca: [{ text, only: true }],
      us: [{ text, only: true }],
    });
    expect(diffWords(text, text, BUDGET).coarse).toBe(false);
  });

  it('gives up in bounded time on long texts that share their words in another order', () => {
    const words = Array.from({ length: 4000 }, (_, at) => `word${(at * 7919) % 400}`);
    const diff = diffWords(words.join(' '), words.toReversed().join(' '), { maxWords: 10_000, timeoutMs: 60_000 });
    // What grows faster than the input runs into the suite's time limit here.
    expect(diff.coarse).toBe(true);
  });

  it('rebuilds both texts to the byte and marks nothing twice in a row, over 5,000 pairs', () => {
    const word = fc.constantFrom(
      'the',
      'of',
      'label',
      'colour',
      'color',
      '100 mm',
      '4 in',
      '\u221240',
      "l'\u00e9tat",
      '\u201cx\u201d',
      '(a)',
      'device',
      'shall',
      '\n',
      ' ',
      '\u00a0',
      '\ud83d\ude97',
      '5 300',
      'N',
      '',
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 24 }).map((words) => words.join(' ')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, text, (ca, us) => {
        const diff = diffWords(ca, us, BUDGET);
        expect(join(diff.ca)).toBe(ca);
        expect(join(diff.us)).toBe(us);
        for (const runs of [diff.ca, diff.us]) {
          expect(runs.every((run) => run.text !== '')).toBe(true);
          expect(runs.every((run, at) => at === 0 || run.only !== runs[at - 1]?.only)).toBe(true);
        }
      }),
      { seed: 49, numRuns: 5000 },
    );
  });

  it('is the same twenty times', () => {
    const ca = 'Every brake hose shall be labelled with the date, the name and the mark of the maker within 30 days.';
    const us = 'Each brake hose must be labeled with a band, the date and the name of its manufacturer within 60 days.';
    const first = JSON.stringify(diffWords(ca, us, BUDGET));
    for (let turn = 0; turn < 20; turn++) expect(JSON.stringify(diffWords(ca, us, BUDGET))).toBe(first);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinFigures } from '../../src/text/figures.ts';
import { normalizeText } from '../../src/text/normalize.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { type DiffRun, diffWords } from '../../src/text/word-diff.ts';
import { MATCHED, READABLE } from '../../src/text/worth-keeping.ts';

const mark = (runs: readonly DiffRun[]): string => runs.map((run) => (run.only ? `[${run.text}]` : run.text)).join('');
/** Places where a run ends inside a figure with its unit. */
function edgesInFigures(runs: readonly DiffRun[]): number[] {
  const { text, offsets } = normalizeText(join(runs));
  const figures = joinFigures(text, tokenize(text)).filter(({ kind }) => kind === 'figure');
  let at = 0;
  return runs.flatMap((run) => {
    at += run.text.length;
    const isInside = figures.some(({ start, end }) => (offsets[start] ?? 0) < at && at <= (offsets[end - 1] ?? 0));
    return isInside ? [at] : [];
  });
}

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
    const diff = diffWords(ca, us);
    expect(mark(diff.ca)).toBe(caMarked);
    expect(mark(diff.us)).toBe(usMarked);
  });

  it('shows the phrases and figures that both have where their order is another, the rest as own text', () => {
    const ca =
      'The importer shall keep distribution records for 5 years. Complaints are answered in writing by the dealer.';
    const us =
      'After a written warning nothing else matters here; but whoever sells must, for 5 years from then on, see to it that every distribution record stays legible.';
    const diff = diffWords(ca, us);
    const shared = (runs: readonly DiffRun[]) => runs.flatMap(({ text, only }) => (only ? [] : [text.trim()]));
    expect([join(diff.ca), join(diff.us), diff.coarse]).toEqual([ca, us, false]);
    expect(shared(diff.ca)).toEqual(['distribution records', '5 years']);
    expect(shared(diff.us)).toEqual(['5 years', 'distribution record']);
  });

  it('says coarse when too little is shared, and never otherwise', () => {
    const text = 'the brake hose label shows the date of manufacture';
    const other = 'an importer reports incidents to the minister';
    expect(diffWords(text, other)).toEqual({
      coarse: true,
      ca: [{ text, only: true }],
      us: [{ text: other, only: true }],
    });
    expect(diffWords(text, text).coarse).toBe(false);
  });

  it('stays linear on long texts that share their words in another order', () => {
    const words = Array.from({ length: 40_000 }, (_, at) => `word${(at * 7919) % 400}`);
    const diff = diffWords(words.join(' '), words.toReversed().join(' '), MATCHED);
    // What grows faster than the input runs into the suite's time limit here.
    expect([join(diff.ca), join(diff.us)]).toEqual([words.join(' '), words.toReversed().join(' ')]);
  });

  it('finds a moved figure, an insertion and a changed word in texts of any length', () => {
    const words = Array.from({ length: 20_000 }, (_, at) => `word${at}`);
    const changed = words.with(100, 'x').toSpliced(9000, 0, 'y', 'z').with(15_000, '5 300 N');
    const diff = diffWords(words.join(' '), changed.join(' '));
    expect(diff.us.flatMap(({ text, only }) => (only ? [text.trim()] : []))).toEqual(['x', 'y z', '5 300 N']);
  });

  it.each([49, 50, 51, 52])(
    'rebuilds both texts to the byte and splits no figure, over 5,000 pairs from seed %i',
    (seed) => {
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
      // Half of the pairs are one text edited in the middle, as two editions are.
      const edited = fc.tuple(text, text, text, text).map(([a, b, c, d]) => [`${a} ${b} ${c}`, `${a} ${d} ${c}`]);
      const pairs = fc.oneof(fc.tuple(text, text), edited);
      fc.assert(
        fc.property(pairs, fc.constantFrom(READABLE, MATCHED), ([ca = '', us = ''], keeping) => {
          const diff = diffWords(ca, us, keeping);
          expect([join(diff.ca), join(diff.us)]).toEqual([ca, us]);
          for (const runs of [diff.ca, diff.us]) {
            const isJoined = runs.every((run, at) => run.text !== '' && run.only !== runs[at - 1]?.only);
            expect([isJoined, edgesInFigures(runs)]).toEqual([true, []]);
          }
        }),
        { seed, numRuns: 5000 },
      );
    },
  );

  it('is the same twenty times', () => {
    const ca = 'Every brake hose shall be labelled with the date, the name and the mark of the maker within 30 days.';
    const us = 'Each brake hose must be labeled with a band, the date and the name of its manufacturer within 60 days.';
    const first = JSON.stringify(diffWords(ca, us));
    for (let turn = 0; turn < 20; turn++) expect(JSON.stringify(diffWords(ca, us))).toBe(first);
  });
});

import { describe, expect, it } from 'vitest';
import { splitParagraph } from '../../../src/tree/depth/split-paragraph.ts';
import { readItalics } from '../flat-section.ts';

/** A piece as `marker | heading | text`. */
function split(marked: string, plainTitles = false): string[] {
  const { text, emphasis } = readItalics(marked);
  return splitParagraph(text, emphasis, plainTitles).map((piece) =>
    [piece.marker?.printed ?? '-', piece.heading ?? '-', piece.text].join(' | '),
  );
}

describe('splitParagraph', () => {
  it.each([
    ['Plain words.', ['- | - | Plain words.']],
    ['(a) Words.', ['(a) | - | Words.']],
    ['(a) *Scope.* Words.', ['(a) | Scope. | Words.']],
    ['(a) *Scope*. Words.', ['(a) | Scope. | Words.']],
    ['(a) *Widget* means a thing.', ['(a) | - | Widget means a thing.']],
    ['(a) *Scope.* (1) Words.', ['(a) | Scope. | ', '(1) | - | Words.']],
    ['(a) *Scope*—(1) *Small.* Words.', ['(a) | Scope— | ', '(1) | Small. | Words.']],
    ['(a) Scope. (1) Words.', ['(a) | Scope. | ', '(1) | - | Words.']],
    ['(a) The owner shall file. (1) Words.', ['(a) | - | The owner shall file.', '(1) | - | Words.']],
    ['(a)(1)(i) Words.', ['(a) | - | ', '(1) | - | ', '(i) | - | Words.']],
    ['(b)(2) Words.', ['(b) | - | ', '(2) | - | Words.']],
    ['(a) (1) Words.', ['(a) | - | ', '(1) | - | Words.']],
    ['(a) (2) is not the first.', ['(a) | - | (2) is not the first.']],
    ['(a) Either (1) one or (2) two.', ['(a) | - | Either (1) one or (2) two.']],
    ['(*1*) Words.', ['(1) | - | Words.']],
    ['(b)-(d) [Reserved]', ['(b)-(d) | - | [Reserved]']],
    ['(b) through (d) [Reserved]', ['(b) through (d) | - | [Reserved]']],
    ['(b) and (c) of this section apply.', ['(b) | - | and (c) of this section apply.']],
    ['(Date) is no marker.', ['- | - | (Date) is no marker.']],
    ['(or) is a word, (cm) a unit.', ['- | - | (or) is a word, (cm) a unit.']],
    ['S5.1.2 Words.', ['S5.1.2 | - | Words.']],
    ['S5.1.2(a)(1) Words.', ['S5.1.2 | - | ', '(a) | - | ', '(1) | - | Words.']],
    ['S4.3(b) Words.', ['S4.3 | - | ', '(b) | - | Words.']],
    ['S3A. *Terms.* Words.', ['S3A. | Terms. | Words.']],
    ['S4.2.8Belts for trucks.', ['S4.2.8 | - | Belts for trucks.']],
    ['S6.1-S6.3 [Reserved]', ['S6.1-S6.3 | - | [Reserved]']],
    ['3.1.4 Set the dial.', ['3.1.4 | - | Set the dial.']],
    ['3.5 percent of it.', ['- | - | 3.5 percent of it.']],
    ['A. Words.', ['A. | - | Words.']],
    ['iv. Words.', ['iv. | - | Words.']],
    ['etc. is a word.', ['- | - | etc. is a word.']],
    ['(a-1) Words.', ['(a-1) | - | Words.']],
    ['(1a) Words.', ['(1a) | - | Words.']],
    ['(aa) Words.', ['(aa) | - | Words.']],
  ])('%s', (marked, expected) => {
    expect(split(marked)).toEqual(expected);
  });

  it('takes a short first sentence for a heading only where italics are lost, and only of a path', () => {
    expect(split('S1. Scope. This covers widgets.', true)).toEqual(['S1. | Scope. | This covers widgets.']);
    expect(split('S5.1 Location', true)).toEqual(['S5.1 | Location | ']);
    expect(split('S5.2 Each widget shall be red.', true)).toEqual(['S5.2 | - | Each widget shall be red.']);
    expect(split('S1. Scope. This covers widgets.')).toEqual(['S1. | - | Scope. This covers widgets.']);
    expect(split('(a) Scope. This covers widgets.', true)).toEqual(['(a) | - | Scope. This covers widgets.']);
  });

  it('is linear on what looks like a marker for a long way', () => {
    for (const hostile of [
      '('.repeat(100_000),
      '(a)'.repeat(20_000),
      'S1'.repeat(50_000),
      `S1${'.1'.repeat(50_000)}`,
      `(a) ${'A '.repeat(50_000)}`,
    ]) {
      // What grows faster than the input runs into the suite's time limit here.
      expect(splitParagraph(hostile, [], true).length).toBeGreaterThan(0);
    }
  });
});

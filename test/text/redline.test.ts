import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redline } from '../../src/text/redline.ts';

const show = (before: string, after: string) =>
  redline(before, after)
    .runs.map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('redline', () => {
  it.each([
    ['a figure', 'at most 90 ppm of lead', 'at most 100 ppm of lead', 'at most [-90-]{+100+} ppm of lead'],
    ['a comma', 'oil, and wicks', 'oil and wicks', 'oil[-,-] and wicks'],
    ['a capital', 'the administrator may', 'the Administrator may', 'the [-administrator-]{+Administrator+} may'],
    ['words at the end', 'A lamp burns', 'A lamp burns at night', 'A lamp burns{+ at night+}'],
    ['everything', 'Oil is cold.', 'Wicks stay dry', '[-Oil is cold.-]{+Wicks stay dry+}'],
    ['nothing', 'the same', 'the same', 'the same'],
    ['an empty text', '', 'new words', '{+new words+}'],
  ])('marks %s', (_, before, after, expected) => {
    expect(show(before, after)).toBe(expected);
  });

  it('does not call a lone word kept between two passages that have nothing in common', () => {
    const [before, after] = [
      'one two three four five of six seven eight nine ten',
      'red blue green pink gray of gold lime teal navy rust',
    ];
    expect(show(before, after)).toBe(`[-${before}-]{+${after}+}`);
  });

  it('says coarse of two longer passages with nothing in common, and not of a small change of a long text', () => {
    const words = Array.from({ length: 3000 }, (_, index) => `w${index}`);
    const [text, other] = [words.join(' '), words.map((word) => `x${word}`).join('-')];
    expect(redline(text, other)).toEqual({
      coarse: true,
      runs: [
        { kind: 'deleted', text },
        { kind: 'inserted', text: other },
      ],
    });
    expect(redline(text, words.with(1500, 'x').join(' ')).coarse).toBe(false);
    expect(redline(text, words.with(1500, 'x').join(' '), 1000).coarse).toBe(true);
  });

  it('gives both texts back, and joins runs of a kind', () => {
    const text = fc
      .array(fc.constantFrom('lamp', 'oil', ' ', ',', '40', 'é', '\n', '𝟙'), { maxLength: 40 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { runs } = redline(before, after);
        const side = (kind: string) =>
          runs.map((run) => (run.kind === 'same' || run.kind === kind ? run.text : '')).join('');
        expect([side('deleted'), side('inserted')]).toEqual([before, after]);
        for (const [index, run] of runs.entries()) expect(run.kind).not.toBe(runs[index + 1]?.kind);
      }),
      { seed: 49 },
    );
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJudgedInstruments } from '../../../scripts/evaluate/judged-instruments.ts';
import { judgedLines } from '../../../scripts/evaluate/judged-lines.ts';
import { learnSuggestions, type SuggestionLesson } from '../../../scripts/evaluate/train-suggestions.ts';

const { lines } = judgedLines(
  readFileSync(join(import.meta.dirname, '../../../corpora/judged-instruments.tsv'), 'utf8'),
);

describe('instruments judged by reading', () => {
  it('are each judged once, with a reason, and named where they have a counterpart', () => {
    expect(new Set(lines.map((line) => line.split('\t')[0])).size).toBe(lines.length);
    for (const line of lines) {
      const [id = '', verdict = '', counterparts = '', reason = '', ...rest] = line.split('\t');
      expect(rest).toEqual([]);
      expect(['none', 'has', 'arguable']).toContain(verdict);
      expect(reason.length).toBeGreaterThan(8);
      expect(counterparts !== '').toBe(verdict === 'has');
      const other = id.startsWith('ca/') ? 'us/' : 'ca/';
      for (const one of counterparts.split('|').filter((name) => name !== '')) expect(one.startsWith(other)).toBe(true);
    }
  });

  it('hold at least forty without a counterpart, twenty of each country', () => {
    const without = readJudgedInstruments().filter(({ counterparts }) => counterparts.length === 0);
    const of = (country: string) => without.filter(({ id }) => id.startsWith(country)).length;
    expect(without.length).toBeGreaterThanOrEqual(40);
    expect(Math.min(of('ca/'), of('us/'))).toBeGreaterThanOrEqual(20);
  });
});

it('learns that much evidence of few sections is little', () => {
  const lesson = (at: number, isRight: boolean): SuggestionLesson => ({
    group: `${isRight} ${at}`,
    isDrawn: true,
    share: 1,
    isRight,
    measures: { one: 1, ranking: 2 + (at % 3), back: 0, sections: Math.log(isRight ? 20 + at : 2 + (at % 4)) },
  });
  const lessons = Array.from({ length: 40 }, (_, at) => lesson(at, at % 2 === 0));
  const { probability, heldOut } = learnSuggestions(lessons);
  expect(probability['sections']).toBeGreaterThan(0.5);
  expect(heldOut).toMatchObject({
    lessons: 40,
    withoutCounterpart: 20,
    suggestedOfDrawnWithout: 0,
    suggestedOfDrawnWith: 1,
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CrosswalkAnswer } from '../../../scripts/evaluate/crosswalk-answers.ts';
import { measureMany } from '../../../scripts/evaluate/crosswalk-metrics.ts';
import { fitProbability } from '../../../scripts/evaluate/fit-probability.ts';
import { describeGaps } from '../../../scripts/evaluate/gap-verdicts.ts';
import { mergeSectionGold } from '../../../scripts/evaluate/section-gold.ts';

const corpora = join(import.meta.dirname, '../../../corpora');

function readRows(name: string): string[][] {
  const lines = readFileSync(join(corpora, name), 'utf8').trimEnd().split('\n').slice(1);
  return lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
}

describe('what was judged by reading', () => {
  it('holds a hundred gaps of each draw, each once, with a verdict and a reason', () => {
    for (const rows of Map.groupBy(readRows('judged-gaps.tsv'), ([draw]) => draw).values()) {
      expect(rows.length).toBe(100);
      expect(new Set(rows.map((row) => row.slice(0, 5).join(' '))).size).toBe(100);
      for (const [, , side, , , verdict, reason = ''] of rows) {
        expect(['ca', 'us']).toContain(side);
        expect(['right', 'arguable', 'wrong']).toContain(verdict);
        expect(reason).not.toBe('');
      }
    }
  });

  it('holds a verdict on each first counterpart drawn', () => {
    const rows = readRows('judged-firsts.tsv');
    expect(rows.length).toBe(86);
    for (const row of rows) expect(['right', 'arguable', 'wrong']).toContain(row[5]);
  });
});

it('counts of a draw what was right when drawn, and what of it is still called a gap', () => {
  const [, crosswalk, , instrument, eId] =
    readRows('judged-gaps.tsv').find(([, , , , , verdict]) => verdict === 'wrong') ?? [];
  expect(describeGaps([[crosswalk, instrument, eId].join('\t')])[0]).toBe(
    'gaps, draw 7: when drawn 79 right, 10 arguable, 11 wrong of 100; still called so 0 right, 0 arguable, 1 wrong of 1',
  );
});

it('asks a section that several files judge once, with all answers', () => {
  const row = { instrument: 'SOR/2026-1', schedule: null, section: '4' };
  const other = { ...row, section: '5', us: ['21 CFR 820.1'] };
  expect(
    mergeSectionGold([{ ...row, us: ['21 CFR 1.1'] }, other, { ...row, us: ['21 CFR 1.2', '21 CFR 1.1'] }]),
  ).toEqual([{ ...row, us: ['21 CFR 1.1', '21 CFR 1.2'] }, other]);
});

it('fits a row that counts for three as the row thrice', () => {
  const rows = [
    [1, 0.2],
    [1, 0.9],
    [1, 0.4],
    [1, 0.7],
  ];
  const right = [false, true, true, false];
  const thrice = fitProbability([...rows, [1, 0.7], [1, 0.7]], [...right, false, false]);
  for (const [at, weight] of fitProbability(rows, right, [1, 1, 1, 3]).entries())
    expect(weight).toBeCloseTo(thrice[at] ?? Number.NaN, 9);
});

it('counts sections that several answer, and sections that answer several, apart from those of which one was found', () => {
  const answer = (eId: string, right: readonly string[], found: readonly string[]): CrosswalkAnswer => ({
    gold: { instrument: 'SOR/2026-1', schedule: null, section: eId, us: [] },
    eId,
    crosswalkId: 'ca/sor-2026-1',
    answers: new Set(right),
    related: found.map((us) => ({ us, label: 'candidate', score: 0.5, pass: 'by-text', isRight: right.includes(us) })),
  });
  const answers = [
    answer('sec_1', ['a', 'b'], ['a', 'b', 'c']),
    answer('sec_2', ['a', 'd'], ['a']),
    answer('sec_3', ['d'], ['d']),
    answer('sec_4', ['e'], []),
  ];
  expect(measureMany(answers)).toEqual({ bySeveral: { sections: 2, found: 1 }, ofSeveral: { sections: 2, found: 1 } });
});

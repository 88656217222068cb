import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fitWeights, type Lesson } from '../../../scripts/evaluate/fit-weights.ts';
import { buildPlainBm25, openPlainBm25 } from '../../../scripts/evaluate/plain-bm25.ts';
import { bootstrapRatio, measureRanks } from '../../../scripts/evaluate/ranking.ts';

const never = Number.POSITIVE_INFINITY;

describe('measureRanks', () => {
  it('counts what is found within each limit', () => {
    expect(measureRanks([1, 2, 6, 51, never])).toEqual({
      r1: 0.2,
      r5: 0.4,
      r10: 0.6,
      r50: 0.6,
      mrr: (1 + 1 / 2 + 1 / 6 + 1 / 51) / 5,
    });
  });

  it('of no question finds nothing', () => {
    expect(measureRanks([]).r50).toBe(0);
  });
});

describe('bootstrapRatio', () => {
  it('holds the ratio of the whole sample, and is the same every time', () => {
    const ours = Array.from({ length: 60 }, (_, at) => (at % 3 === 0 ? never : 1));
    const theirs = Array.from({ length: 60 }, (_, at) => (at % 3 === 1 ? 1 : never));
    const [low, high] = bootstrapRatio(ours, theirs, 1);
    expect(low).toBeLessThan(2);
    expect(high).toBeGreaterThan(2);
    expect(bootstrapRatio(ours, theirs, 1)).toEqual([low, high]);
  });

  it('of equal methods is one', () => {
    expect(bootstrapRatio([1, never, 1, 1], [1, never, 1, 1], 1)).toEqual([1, 1]);
  });
});

describe('fitWeights', () => {
  const lesson = (group: string, right: number): Lesson => ({
    group,
    evidence: [0, 1, 2].map((candidate) => [candidate === right ? 1 : 0.2, (candidate * 7 + right * 3) % 5]),
    right: [0, 1, 2].map((candidate) => candidate === right),
  });

  it('gives weight to what tells right from wrong, and little to noise', () => {
    const weights = fitWeights([lesson('a', 0), lesson('b', 1), lesson('c', 2), lesson('d', 1)]);
    expect(weights[0]).toBeGreaterThan(1);
    expect(Math.abs(weights[1] ?? 9)).toBeLessThan((weights[0] ?? 0) / 4);
  });

  it('learns nothing from questions without a right candidate', () => {
    expect(fitWeights([{ group: 'a', evidence: [[1], [0]], right: [false, false] }])).toEqual([0]);
  });
});

describe('the baseline', () => {
  it('ranks by shared words, whatever signs a text holds', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'baseline-')), 'law.db');
    const building = buildPlainBm25(path);
    building.add({ title: 'Brake hoses', text: 'A hose "must" hold (pressure).' });
    building.add({ title: 'Labels', text: 'A label must show a name.' });
    building.add({ title: 'Mirrors', text: 'A mirror must not shake.' });
    building.finish();
    const search = openPlainBm25(path);
    expect(search({ title: 'Labeling', text: 'name AND "label*"' }, 5)[0]).toBe(1);
    expect(search({ title: '', text: '???' }, 5)).toEqual([]);
    // Words of all sections weigh nothing and are left out, unless there are no others.
    expect(search({ title: 'A', text: 'shake must' }, 5)).toEqual([2]);
    expect(search({ title: 'A', text: 'must' }, 5)).toHaveLength(3);
  });
});

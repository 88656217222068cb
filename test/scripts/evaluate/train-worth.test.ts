import { describe, expect, it } from 'vitest';
import { learnWorth, type WorthLesson } from '../../../scripts/evaluate/train-worth.ts';

const NONE = {
  one: 1,
  near: 0,
  stricter: 1,
  different: 0,
  apart: 0,
  context: 0,
  shared: 0,
  beside: 0,
  oneInCondition: 0,
  bothInCondition: 0,
  deadline: 0,
  retention: 0,
  limits: 0,
  sameBound: 0,
  aligned: 0,
  period: 0,
};

/** Differences that are worth reading exactly where their texts share words, of ten crosswalks. */
const lessons: WorthLesson[] = Array.from({ length: 80 }, (_, at) => {
  const isRight = at % 2 === 0;
  return {
    group: `crosswalk-${(at % 10) >> 1}`,
    isRight,
    share: 1,
    measures: { ...NONE, context: isRight ? 0.6 + (at % 7) / 50 : 0.2 + (at % 5) / 50 },
  };
});

describe('learning which differences are worth reading', () => {
  const { probability, heldOut } = learnWorth(lessons);

  it('finds what tells them apart', () => {
    expect(probability['context']).toBeGreaterThan(1);
    expect(probability['deadline']).toBe(0);
  });

  it('counts, of crosswalks it has not seen, what a threshold shows', () => {
    expect(heldOut).toMatchObject({ lessons: 80, worth: 40, 'from 0.5': { kept: 40, worth: 1, ofAllWorth: 1 } });
  });
});

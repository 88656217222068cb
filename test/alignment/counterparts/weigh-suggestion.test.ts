import { describe, expect, it } from 'vitest';
import {
  labelSuggestion,
  rankSuggestion,
  SUGGESTION_LABELS,
  weighSuggestion,
} from '../../../src/alignment/counterparts/weigh-suggestion.ts';
import type { SuggestionEvidence } from '../../../src/model/suggestion.ts';

/** Evidence as one instrument finds it: the best of its question in every respect. */
const BEST: SuggestionEvidence = {
  votes: 1,
  support: 1,
  stretch: 1,
  whole: 1,
  coverage: 0.2,
  title: 0,
  back: 0,
  citations: 0,
  standards: 0,
};

describe('how likely a suggestion is', () => {
  it('is little for an order of two sections, however well it agrees with its nearest', () => {
    expect(labelSuggestion(weighSuggestion(BEST, 2))).toBe('unlikely');
    expect(labelSuggestion(weighSuggestion({ ...BEST, back: 1, title: 0.5 }, 40))).toBe('likely');
  });

  it.each<[string, Partial<SuggestionEvidence>]>([
    ['votes given back', { back: 0.5 }],
    ['a title alike', { title: 0.5 }],
    ['references', { citations: 2 }],
    ['standards that both cite', { standards: 1 }],
  ])('grows with %s', (_, more) => {
    expect(weighSuggestion({ ...BEST, ...more }, 10)).toBeGreaterThan(weighSuggestion(BEST, 10));
    expect(rankSuggestion({ ...BEST, ...more })).toBeGreaterThan(rankSuggestion(BEST));
  });

  it('has three labels, each from a line on', () => {
    const { likely, possible } = SUGGESTION_LABELS;
    expect([0, possible - 0.001, possible, likely - 0.001, likely, 1].map(labelSuggestion)).toEqual([
      'unlikely',
      'unlikely',
      'possible',
      'possible',
      'likely',
      'likely',
    ]);
  });
});

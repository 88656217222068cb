import { bagOf, inverseFrequencies } from '../weighted-overlap.ts';
import type { Feature } from './feature.ts';

/** How much of each heading's words and notions stand in the other section: the one country's heading is often the other's first sentence. */
export const headingInText: Feature = (ca, us) => {
  const bags = [...ca, ...us].map((unit) => bagOf(unit.terms));
  const idf = inverseFrequencies(bags);
  const headings = [...ca, ...us].map((unit) => new Set(unit.headingMarks));
  const shareIn = (heading: number, text: number): number => {
    let all = 0;
    let found = 0;
    for (const term of headings[heading] ?? []) {
      all += idf(term);
      if (bags[text]?.has(term)) found += idf(term);
    }
    return all === 0 ? 0 : found / all;
  };
  return (caAt, usAt) => (shareIn(caAt, ca.length + usAt) + shareIn(ca.length + usAt, caAt)) / 2;
};

import { bagOf, diceOf, inverseFrequencies } from '../weighted-overlap.ts';
import type { Feature } from './feature.ts';

/** Words and notions that the headings share: "Interpretation" and "Definitions" share no word and one notion. */
export const headingWords: Feature = (ca, us) => {
  const dice = diceOf(inverseFrequencies([...ca, ...us].map((unit) => bagOf(unit.headingMarks))));
  return (caAt, usAt) => dice(ca[caAt]?.headingMarks ?? [], us[usAt]?.headingMarks ?? []);
};

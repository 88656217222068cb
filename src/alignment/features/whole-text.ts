import { subjectWeight } from '../drafting-words.ts';
import { bagOf } from '../weighted-overlap.ts';
import { type Feature, sharedMarks } from './feature.ts';

/** Weighted cosine of the whole texts. */
export const wholeText: Feature = (ca, us) =>
  sharedMarks(
    ca.map((unit) => bagOf(unit.terms)),
    us.map((unit) => bagOf(unit.terms)),
    subjectWeight,
  );

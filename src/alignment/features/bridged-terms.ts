import { type Feature, sharedMarks } from './feature.ts';

/** Notions that the one section names in Canadian, the other in U.S. words, by the reviewed list of `corpora/term-bridges`; rare ones weigh more. */
export const bridgedTerms: Feature = (ca, us) =>
  sharedMarks(
    ca.map((unit) => unit.notions),
    us.map((unit) => unit.notions),
  );

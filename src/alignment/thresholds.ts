// Every number that decides a pair stands here, with its reason. Measured on the development halves of the judged pairs of medical devices and motor
// vehicle safety standards (test/corpora/alignment.corpora.test.ts holds the floor); a change here is a change of every crosswalk.

/** A heading says in four words what its section says in four hundred; of 2, 3 and 6 copies, three ranked the judged pairs best. */
export const HEADING_WEIGHT = 3;

/** How many of the other side's sections are looked at closely for each section, from each index: nine in ten judged pairs are among them. */
export const CANDIDATES_PER_INDEX = 15;

/** Passages summed for a section's passage score: one lets a single stray sentence decide, more than three favor length. */
export const PASSAGES = 3;

/** How many of a section's best pairs vote for the part that treats its heading's matter. */
export const VOTES = 5;

/** Weights of the features in a text score; they add up to 1. Together they rank a right section first for 16 of 31 judged ones, BM25 alone for 11. */
export const TEXT_WEIGHTS = {
  /** Share of the best BM25 score the section reaches in the other country. */
  forward: 0.1,
  /** The same from the other side: a long section that answers everything is the best for none. */
  backward: 0.2,
  /** Best passages: a long section may hold the counterpart in one paragraph. */
  passage: 0.25,
  /** Weighted cosine of the whole texts, the only absolute measure. */
  cosine: 0.2,
  heading: 0.15,
  /** Sections under one heading go together: the part of the CFR that their best pairs lie in. */
  context: 0.1,
} as const;

export const TEXT = {
  /** All 7 judged pairs of the medical devices at 0.7 and above are right, and 5 of 6 of the safety standards; at 0.65 it is 6 in 10. */
  aligned: 0.7,
  /** Half the best pairs between here and 0.7 are right: worth a person's look, not a statement. Below, the best pair is only the least bad one. */
  candidate: 0.55,
  /** The other features are shares of the best; where the other side has four sections, the best may share nothing. No judged pair lies below. */
  cosineAtLeast: 0.06,
  /**
   * Pairs of one section whose scores lie this close to its best are kept beside it: one section is often answered by several. Nearer, judged pairs
   * are lost; farther, only wrong ones are won. */
  close: 0.93,
  most: 3,
  /** A U.S. section that no Canadian one picked still goes to its own best above this: a section of that score is no gap. */
  unanswered: 0.65,
} as const;

export const HEADING = {
  /** Weighted overlap of heading words. */
  similar: 0.75,
  /** A text score below this says that two equal headings ("Application") stand over different matters. */
  textAtLeast: 0.5,
  /** A heading that more sections of either side share ("Definitions" of seven parts, or of seventy divisions) picks out none of them. */
  sharedAtMost: 2,
} as const;

export const NUMBER = {
  /** Below 100 a number counts sections rather than naming a matter: most regulations have a section 4. */
  least: 100,
  /** Sections of one numbering that must find their number on the other side before numbers mean anything. */
  matchesAtLeast: 5,
  share: 0.5,
  /** Among sections with a partner of equal number, the share whose partner is among the three most similar texts. */
  corroborated: 0.5,
  cosineAtLeast: 0.05,
} as const;

export const CITATION = {
  /** A section that cites more of the other side's sections than this (an interpretation section, say) is about none of them. */
  targetsAtMost: 4,
  incorporated: 0.95,
  /** An incorporating citation is the section's matter if the texts agree this far, or no other section agrees better by more than `margin`. */
  textAtLeast: 0.45,
  margin: 0.25,
  mentioned: 0.6,
} as const;

export const TERM = {
  /** Terms that both sections must define. */
  sharedAtLeast: 2,
  /** Of the smaller section's defined terms. */
  share: 0.1,
  /** Definitions among a section's provisions, above which it is an interpretation section rather than one that defines a word in passing. */
  definitions: 0.6,
} as const;

export const PROVISION = {
  /** Read by eye over forty pairs of the safety standards: above 0.48 four in five speak of one thing, between the two about half. */
  aligned: 0.48,
  candidate: 0.38,
  /** Each other's best inside two sections on one subject: the sections vouch for what the few words of a short paragraph cannot. */
  mutual: 0.28,
  close: 0.95,
  most: 2,
  /** Passages looked at closely: a figure in common cannot lift one from farther down above the first. */
  nearest: 12,
  /** A provision of fewer own words ("In this section,") says nothing to compare, whatever its stem says. */
  termsAtLeast: 2,
  /** Weight of the stem's words beside the provision's own. */
  stem: 0.4,
  /** Added to the score of a pair that states an equal figure. */
  figure: 0.05,
} as const;

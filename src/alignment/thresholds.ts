// Every number that decides a pair stands here, with its reason. Measured on the judged pairs of the embedded digests (corpora/judged-pairs.tsv) and on the
// development halves on official text (test/corpora/alignment.corpora.test.ts holds the floor); a change here is a change of every crosswalk.

/** A heading says in four words what its section says in four hundred; of 2, 3 and 6 copies, three ranked the judged pairs best. */
export const HEADING_WEIGHT = 3;

/** How many of the other side's sections are looked at closely for each section, from each index: nine in ten judged pairs are among them. */
export const CANDIDATES_PER_INDEX = 15;

/** Passages summed for a section's passage score: one lets a single stray sentence decide, more than three favor length. */
export const PASSAGES = 3;

/** How many of a section's best pairs vote for the part that treats its heading's matter. */
export const VOTES = 5;

/**
 * What each feature adds to the log odds that a pair is right: a logistic regression, rounded, over 5,700 candidate pairs of the embedded digests, 344 of them
 * judged right by reading (corpora/judged-pairs.tsv), and the candidates of the development halves. With each ninth of the crosswalks held out in turn,
 * average precision is 0.73; shares, cosine, heading and context as a fixed sum had 0.64. Tried without gain: words that few sections share (the cosines weigh them
 * already), the subject of a figure, how the best pair stands out from the second, whole texts by BM25 against their ceiling.
 */
export const TEXT_WEIGHTS = {
  /** Share of the best BM25 score the section reaches in the other country. */
  forward: 1.35,
  /** The same from the other side: a long section that answers everything is the best for none. */
  backward: 1.45,
  /** Best passages: a long section may hold the counterpart in one paragraph. */
  passage: 1.2,
  /** Absolute agreement of the best single provision: what shares of the best cannot say where there are four sections. */
  bestPassage: 2.5,
  cosine: 1.05,
  heading: 1.8,
  headingInText: 1.05,
  /** Sections under one heading go together: the part of the CFR that their best pairs lie in. */
  context: 0.2,
  /** Changes no measured figure by more than one pair; kept for what no word shows: 90 mg/kg is 0.009 percent. */
  figures: 0.4,
  standards: 0.3,
  /** Bridge list: 148 right pairs at precision 0.9 without it, 156 with it. */
  notions: 0.8,
  modality: 0.3,
  /** Section order: precision stays at 0.85 for 171 right pairs with it, for 165 without. */
  order: 0.9,
  role: 1.45,
} as const;

/** Log odds against a pair without any evidence: the more sections there are to choose from, the less likely is each. */
export const UNLIKELY = { one: 5.4, perDoubling: 0.4, most: 60 } as const;

/** What a drafting word counts for, beside its rarity; 0.6 and 0.4 did as well, 1 and 0.2 worse. */
export const DRAFTING_WEIGHT = 0.5;

export const TEXT = {
  /** Of 147 digest pairs labelled with it, by all passes together, 92 % are right and 6 % arguable; from 0.62 nearly twice as many by-text pairs are wrong. */
  aligned: 0.65,
  /**
   * Between here and there about half are right or arguable: worth a person's look, not a statement. Below, the best pair is only the least bad one: of
   * sections said to have no counterpart one in five has one, at 0.28 nearly one in four; at 0.16 candidates grow faster than gaps improve.
   */
  candidate: 0.2,
  /** Beside a clearly better counterpart a likely one is only a candidate: of digest pairs below this share of their section's best two in five are right. */
  beside: 0.9,
  /** Beside its best a section keeps pairs of at least this share, since one section is often answered by several; fewer than one in four below it are right. */
  close: 0.6,
  most: 3,
} as const;

export const HEADING = {
  /** Weighted overlap of heading words. */
  similar: 0.75,
  /** A text score below this says that two equal headings ("Application") stand over different matters. */
  textAtLeast: 0.15,
  /** How sure two equal headings alone make a pair, before the texts are asked. */
  trust: 0.6,
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
  /** Texts that agree this far: what the one mentions is what it is about. */
  similar: 0.28,
  /** A section that cites more of the other side's sections than this (an interpretation section, say) is about none of them. */
  targetsAtMost: 4,
  incorporated: 0.95,
  /** An incorporating citation is the section's matter if the texts agree this far, or this far beside the section that agrees best. */
  textAtLeast: 0.1,
  ofBest: 0.15,
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

export const FIGURES = {
  /** 4 in is printed as 100 mm and as 102 mm; what differs by more is another figure. */
  tolerance: 0.02,
  /** Thirty days, one year and three hours stand in every regulation, whatever it is about. */
  periods: new Set(['time', 'calendar-time', 'business-days', 'model-years']),
  periodWeight: 0.15,
} as const;

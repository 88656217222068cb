// Every number that decides a pair stands here, with its reason. Measured on the judged pairs of the embedded digests (corpora/judged-pairs.tsv) and on the
// development halves on official text (test/corpora/alignment.corpora.test.ts holds the floor); a change here is a change of every crosswalk.

/** A heading says in four words what its section says in four hundred; of 2, 3 and 6 copies, three ranked the judged pairs best. */
export const HEADING_WEIGHT = 3;

/** How many of the other side's sections are looked at closely for each section, from each index: nine in ten judged pairs are among them. */
export const CANDIDATES_PER_INDEX = 15;

/** Passages summed for a section's passage score: one lets a single stray sentence decide, more than three favor length. */
export const PASSAGES = 3;

/** What a drafting word counts for, beside its rarity; 0.6 and 0.4 did as well, 1 and 0.2 worse. */
export const DRAFTING_WEIGHT = 0.5;

export const TEXT = {
  /** Least probability of an alignment: held out by instrument, 96 % of the first candidates at or above it are judged right, on official text and on digests. */
  aligned: 0.8,
  /**
   * Worth a person's look, not a statement: of pairs between 0.1 and 0.3 one in six is right, above that a half. A line at 0.2 named fewer, and called sections gaps
   * whose counterpart it had before it: of judged medical device pairs it found 0.23 instead of 0.35. "No counterpart" is the costlier mistake.
   */
  candidate: 0.1,
  /**
   * Cosine of whole texts from which on a section without a likely counterpart is not called a gap: of a hundred gaps judged, eight of the ten above it had something facing
   * that governs or touches the matter; below it one in five.
   */
  akin: 0.15,
  /** Beside a clearly better counterpart a likely one is only a candidate: of digest pairs below this share of their section's best two in five are right. */
  beside: 0.9,
  /**
   * Beside its best a section is given every further counterpart that is at least this likely and at least `ofBest` as likely as the best. Held out, either line alone
   * gave sets of a lesser F1: a likelihood alone names second counterparts of a section whose first is all but sure, a share alone those of one whose first is a
   * guess (docs/decisions/0039).
   */
  further: 0.12,
  ofBest: 0.5,
  /** No judged section has more than five counterparts in one crosswalk. */
  most: 5,
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
  /** Of pairs that are not each other's best, about half are judged right from here on. */
  candidate: 0.3,
  /**
   * Each other's best inside two sections on one subject: the sections vouch for what the few words of a short paragraph cannot. Of judged places the pairs between
   * this and 0.28 are right as often as those between 0.28 and 0.48 (docs/decisions/0039).
   */
  mutual: 0.15,
  close: 0.95,
  most: 2,
  /** Passages looked at closely: a figure in common cannot lift one from farther down above the first. */
  nearest: 12,
  /** A provision of fewer own words ("In this section,") says nothing to compare, whatever its stem says. */
  termsAtLeast: 2,
  /** Weight of the words of the lead-ins above it, beside the provision's own. */
  stem: 0.4,
  /** Added to the score of a pair that states an equal figure: hardly more than decides between twins, since the pairs looked for are those whose figures differ. */
  figure: 0.02,
  /** Added where both limit one dimension from one side: what differs in its value is what a comparison is for, so values must not decide. */
  limit: 0.1,
  /** Added where both measure one dimension and nothing is told of the side. */
  dimension: 0.06,
} as const;

export const FIGURES = {
  /** 4 in is printed as 100 mm and as 102 mm; what differs by more is another figure. */
  tolerance: 0.02,
  /** Thirty days, one year and three hours stand in every regulation, whatever it is about: what a period counts for. */
  periodWeight: 0.15,
} as const;

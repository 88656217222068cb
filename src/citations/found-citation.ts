import type { CitationKind } from '../model/citation.ts';
import type { Jurisdiction } from '../model/instrument.ts';
import type { Language } from '../model/language.ts';
import type { Span } from '../model/span.ts';

/** What a citation says, piece by piece; null where it does not say. Numbers stay as printed, without brackets. */
export type CitationParts = {
  /** CFR or U.S.C. title. */
  readonly title: number | null;
  readonly part: string | null;
  readonly subpart: string | null;
  readonly section: string | null;
  /** Markers below the section, outermost first: `['c', '1']`. */
  readonly paragraphs: readonly string[];
  /** `S5.3.1` of a federal motor vehicle safety standard. */
  readonly standardItem: string | null;
  readonly appendix: string | null;
  /** Division of a part of a Canadian regulation. */
  readonly division: string | null;
  readonly schedule: string | null;
  /** The law cited, as named: `SOR/98-282`, `Food and Drugs Act`, `the Act`, `this part`, `ISO 13485`. */
  readonly instrument: string | null;
  /** Edition of a standard: `2016`, `JUL95`, with its hyphen where it ends the designation: `-17`. */
  readonly edition: string | null;
};

/** A citation in text, not yet resolved. `span` counts in the text it was found in. */
export type FoundCitation = {
  readonly kind: CitationKind;
  readonly span: Span;
  readonly text: string;
  readonly canonical: string;
  readonly parts: CitationParts;
  /** True for the last of a range whose first is the citation before it: "sections 101(a) to (c)" is found as (a) and, closing the range, (c). */
  readonly closesRange: boolean;
};

/**
 * Meanings an instrument gives to short forms for itself: where "CFR" is defined as Title 40, `CFR 60` is part 60 of Title 40. What a definition says of
 * the edition meant is read apart (reference-clauses.ts).
 */
export type LocalTerms = {
  readonly cfrTitle: number | null;
  /** The part that "CFR" means where its definition names one: `subpart H of the CFR` is subpart H of that part. */
  readonly cfrPart: string | null;
};

export type CitationContext = {
  readonly jurisdiction: Jurisdiction;
  readonly language: Language;
  readonly localTerms?: LocalTerms;
};

export const NO_PARTS: CitationParts = {
  title: null,
  part: null,
  subpart: null,
  section: null,
  paragraphs: [],
  standardItem: null,
  appendix: null,
  division: null,
  schedule: null,
  instrument: null,
  edition: null,
};

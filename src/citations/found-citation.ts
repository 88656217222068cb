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
  readonly schedule: string | null;
  /** The law cited, as named: `SOR/98-282`, `Food and Drugs Act`, `the Act`, `this part`, `ISO 13485`. */
  readonly instrument: string | null;
};

/** A citation in text, not yet resolved. `span` counts in the text it was found in. */
export type FoundCitation = {
  readonly kind: CitationKind;
  readonly span: Span;
  readonly text: string;
  readonly canonical: string;
  readonly parts: CitationParts;
};

/**
 * Meanings an instrument gives to short forms for itself: where "CFR" is defined as Title 40, `CFR 60` is part 60 of Title 40. `reference` is the
 * mode and frozen date that the definition states for every later use of the short form.
 */
export type LocalTerms = {
  readonly cfrTitle: number | null;
  readonly reference: { readonly mode: 'static' | 'ambulatory'; readonly staticOn: string | null } | null;
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
  schedule: null,
  instrument: null,
};

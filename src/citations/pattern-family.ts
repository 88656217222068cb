import type { CitationKind } from '../model/citation.ts';
import type { Jurisdiction } from '../model/instrument.ts';
import { type CitationParts, NO_PARTS } from './found-citation.ts';

/**
 * A form of citation that one pattern reads whole. Its examples are its tests: each must be found in a sentence, whole, with the canonical form beside
 * it. Patterns have no nested quantifiers over the same characters, so that a hostile text costs linear time.
 */
export type PatternFamily = {
  readonly name: string;
  readonly kind: CitationKind;
  /** Where the form means this; null for both countries. */
  readonly jurisdiction: Jurisdiction | null;
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => CitationParts;
  readonly examples: readonly (readonly [text: string, canonical: string])[];
};

/** Parts of a law cited by its number, with the section that follows it, if any. */
export function lawParts(instrument: string, section: string | undefined): CitationParts {
  return { ...NO_PARTS, instrument, section: section ?? null };
}

import type { Provision } from '../model/provision.ts';
import type { Quantity } from '../model/quantity.ts';
import { indexTerms } from '../text/index-terms.ts';
import type { FigureSense } from './figure-sentence.ts';
import type { Conditions } from './qualifiers.ts';

/** A figure of one side with what is needed to compare it: the same amount in other units, its sense, and the words it stands among. */
export type ComparableFigure = {
  readonly main: Quantity;
  readonly provision: Provision;
  /** The main figure and those that restate it, in document order. */
  readonly forms: readonly Quantity[];
  readonly sense: FigureSense;
  /** No command is in reach that would say what it does: an item of a list, a sentence that only describes. */
  readonly isBare: boolean;
  readonly subject: ReadonlySet<string>;
  readonly context: ReadonlySet<string>;
  /** Of a figure in a stem, the words of each paragraph that the stem parts its rule into: "30 days after you learn of (1) a death or (2) a fault". */
  readonly cases: readonly ReadonlySet<string>[];
  /** The words that go with it rather than with the figures of its dimension before and behind, in lower case. */
  readonly passage: string;
  /** Words of the cells left of it, which name its row in a table; empty elsewhere. */
  readonly row: ReadonlySet<string>;
  /** Bounded figures of other dimensions in its sentence: the step of a scale it may stand on. */
  readonly steps: readonly Quantity[];
  /** Conditions named by the passage and by the whole sentence. */
  readonly conditions: { readonly near: Conditions; readonly wide: Conditions };
};

/** The words by which two figures can be told to stand in like sentences. */
export function wordsOf(text: string): Set<string> {
  return new Set(indexTerms(text).filter((term) => /^\p{L}{2}/u.test(term)));
}

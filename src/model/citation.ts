import * as z from 'zod';
import { IsoDate } from './language.ts';
import { Span } from './span.ts';

export const CitationKind = z.enum([
  'cfr',
  'usc',
  'federal-register',
  'sor',
  'si',
  'crc',
  'statute-ca',
  // A Canadian regulation cited by its title, its number unknown until resolved.
  'regulation-ca',
  'statute-us',
  'cmvss',
  'fmvss',
  'tsd',
  'internal',
  'standard',
]);
export type CitationKind = z.infer<typeof CitationKind>;

/** How one country's text points at the other's law (research: eight mechanisms). `blocks` is the opposite of alignment. */
export const Bridge = z.enum([
  'incorporates-static',
  'incorporates-ambulatory',
  'adapted-copy',
  'alternative-path',
  'deemed-compliance',
  'reciprocity',
  'defined-by-list',
  'blocks',
  'mentions',
]);
export type Bridge = z.infer<typeof Bridge>;

export const ReferenceMode = z.enum(['static', 'ambulatory']);
export type ReferenceMode = z.infer<typeof ReferenceMode>;

/** What resolving said. A citation is found first and resolved apart. */
export const Resolution = z.enum([
  'resolved',
  'no-such-provision',
  'ambiguous',
  'not-in-index',
  // Names no provision: the whole code or a whole title, another country's statute without a number.
  'not-addressable',
  // Repealed, reserved, or only in an older edition of the index.
  'removed',
]);

/** A reference found in text. */
export const Citation = z.object({
  editionId: z.string(),
  eId: z.string(),
  ordinal: z.int().nonnegative(),
  kind: CitationKind,
  /**
   * Spans of a provision do not overlap, save those of a range: "sections 101(a) to (c)" is three citations, the first and last on their own words and
   * those between them on the words of the whole range.
   */
  span: Span,
  text: z.string(),
  /** Canonical form: `49 CFR 571.108`, `SOR/98-282, s. 32(2)`, `ISO 13485:2016`. */
  canonical: z.string(),
  resolution: Resolution,
  targetInstrumentId: z.string().nullable(),
  targetEId: z.string().nullable(),
  /** Set only when the target is the other country's law. */
  bridge: Bridge.nullable(),
  /** Whether a reference across the border follows later amendments; null where nothing says, and inside one country. */
  mode: ReferenceMode.nullable(),
  /** The frozen date of a static reference. */
  staticOn: IsoDate.nullable(),
  /** The words that the mechanism or, failing such, the mode was read from. */
  evidence: z.string().nullable(),
  /** The provision of the same edition that states the mode, when it is another: a definition, an interpretation clause. */
  evidenceEId: z.string().nullable(),
});
export type Citation = z.infer<typeof Citation>;

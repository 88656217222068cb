import type { Citation } from '../model/citation.ts';
import type { Edition } from '../model/edition.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Provision } from '../model/provision.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Requirement } from '../model/requirement.ts';

/** One edition that takes part in a crosswalk, with the layers read from its text. */
export type AlignmentSide = {
  readonly instrument: Instrument;
  readonly edition: Edition;
  readonly provisions: readonly Provision[];
  readonly citations: readonly Citation[];
  readonly quantities: readonly Quantity[];
  readonly requirements: readonly Requirement[];
};

import type { Citation } from '../model/citation.ts';
import type { Edition } from '../model/edition.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Provision } from '../model/provision.ts';

/** One edition that takes part in a crosswalk, with its citations layer. */
export type AlignmentSide = {
  readonly instrument: Instrument;
  readonly edition: Edition;
  readonly provisions: readonly Provision[];
  readonly citations: readonly Citation[];
};

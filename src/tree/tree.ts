import type { Edition } from '../model/edition.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Issue } from '../model/issue.ts';
import type { Provision } from '../model/provision.ts';

/** An edition as provisions in document order, the root first. It holds text only; facts about it are layers of their own. */
export type Tree = {
  readonly instrument: Instrument;
  readonly edition: Edition;
  readonly provisions: readonly Provision[];
  readonly issues: readonly Issue[];
  /** Non-white characters: seen by the source, left out by it on purpose, and found again in the provisions. `held` must be `read - skipped`. */
  readonly characters: { readonly read: number; readonly skipped: number; readonly held: number };
};

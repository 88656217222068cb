import type { Definition } from '../model/definition.ts';
import type { Edition } from '../model/edition.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Issue } from '../model/issue.ts';
import type { Provision } from '../model/provision.ts';

/** An edition as provisions in document order, the root first. It holds text only; facts about it are layers of their own. */
export type Tree = {
  readonly instrument: Instrument;
  readonly edition: Edition;
  readonly provisions: readonly Provision[];
  /** Terms that provisions define, in document order. */
  readonly definitions: readonly Definition[];
  readonly issues: readonly Issue[];
  /** Non-white characters: seen by the source, and left out by it on purpose. `countTree` counts what the provisions hold: the difference. */
  readonly characters: { readonly read: number; readonly skipped: number };
};

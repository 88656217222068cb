import * as z from 'zod';
import { IsoDate } from './language.ts';

/**
 * How a text stands on the day its edition is of. `not-in-force`: enacted or printed, and not law yet or stayed. `repealed`: its maker took it back (in
 * the CFR: removed). `expired`: it ended by its own terms. `reserved`: a number kept free.
 */
export const ProvisionStatus = z.enum(['in-force', 'not-in-force', 'repealed', 'expired', 'reserved']);
export type ProvisionStatus = z.infer<typeof ProvisionStatus>;

/** What a status rests on. A text in force may have one too: what is about to happen to it, or why it stands apart. */
export const StatusReason = z.enum([
  // Of repealed text: the publisher marks the provision; marks the instrument as a whole; left nothing but repealed provisions of it.
  'marked-repealed',
  'whole-instrument-repealed',
  'every-provision-repealed',
  // Another instrument's clause repeals this one. An enacted repeal that is not in force yet leaves it in force.
  'repealed-by-instrument',
  'repeal-not-in-force',
  // The CFR part stood in an earlier edition of the title and does not in a later one.
  'removed',
  // In force, but nearly all its sections are repealed.
  'mostly-repealed',
  // Amendments printed after the text under their own heading; provisions enacted and not commenced; provisions whose first day is to come.
  'amendment-not-in-force',
  'enacted-not-in-force',
  'future-in-force-date',
  // Provisions of amending instruments printed with the text because they govern the passage from the old text to the new.
  'transitional',
  'reserved',
  // Ends or ended by its own terms; the publisher gives a last day of its wording; the amendment that made the wording is for a time.
  'ends-by-own-terms',
  'wording-ended',
  'temporary',
  // Notes of the Office of the Federal Register on effective dates.
  'stayed',
  'effective-date-delayed',
  'awaiting-approval',
  'effective-date-note',
  'amendment-published',
]);
export type StatusReason = z.infer<typeof StatusReason>;

/**
 * Whether and when a text is law. Dates are days of the law, not of the file: `inForceOn` is the first day this wording is in force,
 * `inForceUntil` the first day it no longer is. Null is "the source does not say", and is never guessed.
 */
export const Standing = z.object({
  status: ProvisionStatus.describe('On the day its edition is of'),
  statusReason: StatusReason.nullable(),
  inForceOn: IsoDate.nullable().describe('First day this wording is in force; null: the source does not say'),
  inForceUntil: IsoDate.nullable().describe(
    'First day it is no longer in force; null: none, or the source does not say',
  ),
  statusBy: z.string().nullable().describe('What did it, as printed: SOR/2010-1, s. 3; 90 FR 50857, Nov. 12, 2025'),
});
export type Standing = z.infer<typeof Standing>;

/** Text of which nothing special is said. */
export const IN_FORCE: Standing = {
  status: 'in-force',
  statusReason: null,
  inForceOn: null,
  inForceUntil: null,
  statusBy: null,
};

/**
 * Whether a text counts as in force on a day, as far as its source says: what is printed as law counts unless a date says otherwise; what is not in
 * force counts only from a day that is known; what has ended counts only before a day that is known. The store asks the same in SQL.
 */
export function isInForceOn(standing: Omit<Standing, 'statusReason' | 'statusBy'>, day: IsoDate): boolean {
  const { status, inForceOn, inForceUntil } = standing;
  if (inForceUntil !== null && inForceUntil <= day) return false;
  if (inForceOn !== null && inForceOn > day) return false;
  if (status === 'in-force') return true;
  return status === 'not-in-force' ? inForceOn !== null : inForceUntil !== null;
}

/** Says of provisions named by number, elsewhere in the same document, how they stand. */
export type StatusNote = {
  /** Place of the note in the source: it speaks of the section, subpart or part it stands in where it names none. */
  readonly at: number;
  /** Printed number of the section, without its sign; null where the note stands is meant. */
  readonly section: string | null;
  /** Marks below the section, outermost first: `['c', '1']`. */
  readonly marks: readonly string[];
  readonly standing: Standing;
};

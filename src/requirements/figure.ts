import type { Bound } from '../model/quantity.ts';

/** A number with its unit, sign and currency read, before its bound. */
export type Figure = {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
  /** What "±" behind it allows either way, in its unit. */
  readonly tolerance: number | null;
  /** The variable of a formula that it multiplies. */
  readonly variable: string | null;
  /** What its own words say, where it is no number: "by March 31" is a maximum. */
  readonly bound?: Bound;
};

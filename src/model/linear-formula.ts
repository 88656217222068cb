/**
 * A limit that grows with a measure of the thing: "0.9307 − 0.0002 × Vr". The slope is per base unit of the variable's dimension, so that litres and gallons
 * compare; null where the table does not say in what the variable is measured.
 */
export type LinearFormula = {
  readonly constant: number;
  readonly variable: string;
  readonly slope: number;
  /** Half a unit of the last digit printed, in the slope's own unit: what a conversion may be rounded by. */
  readonly rounding: number;
  readonly dimension: string | null;
};

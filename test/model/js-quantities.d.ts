declare module 'js-quantities' {
  /** As much of the library as the oracle asks. */
  export default function Qty(value: number, unit: string): { to(unit: string): { readonly scalar: number } };
}

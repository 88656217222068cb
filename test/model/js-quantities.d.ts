declare module 'js-quantities' {
  /** As much of the library as the oracle asks. */
  // biome-ignore lint/style/noDefaultExport: the library has one.
  export default function Qty(value: number, unit: string): { to(unit: string): { readonly scalar: number } };
}

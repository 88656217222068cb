/** Whether a paragraph is nothing but `[Reserved]`: its number is kept free. */
export function isReserved(heading: string | null, text: string): boolean {
  return text.length < 40 && /^\W*\[reserved\]\W*$/i.test(`${heading ?? ''} ${text}`);
}

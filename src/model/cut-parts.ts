const MAX_ROWS = 60;
/** UTF-16 units of law a part may hold: legal text packs about four to one, so a page with its marks stays near 100 KB gzipped. */
const MAX_LENGTH = 150_000;

/**
 * Cuts a long text into parts that a browser can bear: 49 CFR 571.108 alone has thousands of provisions. A part has at most 60 rows and ends
 * early where their text is long; a row is never cut. The cuts depend on the rows alone, so an address keeps its meaning.
 */
export function cutParts<T>(rows: readonly T[], lengthOf: (row: T) => number): T[][] {
  const parts: T[][] = [];
  let part: T[] = [];
  let length = 0;
  for (const row of rows) {
    const own = lengthOf(row);
    if (part.length === MAX_ROWS || (part.length > 0 && length + own > MAX_LENGTH)) {
      parts.push(part);
      part = [];
      length = 0;
    }
    part.push(row);
    length += own;
  }
  parts.push(part);
  return parts;
}

import type { Span } from '../model/span.ts';

// A full stop ends a sentence when a capital, a bracketed label or a quotation mark follows and what stands before is not an abbreviation of these texts.
const ABBREVIATION =
  /(?:(?<![\p{L}])(?:s|ss|c|ch|art|no|nos|sec|fig|figs|par|para|paras|p|pp|vol|ed|al|inc|ltd|co|corp|st|dr|mr|mrs|ms|e\.g|i\.e|etc|cf|vs|v|approx|max|min|in|ft|lb|lbs|oz|gal|sq|cu|deg|temp|ref|u\.s|u\.s\.c|c\.f\.r|c\.r\.c|r\.s\.c|s\.c|f\.r|h\.p|subpt|pt|app|div|alin|[\p{Lu}]))\.$/iu;

/** Places of the sentences of a text, white space trimmed; together they hold every other character. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?][)”"’']*\s+(?=[\p{Lu}(“"«[])/gu)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && ABBREVIATION.test(text.slice(Math.max(start, match.index - 12), match.index + 1)))
      continue;
    spans.push({ start, end: match.index + match[0].trimEnd().length });
    start = end;
  }
  const end = start + text.slice(start).trimEnd().length;
  if (end > start) spans.push({ start, end });
  return spans;
}

import type { Span } from './span.ts';

const ENGLISH = /\d+(?:[ ,\u00A0\u202F]\d{3}(?!\d))*(?:\.\d+)?/;
const FRENCH = /\d+(?:[ \u00A0\u202F]\d{3}(?!\d))*(?:,\d+)?/g;
/** A unit or the first word after a figure: "15 ans", "3,5 mm", "60 °C". */
const UNIT = /^[ \u00A0\u202F]?(?:%|‰|°[CF]?|[\p{L}µΩ²³/]+)/u;

/**
 * Where a French text says the figure that was found in its English version: the same number, where it stands there once and no second place could be meant,
 * with the word behind it. Null where the proof has no digits or the number stands in the text never or several times: no mark is better than a wrong one.
 */
export function frenchProof(french: string, proof: string): Span | null {
  const wanted = ENGLISH.exec(proof)?.[0].replace(/[ ,\u00A0\u202F]/g, '');
  if (wanted === undefined) return null;
  const same = [...french.matchAll(FRENCH)].filter(
    ([number]) => number.replace(/[ \u00A0\u202F]/g, '').replace(',', '.') === wanted,
  );
  const [found] = same;
  if (found === undefined || same.length > 1) return null;
  const end = found.index + found[0].length;
  return { start: found.index, end: end + (UNIT.exec(french.slice(end))?.[0].length ?? 0) };
}

/** The letters with nothing between them and the number but words of a bound or a state: "pH shall be kept within 6.0 to 9.0", "pH of the effluent is at least 6". */
const PH =
  /(?<![\p{L}-])pH(?![\p{L}-]),?(?: (?:of (?:the|its|any|each|an?) [\p{L}-]+|values?|range|level|of|du|de|is|are|be|was|shall|must|kept|maintained|remain|within|in|the|limits|between|from|to|and|but|or|not|less|more|greater|lower|higher|below|above|than|at|least|most|no|an?|equal|minimum|maximum|est|entre|et|au|moins|plus|supérieur|inférieur|ou|égal|à|\d{1,2}(?:[.,]\d{1,2})?),?){0,14} ?[-≥≤<>]? ?$/u;

/** Whether a bare number is a pH: it has no unit, only the letters before it. */
export function isAcidity(
  { start, end, value }: { readonly start: number; readonly end: number; readonly value: number },
  folded: string,
): boolean {
  if (value > 14 || /^ ?(?:%|°|[\p{L}]{0,3}\/)/u.test(folded.slice(end))) return false;
  return PH.test(folded.slice(Math.max(0, start - 120), start));
}

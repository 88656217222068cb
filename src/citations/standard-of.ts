/** A cited standard apart from its edition: the hub that texts of both countries may meet at. */
export type CitedStandard = { readonly id: string; readonly name: string; readonly edition: string | null };

// Editions of ISO and IEC stand behind a colon and hyphens count parts (IEC 60335-2-24). The other bodies write the year, of two figures or four, behind
// the last hyphen; a national adoption of an IEC standard (CSA C22.2 No. 60335-2-24) keeps the IEC numbering.
const PARTED = /^(?:ISO|IEC|UN|EN)\b|No\. 6\d{4}/;
const YEAR = /-(?:(?:19|20)\d{2}|\d{2})[a-z]?$/;

/** What follows names a place inside the standard. */
const PLACE = /, (?:s\.|app\.|Sch\.|Part|subpart|S\d)/;

/** Splits the canonical form of a standard: `ISO 13485:2016` is `ISO 13485` of `2016`, `ASTM F963-17` is `ASTM F963` of `17`. */
export function standardOf(canonical: string): CitedStandard {
  const place = PLACE.exec(canonical)?.index ?? canonical.length;
  const whole = canonical.slice(0, place).replace(/ \([^)]{0,80}\)$/, '');
  const colon = whole.lastIndexOf(':');
  const dated = PARTED.test(whole) ? null : YEAR.exec(colon < 0 ? whole : whole.slice(0, colon));
  const name = colon >= 0 ? whole.slice(0, colon) : dated === null ? whole : whole.slice(0, dated.index);
  const edition = colon >= 0 ? whole.slice(colon + 1) : dated === null ? null : dated[0].slice(1);
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-|-$/g, '');
  return { id, name, edition: edition === '' ? null : edition };
}

/** A substance that a text names: the key both countries' names lead to, and where its name stands. */
export type NamedSubstance = {
  readonly key: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
};

/**
 * Substances whose content or release laws limit, under the one name the two countries use. Elements that are also common words ("tin", "iron", "gold") are
 * left out: a word alone does not say that the element is meant.
 */
const PLAIN = [
  ...['lead', 'mercury', 'cadmium', 'arsenic', 'antimony', 'barium', 'chromium', 'selenium', 'nickel', 'beryllium'],
  ...['thallium', 'cobalt', 'formaldehyde', 'acetaldehyde', 'benzene', 'toluene', 'styrene', 'naphthalene', 'asbestos'],
  ...['sulphur', 'sulfur', 'phosphorus', 'fluoride', 'cyanide', 'methanol', 'vinyl chloride', 'methylene chloride'],
  ...['ammonia', 'chlorine', 'hydrogen sulphide', 'hydrogen sulfide', 'dichloromethane', 'trichloroethylene'],
];
const SPELLINGS: Readonly<Record<string, string>> = { sulfur: 'sulphur', 'hydrogen sulfide': 'hydrogen sulphide' };
const WORDS = new RegExp(`(?<![\\p{L}-])(?:${PLAIN.join('|')})(?![\\p{L}-])`, 'giu');

/** "di(2-ethylhexyl) phthalate (DEHP)": a chemical name with its short form, which both countries print though they spell the name differently. */
const SHORTENED =
  /(?<name>[\p{L}\d(),-]+(?: [\p{L}\d(),-]+){0,2}? ?(?:phthalate|ether|oxide|chloride|acetate|acid|\p{L}{3,}(?:ene|ane|ol|ide|one|ine)))\s*\((?<short>[A-Z][A-Z\d-]{2,7})\)/gu;

/** A short form in brackets, which few texts have; looked for first, since the name before it may begin at any word. */
const SHORT_FORM = /\([A-Z][A-Z\d-]{2,7}\)/;

/** Finds the substances that a text names, in its order. */
export function findSubstances(text: string): NamedSubstance[] {
  const shortened = (SHORT_FORM.test(text) ? [...text.matchAll(SHORTENED)] : []).map((match): NamedSubstance => {
    const { name = '', short = '' } = match.groups ?? {};
    const own = name.replace(/^(?:(?:of|or|and|the|than|any) )+/iu, '');
    return { key: short, name: own, start: match.index, end: match.index + match[0].length };
  });
  const plain = [...text.matchAll(WORDS)]
    .filter(({ index }) => !shortened.some(({ start, end }) => index >= start && index < end))
    // "Lead-containing paint" is covered by the hyphen; "leads to", "lead time" are no metal.
    .filter(
      ({ index, 0: word }) =>
        !/^(?:\s+(?:to|time|by|with|the|screw|agency|acid battery))/iu.test(text.slice(index + word.length)),
    )
    .map(({ index, 0: word }): NamedSubstance => {
      const name = word.toLowerCase();
      return { key: SPELLINGS[name] ?? name, name, start: index, end: index + word.length };
    });
  return [...shortened, ...plain].sort((one, other) => one.start - other.start);
}

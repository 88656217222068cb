import type { Language } from '../model/language.ts';
import type { Bound } from '../model/quantity.ts';

// What stands directly before or after a figure and says which values satisfy the text. Each pattern ends where the figure starts; the table is
// read from the top, so the longer phrase stands above the one it contains ("greater than or equal to" above "greater than").

/** `negated`: what the bound becomes after "not", "no", "ne ... pas"; absent where no negation is looked for. */
export type BoundPattern = { readonly phrase: RegExp; readonly bound: Bound; readonly negated?: Bound };

/** Words that may stand between the phrase and the figure. */
const GAP =
  '(?: (?:a|an|the|of|to|equivalent|about|approximately|either|both|any|each|total|average|distance|height|period|value|time|maximum|top|bottom|upper|lower|left|right|US|CAN)){0,3}[ :(—–-]{0,3}$';
/** "not less than the amount determined by multiplying $595,000 by ...": the bound is that of the product. */
const PRODUCT =
  '(?: (?:an?|the) (?:amount|sum|number|value|product|result)(?: (?:that is|determined|obtained|calculated|computed|arrived at|equal to)){0,2} (?:by multiplying|of multiplying|of))?';
/** Nouns between the verb and its figure, without a preposition that would start another phrase: "exceed an air kerma rate of". */
const NOUNS =
  "(?: (?!(?:for|in|at|by|within|during|over|after|before|under|when|to|from|on|with|and|or|than|an?|the|following)(?![\\p{L}-]))(?:\\d{1,2}-)?[\\p{L}'-]+){1,6}";
const UP =
  '(?:more|greater|higher|longer|larger|heavier|wider|thicker|later|faster|farther|further|taller|deeper|bigger|older|hotter)';
const DOWN =
  '(?:less|lower|fewer|smaller|shorter|earlier|sooner|lighter|narrower|thinner|closer|nearer|younger|cooler|slower)';

const before = (phrase: string, bound: Bound, negated?: Bound): BoundPattern => ({
  phrase: new RegExp(`(?<![\\p{L}-])(?:${phrase})${PRODUCT}${GAP}`, 'iu'),
  bound,
  ...(negated === undefined ? {} : { negated }),
});

/** For prepositions that mean something else before a noun: "over 5 m" is a bound, "over a distance of 5 m" is not. */
const tight = (phrase: string, bound: Bound, negated: Bound): BoundPattern => ({
  phrase: new RegExp(`(?<![\\p{L}-])(?:${phrase})(?: about| approximately)? $`, 'iu'),
  bound,
  negated,
});

const ENGLISH_BEFORE: readonly BoundPattern[] = [
  before(
    `${UP} than or equal to|equal to or ${UP} than|equal to or in excess of|at or (?:above|over)|equal to or above|equal or superior to`,
    'minimum',
  ),
  before(`${DOWN} than or equal to|equal to or ${DOWN} than|at or (?:below|under)|equal to or below`, 'maximum'),
  before('equals? or exceeds?', 'minimum'),
  before(`equals? or exceeds? (?:an?|the|any)${NOUNS} of`, 'minimum'),
  before('in no (?:case|event) (?:shall it )?exceed(?:ing)?|not to exceed|never exceed(?:s|ing)?', 'maximum'),
  before(`${UP} than`, 'above', 'maximum'),
  before(`${DOWN} than`, 'below', 'minimum'),
  // "must not emit more CO2 than: 627 g/kWh"
  before('more (?:[\\p{L}\\d]+ ){1,3}than', 'above', 'maximum'),
  before('(?:less|fewer) (?:[\\p{L}\\d]+ ){1,3}than', 'below', 'minimum'),
  before('exceed(?:s|ing|ed)?(?: by)?|in excess of|surpass(?:es|ing)?', 'above', 'maximum'),
  before(`exceed(?:s|ing|ed)? (?:an?|the|any)${NOUNS} of`, 'above', 'maximum'),
  before('at least|a minimum of|minimum of|as a minimum|at a minimum|at the least|minimum', 'minimum', 'minimum'),
  before(
    'at most|a maximum of|maximum of|at a maximum|up to and including|up to|limited to|as much as|no greater|as long as|maximum',
    'maximum',
  ),
  // "Driving time may total 11 hours": what is allowed is as much as that.
  before('(?<=may |may only )(?:total|amount to|reach|last|number|extend (?:to|for))', 'maximum'),
  before('within(?: the)?(?: (?:first|next|following))?|inside of', 'maximum'),
  before('at the latest(?: within)?', 'maximum'),
  before('not over|not above|not beyond|not after', 'maximum'),
  before('not under|not below', 'minimum'),
  tight('over|above|beyond', 'above', 'maximum'),
  tight('under|below', 'below', 'minimum'),
  before('about|approximately|roughly|nominally|around|circa|nominal', 'approximately'),
  { phrase: /(?:≥|>=|=>)\s*$/, bound: 'minimum' },
  { phrase: /(?:≤|<=|=<)\s*$/, bound: 'maximum' },
  { phrase: />\s*$/, bound: 'above' },
  { phrase: /<\s*$/, bound: 'below' },
  // "the most one can be liable for is $50"
  { phrase: /(?<![\p{L}-])the most (?:[\p{L}'-]+ ){1,10}(?:is|are|can be)(?: about)? $/iu, bound: 'maximum' },
  { phrase: /(?<![\p{L}-])the least (?:[\p{L}'-]+ ){1,10}(?:is|are|can be)(?: about)? $/iu, bound: 'minimum' },
  // "a minimum width, measured at the top, of 5 mm": the adjective binds the figure through its noun.
  {
    phrase: /(?<![\p{L}-])(?:minimum|min\.)(?: [\p{L}'-]+,?){0,6},? (?:of|is|are|be|equal to)(?: a| an| the)? ?:? ?$/iu,
    bound: 'minimum',
  },
  {
    phrase: /(?<![\p{L}-])(?:maximum|max\.)(?: [\p{L}'-]+,?){0,6},? (?:of|is|are|be|equal to)(?: a| an| the)? ?:? ?$/iu,
    bound: 'maximum',
  },
];

const FRENCH_UP = '(?:supérieure?s?|plus (?:grande?s?|élevée?s?|longue?s?|hautes?|large?s?)|postérieure?s?)';
const FRENCH_DOWN = '(?:inférieure?s?|plus (?:petite?s?|basses?|courte?s?))';
const FRENCH_GAP = "(?: (?:de|du|des|la|le|les|un|une|l'|environ|soit|total|totale)){0,3}(?: d')?[ :(—–-]{0,3}$";
const FRENCH_NOUNS =
  "(?: ?(?!(?:pour|dans|à|par|pendant|durant|sur|après|avant|sous|lorsqu|si|et|ou|que|une?|suivante?s?)(?![\\p{L}-]))[\\p{L}'-]+){1,6}";
const avant = (phrase: string, bound: Bound, negated?: Bound): BoundPattern => ({
  phrase: new RegExp(`(?<![\\p{L}-])(?:${phrase})${FRENCH_GAP}`, 'iu'),
  bound,
  ...(negated === undefined ? {} : { negated }),
});

const FRENCH_BEFORE: readonly BoundPattern[] = [
  avant(
    `${FRENCH_UP} ou égale?s? à|égale?s? ou ${FRENCH_UP} à|d'au moins|au moins|au minimum|un minimum|minimum|minimale? de|minimales? d'|pas moins`,
    'minimum',
  ),
  avant(
    `${FRENCH_DOWN} ou égale?s? à|égale?s? ou ${FRENCH_DOWN} à|d'au plus|au plus tard|au plus|au maximum|un maximum|maximum|maximale? de|maximales? d'|jusqu'à|pas plus`,
    'maximum',
  ),
  avant(
    "sans (?:toutefois )?(?:dépasser|excéder)|ne (?:dépassant|excédant) pas|n'excédant pas|ne dépassant pas",
    'maximum',
  ),
  avant('(?:dépass|excèd|excéd)\\p{L}*(?: pas)?|en excédent|en sus|au-delà', 'above', 'maximum'),
  avant(`(?:dépass|excèd|excéd)\\p{L}*(?: pas)? (?:une?|le|la|l')${FRENCH_NOUNS} de`, 'above', 'maximum'),
  avant(`${FRENCH_UP} à|plus|au-dessus`, 'above', 'maximum'),
  avant(`${FRENCH_DOWN} à|moins|au-dessous|en dessous`, 'below', 'minimum'),
  avant('au plus tôt', 'minimum'),
  avant(
    "dans (?:les|un délai|un délai maximal|le délai|un rayon|la période)|dans un délai n'excédant pas|en deçà",
    'maximum',
  ),
  avant('environ|approximativement|à peu près', 'approximately'),
  ...ENGLISH_BEFORE.filter(({ phrase }) => /[<>≤≥]/.test(phrase.source.slice(0, 6))),
  {
    phrase:
      /(?<![\p{L}-])(?:minimale?s?|minimum|minimaux)(?: [\p{L}'-]+,?){0,6},? (?:de|d'|est|soit|égale à)(?: la| le)? ?:? ?$/iu,
    bound: 'minimum',
  },
  {
    phrase:
      /(?<![\p{L}-])(?:maximale?s?|maximum|maximaux)(?: [\p{L}'-]+,?){0,6},? (?:de|d'|est|soit|égale à)(?: la| le)? ?:? ?$/iu,
    bound: 'maximum',
  },
];

/** Phrases behind a figure, past one bracket that repeats it in another unit. */
const ENGLISH_AFTER: readonly BoundPattern[] = [
  {
    phrase: new RegExp(`^,? (?:or|and) (?:${UP}|over|above|upwards?|better|beyond)(?![\\p{L}-])(?! than)`, 'iu'),
    bound: 'minimum',
  },
  { phrase: new RegExp(`^,? (?:or|and) (?:${DOWN}|under|below)(?![\\p{L}-])(?! than)`, 'iu'), bound: 'maximum' },
  { phrase: /^,? at (?:the )?(?:very )?least(?![\p{L}-])/iu, bound: 'minimum' },
  { phrase: /^,? at (?:the )?(?:very )?most(?![\p{L}-])/iu, bound: 'maximum' },
  { phrase: /^,? (?:at (?:a|the) )?(?:minimum|min\.?)(?![\p{L}-])/iu, bound: 'minimum' },
  { phrase: /^,? (?:at (?:a|the) )?(?:maximum|max\.?)(?![\p{L}-])/iu, bound: 'maximum' },
  // "4,536 kg (10,000 lb) gross vehicle weight rating or less": what is measured may stand between.
  { phrase: /^(?: [\p{L}'-]+){1,4} or (?:more|greater|higher|over)(?![\p{L}-])(?! than)/iu, bound: 'minimum' },
  { phrase: /^(?: [\p{L}'-]+){1,4} or (?:less|fewer|lower|under)(?![\p{L}-])(?! than)/iu, bound: 'maximum' },
];
const FRENCH_AFTER: readonly BoundPattern[] = [
  {
    phrase:
      /^(?: [\p{L}'-]+){1,3} ou plus(?![\p{L}-])|^,? (?:ou|et) (?:plus(?:ieurs)?|davantage|au-delà)(?![\p{L}-])/iu,
    bound: 'minimum',
  },
  { phrase: /^(?: [\p{L}'-]+){1,3} ou moins(?![\p{L}-])|^,? (?:ou|et) moins(?![\p{L}-])/iu, bound: 'maximum' },
  { phrase: /^,? (?:au moins|au minimum|minimum)(?![\p{L}-])/iu, bound: 'minimum' },
  { phrase: /^,? (?:au plus|au maximum|maximum)(?![\p{L}-])/iu, bound: 'maximum' },
];

export const boundPatterns: Readonly<
  Record<Language, { before: readonly BoundPattern[]; after: readonly BoundPattern[] }>
> = {
  en: { before: ENGLISH_BEFORE, after: ENGLISH_AFTER },
  fr: { before: FRENCH_BEFORE, after: FRENCH_AFTER },
};

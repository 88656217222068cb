import { metric, type Unit } from './unit-row.ts';

const SI = 'SI Brochure, 9th edition';
const YARD = 'NIST SP 811, appendix B.6: 1 yd = 0.9144 m exactly';
const GALLON = 'NIST SP 811, appendix B: 1 U.S. gal = 231 cubic inches exactly';
const IMPERIAL = 'Weights and Measures Act (Canada), Schedule II: 1 gallon = 4.546 09 litres exactly';

const lengths: readonly Unit[] = [
  ...metric(
    {
      key: 'm',
      dimension: 'length',
      factor: 1,
      symbols: ['m'],
      words: ['meter', 'metre', 'mètre'],
      weak: true,
      source: SI,
    },
    'kdcmµn',
  ),
  {
    key: 'in',
    dimension: 'length',
    factor: 0.0254,
    symbols: ['in', 'in.', 'po'],
    words: ['inch', 'inches', 'pouce'],
    weak: true,
    source: YARD,
  },
  {
    key: 'ft',
    dimension: 'length',
    factor: 0.3048,
    symbols: ['ft', 'ft.', 'pi'],
    words: ['foot', 'feet', 'pied'],
    source: YARD,
  },
  {
    key: 'yd',
    dimension: 'length',
    factor: 0.9144,
    symbols: ['yd', 'yd.', 'yds'],
    words: ['yard', 'verge'],
    source: YARD,
  },
  {
    key: 'mi',
    dimension: 'length',
    factor: 1609.344,
    symbols: ['mi', 'mi.'],
    words: ['mile', 'statute mile', 'mille', 'mille terrestre'],
    weak: true,
    source: YARD,
  },
  {
    key: 'nmi',
    dimension: 'length',
    factor: 1852,
    symbols: ['nmi', 'NM', 'M.N.'],
    // An air-mile of the hours-of-service rules is a nautical mile: 150 of them are 172.6 statute miles (49 CFR 395.1(e)).
    words: ['nautical mile', 'air-mile', 'air mile', 'mille marin', 'milles marins', 'mille aérien', 'milles aériens'],
    source: 'NIST SP 811, appendix B.8',
  },
  { key: 'mil', dimension: 'length', factor: 0.0000254, symbols: ['mil', 'mils'], words: [], source: YARD },
];

/** Squares and cubes of the lengths that laws use; the key is the length's with 2 or 3 behind it. */
function powers(exponent: 2 | 3): Unit[] {
  const english = exponent === 2 ? 'square' : 'cubic';
  const french = exponent === 2 ? 'carré' : 'cube';
  return lengths
    .filter((unit) => !['nmi', 'mil', 'nm', 'µm'].includes(unit.key) && !(exponent === 3 && unit.key === 'mi'))
    .map((unit) => ({
      key: `${unit.key}${exponent}`,
      dimension: exponent === 2 ? 'area' : 'volume',
      factor: unit.factor ** exponent,
      symbols: unit.symbols.flatMap((symbol) => {
        const bare = symbol.replace(/\.$/, '');
        const short = exponent === 2 ? ['sq', 'sq.'] : ['cu', 'cu.'];
        return [`${bare}${exponent}`, `${symbol}${exponent}`, ...short.map((word) => `${word} ${symbol}`)];
      }),
      words: unit.words.flatMap((word) => [`${english} ${word}`, `${word} ${french}`, `${word}s ${french}s`]),
      source: unit.source,
    }));
}

const CUBIC_INCH = 0.0254 ** 3;

const volumes: readonly Unit[] = [
  ...metric(
    {
      key: 'L',
      dimension: 'volume',
      factor: 0.001,
      symbols: ['L', 'l', 'ℓ'],
      words: ['liter', 'litre'],
      weak: true,
      source: SI,
    },
    'kdcmµ',
  ),
  // Bare "gallon" is settled by the country of the text: the table has only the two that cannot be mistaken.
  {
    key: 'gal-us',
    dimension: 'volume',
    factor: 231 * CUBIC_INCH,
    symbols: ['US gal', 'U.S. gal', 'USG', 'gal US'],
    words: ['U.S. gallon', 'US gallon', 'gallon US', 'gallon américain', 'gallons américains'],
    source: GALLON,
  },
  {
    key: 'gal-imp',
    dimension: 'volume',
    factor: 0.00454609,
    symbols: ['imp gal', 'imp. gal', 'gal imp', 'gal imp.'],
    words: ['imperial gallon', 'Canadian gallon', 'gallon impérial', 'gallons impériaux'],
    source: IMPERIAL,
  },
  { key: 'qt-us', dimension: 'volume', factor: 57.75 * CUBIC_INCH, symbols: [], words: ['U.S. quart'], source: GALLON },
  {
    key: 'qt-imp',
    dimension: 'volume',
    factor: 0.00454609 / 4,
    symbols: [],
    words: ['imperial quart'],
    source: IMPERIAL,
  },
  { key: 'pt-us', dimension: 'volume', factor: 28.875 * CUBIC_INCH, symbols: [], words: ['U.S. pint'], source: GALLON },
  {
    key: 'pt-imp',
    dimension: 'volume',
    factor: 0.00454609 / 8,
    symbols: [],
    words: ['imperial pint'],
    source: IMPERIAL,
  },
  {
    key: 'fl-oz-us',
    dimension: 'volume',
    factor: (231 * CUBIC_INCH) / 128,
    symbols: [],
    words: ['U.S. fluid ounce', 'U.S. fl oz'],
    source: GALLON,
  },
  {
    key: 'fl-oz-imp',
    dimension: 'volume',
    factor: 0.00454609 / 160,
    symbols: [],
    words: ['imperial fluid ounce'],
    source: IMPERIAL,
  },
  {
    key: 'bbl',
    dimension: 'volume',
    factor: 42 * 231 * CUBIC_INCH,
    symbols: ['bbl'],
    // A bare barrel is one of oil only among words of oil; the finder looks for them.
    words: ['barrel of oil', 'barrels of oil', 'baril de pétrole', 'barils de pétrole', 'barrel', 'baril'],
    source: 'NIST SP 811, appendix B: barrel of 42 U.S. gallons',
  },
];

const plane: readonly Unit[] = [
  { key: 'ha', dimension: 'area', factor: 10_000, symbols: ['ha'], words: ['hectare'], source: SI },
  {
    key: 'acre',
    dimension: 'area',
    factor: 4046.8564224,
    symbols: [],
    words: ['acre'],
    source: 'NIST SP 811, appendix B: 43 560 square feet',
  },
  {
    key: 'deg',
    dimension: 'angle',
    factor: 1,
    symbols: ['°', 'deg', 'deg.'],
    words: ['degree', 'degré'],
    weak: true,
    source: 'base of its dimension',
  },
  {
    key: 'arcmin',
    dimension: 'angle',
    factor: 1 / 60,
    symbols: [],
    words: ['minute of arc', 'minutes of arc', "minute d'arc", "minutes d'arc", "minute d'angle", "minutes d'angle"],
    source: SI,
  },
  {
    key: 'arcsec',
    dimension: 'angle',
    factor: 1 / 3600,
    symbols: [],
    words: ['second of arc', 'seconds of arc', "seconde d'arc", "secondes d'arc"],
    source: SI,
  },
  { key: 'cc', dimension: 'volume', factor: 1e-6, symbols: ['cc', 'c.c.'], words: [], source: SI },
];

/** Lengths, areas, volumes and angles. */
export const geometryUnits: readonly Unit[] = [...lengths, ...powers(2), ...powers(3), ...volumes, ...plane];

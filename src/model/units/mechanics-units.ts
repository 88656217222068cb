import { metric, type Unit } from './unit-row.ts';

const SI = 'SI Brochure, 9th edition';
const POUND = 'NIST SP 811, appendix B: 1 lb = 0.453 592 37 kg exactly';
const GRAVITY = 'NIST SP 811, appendix B: standard gravity 9.806 65 m/s² exactly';
const LB = 0.45359237;
const G = 9.80665;

const masses: readonly Unit[] = [
  ...metric(
    {
      key: 'g',
      dimension: 'mass',
      factor: 0.001,
      symbols: ['g', 'gr'],
      words: ['gram', 'gramme'],
      weak: true,
      source: SI,
    },
    'kcmµn',
  ),
  {
    key: 't',
    dimension: 'mass',
    factor: 1000,
    symbols: ['t'],
    words: ['tonne', 'metric ton', 'tonne métrique', 'tonnes métriques'],
    weak: true,
    source: SI,
  },
  // Texts write "pounds" for a force as well. The unit stays the mass; comparing with newtons goes through a figure printed in both.
  {
    key: 'lb',
    dimension: 'mass',
    factor: LB,
    symbols: ['lb', 'lb.', 'lbs', 'lbs.'],
    words: ['pound', 'livre', 'pound avoirdupois'],
    source: POUND,
  },
  {
    key: 'oz',
    dimension: 'mass',
    factor: LB / 16,
    symbols: ['oz', 'oz.'],
    words: ['ounce', 'once', 'ounce avoirdupois'],
    source: POUND,
  },
  { key: 'grain', dimension: 'mass', factor: LB / 7000, symbols: [], words: ['grain'], weak: true, source: POUND },
  {
    key: 'ton-short',
    dimension: 'mass',
    factor: 2000 * LB,
    symbols: ['short ton', 'short tons'],
    words: ['ton', 'short ton', 'net ton', 'tonne courte', 'tonnes courtes'],
    source: POUND,
  },
  {
    key: 'ton-long',
    dimension: 'mass',
    factor: 2240 * LB,
    symbols: [],
    words: ['long ton', 'gross ton', 'tonne forte', 'tonnes fortes'],
    source: POUND,
  },
  {
    key: 'ct',
    dimension: 'mass',
    factor: 0.0002,
    symbols: [],
    words: ['metric carat'],
    source: 'NIST SP 811, appendix B',
  },
];

const forces: readonly Unit[] = [
  ...metric(
    { key: 'N', dimension: 'force', factor: 1, symbols: ['N'], words: ['newton'], weak: true, source: SI },
    'Mkcm',
  ),
  {
    key: 'lbf',
    dimension: 'force',
    factor: LB * G,
    symbols: ['lbf', 'lbf.'],
    words: ['pound-force', 'pounds-force', 'pound force', 'pounds force', 'livre-force', 'livres-force'],
    source: GRAVITY,
  },
  {
    key: 'kgf',
    dimension: 'force',
    factor: G,
    symbols: ['kgf'],
    words: ['kilogram-force', 'kilograms-force', 'kilogramme-force'],
    source: GRAVITY,
  },
];

const pressures: readonly Unit[] = [
  ...metric({ key: 'Pa', dimension: 'pressure', factor: 1, symbols: ['Pa'], words: ['pascal'], source: SI }, 'GMk'),
  ...metric(
    {
      key: 'bar',
      dimension: 'pressure',
      factor: 100_000,
      symbols: ['bar'],
      words: ['bar'],
      weak: true,
      source: 'SI Brochure, table of non-SI units',
    },
    'm',
  ),
  {
    key: 'psi',
    dimension: 'pressure',
    factor: (LB * G) / 0.0254 ** 2,
    symbols: [
      'psi',
      'p.s.i.',
      'psig',
      'p.s.i.g.',
      'psia',
      'p.s.i.a.',
      'lb/in2',
      'lbf/in2',
      'lb/sq in',
      'lb/sq in.',
      'lb/po2',
    ],
    words: [
      'pound per square inch',
      'pounds per square inch',
      'pound-force per square inch',
      'livre par pouce carré',
      'livres par pouce carré',
    ],
    source: GRAVITY,
  },
  {
    key: 'mmHg',
    dimension: 'pressure',
    factor: 133.322387415,
    symbols: ['mm Hg', 'mmHg', 'mm. Hg', 'mm of Hg'],
    words: [
      'millimeter of mercury',
      'millimeters of mercury',
      'millimetre of mercury',
      'millimetres of mercury',
      'millimètre de mercure',
      'millimètres de mercure',
    ],
    source: 'NIST SP 811, appendix B: conventional millimetre of mercury',
  },
  {
    key: 'inHg',
    dimension: 'pressure',
    factor: 25.4 * 133.322387415,
    symbols: ['in. Hg', 'in Hg', 'inHg', 'po Hg', 'in. of Hg'],
    words: ['inch of mercury', 'inches of mercury', 'pouce de mercure', 'pouces de mercure'],
    source: 'NIST SP 811, appendix B: conventional inch of mercury',
  },
  {
    key: 'inH2O',
    dimension: 'pressure',
    factor: 249.08891,
    symbols: ['in. H2O', 'in H2O', 'inH2O', 'in. w.c.', 'in. wg'],
    words: ['inch of water', 'inches of water', 'inches water column', "pouces d'eau", "pouces de colonne d'eau"],
    source: 'NIST SP 811, appendix B: conventional inch of water',
  },
  {
    key: 'mmH2O',
    dimension: 'pressure',
    factor: 9.80665,
    symbols: ['mm H2O', 'mmH2O'],
    words: ['millimeters of water', 'millimetres of water', "millimètres d'eau"],
    source: 'NIST SP 811, appendix B',
  },
  {
    key: 'atm',
    dimension: 'pressure',
    factor: 101_325,
    symbols: ['atm'],
    words: ['atmosphere', 'atmosphère'],
    weak: true,
    source: 'NIST SP 811, appendix B: exact',
  },
];

const motions: readonly Unit[] = [
  { key: 'm/s', dimension: 'speed', factor: 1, symbols: ['m/s', 'm/sec'], words: [], source: SI },
  {
    key: 'km/h',
    dimension: 'speed',
    factor: 1 / 3.6,
    symbols: ['km/h', 'km/hr', 'kph', 'kmh', 'km/heure'],
    words: ['kilometer an hour'],
    source: SI,
  },
  {
    key: 'mph',
    dimension: 'speed',
    factor: 0.44704,
    symbols: ['mph', 'm.p.h.', 'mi/h', 'mi/hr', 'MPH'],
    words: [
      'mile per hour',
      'miles per hour',
      'mile an hour',
      'miles an hour',
      "mille à l'heure",
      "milles à l'heure",
      'milles par heure',
    ],
    source: 'NIST SP 811, appendix B: exact',
  },
  {
    key: 'kn',
    dimension: 'speed',
    factor: 1852 / 3600,
    symbols: ['kn', 'kt', 'kts'],
    words: ['knot', 'nœud', 'noeud'],
    weak: true,
    source: 'NIST SP 811, appendix B',
  },
  {
    key: 'm/s2',
    dimension: 'acceleration',
    factor: 1,
    symbols: ['m/s2', 'm/sec2', 'm/s/s'],
    words: [
      'meter per second squared',
      'meters per second squared',
      'metres per second squared',
      'mètre par seconde carrée',
      'mètres par seconde carrée',
      'meters per second per second',
    ],
    source: SI,
  },
  {
    key: 'ft/s2',
    dimension: 'acceleration',
    factor: 0.3048,
    symbols: ['ft/s2', 'ft/sec2', 'ft/s/s', 'fps2', 'fpsps'],
    words: ['feet per second squared', 'feet per second per second'],
    source: 'NIST SP 811, appendix B: exact',
  },
  { key: 'gn', dimension: 'acceleration', factor: G, symbols: ["g's", "G's", 'gn'], words: [], source: GRAVITY },
  {
    key: 'cfm',
    dimension: 'volume-flow',
    factor: 0.3048 ** 3 / 60,
    symbols: ['cfm', 'CFM', 'c.f.m.', 'scfm'],
    words: [],
    source: 'NIST SP 811, appendix B',
  },
  {
    key: 'gpm',
    dimension: 'volume-flow',
    factor: (231 * 0.0254 ** 3) / 60,
    symbols: ['gpm', 'g.p.m.', 'GPM'],
    words: [],
    source: 'NIST SP 811, appendix B: U.S. gallons',
  },
  {
    key: 'mpg',
    dimension: 'length/volume',
    factor: 1609.344 / (231 * 0.0254 ** 3),
    symbols: ['mpg', 'm.p.g.', 'MPG'],
    words: [],
    source: 'NIST SP 811, appendix B: U.S. gallons',
  },
  {
    key: 'rpm',
    dimension: 'rotation',
    factor: 1,
    symbols: ['rpm', 'r.p.m.', 'r/min', 'RPM', 'tr/min', 'rev/min'],
    words: ['revolution per minute', 'revolutions per minute', 'tour par minute', 'tours par minute', 'tours/minute'],
    source: 'base of its dimension',
  },
];

/** Masses, forces, pressures and motions. */
export const mechanicsUnits: readonly Unit[] = [...masses, ...forces, ...pressures, ...motions];

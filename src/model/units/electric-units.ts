import { metric, type Unit } from './unit-row.ts';

const SI = 'SI Brochure, 9th edition';
const FOOT = 'NIST SP 811, appendix B: from 1 ft = 0.3048 m exactly';

/** Electricity, waves, sound, information and light. */
export const electricUnits: readonly Unit[] = [
  ...metric(
    {
      key: 'V',
      dimension: 'voltage',
      factor: 1,
      symbols: ['V', 'v', 'Vac', 'VAC', 'Vdc', 'VDC'],
      words: ['volt'],
      weak: true,
      source: SI,
    },
    'Mkmµ',
  ),
  ...metric(
    {
      key: 'A',
      dimension: 'current',
      factor: 1,
      symbols: ['A'],
      words: ['ampere', 'ampère', 'amp'],
      weak: true,
      source: SI,
    },
    'kmµ',
  ),
  ...metric(
    {
      key: 'Ah',
      dimension: 'charge',
      factor: 3600,
      symbols: ['Ah', 'A·h', 'A-h', 'A-hr', 'A h'],
      words: ['ampere-hour', 'ampere hour', 'ampère-heure', 'ampèreheure', 'amp-hour'],
      source: SI,
    },
    'm',
  ),
  ...metric(
    { key: 'ohm', dimension: 'resistance', factor: 1, symbols: ['Ω', 'Ω'], words: ['ohm'], source: SI },
    'GMkmµ',
  ),
  ...metric(
    {
      key: 'VA',
      dimension: 'apparent-power',
      factor: 1,
      symbols: ['VA', 'V·A'],
      words: ['volt-ampere', 'voltampère', 'voltampere'],
      source: SI,
    },
    'Mk',
  ),
  ...metric(
    { key: 'F', dimension: 'capacitance', factor: 1, symbols: [], words: ['farad'], source: SI },
    'mµnp',
  ).filter((unit) => unit.key !== 'F'),
  ...metric(
    {
      key: 'Hz',
      dimension: 'frequency',
      factor: 1,
      symbols: ['Hz'],
      words: ['hertz', 'cycle per second', 'cycles per second'],
      source: SI,
    },
    'TGMkm',
  ),
  // Decibels are a logarithm: equal figures compare, a ratio of two means nothing. A-weighted levels are another quantity.
  {
    key: 'dB',
    dimension: 'sound-level',
    factor: 1,
    symbols: ['dB'],
    words: ['decibel', 'décibel'],
    source: 'base of its dimension',
  },
  {
    key: 'dBA',
    dimension: 'sound-level-a',
    factor: 1,
    symbols: ['dBA', 'dB(A)', 'dB (A)', 'dB A', 'dB[A]'],
    words: ['decibels A', 'A-weighted decibel', 'decibels (A)', 'décibels A', 'décibels pondérés A'],
    source: 'base of its dimension',
  },
  ...metric(
    {
      key: 'bit',
      dimension: 'information',
      factor: 1,
      symbols: [],
      words: ['bit'],
      weak: true,
      source: 'base of its dimension',
    },
    'GMk',
  ),
  ...metric(
    {
      key: 'bit/s',
      dimension: 'information-rate',
      factor: 1,
      symbols: ['bps', 'bit/s', 'b/s', 'bits/s'],
      words: ['bit per second', 'bits per second', 'bit par seconde', 'bits par seconde'],
      source: 'base of its dimension',
    },
    'GMk',
  ),
  ...metric(
    {
      key: 'cd',
      dimension: 'luminous-intensity',
      factor: 1,
      symbols: ['cd'],
      words: ['candela'],
      weak: true,
      source: SI,
    },
    'km',
  ),
  {
    key: 'cp',
    dimension: 'luminous-intensity',
    factor: 1,
    symbols: [],
    words: ['candlepower', 'candle power'],
    source: 'NIST SP 811: superseded name of the candela',
  },
  ...metric({ key: 'lm', dimension: 'luminous-flux', factor: 1, symbols: ['lm'], words: ['lumen'], source: SI }, 'k'),
  ...metric({ key: 'lx', dimension: 'illuminance', factor: 1, symbols: ['lx'], words: ['lux'], source: SI }, 'k'),
  {
    key: 'fc',
    dimension: 'illuminance',
    factor: 1 / 0.3048 ** 2,
    symbols: ['fc', 'ft-c', 'ft.-c.'],
    words: ['footcandle', 'foot-candle', 'foot candle', 'pied-bougie', 'pieds-bougies'],
    source: FOOT,
  },
  {
    key: 'fL',
    dimension: 'luminous-intensity/area',
    factor: 1 / (Math.PI * 0.3048 ** 2),
    symbols: ['fL', 'ft-L'],
    words: ['footlambert', 'foot-lambert', 'foot lambert'],
    source: FOOT,
  },
];

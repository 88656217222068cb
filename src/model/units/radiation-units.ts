import { metric, type Unit } from './unit-row.ts';

const SI = 'SI Brochure, 9th edition';
const OLD = 'NIST SP 811, appendix B: exact';

/** Ionizing radiation: dose equivalent, absorbed dose, activity. */
export const radiationUnits: readonly Unit[] = [
  ...metric(
    { key: 'Sv', dimension: 'dose-equivalent', factor: 1, symbols: ['Sv'], words: ['sievert'], source: SI },
    'mµ',
  ),
  ...metric(
    {
      key: 'rem',
      dimension: 'dose-equivalent',
      factor: 0.01,
      symbols: ['rem', 'rems', 'Rem'],
      words: ['rem'],
      source: OLD,
    },
    'mµ',
  ),
  ...metric({ key: 'Gy', dimension: 'absorbed-dose', factor: 1, symbols: ['Gy'], words: ['gray'], source: SI }, 'kmµ'),
  ...metric(
    { key: 'rad', dimension: 'absorbed-dose', factor: 0.01, symbols: ['rad', 'rads'], words: ['rad'], source: OLD },
    'kmM',
  ),
  ...metric(
    { key: 'Bq', dimension: 'activity', factor: 1, symbols: ['Bq'], words: ['becquerel'], source: SI },
    'TGMkm',
  ),
  ...metric(
    { key: 'Ci', dimension: 'activity', factor: 3.7e10, symbols: ['Ci'], words: ['curie'], source: OLD },
    'kmµnp',
  ),
  // Exposure in air, ionization per mass: no dose, and converts into none without naming the tissue.
  { key: 'R', dimension: 'exposure', factor: 2.58e-4, symbols: [], words: ['roentgen', 'röntgen'], source: OLD },
  {
    key: 'mR',
    dimension: 'exposure',
    factor: 2.58e-7,
    symbols: ['mR', 'mR.'],
    words: ['milliroentgen', 'milliröntgen'],
    source: OLD,
  },
  {
    key: 'µR',
    dimension: 'exposure',
    factor: 2.58e-10,
    symbols: ['µR', 'microR'],
    words: ['microroentgen', 'microröntgen'],
    source: OLD,
  },
  {
    key: 'dpm',
    dimension: 'activity',
    factor: 1 / 60,
    symbols: ['dpm'],
    words: ['disintegrations per minute'],
    source: SI,
  },
];

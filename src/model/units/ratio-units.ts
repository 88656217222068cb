import type { Unit } from './unit-row.ts';

const DEFINITION = 'by definition';

/** Shares of a whole, and money. Shares by mass and by volume stand together: what is measured, not the unit, keeps them apart. */
export const ratioUnits: readonly Unit[] = [
  // Things counted, and what is measured by a bare number; it has no spelling, so that only a bound or a formula makes a number one.
  { key: '1', dimension: 'number', factor: 1, symbols: [], words: [], source: DEFINITION },
  {
    key: 'percent',
    dimension: 'ratio',
    factor: 0.01,
    symbols: ['%', 'pct', 'pct.', 'p. 100'],
    words: [
      'percent',
      'per cent',
      'per centum',
      'volume percent',
      'weight percent',
      'mole percent',
      'mass percent',
      'vol%',
      'pour cent',
      'percentage point',
      'point de pourcentage',
      'points de pourcentage',
    ],
    source: DEFINITION,
  },
  {
    key: 'permille',
    dimension: 'ratio',
    factor: 0.001,
    symbols: ['‰', '/1,000ths', '/1,000', '/1000ths', '/1000'],
    words: [
      'part per thousand',
      'parts per thousand',
      'parts per 1,000',
      'parts in 1,000',
      'parts in every 1,000',
      'parts by weight in 1,000',
      'parts by weight in every 1,000',
      'partie par mille',
      'parties par mille',
    ],
    source: DEFINITION,
  },
  // Fineness of gold: 24 karats are pure. "Carat" is left out, since it weighs gems.
  { key: 'karat', dimension: 'ratio', factor: 1 / 24, symbols: ['kt.'], words: ['karat'], source: DEFINITION },
  {
    key: 'ppm',
    dimension: 'ratio',
    factor: 1e-6,
    symbols: ['ppm', 'p.p.m.', 'PPM', 'ppmv', 'ppmw', 'ppmvd'],
    words: ['part per million', 'parts per million', 'partie par million', 'parties par million'],
    source: DEFINITION,
  },
  {
    key: 'ppb',
    dimension: 'ratio',
    factor: 1e-9,
    symbols: ['ppb', 'p.p.b.', 'PPB'],
    words: ['part per billion', 'parts per billion', 'partie par milliard', 'parties par milliard'],
    source: DEFINITION,
  },
  {
    key: 'ppt',
    dimension: 'ratio',
    factor: 1e-12,
    symbols: ['ppt'],
    words: ['parts per trillion'],
    source: DEFINITION,
  },
  // Two currencies are two dimensions: no rate of exchange is law, and yesterday's would be wrong today.
  {
    key: 'CAD',
    dimension: 'money-cad',
    factor: 1,
    symbols: ['CAD', 'Can$', '$CAN', '$CA', '$ CA', '$ CAN'],
    words: ['Canadian dollar', 'dollar canadien', 'dollars canadiens'],
    source: DEFINITION,
  },
  {
    key: 'USD',
    dimension: 'money-usd',
    factor: 1,
    symbols: ['USD', 'US$', '$US', '$ US', 'U.S.$'],
    words: ['U.S. dollar', 'US dollar', 'United States dollar', 'dollar américain', 'dollars américains', 'dollars US'],
    source: DEFINITION,
  },
];

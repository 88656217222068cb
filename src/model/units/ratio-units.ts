import type { Unit } from './unit-row.ts';

const DEFINITION = 'by definition';

/** What the share is of is part of its spelling: "0.62 volume percent", "35 % by volume", "10 weight-percent", "3 % w/w". */
const SHARES: readonly string[] = [
  ...['volume', 'weight', 'mass'].flatMap((whole) => [
    ...['percent', 'per cent', '%'].flatMap((share) => [`${whole} ${share}`, `${share} by ${whole}`]),
    `${whole}-percent`,
    `percent ${whole}`,
  ]),
  ...['w/w', 'v/v', 'm/m', 'w/v', 'm/v', 'p/p', 'p/v'].flatMap((basis) => [
    `% ${basis}`,
    `% (${basis})`,
    `percent ${basis}`,
  ]),
  ...['vol', 'vol.', 'wt', 'wt.'].flatMap((whole) => [`${whole}%`, `${whole} %`, `% ${whole}`]),
  ...['volume', 'poids', 'masse'].flatMap((whole) =>
    ['%', 'pour cent'].flatMap((share) => [`${share} en ${whole}`, `${share} (en ${whole})`, `${share} du ${whole}`]),
  ),
  '% volumique',
  '% massique',
];

/** Shares of a whole, and money. Shares by mass and by volume stand together: what is measured, not the unit, keeps them apart. */
export const ratioUnits: readonly Unit[] = [
  // Things counted, and what is measured by a bare number; it has no spelling, so that only a bound or a formula makes a number one.
  { key: '1', dimension: 'number', factor: 1, symbols: [], words: [], source: DEFINITION },
  {
    key: 'pH',
    dimension: 'acidity',
    factor: 1,
    symbols: ['pH', 'pH units'],
    words: [],
    source: 'ISO 80000-9, item 9-45.1',
  },
  {
    key: 'percent',
    dimension: 'ratio',
    factor: 0.01,
    symbols: ['%', 'pct', 'pct.', 'p. 100'],
    words: [
      'percent',
      'per cent',
      'per centum',
      'mole percent',
      'pour cent',
      ...SHARES,
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

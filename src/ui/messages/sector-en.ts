export const sectorEn = {
  kind: { sector: 'Sector', theme: 'Theme' },
  numbers: 'In numbers',
  crosswalks: 'Pairs of instruments',
  noCrosswalks: 'No pair of regulations is recorded for this subject.',
  weightiest: 'The weightiest differences',
  noDifferences: 'No difference has been found yet.',
  allDifferences: 'All differences of this sector',
  allCrosswalks: 'This list on its own page, and as data',
  notFound: 'Sector',
};

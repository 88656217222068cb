export const homeEn = {
  title: 'Where Canadian and U.S. federal rules agree, and where they part',
  lead: 'Parallel 49 sets federal regulations of Canada and the United States side by side, provision by provision, and says in one sentence where they differ and who asks more.',
  hint: 'Choose a sector, open a pair, read the differences first.',
  sectors: 'Sectors',
  themes: 'Themes of the two countries’ joint work',
  instrumentPairs: (n: number): string => (n === 1 ? 'pair of instruments' : 'pairs of instruments'),
  alignedSections: (n: number): string => (n === 1 ? 'pair of sections aligned' : 'pairs of sections aligned'),
  gaps: (n: number): string => (n === 1 ? 'section without a counterpart' : 'sections without a counterpart'),
  differences: (n: number): string => (n === 1 ? 'difference' : 'differences'),
  noDifferences: 'No difference in figures or in obligations found so far.',
  differencesByDirection: 'Differences by direction',
  notAssessed: (n: string, one: boolean) =>
    one
      ? '1 pair is not assessed: one side has no text here.'
      : `${n} pairs are not assessed: one side has no text here.`,
  nothingAssessed: 'Not assessed: no pair has text of both sides here.',
  noPairs: 'No pair of regulations is recorded.',
  noCounterpart: 'No counterpart.',
  empty: 'The index is empty. Build it with npm start, or read law into it with npm run ingest.',
};

/** How often the words stand that RegData counts as restrictions. */
export const restrictionsEn = {
  title: 'Restrictions in numbers',
  lead: { before: 'How often the regulations use these words: ', after: '. A rough measure of how much they ask.' },
  how: 'Each word counts each time it stands in the text, schedules and tables included. One edition of each instrument counts: the one that pages show first; by year, the latest of that year. A U.S. part and a Canadian regulation are of different sizes, so compare totals with care.',
  howTitle: 'How it is counted',
  published:
    'RegData Canada counted 85,678 of these five words in all federal regulations of Canada for 2022. This index holds a part of them, so its count for Canada is smaller.',
  by: 'Count by',
  groups: { country: 'Country', sector: 'Sector', instrument: 'Instrument', year: 'Year of the edition' },
  year: 'Year of the edition',
  chartTitle: {
    country: 'Restrictions by country',
    sector: 'Restrictions by sector',
    instrument: 'Restrictions by instrument',
    year: 'Restrictions by year of the edition',
  },
  chartDescription: (most: string, count: string) =>
    `Horizontal bars; the longest is ${most} with ${count}. The dark part of a bar is in force. The table below has every number.`,
  legendInForce: 'in force',
  legendAll: 'not in force (repealed, expired, not yet commenced)',
  bar: (name: string, total: string, inForce: string) => `${name}: ${total}, of which ${inForce} in force`,
  tableTitle: 'The numbers',
  name: 'Name',
  instruments: 'Instruments',
  total: 'All',
  inForce: 'In force',
  frenchTitle: 'The same in the French texts',
  frenchNote:
    'French says it in other words, so these numbers stand apart and are never added to the English ones. U.S. law has no French text.',
  noSector: 'An instrument of several sectors counts in each of them.',
  empty: 'No instrument matches.',
  link: 'Restrictions in numbers',
};

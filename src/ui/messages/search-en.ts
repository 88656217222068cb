/** Narrowing what a search found, and the pairs among it. */
export const searchEn = {
  facetsTitle: 'Narrow the results',
  modality: 'What it states',
  quantity: 'Figures',
  withFigures: 'only what states a figure',
  instrument: 'Instrument',
  without: (what: string) => `Remove: ${what}`,
  counted: (n: string) => `Counts are of the first ${n} results.`,
  pairedWith: { aligned: 'Aligned with', candidate: 'May correspond to; a person should confirm' },
  partPairedWith: { aligned: 'Part of a text aligned with', candidate: 'Part of a text that may correspond to' },
  sideBySide: 'Read the two side by side',
  frenchTexts: 'These are French texts. U.S. regulations exist in English only.',
  searchEnglish: 'Search the U.S. regulations',
};

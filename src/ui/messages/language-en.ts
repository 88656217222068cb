/** The passage in the other official language. */
export const languageEn = {
  show: { en: 'In English', fr: 'In French' },
  open: { en: 'Open it in the English text', fr: 'Open it in the French text' },
  mayDiffer: ' – may say something else',
  differs: <P>(words: P): readonly (string | P)[] => [
    'The two official texts may not say the same here: this one has “',
    words,
    '”. The machine read both; a person has not compared them.',
  ],
  fit: {
    folded: 'The other language has these words inside this provision:',
    around: 'The other language has no provision of its own for this. It would stand in this one:',
  },
};

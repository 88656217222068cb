/**
 * What follows the verdict ("Canada asks more", "Same") in the sentence about a difference. Sentences come in pieces, since a figure or a
 * modal word may be in another language than the sentence and must keep its `lang`. P is such a piece.
 */
export const divergenceEn = {
  each: <P>(ca: P, us: P): readonly (string | P)[] => ['Canada ', ca, ', United States ', us],
  note: {
    equal: '',
    'equal-converted': ', the same after conversion',
    near: ', nearly the same',
    stricter: '',
    boundary: '; the two part only at exactly this figure',
    'other-condition': '; the conditions are not the same, so the figures do not compare',
    different: '',
  },
  currencies: '; the amounts are in Canadian and in U.S. dollars, so no difference is computed',
  ratio: (ratio: string) => `; ratio ${ratio}`,
  /** How far two figures are apart, in the unit of each side. */
  apart: (ca: string, us: string | null) => (us === null ? `, ${ca} apart` : `, ${ca} (${us}) apart`),
  /** A difference of two percentages is no percentage of either. */
  points: (number: string, value: number) => `${number} percentage point${value === 1 ? '' : 's'}`,
  tolerance: (share: string) => ` (within ${share}, the rounding of a conversion)`,
  end: '.',
  modalWord: <P>(kind: string, modal: P): readonly (string | P)[] => [`${kind} (“`, modal, '”)'],
  quote: <P>(words: P): readonly (string | P)[] => ['“', words, '”'],
  timing: <P>(value: P, caDate: string, usDate: string, days: string): readonly (string | P)[] => [
    'Same figure, ',
    value,
    `, from other dates: Canada ${caDate}, United States ${usDate}, ${days} days apart`,
  ],
  scope: <P>(ca: P, us: P): readonly (string | P)[] => ['Covered in Canada: ', ca, '; in the United States: ', us],
  noLimit: 'no limit named',
  exception: {
    ca: <P>(words: P): readonly (string | P)[] => ['Only Canada makes an exception: ', words],
    us: <P>(words: P): readonly (string | P)[] => ['Only the United States makes an exception: ', words],
  },
  method: {
    edition: 'Same standard, other edition: ',
    other: 'Other test method or standard: ',
    'one-sided': 'Only one text names a test method or standard: ',
  },
  nothing: 'none',
  definition: <P>(term: P): readonly (string | P)[] => ['The two laws define ', term, ' differently'],
  list: (shared: string) => `Lists with ${shared} members in common`,
  only: {
    ca: <P>(members: P): readonly (string | P)[] => ['. Only in Canada: ', members],
    us: <P>(members: P): readonly (string | P)[] => ['. Only in the United States: ', members],
  },
  design: <P>(ca: P, us: P): readonly (string | P)[] => [
    'Same aim by other means: Canada sets ',
    ca,
    ', the United States ',
    us,
  ],
  recognition: {
    ca: <P>(law: P, how: string): readonly (string | P)[] => ['The Canadian text points at ', law, ` and ${how}`],
    us: <P>(law: P, how: string): readonly (string | P)[] => ['The U.S. text points at ', law, ` and ${how}`],
  },
  oneSided: {
    ca: <P>(words: P): readonly (string | P)[] => ['Only the Canadian text has: ', words],
    us: <P>(words: P): readonly (string | P)[] => ['Only the U.S. text has: ', words],
  },
  bound: {
    '≥': (figure: string) => `at least ${figure}`,
    '>': (figure: string) => `more than ${figure}`,
    '≤': (figure: string) => `not more than ${figure}`,
    '<': (figure: string) => `less than ${figure}`,
    '≈': (figure: string) => `about ${figure}`,
  },
};

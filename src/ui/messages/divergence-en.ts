/**
 * What follows the verdict ("Canada asks more", "Same") in the sentence about a difference. Sentences come in pieces, since a figure or a
 * modal word may be in another language than the sentence and must keep its `lang`. P is such a piece.
 */
export const divergenceEn = {
  against: <P>(stricter: P, other: P): readonly (string | P)[] => [stricter, ' against ', other],
  each: <P>(ca: P, us: P): readonly (string | P)[] => ['Canada ', ca, ', United States ', us],
  note: {
    equal: '',
    'equal-converted': ', the same after conversion',
    near: ', nearly the same',
    stricter: '',
    boundary: '; only one side counts the figure itself as enough',
    'other-condition': '; the conditions are not the same, so the figures do not compare',
    different: '',
  },
  ratio: (ratio: string) => `, ratio ${ratio}`,
  end: '.',
  modalWord: <P>(kind: string, modal: P): readonly (string | P)[] => [`${kind} (“`, modal, '”)'],
  bound: {
    '≥': (figure: string) => `at least ${figure}`,
    '>': (figure: string) => `more than ${figure}`,
    '≤': (figure: string) => `not more than ${figure}`,
    '<': (figure: string) => `less than ${figure}`,
    '≈': (figure: string) => `about ${figure}`,
  },
};

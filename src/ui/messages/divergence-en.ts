/**
 * Sentences about one difference. They come in pieces, since a figure or a modal word may be in another language than the sentence and
 * must keep its `lang`. P is such a piece.
 */
export const divergenceEn = {
  same: <P>(ca: P, us: P): readonly (string | P)[] => ['Canada: ', ca, '. United States: ', us, '. Same figure.'],
  sameConverted: <P>(ca: P, us: P): readonly (string | P)[] => [
    'Canada: ',
    ca,
    '. United States: ',
    us,
    '. Same after conversion.',
  ],
  near: <P>(ca: P, us: P): readonly (string | P)[] => ['Canada: ', ca, '. United States: ', us, '. Nearly the same.'],
  boundary: <P>(ca: P, us: P): readonly (string | P)[] => [
    'Canada: ',
    ca,
    '. United States: ',
    us,
    '. Same figure, but only one side counts the figure itself as enough.',
  ],
  different: <P>(ca: P, us: P): readonly (string | P)[] => [
    'Canada: ',
    ca,
    '. United States: ',
    us,
    '. Different figures.',
  ],
  asksMore: {
    ca: <P>(ca: P, us: P): readonly (string | P)[] => ['Canada asks more: ', ca, ' against ', us],
    us: <P>(ca: P, us: P): readonly (string | P)[] => ['The United States asks more: ', us, ' against ', ca],
  },
  thusMore: { ca: 'Canada asks more.', us: 'The United States asks more.' },
  notSettled: 'The text does not settle who asks more.',
  mixed: 'Each side asks more in one respect.',
  ratio: (ratio: string) => `ratio ${ratio}`,
  modalWord: <P>(kind: string, modal: P): readonly (string | P)[] => [`${kind} (“`, modal, '”)'],
  sameModality: <P>(ca: P, us: P): readonly (string | P)[] => ['Canada: ', ca, '. United States: ', us, '.'],
  where: 'Where',
};

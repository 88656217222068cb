import type { Messages } from './en.ts';

/** Bounds as Justice Canada drafts them: « au moins », « au plus », « plus de », « moins de ». */
export const divergenceFr: Messages['divergence'] = {
  each: <P>(ca: P, us: P): readonly (string | P)[] => ['Canada, ', ca, '; États-Unis, ', us],
  note: {
    equal: '',
    'equal-converted': '; valeur identique après conversion',
    near: '; valeurs presque identiques',
    stricter: '',
    boundary: '; les deux textes ne se séparent qu’à cette valeur exacte',
    'other-condition': '; les conditions ne sont pas les mêmes, de sorte que les valeurs ne se comparent pas',
    different: '',
  },
  currencies: '; les montants sont en dollars canadiens et en dollars américains, et aucun écart n’est calculé',
  ratio: (ratio: string) => `; rapport de ${ratio}`,
  apart: (ca: string, us: string | null) => (us === null ? `, écart de ${ca}` : `, écart de ${ca} (${us})`),
  points: (number: string, value: number) => `${number} point${value < 2 ? '' : 's'} de pourcentage`,
  tolerance: (share: string) => ` (à ${share} près, soit l’arrondi d’une conversion)`,
  end: '.',
  modalWord: <P>(kind: string, modal: P): readonly (string | P)[] => [`${kind} (« `, modal, ' »)'],
  quote: <P>(words: P): readonly (string | P)[] => ['« ', words, ' »'],
  timing: <P>(value: P, caDate: string, usDate: string, days: string): readonly (string | P)[] => [
    'Même valeur, ',
    value,
    `, à des dates différentes : Canada, ${caDate}; États-Unis, ${usDate}; écart de ${days} jours`,
  ],
  scope: <P>(ca: P, us: P): readonly (string | P)[] => ['Portée au Canada : ', ca, '; aux États-Unis : ', us],
  noLimit: 'aucune limite indiquée',
  exception: {
    ca: <P>(words: P): readonly (string | P)[] => ['Seul le Canada prévoit une exception : ', words],
    us: <P>(words: P): readonly (string | P)[] => ['Seuls les États-Unis prévoient une exception : ', words],
  },
  method: {
    edition: 'Même norme, autre édition : ',
    other: 'Autre méthode d’essai ou norme : ',
    'one-sided': 'Un seul des textes renvoie à une méthode d’essai ou à une norme : ',
  },
  nothing: 'aucune',
  definition: <P>(term: P): readonly (string | P)[] => ['Les deux lois ne définissent pas ', term, ' de la même façon'],
  list: (shared: string) => `Listes ayant ${shared} éléments en commun`,
  only: {
    ca: <P>(members: P): readonly (string | P)[] => ['. Au Canada seulement : ', members],
    us: <P>(members: P): readonly (string | P)[] => ['. Aux États-Unis seulement : ', members],
  },
  design: <P>(ca: P, us: P): readonly (string | P)[] => [
    'Même but, moyens différents : le Canada fixe ',
    ca,
    '; les États-Unis, ',
    us,
  ],
  recognition: {
    ca: <P>(law: P, how: string): readonly (string | P)[] => ['Le texte canadien renvoie à ', law, ` et ${how}`],
    us: <P>(law: P, how: string): readonly (string | P)[] => ['Le texte américain renvoie à ', law, ` et ${how}`],
  },
  oneSided: {
    ca: <P>(words: P): readonly (string | P)[] => ['Le texte canadien est seul à prévoir : ', words],
    us: <P>(words: P): readonly (string | P)[] => ['Le texte américain est seul à prévoir : ', words],
  },
  bound: {
    '≥': (figure: string) => `au moins ${figure}`,
    '>': (figure: string) => `plus de ${figure}`,
    '≤': (figure: string) => `au plus ${figure}`,
    '<': (figure: string) => `moins de ${figure}`,
    '≈': (figure: string) => `environ ${figure}`,
  },
};

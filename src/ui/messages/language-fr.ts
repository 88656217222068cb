import type { Messages } from './en.ts';

export const languageFr: Messages['language'] = {
  show: { en: 'En anglais', fr: 'En français' },
  open: { en: 'Ouvrir dans le texte anglais', fr: 'Ouvrir dans le texte français' },
  mayDiffer: ' – pourrait dire autre chose',
  differs: <P>(words: P): readonly (string | P)[] => [
    'Les deux versions officielles ne disent peut-être pas la même chose ici : celle-ci porte « ',
    words,
    ' ». La machine a lu les deux versions; personne ne les a comparées.',
  ],
  fit: {
    folded: 'Dans l’autre langue, ces mots font partie de la disposition suivante :',
    around: 'L’autre langue n’y consacre aucune disposition distincte. Disposition qui l’entoure :',
  },
};

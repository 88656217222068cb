import type { Messages } from './en.ts';

export const divergenceFr: Messages['divergence'] = {
  same: <P>(ca: P, us: P): readonly (string | P)[] => ['Canada : ', ca, '. États-Unis : ', us, '. Même valeur.'],
  sameConverted: <P>(ca: P, us: P): readonly (string | P)[] => [
    'Canada : ',
    ca,
    '. États-Unis : ',
    us,
    '. Même valeur après conversion.',
  ],
  near: <P>(ca: P, us: P): readonly (string | P)[] => [
    'Canada : ',
    ca,
    '. États-Unis : ',
    us,
    '. Valeurs presque identiques.',
  ],
  boundary: <P>(ca: P, us: P): readonly (string | P)[] => [
    'Canada : ',
    ca,
    '. États-Unis : ',
    us,
    '. Même valeur, mais un seul des textes admet la borne elle-même.',
  ],
  different: <P>(ca: P, us: P): readonly (string | P)[] => [
    'Canada : ',
    ca,
    '. États-Unis : ',
    us,
    '. Valeurs différentes.',
  ],
  asksMore: {
    ca: <P>(ca: P, us: P): readonly (string | P)[] => ['Le Canada exige davantage : ', ca, ' contre ', us],
    us: <P>(ca: P, us: P): readonly (string | P)[] => ['Les États-Unis exigent davantage : ', us, ' contre ', ca],
  },
  thusMore: { ca: 'Le Canada exige davantage.', us: 'Les États-Unis exigent davantage.' },
  notSettled: 'Le texte ne permet pas de dire quel pays exige davantage.',
  mixed: 'Chaque pays exige davantage à un égard.',
  ratio: (ratio: string) => `rapport de ${ratio}`,
  modalWord: <P>(kind: string, modal: P): readonly (string | P)[] => [`${kind} (« `, modal, ' »)'],
  sameModality: <P>(ca: P, us: P): readonly (string | P)[] => ['Canada : ', ca, '. États-Unis : ', us, '.'],
  where: 'Emplacement',
};

import type { Messages } from './en.ts';

/** Bounds as Justice Canada drafts them: « au moins », « au plus », « plus de », « moins de ». */
export const divergenceFr: Messages['divergence'] = {
  against: <P>(stricter: P, other: P): readonly (string | P)[] => [stricter, ' contre ', other],
  each: <P>(ca: P, us: P): readonly (string | P)[] => ['Canada, ', ca, '; États-Unis, ', us],
  note: {
    equal: '',
    'equal-converted': '; valeur identique après conversion',
    near: '; valeurs presque identiques',
    stricter: '',
    boundary: '; un seul des textes admet la borne elle-même',
    'other-condition': '; les conditions ne sont pas les mêmes, de sorte que les valeurs ne se comparent pas',
    different: '',
  },
  ratio: (ratio: string) => `, rapport de ${ratio}`,
  end: '.',
  modalWord: <P>(kind: string, modal: P): readonly (string | P)[] => [`${kind} (« `, modal, ' »)'],
  bound: {
    '≥': (figure: string) => `au moins ${figure}`,
    '>': (figure: string) => `plus de ${figure}`,
    '≤': (figure: string) => `au plus ${figure}`,
    '<': (figure: string) => `moins de ${figure}`,
    '≈': (figure: string) => `environ ${figure}`,
  },
};

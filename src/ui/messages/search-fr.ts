import type { Messages } from './en.ts';

export const searchFr: Messages['search'] = {
  facetsTitle: 'Préciser les résultats',
  modality: 'Nature de l’énoncé',
  quantity: 'Valeurs',
  withFigures: 'seulement ce qui énonce une valeur',
  instrument: 'Texte réglementaire',
  without: (what: string) => `Retirer : ${what}`,
  counted: (n: string) => `Les nombres portent sur les ${n} premiers résultats.`,
  pairedWith: { aligned: 'Concorde avec', candidate: 'Correspondance possible, à confirmer par une personne' },
  partPairedWith: {
    aligned: 'Partie d’un texte qui concorde avec',
    candidate: 'Partie d’un texte qui correspond peut-être à',
  },
  sideBySide: 'Lire les deux textes en regard',
  frenchTexts: 'Ce sont les textes français. Les règlements des États-Unis n’existent qu’en anglais.',
  searchEnglish: 'Chercher dans les règlements des États-Unis',
};

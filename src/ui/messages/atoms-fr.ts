import type { atomsEn } from './atoms-en.ts';

export const atomsFr: typeof atomsEn = {
  title: (n) => `Ce que prévoient ces dispositions, telles que la machine les lit (${n})`,
  lead: 'Les comparaisons partent de ces éléments : une erreur ici explique un écart erroné. Les alinéas tirent de la phrase qui les introduit la personne visée et la nature de la règle.',
  clause: 'Disposition',
  kind: 'Nature',
  actor: 'Personne ou chose visée',
  action: 'Règle',
  more: 'Autres éléments',
  part: {
    object: 'objet',
    condition: 'condition',
    exception: 'exception',
    methods: 'méthode d’essai ou norme',
    recipient: 'destinataire',
    deadline: 'échéance',
    frequency: 'fréquence',
    retention: 'conservation',
    penalty: 'sanction',
    otherLanguage: 'le texte dans l’autre langue dit autre chose',
  },
};

import type { Messages } from './en.ts';

export const sectorFr: Messages['sector'] = {
  kind: { sector: 'Secteur', theme: 'Thème' },
  numbers: 'En chiffres',
  crosswalks: 'Paires de textes',
  noCrosswalks: 'Aucune paire de règlements n’est consignée à ce sujet.',
  weightiest: 'Les écarts les plus importants',
  noDifferences: 'Aucun écart n’a encore été relevé.',
  allDifferences: 'Tous les écarts de ce secteur',
  allCrosswalks: 'Cette liste sur sa propre page, et sous forme de données',
  notFound: 'Secteur',
};

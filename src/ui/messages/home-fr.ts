import type { Messages } from './en.ts';

export const homeFr: Messages['home'] = {
  title: 'Là où les règles fédérales du Canada et des États-Unis se rejoignent, et là où elles s’écartent',
  lead: 'Parallel 49 place côte à côte, disposition par disposition, les règlements fédéraux du Canada et des États-Unis, et dit en une phrase en quoi ils diffèrent et quel pays exige davantage.',
  hint: 'Choisissez un secteur, ouvrez une paire, lisez d’abord les écarts.',
  sectors: 'Secteurs',
  themes: 'Thèmes des travaux conjoints des deux pays',
  instrumentPairs: (n: number) => (n < 2 ? 'paire de textes' : 'paires de textes'),
  alignedSections: (n: number) => (n < 2 ? 'paire d’articles concordants' : 'paires d’articles concordants'),
  gaps: (n: number) => (n < 2 ? 'article sans correspondance' : 'articles sans correspondance'),
  differences: (n: number) => (n < 2 ? 'écart' : 'écarts'),
  noDifferences: 'Aucun écart de valeur ou d’obligation relevé jusqu’ici.',
  differencesByDirection: 'Écarts selon leur sens',
  notAssessed: (n: string, one: boolean) =>
    one
      ? 'Une paire n’est pas évaluée : le texte de l’un des pays n’est pas ici.'
      : `${n} paires ne sont pas évaluées : le texte de l’un des pays n’est pas ici.`,
  nothingAssessed: 'Non évalué : aucune paire n’a ici le texte des deux pays.',
  noPairs: 'Aucune paire de règlements n’est consignée.',
  noCounterpart: 'Aucun texte correspondant.',
  empty: 'L’index est vide. Construisez-le avec npm start, ou versez-y des textes avec npm run ingest.',
};

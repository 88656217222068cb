import type { suggestionsEn } from './suggestions-en.ts';

/** Correspondances trouvées dans tout le droit de l'autre pays. */
export const suggestionsFr: typeof suggestionsEn = {
  title: 'Correspondances suggérées',
  lead: 'Pour chaque règlement, les dix correspondances les plus probables parmi tous les règlements de l’autre pays, avec leur probabilité; bon nombre de règlements n’en ont aucune et l’indiquent. Un programme les a trouvées ; personne ne les a confirmées, sauf mention contraire.',
  heading: {
    ca: 'Correspondances canadiennes les plus probables',
    us: 'Correspondances américaines les plus probables',
  },
  asked: (sections, instruments) =>
    `${sections} articles ont été cherchés dans ${instruments} règlements de l’autre pays.`,
  all: 'Toutes les suggestions et leurs preuves',
  state: { suggested: 'Suggestions', none: 'Aucune trouvée', 'not-assessed': 'Non évalué' },
  none: (best) =>
    `La recherche n’a trouvé aucune correspondance. Parmi les règlements dont le candidat le plus proche est aussi faible, environ ${best} en ont une.`,
  nearest: 'Les règlements les plus proches, dont aucun n’est probablement une correspondance',
  notAssessed: {
    'no-text': 'Non évalué : l’index ne contient pas le texte anglais de ce règlement.',
    'no-sections': 'Non évalué : ce règlement n’a aucun article en vigueur.',
    'no-law': 'Non évalué : l’index ne contient aucun texte de l’autre pays.',
    'not-run': 'Non évalué : ce règlement a été ajouté à l’index après la dernière recherche.',
  },
  rank: 'Rang',
  instrument: 'Règlement',
  counterpart: 'Correspondance suggérée',
  likelihood: 'Probabilité',
  why: 'Motifs',
  pairs: 'Articles à l’appui',
  pair: (own, other) => `${own} et ${other}`,
  label: { likely: 'Probable', possible: 'Possible', unlikely: 'Peu probable' },
  labelFilter: 'Degré de probabilité',
  mutualFilter: 'Trouvée des deux côtés',
  mutualOption: { '1': 'Oui', '0': 'Non' },
  crosswalkFilter: 'Déjà comparés',
  crosswalkOption: { '1': 'Oui', '0': 'Non' },
  stateFilter: 'Résultat',
  compared: 'Comparés ici',
  decide: 'Décider',
  reason: {
    support: (share) => `${share} des votes de ses articles vont à ce règlement`,
    coverage: (share) =>
      `les meilleures paires ont en commun ${share} de leurs mots, les mots rares comptant davantage`,
    whole: (share) =>
      `pris en entier, les deux textes partagent ${share} de ce que partage le règlement le plus proche`,
    title: 'les titres se ressemblent',
    back: (rank) => `trouvée aussi de l’autre côté, au rang ${rank}`,
    oneWay: 'non trouvée de l’autre côté',
    citations: (n) => `renvois entre les deux textes : ${n}`,
    standards: (n) => `normes citées par les deux : ${n}`,
  },
  noRows: 'Aucune suggestion ne correspond.',
  assessmentsTitle: 'Ce qui a été cherché',
  assessmentsLead:
    'Pour chaque règlement : si des correspondances ont été cherchées dans le droit de l’autre pays, et avec quel résultat. « Aucune trouvée » : la recherche a eu lieu ; « non évalué » : elle n’a pas eu lieu.',
  sections: 'Articles cherchés',
  pool: 'Règlements parcourus',
  best: 'Meilleur candidat',
  toAssessments: 'Règlements pour lesquels on a cherché',
  toSuggestions: 'Toutes les suggestions',
  noAssessments: 'Aucun règlement ne correspond.',
};

import type { Messages } from './en.ts';

export const restrictionsFr: Messages['restrictions'] = {
  title: 'Les restrictions en chiffres',
  lead: {
    before: 'Combien de fois les règlements emploient, en anglais, les mots suivants : ',
    after: '. Une mesure approximative de ce qu’ils exigent.',
  },
  how: 'Chaque mot compte chaque fois qu’il figure dans le texte, y compris les annexes et les tableaux. Une seule version de chaque texte réglementaire compte : celle que les pages affichent; par année, la plus récente de l’année. Une partie du CFR et un règlement canadien n’ont pas la même ampleur : comparez les totaux avec prudence.',
  howTitle: 'La manière de compter',
  published:
    'RegData Canada a compté 85\u00A0678 occurrences de ces cinq mots dans l’ensemble des règlements fédéraux du Canada pour 2022. Le présent index n’en contient qu’une partie; son total pour le Canada est donc plus petit.',
  by: 'Compter par',
  groups: { country: 'Pays', sector: 'Secteur', instrument: 'Texte réglementaire', year: 'Année de la version' },
  year: 'Année de la version',
  chartTitle: {
    country: 'Restrictions par pays',
    sector: 'Restrictions par secteur',
    instrument: 'Restrictions par texte réglementaire',
    year: 'Restrictions par année de la version',
  },
  chartDescription: (most: string, count: string) =>
    `Barres horizontales; la plus longue est ${most}, avec ${count}. La partie foncée d’une barre est en vigueur. Le tableau ci-dessous donne tous les nombres.`,
  legendInForce: 'en vigueur',
  legendAll: 'pas en vigueur (abrogé, expiré ou pas encore en vigueur)',
  bar: (name: string, total: string, inForce: string) => `${name} : ${total}, dont ${inForce} en vigueur`,
  tableTitle: 'Les nombres',
  name: 'Nom',
  instruments: 'Textes réglementaires',
  total: 'Total',
  inForce: 'En vigueur',
  frenchTitle: 'La même chose dans les textes français',
  frenchNote:
    'Le français l’exprime autrement : ces nombres figurent à part et ne s’ajoutent jamais à ceux de l’anglais. Le droit américain n’a pas de texte français.',
  noSector: 'Un texte réglementaire de plusieurs secteurs compte dans chacun d’eux.',
  empty: 'Aucun texte réglementaire ne correspond.',
  link: 'Les restrictions en chiffres',
};

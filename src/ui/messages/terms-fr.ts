import type { termsEn } from './terms-en.ts';

export const termsFr: typeof termsEn = {
  title: 'Termes définis des deux côtés',
  about: (name) => `Termes définis : ${name}`,
  lead: 'Une limite visant un autobus ne se compare que dans la mesure où les deux textes entendent la même chose par autobus. Chaque terme que les deux définissent, avec ce qu’un seul des deux sens énonce.',
  caption: 'Termes et leurs deux sens, dans l’ordre du texte canadien',
  term: 'Terme',
  ca: 'Sens au Canada',
  us: 'Sens aux États-Unis',
  only: { ca: 'Seulement dans le sens canadien', us: 'Seulement dans le sens américain' },
  matchedBy: 'Appariement',
  by: { term: 'par le terme', translation: 'par un même terme français', meaning: 'par le sens' },
  shared: (share) => `mots communs ${share}`,
  differingOnly: 'Seulement les sens qui diffèrent',
  none: 'Aucun terme défini des deux côtés n’est connu ici.',
  howTitle: 'Comment les termes sont appariés',
  how: 'Les termes sont appariés par leurs mots; par la traduction, lorsque le droit canadien rend par un même terme français le mot canadien et le mot américain; et par le sens, lorsque les deux sens ont en commun la plupart de leurs mots rares. Une condition est indiquée lorsque l’autre sens contient trop peu de ses mots. Ce qu’une définition renvoie à un autre article ou à une autre loi n’est pas lu.',
  link: 'Termes définis des deux côtés et ce qui sépare leurs sens',
  apart: 'Sens différents',
};

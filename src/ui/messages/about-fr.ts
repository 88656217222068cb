import type { Messages } from './en.ts';

export const aboutFr: Messages['about'] = {
  title: 'À propos de Parallel 49',
  lead: 'Ce que l’outil sait, ce qu’il ne sait pas, et d’où viennent ses textes.',
  doesTitle: 'Ce que fait l’outil',
  does: [
    'Il associe les règlements fédéraux canadiens aux parties du Code of Federal Regulations des États-Unis qui régissent le même objet.',
    'Il met leurs dispositions en regard, compare les valeurs après conversion des unités, et compare l’obligation à la permission.',
    'Il dit quel pays exige davantage, et montre les mots et les valeurs sur lesquels repose cette affirmation.',
  ],
  doesNotTitle: 'Ce que l’outil ne fait pas',
  doesNot: [
    'Il ne donne pas d’avis juridique. La machine ne qualifie jamais une paire d’équivalente en droit; seule une personne nommée peut consigner cette conclusion.',
    'Il ne lit que les règlements fédéraux : ni lois, ni droit des provinces ou des États, ni lignes directrices, ni jurisprudence.',
    'Il relève les écarts de valeur et d’obligation. Les autres écarts sont dans les textes, et seule la lecture les révèle.',
    '« Aucune disposition correspondante » signifie qu’un article a été comparé et que rien ne convient. « Non évalué » signifie que personne ne l’a comparé. Les deux ne sont jamais additionnés.',
  ],
  digestTitle: 'Ce que veut dire « Reformulé »',
  digest:
    'Certains textes sont des condensés : les dispositions y sont reformulées dans les mots du projet, avec les numéros, valeurs, unités, dates et verbes modaux officiels. Un condensé n’est pas la loi. Chacun renvoie à l’article officiel. Lorsque le texte officiel a été versé dans l’index, il est présenté en premier.',
  sourcesTitle: 'Sources et dates',
  official: (n: number) => (n < 2 ? 'texte officiel' : 'textes officiels'),
  digests: (n: number) => (n < 2 ? 'condensé' : 'condensés'),
  provisions: (n: number) => (n < 2 ? 'disposition' : 'dispositions'),
  builtAt: (date: string) => `L’index a été construit le ${date}.`,
  notBuilt: 'La date de construction de l’index n’est pas consignée.',
  language: 'Langue',
  more: 'Pour en savoir plus',
  openapi: 'Description de l’interface destinée aux programmes (OpenAPI)',
};

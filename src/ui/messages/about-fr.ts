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
  sourcesLead: 'Tous les textes de l’index, avec la date de leur libellé.',
  counts: 'L’index',
  instruments: (n: number) => (n < 2 ? 'texte réglementaire' : 'textes réglementaires'),
  official: (n: number) => (n < 2 ? 'texte officiel' : 'textes officiels'),
  digests: (n: number) => (n < 2 ? 'condensé' : 'condensés'),
  provisions: (n: number) => (n < 2 ? 'disposition' : 'dispositions'),
  builtAt: (date: string) => `L’index a été construit le ${date}.`,
  notBuilt: 'La date de construction de l’index n’est pas consignée.',
  language: 'Langue',
  glossaryTitle: 'Vocabulaire',
  glossary: [
    ['Texte réglementaire', 'Un règlement canadien ou une partie du Code of Federal Regulations.'],
    [
      'Table de concordance',
      'L’ensemble des dispositions concordantes d’un texte canadien et des textes américains correspondants.',
    ],
    ['Concordance', 'Paire dont les indices sont clairs.'],
    ['À confirmer', 'Paire possible, qu’une personne devrait confirmer.'],
    [
      'Écart',
      'Point sur lequel deux dispositions concordantes diffèrent : une valeur, ou une obligation en regard d’une permission.',
    ],
    ['Exiger davantage', 'Se dit du pays le plus strict : qui satisfait à son exigence satisfait aussi à l’autre.'],
    ['Note', 'Degré de certitude de la méthode à l’égard d’une paire, de 0 à 1.'],
  ],
  dataTitle: 'Données',
  data: 'Chaque liste peut être obtenue en JSON, CSV ou NDJSON : ajoutez l’extension à l’adresse de la page. L’interface est décrite à l’adresse',
  accessibilityTitle: 'Accessibilité',
  accessibility:
    'Les pages visent le niveau AA des WCAG 2.2. Elles fonctionnent sans script, au clavier seul et à une largeur de 320 pixels; aucune marque ne repose sur la seule couleur.',
};

import type { Messages } from './en.ts';

export const guideFr: Messages['guide'] = {
  glossaryTitle: 'Glossaire',
  glossaryLead: 'Termes employés ici dans un sens particulier.',
  glossaryGroups: [
    {
      id: 'law',
      title: 'Le droit',
      lead: '',
      terms: [
        [
          'instrument',
          'Texte réglementaire',
          'Règlement canadien ou partie du Code of Federal Regulations, quelle qu’en soit la date.',
        ],
        ['edition', 'Version', 'Texte réglementaire tel qu’il était libellé un jour donné, dans une langue donnée.'],
        [
          'provision',
          'Disposition',
          'Tout élément d’un texte réglementaire auquel on peut renvoyer : article, alinéa, tableau.',
        ],
        [
          'digest',
          'Condensé (« Reformulé »)',
          'Dispositions reformulées dans les mots du projet, avec les numéros, valeurs et dates officiels. Un condensé n’est pas la loi.',
        ],
        [
          'in-force',
          'En vigueur',
          'Se dit de la disposition qui s’applique le jour visé, d’après son texte et ceux qui la modifient.',
        ],
        [
          'modality',
          'Obligation, interdiction, permission, exemption',
          'Ce que fait une disposition : elle ordonne, interdit, permet ou dispense.',
        ],
      ],
    },
    {
      id: 'comparison',
      title: 'La comparaison',
      lead: '',
      terms: [
        [
          'crosswalk',
          'Table de concordance',
          'L’ensemble des dispositions concordantes d’un texte canadien et des textes américains correspondants.',
        ],
        [
          'pair',
          'Paire',
          'Dispositions des deux pays qui portent sur le même objet; chaque côté peut en compter plusieurs.',
        ],
        ['aligned', 'Concordance', 'Paire dont les indices sont clairs.'],
        ['candidate', 'À confirmer', 'Paire possible, qu’une personne devrait confirmer.'],
        [
          'gap',
          'Aucune disposition correspondante',
          'La disposition a été comparée au texte de l’autre pays et rien n’y correspond.',
        ],
        [
          'not-assessed',
          'Non évalué',
          'Personne n’a comparé la disposition. On ne peut rien en conclure quant à une disposition correspondante.',
        ],
        [
          'difference',
          'Écart',
          'Point sur lequel deux dispositions concordantes diffèrent : une valeur, une date, une obligation en regard d’une permission, une exception.',
        ],
        [
          'asks-more',
          'Exiger davantage',
          'Se dit du pays le plus strict : qui satisfait à son exigence satisfait aussi à l’autre.',
        ],
        [
          'unsettled',
          'Côté plus exigeant non établi',
          'Les deux textes diffèrent, sans qu’on puisse en déduire lequel exige davantage.',
        ],
        [
          'weak',
          'Constat plus faible',
          'Écart qui mérite rarement l’attention d’un fonctionnaire. Il est présenté à part, jamais supprimé.',
        ],
        [
          'variance',
          'Tableau des écarts',
          'Forme officielle d’une comparaison : l’écart, l’exigence canadienne et l’exigence américaine, avec les articles.',
        ],
        ['score', 'Note', 'Degré de certitude de la méthode à l’égard d’une paire, de 0 à 1.'],
      ],
    },
    {
      id: 'border',
      title: 'D’un pays à l’autre',
      lead: '',
      terms: [
        ['bridge', 'Passerelle', 'Le texte d’un pays renvoie au droit de l’autre et en tire une conséquence.'],
        [
          'drift',
          'Renvoi à date fixe',
          'Un texte renvoie au droit de l’autre pays à une date fixe, et ce droit a changé depuis.',
        ],
        [
          'hub',
          'Norme commune',
          'Tiers texte, le plus souvent une norme technique, que citent des dispositions des deux pays.',
        ],
      ],
    },
    {
      id: 'work',
      title: 'Le travail du personnel',
      lead: '',
      terms: [
        [
          'tag',
          'Étiquette',
          'Note d’un membre du personnel sur une disposition ou une paire : ce qu’il y aurait à harmoniser et l’état des travaux.',
        ],
        [
          'decision',
          'Décision',
          'Une personne nommée confirme, rejette ou corrige une paire. Sa décision l’emporte sur le résultat du programme.',
        ],
        [
          'work-plan',
          'Plan de travail',
          'Ce que les deux pays entreprennent dans un domaine : initiatives, étapes et échéances, et écarts à éliminer.',
        ],
      ],
    },
  ],
  relationshipsTitle: 'Rapports entre les textes d’une paire',
  relationshipsLead:
    'La terminologie est celle de la publication IR 8477 du NIST. Elle décrit le libellé; aucun de ces termes ne signifie que deux textes ont le même effet juridique.',
  sourcesTitle: 'Actualité des textes',
  sourcesLead: 'Tous les textes de l’index, avec la date de leur libellé.',
  sourcesHow:
    'Les textes ne se mettent pas à jour d’eux-mêmes : l’organisme qui exploite cette copie y verse les versions ultérieures.',
  currencyTitle: 'Par source',
  textsTitle: 'Tous les textes',
  publisher: 'Source',
  publishers: {
    ca: 'Site Web de la législation (Justice), ministère de la Justice du Canada',
    us: 'Electronic Code of Federal Regulations',
    digest: 'Reformulation du projet',
  },
  publisherPage: { ca: 'https://laws-lois.justice.gc.ca/fra/', us: 'https://www.ecfr.gov/' },
  instruments: 'Textes réglementaires',
  newest: 'Texte le plus récent',
  oldest: 'Texte affiché le plus ancien',
  daysAgo: (n: string, days: number) =>
    days === 0 ? 'aujourd’hui' : days === 1 ? 'il y a 1 jour' : `il y a ${n} jours`,
  accessibilityTitle: 'Déclaration sur l’accessibilité',
  accessibilityLead:
    'Chacun doit pouvoir lire, chercher, comparer et annoter ici, quel que soit son mode de lecture à l’écran.',
  accessibilityParts: [
    {
      id: 'promise',
      title: 'Normes suivies',
      lines: [
        'WCAG 2.2, niveaux A et AA; les mêmes critères figurent dans la norme EN 301 549 (Canada) et à l’article 508 (États-Unis).',
        'Toutes les pages fonctionnent sans script et au clavier seul.',
        'Les pages tiennent dans une largeur de 320 pixels, soit 400 % sur un écran de 1 280 pixels, sans perte de contenu.',
        'Aucune marque ne repose sur la seule couleur : ce que seul un pays prévoit est souligné d’un trait distinct et signalé en mots.',
        'Les passages dans l’autre langue sont signalés comme tels, afin que les lecteurs d’écran les prononcent correctement.',
      ],
    },
    {
      id: 'tests',
      title: 'Vérifications',
      lines: [
        'À chaque modification, dans un vrai navigateur : règles d’axe sur chaque type de page dans les deux langues, clavier, largeur de 320 pixels, espacement accru du texte, quatre types de vision des couleurs, impression.',
        'Le balisage est vérifié au regard de la norme HTML avec l’outil du W3C.',
        'Aucun essai n’a encore été mené avec des personnes qui utilisent des technologies d’assistance.',
      ],
    },
    {
      id: 'limits',
      title: 'Limites connues',
      lines: [
        'Les figures et les formules que les éditeurs conservent sous forme d’images ne sont pas reproduites; elles se trouvent sur la page officielle.',
        'Les tableaux officiels très larges défilent latéralement dans leur propre cadre, accessible au clavier.',
        'Les écarts sont marqués dans le texte anglais. Le texte canadien en français est présenté sans marques.',
      ],
    },
    {
      id: 'barrier',
      title: 'En cas d’obstacle',
      lines: [
        'Signalez au bureau qui vous a fourni cette adresse la page en cause et votre mode de lecture. Chaque liste peut aussi être obtenue sous forme de données, au bas de sa page.',
        'Les touches n et p, qui permettent de passer d’un écart à l’autre, peuvent être désactivées sur la page.',
      ],
    },
  ],
};

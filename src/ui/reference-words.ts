/**
 * What operations and parameters of the API do, in French, by their English words in the description. A table beside it rather than two
 * languages in every schema: `.describe` has room for one, and only the reference page reads these.
 */
const TABLE = `
Sectors and themes, with the counts of their crosswalks | Secteurs et thèmes, avec le compte de leurs tables de concordance
Regulations of both countries with text in the index | Règlements des deux pays dont l’index contient le texte
How often shall, must, may not, required and prohibited stand, by country, sector, instrument or year of edition | Nombre d’occurrences de shall, must, may not, required et prohibited, par pays, secteur, règlement ou année de version
All provisions of an edition in document order | Toutes les dispositions d’une version, dans l’ordre du document
Instruments whose editions were compared and differ, the newest edition first | Règlements dont les versions comparées diffèrent, la plus récente d’abord
What changed between two editions of an instrument, in the order of the newer text | Ce qui a changé entre deux versions d’un règlement, dans l’ordre du texte le plus récent
Terms that an edition defines, with their words in the other language where the text prints them | Termes que définit une version, avec le terme de l’autre langue lorsque le texte l’imprime
Pairs of one Canadian instrument with the U.S. instruments that govern the same thing | Un règlement canadien en regard des textes américains qui régissent la même chose
Aligned section pairs of a crosswalk, in the order of the Canadian text | Paires d’articles d’une table de concordance, dans l’ordre du texte canadien
Sections of a crosswalk that were assessed and have no counterpart | Articles évalués d’une table de concordance qui n’ont pas d’équivalent
Innermost aligned pairs of every crosswalk, by sector, relationship and stringency | Paires les plus fines de tous les tableaux, par secteur, relation et rigueur
Sections of every crosswalk that were assessed and have no counterpart | Articles évalués de tous les tableaux qui n’ont pas d’équivalent
Classified differences inside aligned pairs, the weightiest first | Écarts classés à l’intérieur des paires, les plus importants d’abord
Variance table: variance, Canadian requirement, U.S. requirement, stricter side, sections and dates | Tableau des écarts : écart, exigence canadienne, exigence américaine, côté le plus rigoureux, articles et dates
Terms that both countries define, with the conditions that only one meaning names | Termes que les deux pays définissent, avec les conditions que seul un des deux sens énonce
Tables of both countries on one subject, joined by key, those with the most common rows first | Tableaux des deux pays sur un même sujet, joints par clé, ceux qui ont le plus de lignes communes d’abord
Rows of two joined tables, compared cell by cell | Lignes de deux tableaux joints, comparées cellule par cellule
References of one country’s regulations to the other’s law, with mechanism, edition meant and evidence | Renvois des règlements d’un pays au droit de l’autre, avec le mécanisme, la version visée et les mots qui le prouvent
What an instrument points at in the other country, and what there points at it | Ce à quoi un règlement renvoie dans l’autre pays, et ce qui y renvoie
References frozen at a day, and what amended the cited text since, the furthest behind first | Renvois figés à une date et ce qui a modifié depuis le texte cité, les plus en retard d’abord
Provisions that follow a text of the other country that was amended between two editions | Dispositions qui suivent un texte de l’autre pays modifié entre deux versions
Third texts that provisions of both countries cite, with the editions each side names | Textes tiers que citent des dispositions des deux pays, avec les éditions que nomme chaque côté
Provisions that cite one third text | Dispositions qui citent un même texte tiers
Instruments of the other country that may govern the same matter, found in its whole law, with the evidence | Textes de l’autre pays susceptibles de régir la même matière, trouvés dans l’ensemble de son droit, avec les preuves
Whether each instrument was looked up in the other country's law, and what came of it | Si chaque règlement a été cherché dans le droit de l’autre pays, et avec quel résultat
Provisions that hold the words asked for, the best match first | Dispositions qui contiennent les mots demandés, la meilleure correspondance d’abord
What staff marked as alignment candidates, the newest first | Ce que le personnel a marqué comme candidat à l’harmonisation, le plus récent d’abord
What people decided of pairs that a program found, the newest first | Ce que des personnes ont décidé des paires trouvées par le programme, le plus récent d’abord
What the program is least sure of, with what hangs on it: where a person’s decision teaches most | Ce dont le programme est le moins sûr et ce qui en dépend : là où une décision en apprend le plus
Work plans of the two governments, the newest first | Plans de travail des deux gouvernements, le plus récent d’abord
What to look at again: tags and aligned pairs whose provisions changed | Ce qui est à revoir : étiquettes et paires dont les dispositions ont changé
Confirm, reject or adjust a pair of provisions or of whole instruments | Confirmer, rejeter ou rectifier une paire de dispositions ou de règlements entiers
Take a decision back; it stays in the list with who took it back | Retirer une décision; elle reste dans la liste avec le nom de qui l’a retirée
Two sections side by side | Deux articles en regard
Only provisions that state such a requirement | Seulement les dispositions qui énoncent une telle exigence
Only provisions that state a figure | Seulement les dispositions qui énoncent un chiffre
Tokens, the newest first: whose, for what, until when and when last used; never the token itself | Jetons, le plus récent d’abord : à qui, pour quoi, jusqu’à quand et dernière utilisation; jamais le jeton lui-même
People whom the identity provider signs in, with their role | Personnes que le fournisseur d’identité authentifie, avec leur rôle
Who may change which work plan, the newest plan first | Qui peut modifier quel plan de travail, le plan le plus récent d’abord
Every text of the index with the day that its words are of | Chaque texte de l’index avec la date à laquelle il est à jour
Language of the text | Langue du texte
Words quoted from a pair, of whichever side holds them | Mots cités d’une paire, de l’un ou l’autre côté
Make a token; this answer alone holds it | Créer un jeton; seule cette réponse le contient
What it may be used for, whatever the role | Ce à quoi il peut servir, quel que soit le rôle
Days until it expires | Nombre de jours avant son expiration
Withdraw a token, and so its sessions | Révoquer un jeton et, par le fait même, ses sessions
Give a person whom the identity provider signs in their role | Attribuer un rôle à une personne que le fournisseur d’identité authentifie
Take the right to change a plan back | Retirer le droit de modifier un plan
Tag an aligned pair, a gap, a provision or quoted words as a candidate | Étiqueter une paire, une lacune, une disposition ou des mots cités
Say the same of up to 100 things at once, all or none | Dire la même chose d’au plus 100 objets à la fois, tous ou aucun
Say something under a tag | Commenter une étiquette
One tag, and what has become of the provisions it points at | Une étiquette, et ce que sont devenues les dispositions visées
Change a tag; If-Match says which version its author saw | Modifier une étiquette; If-Match indique la version que l’auteur a vue
Draft a work plan from a theme, or an empty one; an Idempotency-Key makes it once | Ébaucher un plan de travail à partir d’un thème, ou un plan vide; Idempotency-Key fait qu’il n’est créé qu’une fois
One work plan with its initiatives and variances | Un plan de travail avec ses initiatives et ses écarts
Change a plan itself; If-Match says which version its author saw | Modifier le plan lui-même; If-Match indique la version que l’auteur a vue
Change an initiative | Modifier une initiative
Change a variance | Modifier un écart
Add an initiative to a plan | Ajouter une initiative à un plan
Add a variance to an initiative | Ajouter un écart à une initiative
Say something under a plan | Commenter un plan
Let somebody change a plan, by the name they sign in with | Permettre à une personne de modifier un plan, par le nom avec lequel elle ouvre une session
Opaque; from \`next\` of the page before | Opaque; tiré de \`next\` de la page précédente
For spreadsheets: disarms formulas | Pour les tableurs : désamorce les formules
Only what is in force on this day (YYYY-MM-DD), as far as the source says | Seulement ce qui est en vigueur ce jour-là (AAAA-MM-JJ), dans la mesure où la source le dit
Instrument id, such as ca/sor-98-282 | Identifiant de règlement, par exemple ca/sor-98-282
Only instruments of crosswalks of this sector | Seulement les règlements des tableaux de ce secteur
Of the text | Langue du texte
Official text, or digest of this project | Texte officiel ou condensé de ce projet
Only (or without) the editions that pages show first | Seulement les versions que les pages montrent d’abord, ou sans elles
Edition id | Identifiant de version
The instrument that is cited | Le règlement cité
The citing instrument | Le règlement qui renvoie
Of the citing text; both versions of a Canadian text say the same | Langue du texte qui renvoie; les deux versions d’un texte canadien disent la même chose
Crosswalk id | Identifiant de table de concordance
Country of the instrument asked | Pays du règlement examiné
The instrument asked | Le règlement examiné
The instrument suggested | Le règlement proposé
Only those that are found from the other side too, or only those that are not | Seulement ceux qui sont aussi trouvés de l’autre côté, ou seulement les autres
Only those that a crosswalk holds already, or only those that none does | Seulement ceux qu’un tableau réunit déjà, ou seulement les autres
Work plan id | Identifiant de plan de travail
Without those taken back | Sans celles qui ont été retirées
Sector or theme id | Identifiant de secteur ou de thème
Only what is in force on this day (YYYY-MM-DD), as far as the source says; asked of the edition whose date is the latest at or before it | Seulement ce qui est en vigueur ce jour-là (AAAA-MM-JJ), dans la mesure où la source le dit, d’après la dernière version à cette date ou avant
What to count by; by country when absent | Ce par quoi l’on compte; par pays si rien n’est dit
Only editions of this year, of each instrument the latest | Seulement les versions de cette année, la dernière de chaque règlement
Edition id; the one shown first when absent | Identifiant de version; celle montrée d’abord si rien n’est dit
Only where a change of this kind was found | Seulement là où une modification de ce genre a été relevée
Date of the older edition; the one before the newer when absent | Date de la version antérieure; celle qui précède la plus récente si rien n’est dit
Date of the newer edition; the newest when absent | Date de la version postérieure; la plus récente si rien n’est dit
Only those with (or without) text of both sides in the index | Seulement ceux dont l’index contient le texte des deux côtés, ou seulement les autres
Only pairs with a difference of this kind | Seulement les paires qui ont un écart de ce genre
Only pairs with a difference | Seulement les paires qui ont un écart
Both sides when absent; the page shows one, Canada first | Les deux côtés si rien n’est dit; la page en montre un, le Canada d’abord
Pairs of whole sections instead of the innermost ones | Paires d’articles entiers plutôt que les plus fines
Weak findings and equal figures too | Aussi les constats faibles et les chiffres égaux
A chosen set: ids of pairs, or of one difference of a pair as \`id.ordinal\`, with commas between | Un choix : identifiants de paires, ou d’un écart d’une paire sous la forme \`id.rang\`, séparés par des virgules
What is ticked already; shows nothing less | Ce qui est déjà coché; n’enlève rien à ce qui est affiché
What the two terms have in common | Ce que les deux termes ont en commun
Part of the term of either side | Partie du terme, d’un côté ou de l’autre
Part of the key of the row | Partie de la clé de la ligne
Who administers the citing instrument | Qui applique le règlement qui renvoie
Of the citing text; English when absent, since both versions say the same | Langue du texte qui renvoie; l’anglais si rien n’est dit, les deux versions disant la même chose
Frozen at least this many years before the newest text in the index | Figé au moins ce nombre d’années avant le texte le plus récent de l’index
Words; "a phrase" in quotes; -word leaves out | Mots; « "une expression" » entre guillemets droits; -mot exclut
Made by or assigned to this person | Créées par cette personne ou confiées à elle
In this work plan | Dans ce plan de travail
Place in the queue to begin at | Rang de la file où commencer
Language of the Canadian text on the page | Langue du texte canadien sur la page
Only rows with a difference | Seulement les lignes qui ont un écart
Only rows with a difference of this kind | Seulement les lignes qui ont un écart de ce genre
Only rows with a difference in this direction | Seulement les lignes qui ont un écart dans ce sens
Only rows that stand so: paired, to be confirmed, or of one side alone | Seulement les lignes dans cet état : jumelées, à confirmer ou d’un seul côté
Without rows of which nothing is in force | Sans les lignes dont rien n’est en vigueur
Citation of the provision that is right instead (\`21 CFR 820.35\`, \`SOR/98-282, s. 32\`); needed to adjust | Mention de la disposition qui est la bonne (\`21 CFR 820.35\`, \`DORS/98-282, art. 32\`); nécessaire pour rectifier
Of forms: the page to go back to | Pour les formulaires : la page où revenir
Without rows of which nothing is in force on this day, as far as the source says | Sans les lignes dont rien n’est en vigueur ce jour-là, dans la mesure où la source le dit
Read from the Canadian side | Lue du côté canadien
Which side asks more | Quel côté exige davantage
Why it is a candidate, or why it is refused | Pourquoi elle est candidate, ou pourquoi elle est refusée
Who is to look at it, by the name of their token or e-mail address | Qui doit l’examiner, par le nom du jeton ou l’adresse électronique
In which a provision has no counterpart, for a gap | Celui où une disposition n’a pas d’équivalent, pour une lacune
Sector or theme of the index | Secteur ou thème de l’index
Memorandum or partnership statement it rests on | Protocole ou énoncé de partenariat sur lequel il repose
How stakeholders are engaged | Comment les intervenants y prennent part
Desired outcomes | Résultats visés
How it was settled, or why it is kept | Comment il a été réglé, ou pourquoi il est maintenu
Organisations, not persons | Des organismes, pas des personnes
Part of a long comparison, from 1 | Partie d’une longue comparaison, à partir de 1
`;

const FRENCH: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [en = '', fr = ''] = line.split(' | ');
      return [en, fr];
    }),
);

/** The French words for English ones of the description; null where nobody has written them. */
export function inFrench(words: string): string | null {
  return FRENCH.get(words) ?? null;
}

/** Parameters whose name is all that the description says of them, and that are no column of a data set. */
const NAMED: Readonly<Record<string, { readonly en: string; readonly fr: string }>> = {
  limit: { en: 'Rows of a page', fr: 'Lignes d’une page' },
  sector: { en: 'Only of this sector or theme (id)', fr: 'Seulement de ce secteur ou thème (identifiant)' },
  instrument: { en: 'Only of this instrument (id)', fr: 'Seulement de ce règlement (identifiant)' },
  crosswalk: { en: 'Only of this crosswalk (id)', fr: 'Seulement de cette table de concordance (identifiant)' },
  direction: { en: 'From which country’s text to which law', fr: 'Du texte de quel pays au droit de quel autre' },
  language: { en: 'Language of the page, or of the text', fr: 'Langue de la page, ou du texte' },
  differing: { en: 'Only rows that differ', fr: 'Seulement les lignes qui diffèrent' },
  editions: { en: 'Only where the editions named differ', fr: 'Seulement là où les éditions nommées diffèrent' },
  createdBy: { en: 'Made by this person', fr: 'Créées par cette personne' },
  assignee: { en: 'Assigned to this person', fr: 'Confiées à cette personne' },
  decidedBy: { en: 'Decided by this person', fr: 'Prises par cette personne' },
  withdrawn: {
    en: 'Only those taken back, or only those that stand',
    fr: 'Seulement celles qui ont été retirées, ou seulement les autres',
  },
  what: { en: 'Whether pairs, instruments or both', fr: 'Paires, règlements ou les deux' },
  slug: { en: 'Id of the instrument after its country', fr: 'Identifiant du règlement, après le pays' },
  id: { en: 'Id of the record', fr: 'Identifiant de la fiche' },
  part: { en: 'Id of the initiative', fr: 'Identifiant de l’initiative' },
  initiative: { en: 'Id of the initiative', fr: 'Identifiant de l’initiative' },
  variance: { en: 'Id of the variance', fr: 'Identifiant de l’écart' },
  'If-Match': { en: 'ETag of the version seen', fr: 'ETag de la version vue' },
};

/** What a parameter of this name is; null when nobody has said so. */
export function parameterNamed(name: string): { readonly en: string; readonly fr: string } | null {
  return NAMED[name] ?? null;
}

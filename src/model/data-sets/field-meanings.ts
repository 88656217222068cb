import type { Told } from './data-set.ts';

/**
 * What the columns of the data sets mean, one a line: name, English, French. A name with a data set before a colon is for that one only; a
 * column of a side (`ca.eId`) is told by its last part and the side, one in a language (`title.fr`) by what it is in both. A table in a text, since as objects it would be five times as long.
 */
const TABLE = `
id | Identifier; kept when the index is built again from the same texts | Identifiant; il demeure lorsque l’index est refait à partir des mêmes textes
kind | Kind | Genre
sectors:kind | Sector, or theme of the bilateral work plans | Secteur, ou thème des plans de travail bilatéraux
citations:kind | What is cited: CFR, SOR, statute, standard, a place in the same text (internal) | Ce qui est cité : CFR, DORS, loi, norme, un endroit du même texte (internal)
bridges:kind | What is cited: CFR, SOR, statute, standard | Ce qui est cité : CFR, DORS, loi, norme
drift:kind | What is cited: CFR, SOR, statute, standard | Ce qui est cité : CFR, DORS, loi, norme
divergences:kind | What differs: a figure, a modal verb, and so on | Ce qui diffère : un chiffre, un verbe modal, etc.
nameEn | Name in English | Nom en anglais
nameFr | Name in French | Nom en français
summaryEn | What it covers, in English | Ce qu’il vise, en anglais
summaryFr | What it covers, in French | Ce qu’il vise, en français
noCounterpartEn | Why no federal regulation is listed, in English | Pourquoi aucun règlement fédéral n’y figure, en anglais
noCounterpartFr | Why no federal regulation is listed, in French | Pourquoi aucun règlement fédéral n’y figure, en français
crosswalks | Number of crosswalks | Nombre de tables de concordance
sectors:assessed | Crosswalks with text of both sides in the index | Tableaux dont l’index contient le texte des deux côtés
crosswalks:assessed | False: at least one side has no text in the index | Faux : l’index ne contient pas le texte d’au moins un côté
sectionPairs | Section pairs labelled aligned | Paires d’articles jugées correspondantes
provisionPairs | Provision pairs inside the section pairs | Paires de dispositions à l’intérieur des paires d’articles
candidates | Section pairs that a person should confirm | Paires d’articles qu’une personne devrait confirmer
caGaps | Canadian sections assessed without a counterpart | Articles canadiens évalués sans équivalent
usGaps | U.S. sections assessed without a counterpart | Articles américains évalués sans équivalent
caStricter | Differences in which Canada asks more | Écarts où le Canada exige davantage
usStricter | Differences in which the United States asks more | Écarts où les États-Unis exigent davantage
same | Figures that are equal, if need be after conversion | Chiffres égaux, au besoin après conversion
mixed | Differences in which each side asks more in some respect | Écarts où chaque côté exige davantage à certains égards
unknown | Differences whose direction the text does not settle | Écarts dont le texte ne précise pas le sens
jurisdiction | Country whose text it is | Pays dont c’est le texte
citation | As officials cite it | Telle que la citent les fonctionnaires
titleEn | Title in English | Titre en anglais
titleFr | Title in French; empty where none exists | Titre en français; vide s’il n’y en a pas
authority | Enabling authority as printed | Texte habilitant tel qu’imprimé
urlEn | The publisher’s page in English | Page de l’éditeur officiel en anglais
urlFr | The publisher’s page in French | Page de l’éditeur officiel en français
editionId | Edition: instrument, date, language, and .digest for a digest | Version : règlement, date, langue, et .digest pour un condensé
pointInTime | Date of the text (ISO 8601) | Date du texte (ISO 8601)
form | official: the publisher’s text; digest: restated by this project, not the law | official : texte de l’éditeur officiel; digest : reformulé par ce projet, sans valeur officielle
provisions | Number of provisions | Nombre de dispositions
instruments:status | Whether the instrument is in force on the date of its edition | Si le règlement est en vigueur à la date de sa version
provisions:status | Whether the provision is in force on the date of its edition | Si la disposition est en vigueur à la date de sa version
tags:status | How far staff have come with it | Où en est le personnel
statusReason | What the status rests on | Ce sur quoi repose l’état
inForceOn | First day this wording is in force; empty: the source does not say | Premier jour d’application de ce libellé; vide : la source ne le dit pas
inForceUntil | First day it is no longer in force; empty: none, or the source does not say | Premier jour où il n’est plus en vigueur; vide : aucun, ou la source ne le dit pas
statusBy | What did it, as printed | Ce qui en est la cause, tel qu’imprimé
statusByInstrumentId | The instrument that did it, where the index knows it | Le règlement qui en est la cause, si l’index le connaît
editions | Editions held, all dates, languages and forms | Versions conservées, toutes dates, langues et formes
instrumentId | Instrument: country, then CFR part or registration number | Règlement : pays, puis partie du CFR ou numéro d’enregistrement
language | Language of the text | Langue du texte
source | Reader that read the file | Lecteur qui a lu le fichier
sourceName | Name of the source file | Nom du fichier source
sha256 | SHA-256 of the source bytes | SHA-256 des octets de la source
charactersRead | Characters of text in the source | Caractères de texte dans la source
charactersHeld | Characters held by the provisions; equal to those read | Caractères que contiennent les dispositions; égal aux caractères lus
shown | Whether pages show this edition first | Si les pages montrent d’abord cette version
eId | Stable path of the provision in Akoma Ntoso style | Chemin stable de la disposition, à la manière d’Akoma Ntoso
ordinal | Place in the order of the list it belongs to, from 0 | Rang dans la liste dont il fait partie, à partir de 0
provisions:ordinal | Place in document order, from 0 | Rang dans l’ordre du document, à partir de 0
definitions:ordinal | Place of the provision in its edition, from 0 | Rang de la disposition dans sa version, à partir de 0
depth | Depth in the tree; 0 is the instrument | Profondeur dans l’arbre; 0 est le règlement
level | Drafting level | Niveau de rédaction
number | Number as printed | Numéro tel qu’imprimé
heading | Heading or marginal note | Intertitre ou note marginale
text | Text as printed, white space folded | Texte tel qu’imprimé, blancs réduits
provisions:text | Own text, without number, heading and what lies below | Texte propre, sans numéro, intertitre ni subdivisions
parentEId | The provision that encloses it | La disposition qui la contient
term | Defined term | Terme défini
otherLanguage | The term in the other language, where the text prints it | Le terme dans l’autre langue, si le texte l’imprime
span.start | First character in the provision’s own text, from 0 | Premier caractère dans le texte propre de la disposition, à partir de 0
span.end | Character after the last | Caractère qui suit le dernier
canonical | The reference in its canonical form | Le renvoi sous sa forme canonique
resolution | Whether the reference leads somewhere, and why not | Si le renvoi mène quelque part, et sinon pourquoi
targetInstrumentId | Instrument that is cited | Règlement cité
targetEId | Provision that is cited | Disposition citée
bridge | How one country’s text points at the other’s law; empty: it does not | Comment le texte d’un pays renvoie au droit de l’autre; vide : il n’y renvoie pas
mode | static: frozen at a day; ambulatory: follows amendments | static : figé à une date; ambulatory : suit les modifications
staticOn | The day the reference is frozen at | Date à laquelle le renvoi est figé
evidence | Words the mechanism or the mode was read from | Mots dont on a tiré le mécanisme ou le mode
evidenceEId | Provision that states the mode, when it is another one | Disposition qui énonce le mode, si c’en est une autre
departmentId | Who administers the citing instrument | Qui applique le règlement qui renvoie
mechanism | How one text points at the other | Comment un texte renvoie à l’autre
alignment | False for a reference that forbids obeying the other text | Faux si le renvoi interdit d’obéir à l’autre texte
asOf | Day the age is counted to: the newest edition date held | Jour jusqu’auquel l’âge est compté : la date de version la plus récente
ageDays | Days from the frozen day to that day | Jours écoulés entre la date figée et ce jour
state | Whether the cited text was amended since | Si le texte cité a été modifié depuis
reason | Why it counts as superseded or current, or why nothing can be said | Pourquoi il est jugé dépassé ou à jour, ou pourquoi on ne peut rien dire
behindDays | Days from the frozen day to the last known amendment | Jours entre la date figée et la dernière modification connue
lastAmendedOn | Last known amendment of the cited text | Dernière modification connue du texte cité
amendments.source | Amendments after the frozen day, as published | Modifications postérieures à la date figée, telles que publiées
amendments.on | Days of these amendments | Dates de ces modifications
modality | Obligation, prohibition, permission, exemption or definition | Obligation, interdiction, permission, exemption ou définition
modal | Modal words as printed | Mots modaux tels qu’imprimés
actor | Who is bound | Qui est visé
action | What is asked | Ce qui est exigé
condition | When it applies | Quand elle s’applique
exception | When it does not | Quand elle ne s’applique pas
inherited | True when modality and actor come from the words before the list | Vrai si la modalité et l’acteur viennent des mots qui précèdent la liste
value | Figure as printed, in its unit | Chiffre tel qu’imprimé, dans son unité
upper | Upper end of a range | Borne supérieure d’un intervalle
bound | Which values satisfy the text | Quelles valeurs satisfont au texte
unit | Unit | Unité
dimension | What kind of magnitude it is; only equal dimensions compare | Genre de grandeur; seules des dimensions égales se comparent
baseValue | The figure in the base unit of its dimension | Le chiffre dans l’unité de base de sa dimension
baseUpper | The upper end in the base unit | La borne supérieure dans l’unité de base
subject | What is measured, as far as the words say | Ce qui est mesuré, dans la mesure où les mots le disent
restates | Ordinal of the figure it repeats in another unit | Rang du chiffre qu’il répète dans une autre unité
sectorIds | Sectors and themes it belongs to | Secteurs et thèmes dont il fait partie
caInstrumentId | Canadian instrument | Règlement canadien
crosswalks:caCitation | Canadian instrument as cited | Règlement canadien tel que cité
divergences:caCitation | Canadian provision as cited | Disposition canadienne telle que citée
caTitleEn | Title of the Canadian instrument in English; empty: not in the index | Titre anglais du règlement canadien; vide : absent de l’index
caTitleFr | Title of the Canadian instrument in French | Titre français du règlement canadien
usInstrumentIds | U.S. instruments; empty: no federal counterpart | Textes américains; vide : aucun équivalent fédéral
usCitations | U.S. instruments as cited | Textes américains tels que cités
usCitation | U.S. provision as cited | Disposition américaine telle que citée
usTitles | Titles of the U.S. instruments | Titres des textes américains
basis | Why they are paired | Pourquoi ils sont mis en regard
confidence | How sure the pairing is | Degré de certitude du jumelage
blocks | True when the Canadian text cites the U.S. law to forbid obeying it | Vrai si le texte canadien cite le droit américain pour interdire d’y obéir
crosswalkId | Crosswalk | Table de concordance
parentId | Section pair it lies inside; empty for a section pair | Paire d’articles qui la contient; vide pour une paire d’articles
label | aligned, or candidate for a person to confirm | aligned : correspondante; candidate : à confirmer par une personne
pass | Rule that found it | Règle qui l’a trouvée
score | How sure the rule is, 0 to 1 | Degré de certitude de la règle, de 0 à 1
relationship | OSCAL relationship, read from the Canadian side | Relation OSCAL, lue du côté canadien
rationale | What the relationship rests on | Ce sur quoi repose la relation
stringency | Which side asks more; unknown is never same | Quel côté exige davantage; unknown ne veut jamais dire same
weak | True: left out of lists until weak findings are asked for | Vrai : omis des listes tant que les constats faibles ne sont pas demandés
divergences | Differences found, equal figures not counted | Écarts relevés, sans compter les chiffres égaux
changedOn | Date of the text in which a provision of it changed | Date du texte dans lequel une de ses dispositions a changé
alignmentId | Alignment | Correspondance
ratio | Larger figure over smaller, in the same unit | Rapport du plus grand chiffre au plus petit, dans la même unité
weight | How much it matters, 0 to 1 | Importance, de 0 à 1
details.kind | Kind, as in the column kind | Genre, comme dans la colonne kind
details.relation | How the two figures relate | Rapport entre les deux chiffres
details.dimension | Kind of magnitude | Genre de grandeur
details.subject | What is measured | Ce qui est mesuré
details.caFigure | Canadian figure as printed, its bound as a sign | Chiffre canadien tel qu’imprimé, la borne en signe
details.caConverted | Canadian figure in the U.S. unit, rounded | Chiffre canadien dans l’unité américaine, arrondi
details.usFigure | U.S. figure as printed, its bound as a sign | Chiffre américain tel qu’imprimé, la borne en signe
details.usConverted | U.S. figure in the Canadian unit, rounded | Chiffre américain dans l’unité canadienne, arrondi
details.caModality | Canadian modality | Modalité canadienne
details.usModality | U.S. modality | Modalité américaine
details.caModal | Canadian modal words | Mots modaux canadiens
details.usModal | U.S. modal words | Mots modaux américains
weak | Too weak to be listed unless it is asked for | Trop faible pour figurer dans les listes, sauf demande expresse
sectionAlignmentId | Section pair it shows under | Paire d’articles sous laquelle il figure
side | Country of the section | Pays de l’article
bestScore | Best score any candidate reached | Meilleur score atteint par un candidat
from | Date of the older edition | Date de la version antérieure
to | Date of the newer edition | Date de la version postérieure
kinds | Kinds of change | Genres de modification
figures.from | Figures that changed, before | Chiffres modifiés, avant
figures.to | Figures that changed, after | Chiffres modifiés, après
before | Text in the older edition | Texte dans la version antérieure
after | Text in the newer edition | Texte dans la version postérieure
headingRedline.kind | Runs of the heading: kept, deleted, inserted | Passages de l’intertitre : conservés, supprimés, insérés
headingRedline.text | Words of these runs | Mots de ces passages
textRedline.kind | Runs of the text: kept, deleted, inserted | Passages du texte : conservés, supprimés, insérés
textRedline.text | Words of these runs | Mots de ces passages
coarse | True when the texts were not compared word by word | Vrai si les textes n’ont pas été comparés mot à mot
word | Word counted | Mot compté
place | Where in the edition the words stand | Endroit de la version où se trouvent les mots
inForce | Whether the words stand in provisions in force | Si les mots se trouvent dans des dispositions en vigueur
count | Number of occurrences | Nombre d’occurrences
priority | Priority given by staff | Priorité donnée par le personnel
note | Note of staff | Note du personnel
quote | Words the tag was made on | Mots sur lesquels l’étiquette a été posée
createdAt | When it was made (UTC) | Quand elle a été créée (UTC)
updatedAt | When it was last changed (UTC) | Quand elle a été modifiée (UTC)
version | Grows by one with each change | Augmente de un à chaque modification
object | What the action is done to | Ce sur quoi porte l’action
methods | Standards and test procedures it tells to follow | Normes et méthodes d’essai qu’elle impose de suivre
recipient | Who must be told or sent something | À qui il faut transmettre ou signaler quelque chose
deadline | By when | Délai
frequency | How often | Fréquence
retention | How long something must be kept | Durée de conservation
penalty | What a breach costs | Sanction
otherLanguage | What the text in the other official language says instead, where its modality or figure is another | Ce que dit la version dans l’autre langue officielle lorsque sa modalité ou son chiffre diffère
requirements:quantities | Ordinals of the figures that stand in it | Rangs des chiffres qu’elle contient
tolerance | What “±” allows either way, in the unit of the figure | Ce que « ± » permet de part et d’autre, dans l’unité du chiffre
variable | Variable that the figure multiplies in a formula | Variable que le chiffre multiplie dans une formule
details.caDifference | How far the two are apart, in the Canadian unit | Écart entre les deux, dans l’unité canadienne
details.usDifference | How far the two are apart, in the U.S. unit | Écart entre les deux, dans l’unité américaine
details.tolerance | How far rounding may part figures that are nearly the same, as a share | Part dont l’arrondissement peut écarter des chiffres presque égaux
details.value | Value that both sides give; the dates alone differ | Valeur donnée des deux côtés; seules les dates diffèrent
details.caDate | Date in the Canadian text | Date dans le texte canadien
details.usDate | Date in the U.S. text | Date dans le texte américain
details.days | Days from the Canadian date to the U.S. one | Jours entre la date canadienne et la date américaine
details.caScope | What the Canadian text covers, in its words | Ce que vise le texte canadien, dans ses mots
details.usScope | What the U.S. text covers, in its words | Ce que vise le texte américain, dans ses mots
details.side | Side that has what the other lacks | Côté qui a ce qui manque à l’autre
details.exception | Exception that only one text makes | Exception que prévoit un seul des textes
details.caMethods | Methods the Canadian text names | Méthodes que nomme le texte canadien
details.usMethods | Methods the U.S. text names | Méthodes que nomme le texte américain
details.term | Defined term in the Canadian text | Terme défini dans le texte canadien
details.usTerm | Defined term in the U.S. text | Terme défini dans le texte américain
details.caOnly | What only the Canadian text has | Ce que seul le texte canadien contient
details.usOnly | What only the U.S. text has | Ce que seul le texte américain contient
details.shared | Members that both have | Éléments communs
details.caMeans | What the Canadian text limits or asks | Ce que limite ou exige le texte canadien
details.usMeans | What the U.S. text limits or asks | Ce que limite ou exige le texte américain
details.bridge | How one text points at the other country’s law | Comment un texte renvoie au droit de l’autre pays
details.law | The law that is pointed at | Le droit auquel il est renvoyé
details.about | Whether a figure or a requirement stands on one side only | Si c’est un chiffre ou une exigence qui ne figure que d’un côté
details.says | What the one text says | Ce que dit le seul texte
divergenceKind | Kind of difference it is about | Genre d’écart dont il s’agit
labels | Labels | Mots-clés
workPlanId | Work plan it belongs to | Plan de travail dont elle fait partie
tags:reason | Why it is a candidate, or why it is refused | Pourquoi elle est candidate, ou pourquoi elle est refusée
exact | Words quoted from the provision; empty: the whole | Mots cités de la disposition; vide : le tout
rank | Place among its suggestions, from 1 | Rang parmi ses propositions, à partir de 1
otherInstrumentId | Instrument suggested | Règlement proposé
otherCitation | Instrument suggested, as officials cite it | Règlement proposé, tel que le citent les fonctionnaires
otherTitleEn | Title of the instrument suggested in English | Titre anglais du règlement proposé
otherTitleFr | Title of the instrument suggested in French; empty where none exists | Titre français du règlement proposé; vide s’il n’y en a pas
suggestions:label | likely or possible, as the program says; a person has the last word | likely (probable) ou possible, selon le programme; une personne a le dernier mot
suggestions:crosswalkId | Crosswalk that holds the two already; empty: none does | Table de concordance qui réunit déjà les deux; vide : aucune
likelihood | How likely it is the counterpart, 0 to 1 | Probabilité que ce soit l’équivalent, de 0 à 1
otherRank | Place of this instrument among the suggestions of the other; empty: not among them | Rang de ce règlement parmi les propositions de l’autre; vide : il n’y figure pas
votes | Votes of its sections for the other, as a share of the most any instrument has | Voix de ses articles pour l’autre, en part du maximum obtenu par un règlement
support | The same votes as a share of all that could be given | Les mêmes voix, en part de toutes celles qui pouvaient être données
stretch | The most votes in any stretch of neighboring sections, as a share of all that it could give | Maximum des voix dans une suite d’articles voisins, en part de toutes celles qu’elle pouvait donner
whole | What the two texts share as wholes, word by word, as a share of the most any instrument shares | Ce que les deux textes ont en commun dans leur ensemble, mot à mot, en part du maximum atteint par un règlement
coverage | How many of their words the three best pairs of sections share, 0 to 1 | Part des mots que partagent les trois meilleures paires d’articles, de 0 à 1
suggestions:title | How alike the titles are, 0 to 1 | Ressemblance des titres, de 0 à 1
back | Votes that the other gives back, as a share of the most it gives | Voix que l’autre rend, en part du maximum qu’il donne
suggestions:citations | References of either text to the other | Renvois de l’un des textes à l’autre
standards | Standards of third bodies that both cite | Normes d’organismes tiers que les deux citent
pairs.share | Score of the pair as a share of the best that the own section reaches | Score de la paire, en part du meilleur que l’article atteint
pairs.coverage | How much of its words the other section holds | Part de ses mots que contient l’autre article
assessments:state | suggested; none: looked for and not found; not-assessed: not looked for | suggested : proposé; none : cherché et non trouvé; not-assessed : non cherché
assessments:reason | Why it was not assessed | Pourquoi il n’a pas été évalué
sections | Sections in force that were asked | Articles en vigueur examinés
poolInstruments | Instruments of the other country’s law in the index | Règlements de l’autre pays dans l’index
poolSections | Their sections in force | Leurs articles en vigueur
best | Likelihood of the best candidate, suggested or not | Probabilité du meilleur candidat, proposé ou non
suggestions | Number of suggestions | Nombre de propositions
verdict | confirmed, rejected, or adjusted: another pair is the right one | confirmed : confirmée; rejected : rejetée; adjusted : une autre paire est la bonne
decisions:reason | Reason given by the person | Motif donné par la personne
decisions:eId | Provision; empty: the whole instrument | Disposition; vide : le règlement entier
machineLabel | What the program said when it was decided | Ce que disait le programme au moment de la décision
machineScore | How sure the program was then | Degré de certitude du programme à ce moment
role | Role of the person who decided | Rôle de la personne qui a décidé
status | What people decided: machine: nobody has; confirmed; rejected; disputed: two people say contrary things | Ce que des personnes ont décidé : machine : personne ne s’est prononcé; confirmed : confirmé; rejected : rejeté; disputed : contesté, deux personnes se contredisant
decidedRelationship | Relationship that the people who confirm it agree on, instead of the computed one; empty: none said | Relation dont conviennent les personnes qui la confirment, au lieu de celle qui est calculée; vide : personne ne l’a indiquée
decisionId | The last decision on it; its reason is among the decisions | La dernière décision à son sujet, dont le motif figure parmi les décisions
textChangedOn | Date of the text shown, where what was decided on reads otherwise in it or is gone; empty: unchanged | Date du texte affiché, si ce qui a fait l’objet de la décision s’y lit autrement ou n’y est plus; vide : inchangé
counterpartInstrumentId | Where the counterpart stands that a person named; empty: nobody did | Règlement où se trouve l’équivalent qu’une personne a indiqué; vide : personne ne l’a fait
counterpartEId | Provision of that counterpart | Disposition de cet équivalent
decidedAt | When it was decided (UTC) | Quand elle a été prise (UTC)
withdrawnAt | When it was taken back (UTC); empty: it stands | Quand elle a été retirée (UTC); vide : elle tient
title | Title | Titre
work-plans:status | How far the plan has come | Où en est le plan
theme | Sector or theme of the index | Secteur ou thème de l’index
startsOn | First day | Premier jour
endsOn | Last day | Dernier jour
caDepartment | Canadian department | Ministère canadien
caBranch | Its branch | Sa direction générale
usDepartment | U.S. department | Département américain
usAgency | Its agency | Son organisme
cooperationStatement | Why the two sides work together, as the plan says | Pourquoi les deux parties coopèrent, selon le plan
work-plans:authority | Memorandum or partnership statement it rests on | Protocole ou énoncé de partenariat sur lequel il repose
reporting | How progress is reported | Comment il est rendu compte de l’avancement
stakeholders | How stakeholders are engaged | Comment les intervenants y prennent part
contacts | Organisations to write to | Organismes à qui écrire
barriers | What stands in the way | Ce qui fait obstacle
closingSummary | Summary at the close | Résumé à la clôture
planId | Work plan it belongs to | Plan de travail dont il fait partie
plan-initiatives:parentId | Record it hangs on: the plan | Fiche dont elle dépend : le plan
plan-variances:parentId | Record it hangs on: the initiative | Fiche dont il dépend : l’initiative
outcomes | Desired outcomes | Résultats visés
activities.text | What is done | Ce qui est fait
activities.due | By when; empty: ongoing | Échéance; vide : en continu
activities.done | Whether it is done | Si c’est fait
plan-variances:status | open, settled by a change of law, or kept for a reason of one country | open : ouvert; settled : réglé par une modification du droit; kept : maintenu pour un motif propre à un pays
difference | What differs | Ce qui diffère
caRequirement | Canadian requirement | Exigence canadienne
usRequirement | U.S. requirement | Exigence américaine
plan-variances:resolution | How it was settled, or why it is kept | Comment il a été réglé, ou pourquoi il est maintenu
pairs.tagId | Tag it came from | Étiquette dont elle vient
pairs | Pairs of clauses behind it, as they read when they were put in | Paires de dispositions à l’appui, telles qu’elles se lisaient alors
`;

const SIDES: Readonly<Record<string, Told>> = {
  ca: { en: 'Canadian side', fr: 'Côté canadien' },
  us: { en: 'U.S. side', fr: 'Côté américain' },
  own: { en: 'Section of the instrument asked', fr: 'Article du règlement examiné' },
  other: { en: 'Section of the other instrument', fr: 'Article de l’autre règlement' },
  insteadCa: { en: 'Canadian side of the pair that is right', fr: 'Côté canadien de la bonne paire' },
  insteadUs: { en: 'U.S. side of the pair that is right', fr: 'Côté américain de la bonne paire' },
  was: { en: 'Before', fr: 'Avant' },
  is: { en: 'After', fr: 'Après' },
};

const MEANINGS: ReadonlyMap<string, Told> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [name = '', en = '', fr = ''] = line.split(' | ');
      return [name, { en, fr }];
    }),
);

/** What a column of a data set means; null when nobody has said so in both languages. */
export function meaningOf(dataSet: string, column: string): Told | null {
  const own = MEANINGS.get(`${dataSet}:${column}`) ?? MEANINGS.get(column);
  if (own !== undefined) return own;
  const [prefix = '', ...rest] = column.split('.');
  const last = rest.at(-1);
  if (last === 'en' || last === 'fr') {
    const whole = meaningOf(dataSet, column.slice(0, -3));
    const [en, fr] = last === 'en' ? ['English', 'anglais'] : ['French', 'français'];
    return whole === null ? null : { en: `${whole.en}, in ${en}`, fr: `${whole.fr}, en ${fr}` };
  }
  if (prefix === 'pairs' && rest.length > 0) return meaningOf(dataSet, rest.join('.'));
  const side = SIDES[prefix];
  const inner = side === undefined || rest.length === 0 ? null : meaningOf(dataSet, rest.join('.'));
  if (side === undefined || inner === null) return null;
  return { en: `${side.en}: ${lower(inner.en)}`, fr: `${side.fr} : ${lower(inner.fr)}` };
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

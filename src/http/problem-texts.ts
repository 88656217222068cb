import type { Language } from '../model/language.ts';

/** What a problem's sentence may name. */
export type ProblemFacts = Readonly<Record<string, string>>;

type Text = Readonly<Record<Language, (facts: ProblemFacts) => string>>;
type Entry = { readonly status: number; readonly title: Readonly<Record<Language, string>>; readonly detail: Text };

/** Both languages stand side by side here, so that a problem without its French does not compile. */
function entry(
  status: number,
  title: readonly [en: string, fr: string],
  en: (facts: ProblemFacts) => string,
  fr: (facts: ProblemFacts) => string,
): Entry {
  return { status, title: { en: title[0], fr: title[1] }, detail: { en, fr } };
}

/** Every problem the service answers with. The code is the promise to programs; sentences may be reworded. */
export const PROBLEMS = {
  'malformed-body': entry(
    400,
    ['Unreadable body', 'Corps illisible'],
    () => 'The body cannot be read as what its Content-Type says.',
    () => 'Le corps de la demande n’est pas lisible selon son Content-Type.',
  ),
  'unknown-parameter': entry(
    400,
    ['Unknown parameter', 'Paramètre inconnu'],
    ({ name, allowed }) => `There is no parameter “${name}” here. Known: ${allowed}.`,
    ({ name, allowed }) => `Le paramètre « ${name} » n’existe pas ici. Paramètres connus : ${allowed}.`,
  ),
  'repeated-parameter': entry(
    400,
    ['Repeated parameter', 'Paramètre répété'],
    ({ name }) => `The parameter “${name}” is given more than once.`,
    ({ name }) => `Le paramètre « ${name} » est donné plus d’une fois.`,
  ),
  'invalid-cursor': entry(
    400,
    ['Invalid cursor', 'Curseur non valide'],
    () => 'The parameter “after” was not made by this list. Take it from “next” of the page before.',
    () =>
      'Le paramètre « after » ne provient pas de cette liste. Reprenez celui que donne « next » à la page précédente.',
  ),
  'bad-credentials': entry(
    401,
    ['Token not accepted', 'Jeton refusé'],
    () => 'The token is not known, has expired or was withdrawn.',
    () => 'Le jeton est inconnu, expiré ou retiré.',
  ),
  'sign-in-required': entry(
    401,
    ['Sign-in required', 'Ouverture de session requise'],
    () => 'This needs a person who has signed in.',
    () => 'Il faut ouvrir une session pour faire cette action.',
  ),
  forbidden: entry(
    403,
    ['Not allowed', 'Action non permise'],
    ({ role }) => `The role “${role}” does not allow this.`,
    ({ role }) => `Le rôle « ${role} » ne permet pas cette action.`,
  ),
  'cross-site': entry(
    403,
    ['Request from another site', 'Demande d’un autre site'],
    () => 'The request did not come from a page of this service.',
    () => 'La demande ne vient pas d’une page de ce service.',
  ),
  'not-found': entry(
    404,
    ['Not found', 'Introuvable'],
    () => 'There is nothing at this address.',
    () => 'Il n’y a rien à cette adresse.',
  ),
  'no-such-face': entry(
    404,
    ['No such format', 'Format inexistant'],
    ({ face }) => `This page has no ${face} format.`,
    ({ face }) => `Cette page n’existe pas en format ${face}.`,
  ),
  'no-such-sector': entry(
    404,
    ['No such sector', 'Secteur introuvable'],
    ({ id }) => `There is no sector “${id}”.`,
    ({ id }) => `Il n’y a pas de secteur « ${id} ».`,
  ),
  'no-such-instrument': entry(
    404,
    ['No such instrument', 'Texte introuvable'],
    ({ id }) => `The index holds no text of an instrument “${id}”.`,
    ({ id }) => `L’index ne contient aucun texte « ${id} ».`,
  ),
  'no-such-hub': entry(
    404,
    ['No such standard', 'Norme introuvable'],
    ({ id }) => `No third text “${id}” is cited by both countries in this index.`,
    ({ id }) => `Aucun tiers texte « ${id} » n’est cité par les deux pays dans cet index.`,
  ),
  'no-such-table': entry(
    404,
    ['No such table', 'Tableau introuvable'],
    ({ id }) => `The index holds no joined table “${id}”.`,
    ({ id }) => `L’index ne contient aucun tableau réuni « ${id} ».`,
  ),
  'no-such-edition': entry(
    404,
    ['No such edition', 'Version introuvable'],
    ({ id }) => `This instrument has no edition “${id}” in the index.`,
    ({ id }) => `L’index ne contient pas de version « ${id} » de ce texte.`,
  ),
  'no-edition-on-date': entry(
    404,
    ['No edition of that date', 'Aucune version à cette date'],
    ({ date, dates }) => `The index has no edition of ${date}. It has those of ${dates}.`,
    ({ date, dates }) => `L’index n’a pas de version du ${date}. Il a celles-ci : ${dates}.`,
  ),
  'no-edition-by-day': entry(
    404,
    ['No text of that day', 'Aucun texte à cette date'],
    ({ id, day, earliest }) =>
      `What of ${id} was in force on ${day} cannot be told: the earliest text of it in the index is of ${earliest}.`,
    ({ id, day, earliest }) =>
      `Impossible de dire ce qui était en vigueur le ${day} (${id}) : le plus ancien texte de l’index est du ${earliest}.`,
  ),
  'one-edition': entry(
    404,
    ['Nothing to compare with', 'Rien à comparer'],
    ({ id, dates }) => `The index has no second edition of ${id} to compare with that of ${dates}.`,
    ({ id, dates }) => `L’index n’a pas d’autre version de ${id} à comparer avec celle du ${dates}.`,
  ),
  'not-compared': entry(
    404,
    ['These dates were not compared', 'Ces dates n’ont pas été comparées'],
    ({ from, to, held }) => `The editions of ${from} and ${to} were not compared. Compared are: ${held}.`,
    ({ from, to, held }) =>
      `Les versions du ${from} et du ${to} n’ont pas été comparées. Comparaisons offertes : ${held}.`,
  ),
  'no-such-provision': entry(
    404,
    ['No such provision', 'Disposition introuvable'],
    ({ id, edition }) => `The edition ${edition} has no provision “${id}”.`,
    ({ id, edition }) => `La version ${edition} n’a pas de disposition « ${id} ».`,
  ),
  'no-such-crosswalk': entry(
    404,
    ['No such crosswalk', 'Table de concordance introuvable'],
    ({ id }) => `There is no crosswalk “${id}”.`,
    ({ id }) => `Il n’y a pas de correspondance « ${id} ».`,
  ),
  'no-such-alignment': entry(
    404,
    ['No such pair', 'Paire introuvable'],
    ({ id }) => `There is no aligned pair “${id}”. It may have changed when the texts were last read.`,
    ({ id }) =>
      `Il n’y a pas de paire alignée « ${id} ». Elle a pu changer quand les textes ont été lus pour la dernière fois.`,
  ),
  'no-such-part': entry(
    404,
    ['No such part', 'Partie inexistante'],
    ({ count }) => `This comparison has ${count} part(s).`,
    ({ count }) => `Cette comparaison compte ${count} partie(s).`,
  ),
  'no-such-tag': entry(
    404,
    ['No such tag', 'Étiquette introuvable'],
    ({ id }) => `There is no tag “${id}”.`,
    ({ id }) => `Il n’y a pas d’étiquette « ${id} ».`,
  ),
  'no-such-plan': entry(
    404,
    ['No such work plan', 'Plan de travail introuvable'],
    ({ id }) => `There is no work plan “${id}”, or no such part of it.`,
    ({ id }) => `Il n’y a pas de plan de travail « ${id} », ou il n’a pas cette partie.`,
  ),
  'no-such-token': entry(
    404,
    ['No such token', 'Jeton introuvable'],
    ({ id }) => `There is no token “${id}” that could be withdrawn.`,
    ({ id }) => `Il n’y a pas de jeton « ${id} » à révoquer.`,
  ),
  'no-such-decision': entry(
    404,
    ['No such decision', 'Décision introuvable'],
    ({ id }) => `There is no decision “${id}”.`,
    ({ id }) => `Il n’y a pas de décision « ${id} ».`,
  ),
  'already-withdrawn': entry(
    409,
    ['Taken back already', 'Décision déjà retirée'],
    ({ id }) => `The decision “${id}” was taken back already.`,
    ({ id }) => `La décision « ${id} » a déjà été retirée.`,
  ),
  'no-such-place': entry(
    422,
    ['Provision not found', 'Disposition introuvable'],
    ({ typed }) =>
      `To adjust a pair, name the provision that is right instead, as it is cited (21 CFR 820.35; SOR/98-282, s. 32). “${typed}” leads to no provision in the index.`,
    ({ typed }) =>
      `Pour corriger une paire, indiquez la bonne disposition telle qu’elle est citée (21 CFR 820.35; DORS/98-282, art. 32). « ${typed} » ne mène à aucune disposition de l’index.`,
  ),
  'method-not-allowed': entry(
    405,
    ['Method not allowed', 'Méthode non permise'],
    ({ method, allowed }) => `This address does not take ${method}; it takes ${allowed}.`,
    ({ method, allowed }) => `Cette adresse n’accepte pas ${method}, mais ${allowed}.`,
  ),
  'version-conflict': entry(
    412,
    ['Changed meanwhile', 'Modification concurrente'],
    () =>
      'Somebody changed this while you were editing it. Nothing of yours was written; both versions are in this answer.',
    () =>
      'Quelqu’un a modifié cette fiche pendant que vous la modifiiez. Rien de votre envoi n’a été enregistré ; les deux versions sont dans cette réponse.',
  ),
  'body-too-large': entry(
    413,
    ['Body too large', 'Corps trop volumineux'],
    ({ limit }) => `A request body may have at most ${limit} bytes.`,
    ({ limit }) => `Le corps d’une demande compte au plus ${limit} octets.`,
  ),
  'unsupported-content': entry(
    415,
    ['Unsupported content', 'Contenu non pris en charge'],
    ({ allowed }) => `The Content-Type must be ${allowed}.`,
    ({ allowed }) => `Le Content-Type doit être ${allowed}.`,
  ),
  'no-such-file': entry(
    404,
    ['No such file', 'Fichier introuvable'],
    ({ path }) =>
      `There is no bulk file “${path}”; /bulk/manifest.json lists them. They are built by “npm run build:bulk”.`,
    ({ path }) =>
      `Aucun fichier « ${path} »; /bulk/manifest.json les énumère. Ils sont produits par « npm run build:bulk ».`,
  ),
  'changed-meanwhile': entry(
    412,
    ['The file has changed', 'Le fichier a changé'],
    ({ path }) => `The file “${path}” is no longer the one the request names; begin again.`,
    ({ path }) => `Le fichier « ${path} » n’est plus celui que la demande désigne; recommencez.`,
  ),
  'no-such-range': entry(
    416,
    ['No such part of the file', 'Partie du fichier inexistante'],
    ({ size }) => `The file has ${size} bytes; the part asked for lies behind its end.`,
    ({ size }) => `Le fichier compte ${size} octets; la partie demandée se trouve après sa fin.`,
  ),
  'limit-out-of-range': entry(
    422,
    ['Limit out of range', 'Limite hors bornes'],
    ({ most }) => `The parameter “limit” is a whole number from 1 to ${most}.`,
    ({ most }) => `Le paramètre « limit » est un nombre entier de 1 à ${most}.`,
  ),
  'invalid-parameter': entry(
    422,
    ['Invalid parameter', 'Paramètre non valide'],
    ({ name, allowed }) => `The value of the parameter “${name}” is not valid${allowed ? `; known: ${allowed}` : ''}.`,
    ({ name, allowed }) =>
      `La valeur du paramètre « ${name} » n’est pas valide${allowed ? ` ; valeurs connues : ${allowed}` : ''}.`,
  ),
  'invalid-body': entry(
    422,
    ['Invalid fields', 'Champs non valides'],
    ({ fields }) => `These fields are missing or not valid: ${fields}.`,
    ({ fields }) => `Ces champs manquent ou ne sont pas valides : ${fields}.`,
  ),
  'key-reused': entry(
    422,
    ['Key used before', 'Clé déjà utilisée'],
    () => 'This Idempotency-Key was used for another request. A new request needs a new key.',
    () => 'Cette Idempotency-Key a servi à une autre demande. Une nouvelle demande exige une nouvelle clé.',
  ),
  'words-not-there': entry(
    422,
    ['Words not in the provision', 'Mots absents de la disposition'],
    () => 'The quoted words are not in the text of this provision. Quote them as they stand there.',
    () => 'Les mots cités ne figurent pas dans le texte de cette disposition. Citez-les tels quels.',
  ),
  'version-required': entry(
    428,
    ['Version required', 'Version requise'],
    () => 'Say which version you are changing: send its ETag in If-Match.',
    () => 'Indiquez la version que vous modifiez : envoyez son ETag dans If-Match.',
  ),
  'too-many-requests': entry(
    429,
    ['Too many requests', 'Trop de demandes'],
    ({ most }) => `More than ${most} requests of this kind in a minute. Wait for the next one.`,
    ({ most }) => `Plus de ${most} demandes de ce genre en une minute. Attendez la suivante.`,
  ),
  internal: entry(
    500,
    ['Internal error', 'Erreur interne'],
    () => 'The service failed to answer. It was recorded; trying again may help.',
    () => 'Le service n’a pas pu répondre. L’erreur a été consignée ; un nouvel essai peut réussir.',
  ),
  'identity-unavailable': entry(
    503,
    ['Sign-in unavailable', 'Ouverture de session impossible'],
    () => 'The keys of the sign-in service cannot be fetched just now.',
    () => 'Les clés du service d’authentification ne peuvent être obtenues en ce moment.',
  ),
  'index-missing': entry(
    503,
    ['Index missing', 'Index absent'],
    () => 'The index is missing or of another version. Whoever runs this service must build or publish it again.',
    () =>
      'L’index est absent ou d’une autre version. L’exploitant du service doit le construire ou le publier de nouveau.',
  ),
  'store-unavailable': entry(
    503,
    ['Storage unavailable', 'Stockage indisponible'],
    () => 'The database does not answer just now.',
    () => 'La base de données ne répond pas en ce moment.',
  ),
} as const satisfies Readonly<Record<string, Entry>>;

export type ProblemCode = keyof typeof PROBLEMS;

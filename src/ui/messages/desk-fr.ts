import type { Messages } from './en.ts';

export const deskFr: Messages['desk'] = {
  tagsTitle: 'Étiquettes',
  tagsLead: 'Paires de dispositions que le personnel propose d’harmoniser.',
  filterCrosswalk: 'Table de concordance',
  noTags: 'Aucune étiquette ne correspond. Ouvrez une paire et étiquetez-la.',
  pair: 'Paire',
  status: 'État',
  relationship: 'Relation',
  priority: 'Priorité',
  note: 'Note',
  noteHelp: 'Au plus 4 000 caractères.',
  by: (name: string, date: string) => `${name}, ${date}`,
  author: 'Auteur',
  changed: 'Dernière modification',
  tagTitle: 'Étiquette',
  tagHeading: 'Paire étiquetée',
  quoted: (date: string) => `Passage cité, texte du ${date}`,
  resolves: 'Le texte se lit toujours ainsi.',
  changedText: 'Le texte a changé depuis la pose de l’étiquette.',
  lost: 'Cette disposition n’est plus dans l’index. L’étiquette conserve les mots sur lesquels elle a été posée.',
  compare: 'Comparer les textes',
  edit: 'Modifier l’étiquette',
  save: 'Enregistrer la modification',
  history: 'Historique',
  historyEmpty: 'Aucune modification n’est consignée.',
  historyLine: (date: string, actor: string, action: string) => `${date} : ${actor}, ${action}`,
  actions: { 'tag.create': 'création de l’étiquette', 'tag.update': 'modification de l’étiquette' },
  signInTitle: 'Ouvrir une session',
  signInLead:
    'La lecture ne demande aucun compte. Pour étiqueter des paires, ouvrez une session avec le jeton que votre administrateur vous a remis.',
  token: 'Jeton',
  tokenHelp: 'Collez-le en entier. Seule son empreinte est conservée.',
  signInButton: 'Ouvrir une session',
  signInFailed:
    'Ce jeton est inconnu ou a été révoqué. Vérifiez qu’il a été collé en entier, ou demandez-en un nouveau.',
  failedTitle: 'Échec de l’ouverture de session',
  problemTitle: (status: number) =>
    ({
      400: 'Cette demande ne peut être lue',
      401: 'Ouvrez d’abord une session',
      403: 'Votre rôle ne le permet pas',
      404: 'Il n’y a rien à cette adresse',
      405: 'Cette adresse n’accepte pas ce genre de demande',
      406: 'Cette page n’existe pas dans ce format',
      409: 'Une autre personne a déjà apporté cette modification',
      412: 'La fiche a changé depuis que vous l’avez ouverte',
      413: 'Le texte est trop long',
      415: 'Ce type de contenu n’est pas accepté',
      422: 'Un élément de cette demande n’est pas valide',
      428: 'Indiquez la version que vous modifiez',
      429: 'Trop de demandes',
      503: 'Le service n’est pas prêt',
    })[status] ?? 'Une erreur est survenue',
  problemDo: (status: number) =>
    status === 404
      ? 'Vérifiez l’adresse, recherchez la disposition, ou commencez par les secteurs.'
      : status === 412 || status === 409
        ? 'Revenez en arrière, rechargez la page et modifiez la version la plus récente.'
        : status === 401
          ? 'Ouvrez une session, puis réessayez.'
          : status >= 500 || status === 429
            ? 'Attendez un moment, puis réessayez. Si le problème persiste, avisez les responsables de ce service.'
            : 'Revenez en arrière, corrigez ce que le message indique, puis réessayez.',
  problemCode: (status: number, code: string) => `Erreur ${status}, ${code}`,
  detail: 'Message du programme',
};

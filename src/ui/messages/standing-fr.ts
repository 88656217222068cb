import type { Messages } from './en.ts';

export const standingFr: Messages['standing'] = {
  reason: {
    'marked-repealed': 'l’éditeur l’indique comme abrogé',
    'whole-instrument-repealed': 'l’éditeur indique que le texte entier est abrogé',
    'every-provision-repealed': 'toutes ses dispositions sont abrogées',
    'repealed-by-instrument': 'une disposition d’un autre texte l’abroge',
    'repeal-not-in-force': 'son abrogation est édictée, mais n’est pas encore en vigueur',
    removed: 'absent d’une version ultérieure du titre',
    'mostly-repealed': 'presque tous ses articles sont abrogés',
    'amendment-not-in-force': 'modification non en vigueur',
    'enacted-not-in-force': 'édicté, mais pas encore en vigueur',
    'future-in-force-date': 'son entrée en vigueur est à venir',
    transitional: 'disposition transitoire ou connexe d’un texte modificatif',
    reserved: 'numéro réservé',
    'ends-by-own-terms': 'le texte fixe lui-même sa fin',
    'wording-ended': 'l’éditeur indique une date de fin',
    temporary: 'en vigueur pour un temps limité',
    stayed: 'application suspendue',
    'effective-date-delayed': 'entrée en vigueur reportée',
    'awaiting-approval': 'en attente de l’approbation de la collecte de renseignements',
    'effective-date-note': 'une note porte sur l’entrée en vigueur : voir la note',
    'amendment-published': 'une modification est publiée, mais n’est pas encore en vigueur',
  },
  since: (date: string) => `depuis le ${date}`,
  until: (date: string) => `n’est plus en vigueur à compter du ${date}`,
  from: (date: string) => `en vigueur à compter du ${date}`,
  noDate: 'date inconnue',
  byWhat: 'Lire l’autre texte',
  dayField: 'En vigueur le',
  dayShow: 'Afficher',
  dayClear: 'Afficher le texte entier',
  dayRule:
    'En vigueur selon la source : le texte imprimé compte, sauf indication contraire de la source; une date que la source ne donne pas n’est pas supposée.',
  dayAnswer: (day: string, date: string) => `Ce qui compte comme en vigueur le ${day}, dans le texte du ${date}.`,
  dayNot: (day: string, date: string) =>
    `Non en vigueur le ${day}, selon le texte du ${date} et ce que d’autres textes en disent.`,
  dayLeftOut: (count: string) => `Intertitres et articles omis parce qu’ils ne sont pas en vigueur : ${count}.`,
  dayUnknown: (n: number, count: string, day: string) =>
    n === 1
      ? `Rien ne peut être dit d’un texte : sa version dans l’index est postérieure au ${day}.`
      : `Rien ne peut être dit de ${count} textes : leur version dans l’index est postérieure au ${day}.`,
};

import type { AtomCases } from './atom-cases.ts';

type Parts = AtomCases<string | null>;

/** Phrases of one kind, each put into a sentence of its own. */
const inside = (frame: (phrase: string) => string, phrases: readonly string[]): (readonly [string, string])[] =>
  phrases.map((phrase) => [frame(phrase), phrase.replaceAll('’', "'")] as const);

export const methodCases: Parts = {
  en: [
    ...inside(
      (method) => `The helmet must be tested in accordance with ${method}.`,
      [
        'ASTM D5116-17',
        'ASTM F1805 - 20',
        'CAN/CSA-C22.2 No. 0.4',
        'ISO 13485:2016',
        'section 4 of Schedule 2'.replace(' of Schedule 2', ''),
        'Schedule 7',
        'appendix B',
        'ANSI/ASAE S276.6',
        'SAE J211',
        'NFPA 70',
        'UL 1642',
        'IEC 62133',
      ],
    ),
    ['The lead content must be determined using the test method of the agency.', 'the test method of the agency'],
    ['The mass must be measured under section 12.', 'section 12'],
    ['The holder must pay in cash.', null],
  ],
  fr: [
    ...inside(
      (method) => `Le casque doit être mis à l’essai conformément à ${method}.`,
      [
        'ASTM D5116-17',
        'ISO 13485:2016',
        'CAN/CSA-C22.2 No. 0.4',
        'l’annexe 7',
        'l’article 12',
        'la méthode d’essai de l’agence',
        'la procédure 4',
        'NFPA 70',
        'UL 1642',
        'IEC 62133',
        'l’appendice B',
        'la partie 3',
      ],
    ),
    ['La teneur doit être déterminée selon la méthode du laboratoire.', 'la méthode du laboratoire'],
    ['La masse doit être mesurée selon l’annexe 2.', "l'annexe 2"],
    ['Le titulaire doit payer comptant.', null],
  ],
};

export const deadlineCases: Parts = {
  en: [
    ...inside(
      (time) => `The sponsor must send the form ${time}.`,
      [
        'within 10 days',
        'within 10 days after the event',
        'within 24 hours of the spill',
        'within five working days after the event',
        'no later than 30 days after the sale',
        'not later than June 30',
        'not later than 30 June 2027',
        'on or before March 31',
        'before January 1, 2027',
        'at least 48 hours before arrival',
        'as soon as possible',
        'immediately',
        'without delay',
        'within a period of 90 days',
      ],
    ),
    ['The sponsor must send the form by mail.', null],
  ],
  fr: [
    ...inside(
      (time) => `Le promoteur doit envoyer la demande ${time}.`,
      [
        'dans les 10 jours',
        'dans les dix jours suivant l’événement',
        'dans les 24 heures après le déversement',
        'dans un délai de 90 jours',
        'au plus tard le 30 juin',
        'au plus tard 30 jours après la vente',
        'avant le 1er janvier 2027',
        'au moins 48 heures avant l’arrivée',
        'dès que possible',
        'immédiatement',
        'sans délai',
        'sans tarder',
        'sur-le-champ',
        'au plus tard trente jours avant la vente',
      ],
    ),
    ['Le promoteur doit envoyer la demande par la poste.', null],
  ],
};

export const frequencyCases: Parts = {
  en: [
    ...inside(
      (time) => `The owner must test the pump ${time}.`,
      [
        'every 12 months',
        'once a year',
        'at least once every three months',
        'once each calendar year',
        'twice a month',
        'every week',
        'annually',
        'monthly',
        'quarterly',
        'weekly',
        'daily',
        'at intervals not exceeding 6 months',
        'at intervals of 30 days',
        'three times a day',
      ],
    ),
    ['The owner must test the pump before use.', null],
  ],
  fr: [
    ...inside(
      (time) => `Le propriétaire doit vérifier la pompe ${time}.`,
      [
        'tous les 12 mois',
        'une fois par année',
        'au moins une fois tous les trois mois',
        'chaque semaine',
        'chaque année',
        'annuellement',
        'mensuellement',
        'trimestriellement',
        'quotidiennement',
        'à intervalles de 30 jours',
        'deux fois par mois',
        'toutes les deux heures',
        'tous les jours',
        'hebdomadairement',
      ],
    ),
    ['Le propriétaire doit vérifier la pompe avant l’usage.', null],
  ],
};

export const retentionCases: Parts = {
  en: [
    ...inside(
      (time) => `The importer must keep the records ${time}.`,
      [
        'for five years',
        'for 5 years after the sale',
        'for at least two years',
        'for a period of 24 months',
        'for a period of at least six years after the import',
        'for not less than 10 years',
        'for a minimum of 3 years',
        'until two years after the sale',
        'for the life of the vessel',
        'for three (3) years',
      ],
    ),
    ['The records shall be retained for 90 days.', 'for 90 days'],
    ['Each log must be preserved for one year.', 'for one year'],
    ['The operator must maintain the register for at least six months.', 'for at least six months'],
    ['The permit is valid for five years.', null],
    ['The importer must keep the records in English.', null],
  ],
  fr: [
    ...inside(
      (time) => `L’importateur doit conserver les registres ${time}.`,
      [
        'pendant cinq ans',
        'pendant 5 ans après la vente',
        'pendant au moins deux ans',
        'pendant une période de 24 mois',
        'pour une période d’au moins six ans',
        'durant dix ans',
        'pendant trois mois',
        'pour une durée minimale de trois ans',
        'pendant les deux ans suivant la vente',
        'pendant une durée minimale de six mois',
      ],
    ),
    ['Les registres doivent être gardés pendant 90 jours.', 'pendant 90 jours'],
    ['Le journal est à conserver et doit être tenu pendant un an.', 'pendant un an'],
    ['L’exploitant doit maintenir le registre pendant six mois.', 'pendant six mois'],
    ['Le permis doit être valide pendant cinq ans.', null],
    ['L’importateur doit conserver les registres en français.', null],
  ],
};

export const recipientCases: Parts = {
  en: [
    ['The carrier must notify the Minister of the spill.', 'Minister'],
    ['The carrier shall inform the owner in writing.', 'owner'],
    ['The holder must advise the agency within 10 days.', 'agency'],
    ['The sponsor must submit the report to the Administrator.', 'Administrator'],
    ['The importer must report the loss to the Director.', 'Director'],
    ['The maker must send a copy to each dealer.', 'dealer'],
    ['A supplier must provide a data sheet to the buyer.', 'buyer'],
    ['Notice of the sale must be given to the board.', 'board'],
    ['The form must be filed by mail.', null],
    ['The owner must consult the master before sailing.', 'master'],
    ['The operator shall furnish the results to FDA.', 'FDA'],
    ['The records must be made available to an inspector on request.', 'inspector'],
    ['The carrier must transmit the data to CBP.', 'CBP'],
    ['The label must be red.', null],
    ['The employer must warn all workers of the danger.', 'workers'],
  ],
  fr: [
    ['Le transporteur doit aviser le ministre du déversement.', 'ministre'],
    ['Le transporteur informe et doit informer le propriétaire par écrit.', 'propriétaire'],
    ['Le titulaire doit prévenir l’agence dans les dix jours.', 'agence'],
    ['Le promoteur doit présenter le rapport au ministre.', 'ministre'],
    ['L’importateur doit transmettre les données à l’Agence.', 'Agence'],
    ['Le fabricant doit envoyer une copie au marchand.', 'marchand'],
    ['Le fournisseur doit remettre une fiche à l’acheteur.', 'acheteur'],
    ['Un avis doit être donné à la commission.', 'commission'],
    ['L’étiquette doit être rouge.', null],
    ['Le propriétaire doit consulter le capitaine avant le départ.', 'capitaine'],
    ['L’exploitant doit fournir les résultats au directeur.', 'directeur'],
    ['Le rapport doit être soumis aux membres.', 'membres'],
    ['Le titulaire doit communiquer la perte au ministre.', 'ministre'],
    ['Le demandeur doit déposer la demande par la poste.', null],
    ['L’employeur doit aviser les travailleurs du danger.', 'travailleurs'],
  ],
};

export const penaltyCases: Parts = {
  en: [
    ...inside(
      (words) => `A person who breaks this rule must know that the person ${words}.`,
      [
        'is liable to a fine of $500',
        'is subject to a civil penalty of $500',
        'is liable on summary conviction to imprisonment for six months',
        'is guilty of an offence',
        'shall be subject to forfeiture of the goods',
        'is liable to a penalty not exceeding $1,000',
        'is guilty of a misdemeanor',
        'is subject to a criminal penalty',
      ],
    ),
    ['An administrative penalty may be imposed.', 'An administrative penalty may be imposed'],
    ['A civil penalty of $200 must be paid.', 'A civil penalty of $200 must be paid'],
    ['The offender must pay a fine of $300.', 'a fine of $300'],
    ['The offender must pay a fine not exceeding $300.', 'a fine not exceeding $300'],
    ['A monetary penalty may be assessed.', 'A monetary penalty may be assessed'],
    ['The holder must pay the fee.', null],
    ['The carrier must store the goods.', null],
  ],
  fr: [
    ...inside(
      (words) => `Le contrevenant doit savoir que la personne qui vend ${words}.`,
      [
        'est passible d’une amende de 500 $',
        'est passible de six mois de prison',
        'est coupable d’une infraction',
        'commet une infraction',
        'sont passibles d’une amende de 500 $',
      ],
    ),
    ['Le contrevenant doit payer une amende de 300 $.', 'une amende de 300 $'],
    ['Le contrevenant doit payer une amende maximale de 300 $.', 'une amende maximale de 300 $'],
    ['Une pénalité administrative peut être imposée.', 'Une pénalité administrative peut être imposée'],
    ['Une sanction administrative peut être imposée.', 'Une sanction administrative peut être imposée'],
    ['Une sanction pécuniaire peut être imposée.', 'Une sanction pécuniaire peut être imposée'],
    ['Une sanction civile peut être imposée.', 'Une sanction civile peut être imposée'],
    ['Le contrevenant doit payer une amende d’au plus 300 $.', "une amende d'au plus 300 $"],
    ['Le titulaire doit payer les frais.', null],
    ['Le transporteur doit entreposer les marchandises.', null],
    ['Le contrevenant doit savoir que la personne est passible des peines prévues.', 'est passible des peines prévues'],
  ],
};

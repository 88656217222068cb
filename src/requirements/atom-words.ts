import type { Language } from '../model/language.ts';

/** The words of one language that the parts of a requirement are found by. Patterns run from a word that opens a phrase to what ends it. */
export type AtomWords = {
  readonly deadline: RegExp;
  readonly frequency: RegExp;
  /** A verb of keeping; without one a period is no retention. */
  readonly keeps: RegExp;
  readonly retention: RegExp;
  readonly penalty: RegExp;
  /** With the flag g; the group `method` is what is told to follow. */
  readonly method: RegExp;
  /** The group `who` is the person told. */
  readonly recipient: readonly RegExp[];
  readonly article: RegExp;
  /** The verb at the start of a predicate. */
  readonly verbHead: RegExp;
  /** Predicates whose verb has no object. */
  readonly noObject: RegExp;
  /** Words that end the object. */
  readonly objectStop: RegExp;
};

const NUMBER =
  '(?:\\d[\\d ,.]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty-five|sixty|ninety)';
const PERIOD = `(?:the |a period of |a |an )?${NUMBER}(?: \\(\\d+\\))?[ -](?:(?:calendar|business|working|work|consecutive|full|fiscal|model) )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?)`;
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DAY = `(?:(?:the )?\\d{1,2}(?:st|nd|rd|th)? (?:day of )?${MONTH}|${MONTH} \\d{1,2}(?!\\d))(?:,? \\d{4})?`;
/** What a period counts from, to the end of its phrase. */
const AFTER =
  '(?: ?\\)?,? ?(?:after|from|following|of|before|prior to|preceding)(?![\\p{L}-]) [^,;:.()]{2,100}?(?=[,;:.()]|$))?';

const NOMBRE =
  '(?:\\d[\\d ,]*|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|quarante-cinq|soixante|quatre-vingt-dix)';
const PERIODE = `${NOMBRE} (?:secondes?|minutes?|heures?|jours?(?: (?:ouvrables|civils))?|semaines?|mois|trimestres?|ans?|années?)`;
const MOIS = '(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)';
const APRES =
  "(?: ?(?:suivant|après|à compter|avant|précédant|qui suivent|de l'|du|de la)(?![\\p{L}-])[^,;:.()]{2,100}?(?=[,;:.()]|$))?";

export const atomWords: Readonly<Record<Language, AtomWords>> = {
  en: {
    deadline: new RegExp(
      `(?<![\\p{L}-])(?:within ${PERIOD}${AFTER}|(?:no|not) later than (?:${PERIOD}${AFTER}|${DAY}|the [^,;:.()]{3,80})|(?:on or before|by|before|until) ${DAY}|before the (?:end|expiry|expiration) of [^,;:.()]{3,80}|at least ${PERIOD} (?:before|prior to|in advance)[^,;:.()]{0,80}|as soon as (?:possible|practicable|feasible|[^,;:.()]{3,40} becomes aware)|immediately(?: after [^,;:.()]{3,60})?|without (?:undue |unreasonable )?delay|forthwith|promptly)`,
      'iu',
    ),
    frequency: new RegExp(
      `(?<![\\p{L}-])(?:(?:at least )?(?:once|twice|${NUMBER} times) (?:a|an|per|each|every|in each|in every|during each) [^,;:.()]{3,40}|(?:at least )?every (?:other )?(?:${PERIOD}|hour|day|week|month|quarter|year)|at intervals? (?:of|not exceeding|no (?:greater|longer) than|not (?:greater|longer|more) than) [^,;:.()]{3,40}|(?:semi-?annual|annual|bi-?annual|bienni|quarter|month|week|dai|hour)(?:al)?ly(?![\\p{L}-]))`,
      'iu',
    ),
    keeps:
      /(?<![\p{L}-])(?:retain\p{L}*|retention|keep\p{L}*|kept|preserv\p{L}+|maintain\p{L}*|stor(?:e|es|ed|ing))(?![\p{L}-])/iu,
    retention: new RegExp(
      `(?<![\\p{L}-])(?:for (?:at least |a (?:minimum )?period of (?:at least |not less than )?|not less than |a minimum of |the )?${PERIOD}${AFTER}|(?:at least |not less than )${PERIOD}${AFTER}|until ${PERIOD}${AFTER}|(?:for|during) the (?:life|lifetime|duration|useful life) of [^,;:.()]{3,60})`,
      'iu',
    ),
    penalty:
      /(?<![\p{L}-])(?:(?:is |are |shall be )?(?:liable|subject)(?: on (?:summary )?conviction)? (?:to|for) (?:an? |the )?(?:\p{L}+ ){0,3}(?:fines?|penalt(?:y|ies)|imprisonment|forfeitures?)[^;:.]{0,100}|(?:an? )?(?:civil|criminal|administrative|monetary) penalt(?:y|ies)[^;:.]{0,80}|(?:is|are) guilty of (?:an? )?(?:offence|misdemeanor|felony|violation)[^;:.]{0,60}|(?:an? )?fine (?:of|not exceeding)[^;:.]{0,80})/iu,
    method:
      /(?<![\p{L}-])(?:(?:when |as )?(?:tested|measured|determined|calculated|verified|demonstrated|conducted|performed)(?: \p{L}+ly)? (?:in accordance with|according to|using|by|under|as specified in|pursuant to)|(?:in accordance|conform\p{L}*) with) (?<method>(?:the )?(?:(?:test|testing|measurement|sampling|analytical|calculation) )?(?:(?:methods?|procedures?|protocols?|practices?)(?: \p{L}+){0,3} (?:in|of|by|under) )?(?:this |the )?(?:Schedule|section|subsection|paragraph|part|subpart|appendix|annex|§+)s? ?[\w.-]+(?:\(\w+\))*|(?:the )?(?:test|testing|measurement|sampling|analytical) (?:methods?|procedures?|protocols?)[^,;:.()]{0,60})/giu,
    recipient: [
      /(?<![\p{L}-])(?:notif(?:y|ies|ied)|inform(?:s|ed)?|advise[sd]?|consult(?:s|ed)?|alert(?:s|ed)?|warn(?:s|ed)?) (?<who>(?:the |each |every |any |all |its |a |an )?(?:[\p{L}'-]+ ){0,4}?[\p{L}'-]+)(?= (?:of|that|in|within|by|as|when|if|before|at|about|immediately|and|or|no|not|who|to|on)(?![\p{L}-])|[,;:.(]|$)/iu,
      /(?<![\p{L}-])(?:submit\p{L}*|submission|report\p{L}*|send|sent|provid\p{L}+|furnish\p{L}*|give[ns]?|giving|file[sd]?|filing|deliver\p{L}*|transmit\p{L}*|forward\p{L}*|disclos\p{L}+|made available|make available|notice)(?![\p{L}-])(?:(?! to )[^;:.]){0,120} to (?<who>(?:the |each |every |any |all |its |a |an )?(?:[\p{L}'-]+ ){0,4}?[\p{L}'-]+)(?= (?:of|that|in|within|by|as|when|if|before|at|about|immediately|and|or|no|not|who|on|under|for|upon|after|during|pursuant|with|to)(?![\p{L}-])|[,;:.(]|$)/iu,
    ],
    article: /^(?:the|each|every|any|all|its|an?) /iu,
    verbHead:
      /^ ?(?:also |not |only |immediately |promptly |at all times |always |then |either )*(?!(?:be|have|has)(?![\p{L}-]))[\p{L}-]+(?: (?:and|or|to) [\p{L}-]+)? (?:(?:the|an?|any|each|every|all|its|their|such|that|those|these|no|his or her|your) )*/iu,
    noObject: /^ ?(?:\p{L}+ly )?(?:be|apply|comply|remain|occur|cease|consist|conform|include within)(?![\p{L}-])/iu,
    objectStop:
      /^(?:[,;:()]|to|in|on|at|by|for|from|with|within|without|of|under|into|unless|if|when|where|that|which|who|whose|as|before|after|until|during|upon|using|containing|not|no|and|or|is|are|was|were|has|have|must|shall|may|will|so|than|per|between|against|through|according|pursuant|including|except|showing|stating|indicating)$/iu,
  },
  fr: {
    deadline: new RegExp(
      `(?<![\\p{L}-])(?:(?:dans|au plus tard) (?:les |un délai de |le délai de )?${PERIODE}${APRES}|au plus tard (?:le |la |à )[^,;:.()]{3,80}|avant (?:le \\d{1,2}(?:er)? ${MOIS}(?: \\d{4})?|l'expiration [^,;:.()]{3,80}|la fin [^,;:.()]{3,80})|au moins ${PERIODE} (?:avant|à l'avance)[^,;:.()]{0,80}|dès que possible|dès qu'[^,;:.()]{3,40}|sans délai|immédiatement(?: après [^,;:.()]{3,60})?|sur-le-champ|sans tarder|promptement)`,
      'iu',
    ),
    frequency: new RegExp(
      `(?<![\\p{L}-])(?:(?:au moins )?(?:une|deux|trois|\\d+) fois (?:par|tous les|toutes les|chaque) [^,;:.()]{2,40}|(?:tous|toutes) les ${PERIODE}|tous les (?:jours|mois|ans)|chaque (?:jour|semaine|mois|trimestre|année)|à intervalles? (?:de |d'|ne dépassant pas |maximaux? de )[^,;:.()]{3,40}|(?:annuell|semestriell|trimestriell|mensuell|quotidienn|hebdomadair)ement)`,
      'iu',
    ),
    keeps: /(?<![\p{L}-])(?:conserv\p{L}+|gard\p{L}+|tien(?:t|nent)|tenir|mainten\p{L}+)(?![\p{L}-])/iu,
    retention: new RegExp(
      `(?<![\\p{L}-])(?:pendant|durant|pour une (?:période|durée) (?:d'au moins|minimale de|de)) (?:au moins |une (?:période|durée) (?:d'au moins |minimale de |de ))?(?:les )?${PERIODE}${APRES}`,
      'iu',
    ),
    penalty:
      /(?<![\p{L}-])(?:(?:est |sont )?passibles? (?:d'|de |des )[^;:.]{3,120}|(?:une )?amende (?:maximale |d'au plus |de )[^;:.]{3,80}|(?:est|sont) coupables? d'une infraction[^;:.]{0,60}|commet une infraction[^;:.]{0,60}|(?:une )?(?:pénalité|sanction) (?:administrative|pécuniaire|civile)[^;:.]{0,80})/iu,
    method:
      /(?<![\p{L}-])(?:conformément (?:à|au|aux)|selon|suivant) (?<method>(?:la |le |les |l')?(?:(?:méthodes?|procédures?|essais?|protocoles?)[^,;:.()]{0,60}|(?:annexe|article|paragraphe|alinéa|partie|appendice)s? ?[\w.-]+(?:\(\w+\))*))/giu,
    recipient: [
      /(?<![\p{L}-])(?:avis(?:e|ent|er)|inform(?:e|ent|er)|préven(?:ir|t)|prévien(?:t|nent)|consult(?:e|ent|er)) (?:par écrit |immédiatement |sans délai )?(?<who>(?:le |la |les |l'|chaque |tout |toute |son |sa |ses )?(?:[\p{L}'-]+ ){0,3}?[\p{L}'-]+)(?= (?:de|du|des|que|dans|par|au|en|lorsque|si|avant|à|et|ou|dès|sans|qui)(?![\p{L}-])| d'| qu'|[,;:.(]|$)/iu,
      /(?<![\p{L}-])(?:présent\p{L}+|soum\p{L}+|transm\p{L}+|fourni\p{L}*|remet\p{L}*|envo\p{L}+|communiqu\p{L}+|dépos\p{L}+|donn\p{L}+)(?![\p{L}-])(?:(?! (?:au|aux|à la|à l'))[^;:.]){0,120} (?<who>(?:(?:aux?|à la|à)(?![\p{L}]) ?|à l')(?:[\p{L}'-]+ ){0,3}?[\p{L}'-]+)(?= (?:de|du|des|que|dans|par|en|lorsque|si|avant|à|et|ou|dès|sans|qui|un|une|le|la|les)(?![\p{L}-])| d'| qu'|[,;:.(]|$)/iu,
    ],
    article: /^(?:à l'|l'|(?:à la|aux?|à|les?|la|chaque|toute?|son|sa|ses)(?![\p{L}']) ?)(?=[\p{L}])/iu,
    verbHead:
      /^ ?(?:également |aussi |toujours |immédiatement |sans délai |en tout temps )*(?!(?:être|avoir|est|sont)(?![\p{L}-]))(?:en |y |les? |la )?[\p{L}'-]+(?: (?:et|ou) [\p{L}-]+)? (?:(?:de la|le|la|les|une?|des|du|toute?|chaque|son|sa|ses|ces|cette|ce)(?![\p{L}]) ?|l')*/iu,
    noObject: /^ ?(?:être|avoir lieu|s'appliquer|se conformer|comporter que)(?![\p{L}-])/iu,
    objectStop:
      /^(?:[,;:()]|à|au|aux|dans|de|du|des|d'.*|en|par|pour|sur|avec|sans|sous|selon|si|s'il|lorsque|lorsqu'.*|que|qu'.*|qui|dont|où|avant|après|pendant|jusqu'.*|et|ou|est|sont|doit|doivent|peut|peuvent|ne|n'.*|pas|conformément|notamment|sauf|indiquant|portant|contenant)$/iu,
  },
};

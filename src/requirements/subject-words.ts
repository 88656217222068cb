import type { Language } from '../model/language.ts';

/** The words that tell nouns from their surroundings, in one language. Patterns with the flag g are searched for their last match. */
export type SubjectGrammar = {
  /** A dimension named behind the figure: "wide", "in diameter", "minimum thickness". */
  readonly dimensionAfter: RegExp;
  readonly adjectives: Readonly<Record<string, string>>;
  /** Units of which "of lead" behind the figure names the substance. */
  readonly measuresSubstance: RegExp;
  readonly substanceAfter: RegExp;
  /** What fills a period: "8 consecutive hours off duty", "11 hours of driving time". */
  readonly periodAfter: RegExp;
  /** The noun right before the figure: "a width of". */
  readonly nounBefore: RegExp;
  readonly objectOfVerb: RegExp;
  readonly verb: RegExp;
  readonly opening: RegExp;
  readonly leading: RegExp;
  readonly complement: RegExp;
  /** Nouns that say how much, not of what. */
  readonly generic: RegExp;
  /** Words that end a noun phrase. */
  readonly stop: RegExp;
};

const SUBSTANCE_UNITS =
  /^(?:1|percent|permille|pp[mbt]|[kcmµn]?g|lb|oz|t|[kcdmµ]?L|gal-.*|(?:[kcmµn]?g|t|lb|oz|[mµ]?L|[kMGTm]?Bq|[mµnp]?Ci)\/.+|[kMGT]?Bq|[mµnp]?Ci|CAD|USD|[kMG]?J|kcal|cal)$/;
const DIMENSIONS =
  'width|length|height|thickness|depth|diameter|circumference|radius|area|volume|weight|mass|capacity|speed|temperature|pressure|distance|clearance|size|age|duration|power|frequency|output|force';
const DIMENSIONS_FR =
  'largeur|longueur|hauteur|épaisseur|profondeur|diamètre|circonférence|rayon|surface|volume|poids|masse|capacité|vitesse|température|pression|distance|côté';

export const subjectWords: Readonly<Record<Language, SubjectGrammar>> = {
  en: {
    dimensionAfter: new RegExp(
      `^(?:,? (?:or|and) (?:more|less|greater|longer|larger|higher))? (?:in (?:its |total |overall |outside |inside |nominal |internal |external )?)?(?:minimum |maximum )?(${DIMENSIONS}|wide|long|high|thick|deep|tall)(?![\\p{L}-])`,
      'iu',
    ),
    adjectives: { wide: 'width', long: 'length', high: 'height', thick: 'thickness', deep: 'depth', tall: 'height' },
    measuresSubstance: SUBSTANCE_UNITS,
    substanceAfter:
      /^ (?:by (?:weight|mass|volume) )?(?:of|total|in)? ?(?:the |its |any |each |total |elemental )*(.{1,50})/iu,
    periodAfter:
      /^ (?:of )?(?:the |a |an )?((?:off|on)[- ]duty|(?:driving|rest|working|work|training|sleep|elapsed|flight|operating|experience)(?: time)?)(?![\p{L}-])/iu,
    nounBefore:
      /([\p{L}][\p{L}' -]{1,60}) (?:of|is|=|equals|reaches|attains|equal to|:)(?: a| an| the| about)? ?[(]?$|(?<![\p{L}-])(?:with|having|has|have) (?:an? )?((?:[\p{L}'-]+ ){1,4})$|(?:,|and|or) (?:the |its |their )?((?:[\p{L}-]+ )?[\p{L}-]*(?:width|length|height|thickness|depth|diameter|mass|weight|area|volume)) $/iu,
    objectOfVerb:
      /(?<![\p{L}-])(?:contain(?:s|ing)?|bear|submit(?:s|ted)?|file|report|notify|keep|retain|maintain|provide|furnish|send|register|preserve|store|give|emit|withstand|conduct|complete|apply|display|discharge|pay|respond to|withdraw|report of|submission of|copy of) (?:to \p{L}+ )?(?:a |an |the |its |any |each |every |all |that |such |those |these |his or her |their )*([\p{L}][\p{L}' -]{1,60})/giu,
    verb: /(?<![\p{L}-])(?:shall|must|may|should|will|can|cannot|is|are|does|do|was|were|has|have|contains?|exceeds?|equals|weighs?|measures?|remains?)(?![\p{L}-])/giu,
    opening:
      /, (?=(?:the|a|an|each|every|no|any|its|their) )|(?<![\p{L}-])(?:if|when|where|unless|that|because|and that|provided that) (?=[\p{L}]+ [\p{L}]+)/giu,
    leading:
      /^(?:if|when|where|for|in|on|at|subject to|except|the|a|an|each|every|no|any|all|its|their|such|total|and|or|that|unless) /iu,
    complement: /(?<![\p{L}-])of (?:the |a |an |any |each |its )?(.{1,60})/iu,
    generic:
      /^(?:(?:maximum|minimum|total|average|nominal|mean|combined|overall|actual|additional|initial|further|same|specified|applied) )*(?:periods?|amounts?|quantit(?:y|ies)|concentrations?|levels?|rates?|totals?|values?|maximum|minimum|contents?|time|times|term|range|limits?|sum|excess|number|degree|proportion|percentage|it|they|this|that|which|there|who|he|she|one|person|any person|part|order|case|accordance|information|days?|months?|years?|hours?|minutes?|[cm]m|kg|lbs?|ml|co|you|we|us|them|none|these|those|him|her|others?|anything|nothing|everyone|nobody|whoever|anyone|working|due|fda|cbp|minister|secretary|administrator|commissioner|director|sponsors?|applicants?|manufacturers?|importers?|licensees?|employers?|employees?|agency|department|(?:motor )?carriers?|owners?|operators?|drivers?|masters?|persons|workers?|canada|united states|produced|averages?|following|paragraphs?|(?:sub)?sections?|definitions|requirements|general requirements|figures?|note|example|however|respect|expiration)$/iu,
    stop: /^(?:the|a|an|what|how|whether|fda|cbp|epa|nhtsa|of|in|on|at|for|to|with|from|by|between|and|or|that|which|who|whose|is|are|be|been|was|were|has|have|shall|must|may|not|no|than|more|less|within|under|over|any|each|every|its|their|such|this|these|those|as|if|when|where|after|before|during|per|when|measured|determined|tested|calculated|having|containing|expressed|into|through|until|unless|but|it|they|he|she|about|least|most|up|does|do|will|can|should|all|other|either|both|also|only|using|based|shown|specified|applied|prescribed|referred|required|in-|exceeds?|contains?|exceeding|equal|so|above|below|against|upon|without|made|provided|immediately|submitted|kept|retained|maintained|filed|needed|manufactured|reaching|means|includes|just|throughout|alternatively|primarily|once|later|earlier|otherwise|together|instead|again|still|already|among|along|around|across|behind|beside|near|whoever|another|them|follows|says)$/iu,
  },
  fr: {
    dimensionAfter: new RegExp(`^(?:,? (?:ou|et) (?:plus|moins))? (?:de |en )(${DIMENSIONS_FR})(?![\\p{L}-])`, 'iu'),
    adjectives: { côté: 'côté' },
    measuresSubstance: SUBSTANCE_UNITS,
    substanceAfter: /^ (?:de |d'|en )(?:la |le |l'|les )?(.{1,50})/iu,
    periodAfter:
      /^ (?:de |d')?(?:la |le |l')?(hors service|en service|(?:temps de )?(?:conduite|repos|travail|service|vol)|formation|expérience)(?![\p{L}-])/iu,
    nounBefore: /([\p{L}][\p{L}' -]{1,60}) (?:de|d'|est de|est d'|:)(?: la| le)? ?[(]?$/iu,
    objectOfVerb:
      /(?<![\p{L}-])(?:contien\p{L}+|contenir|présent\p{L}+|soum\p{L}+|conserv\p{L}+|gard\p{L}+|tien\p{L}+|fourni\p{L}+|transm\p{L}+|envo\p{L}+|dépos\p{L}+) (?:au \p{L}+ )?(?:un |une |le |la |les |l'|des |du |de la |ses |son |sa |ces |chaque |tout )*([\p{L}][\p{L}' -]{1,60})/giu,
    verb: /(?<![\p{L}-])(?:doit|doivent|peut|peuvent|est|sont|ne|n'|a|ont|devra|devront|excèdent?|dépassent?|contient|contiennent)(?![\p{L}-])/giu,
    opening: /, (?=(?:(?:les?|la|une?|chaque|toute?|aucune?) |l'))/giu,
    leading: /^(?:(?:si|lorsque|sous réserve de|les?|la|une?|chaque|toute?|aucune?|ce|cet|cette|ces|et|ou|que) |l')/iu,
    complement: /(?<![\p{L}-])(?:(?:de|du|des) |d')(?:la |l')?(.{1,60})$/iu,
    generic:
      /^(?:périodes?|quantités?|concentrations?|niveaux?|taux|total|valeurs?|maximum|minimum|teneurs?|durées?|délais?|limites?|somme|nombre|degré|proportion|pourcentage|il|elle|ils|elles|ce|qui|celui-ci|celle-ci|personne|cas|jours?|mois|ans?|années?|[cm]m|kg|ml|ministre|fabricant|importateur|demandeur|titulaire|employeur|employé|exploitant|agence|paragraphes?|articles?|définitions)(?: (?:totale?|maximale?|minimale?|moyenne?))?$/iu,
    stop: /^(?:le|la|les|l'|un|une|des|du|de|d'|qu'|c'|en|au|aux|à|pour|par|sur|dans|avec|sans|entre|et|ou|que|qui|dont|où|est|sont|être|a|ont|doit|doivent|peut|peuvent|ne|n'|pas|plus|moins|si|lorsque|après|avant|pendant|se|s'|il|elle|ils|elles|ce|cette|ces|son|sa|ses|leur|leurs|tout|toute|tous|toutes|chaque|aucun|aucune|maximale?|minimale?|mesurée?|au-dessus|égale?|supérieure?|inférieure?|selon|lors|afin|soit|environ|excède|dépasse)$/iu,
  },
};

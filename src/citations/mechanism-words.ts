// The words by which Canadian and U.S. drafters say what a foreign text does (research/domain.md 4.1 lists the eight mechanisms). Each was read in the
// regulations that cite the CFR, in both languages; patterns are tried on bounded windows, so none can grow with the text.

/** An order under the Foreign Extraterritorial Measures Act, R.S.C. 1985, c. F-29, s. 5. */
export const BLOCKS = /extraterritorial measures?\b|mesures? extraterritoriales?\b/i;

/** People or goods that come from the other country are taken under its rules. */
export const RECIPROCITY =
  /\bfrom (?:a place in )?(?:the United States|Canada) (?:to|through) |\bfrom a place in the United States\b|(?:valid|in force) in the United States|\breciproc|mutual recognition|d’un endroit aux États-Unis|(?<!\p{L})(?:des États-Unis|du Canada) (?:vers|à destination)|depuis les États-Unis|(?:valides?|valables?|en vigueur) aux États-Unis|réciproc|reconnaissance mutuelle/iu;

/** Words about an accepted certificate that say it is absent, or that it makes no difference. */
export const UNCERTIFIED =
  /\b(?:not|whether or not)\b[^.;|]{0,30}covered by an? \w+ certificate|(?:ne sont pas|n’est pas|qu’il soit ou non|non)\s[^.;|]{0,30}visée?s? par un certificat/gi;
/** What was accepted over there is accepted here. */
export const DEEMED =
  /\bEPA certificate|certificats? de l’EPA|\bdeemed to\b|considered to (?:be|have|meet|satisfy|comply|conform)|considered equivalent|certif(?:y|ies) that|certified by [^.;|]{0,100}as (?:meeting|conforming)|(?:label|statement) [^.;|]{0,60}indicating that|is a valid \w+ certificate|attest(?:e|ant) que|réputée?s?\s|considérée?s? comme|reconnue?s? comme|comme étant conforme|(?:étiquette|mention) [^.;|]{0,80}indiquant que/iu;
export const ACCEPTED_PAPER =
  /(?<!\p{L})(?:certificates?|licen[cs]es?|permits?|approvals?|authorizations?|registered|certificats?|permis|approbations?|autorisations?|inscrite?s?)(?!\p{L})[^;|]{0,140}(?<!\p{L})(?:issued|granted|registered|under|pursuant|délivrée?s?|accordée?s?|au titre)(?!\p{L})[^;|]{0,120}$/iu;

/** A choice between the foreign text and something else. */
export const ALTERNATIVE =
  /\binstead of\b|\bin lieu of\b|as an alternative|\balternatively\b|at the (?:option|choice) of|\bat (?:its|their) option|[’']s option\b|\bau lieu d|à la place d|\bau choix d|en remplacement d/i;
export const ONE_OF =
  /\b(?:any )?one (?:or more )?of the following|\bone of [A-Z]{2,}|l’une? (?:ou l’autre )?des .{0,60}?(?:suivante?s|ci-après)/;
/** Between the citation and a standard of another body: "CSA C361-16 or ...", "... or a standard that". */
export const OR_BETWEEN = /^[^.;|\n]{0,70}\b(?:or|ou)\b[^.;|\n]{0,40}$/;
export const OR_STANDARD =
  /^,? (?:or|ou) (?:the |a |an |la |une |d’une )?(?:[\p{L}]+ ){0,4}(?:[Ss]tandards?|[Nn]ormes?)\b/u;

/** The other country's list decides what a term of this text covers. */
export const LISTED =
  /\b(?:listed|enumerated|included on the list|set out in the list)\s(?:\p{L}+\s){0,3}(?:in|under|by)\s[^.;|]{0,40}$|\b(?:inscrite?s?|figurant|mentionnée?s?) (?:à|sur|dans) la liste[^.;|]{0,40}$|énumérée?s?\s(?:à|aux?|dans)[^.;|]{0,40}$|\b(?:designation|name|number) used to identify\b|(?:désignation|appellation) (?:utilisée )?(?:pour|servant à) (?:désigner|identifier)|décision prise en vertu des? $|determined under $/iu;

/** The words only speak about the foreign text; they apply nothing of it. */
export const ASIDE_BEFORE =
  /\b(?:despite|notwithstanding|malgré)\b[^,;]{0,100}$|\b(?:subject to|regulated (?:\p{L}+ ){0,5}by|assujettie?s? (?:aux dispositions )?(?:du|de la|au)|réglementée?s? (?:\p{L}+ ){0,5}par le)\s*$/iu;
export const ASIDE_AFTER =
  /^[^.;]{0,90}?\b(?:do(?:es)? not apply|(?:is|are|shall|should|must) (?:to )?be read|ne s’appliquent?|(?:vaut|valent) mention|s’interprètent?|s’entend(?:ent)?\s|(?:est|sont|doivent être) interprétée?s?)/i;

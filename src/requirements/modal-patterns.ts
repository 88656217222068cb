import type { Language } from '../model/language.ts';
import type { Modality } from '../model/requirement.ts';

/** Words that command, forbid, allow, exempt or define. Each pattern has the flag g. */
export type ModalPattern = { readonly words: RegExp; readonly modality: Modality };

const modal = (words: string, modality: Modality): ModalPattern => ({
  words: new RegExp(`(?<![\\p{L}-])(?:${words})(?:(?<=')|(?![\\p{L}-]))`, 'giu'),
  modality,
});

// Longest phrase first: at one place in the text the first pattern of this table that matches there wins. "May not" is a prohibition in both
// countries' drafting (Document Drafting Handbook, "shall not / may not"; Interpretation Act s. 11 for "shall" and "may").
const ENGLISH: readonly ModalPattern[] = [
  modal(
    '(?:is|are|was|were|shall) not (?:be )?required(?: to| for| in respect of)?|need not|(?:is|are) not obliged to|(?:do|does) not (?:need|have) to|(?:is|are) not subject to',
    'exemption',
  ),
  modal(
    '(?:is|are|be|shall be) (?:also )?exempt(?:ed)?(?: from)?|(?:do|does|shall|will) not (?:include or )?(?:apply|bind)(?: to| in respect of)?|(?:is|are) excluded from',
    'exemption',
  ),
  modal(
    'shall not|must not|may not|cannot|will not|(?:is|are) not permitted(?: to)?|(?:is|are) (?:not|never) (?:to be )?allowed(?: to)?',
    'prohibition',
  ),
  modal(
    '(?:is|are) prohibited(?: from)?|it (?:is|shall be) (?:unlawful|an offence|prohibited)(?: for)?|(?:is|are) forbidden|(?:is|are) unlawful',
    'prohibition',
  ),
  // A sentence that says only what a breach costs commands too: what it must not be is said elsewhere.
  modal(
    '(?:is|are|shall be|may be) (?:guilty of an offence|liable (?:on (?:summary )?conviction|to (?:an? )?(?:fine|penalty|imprisonment|forfeiture|(?:civil|criminal|administrative|monetary) \\p{L}+))|subject to (?:an? |the )?(?:(?:civil|criminal|administrative|monetary) ){0,2}(?:penalt(?:y|ies)|fines?|imprisonment))|commits? an offence',
    'obligation',
  ),
  modal('(?:is|are) (?:required(?: to)?|needed|necessary)|(?:is|are) to be|(?:has|have) to', 'obligation'),
  modal('shall|must', 'obligation'),
  modal('(?:is|are) (?:permitted|authorized|entitled|allowed) to|may', 'permission'),
  modal('means|includes|has the (?:same )?meaning|have the (?:same )?meaning|refers to|is defined as', 'definition'),
];

const FRENCH: readonly ModalPattern[] = [
  modal(
    "n'(?:est|sont) (?:pas )?tenue?s? (?:de|d')|(?:est|sont) (?:exemptée?s?|dispensée?s?|soustraite?s?|exclue?s?)(?: de| d'| des)?|ne s'applique(?:nt)?(?: pas| ni)?(?: à| aux)?|il n'est pas nécessaire|n'(?:a|ont) pas à|n'(?:est|sont) pas (?:obligée?s? (?:de|d')|assujettie?s? (?:à|au|aux))|n'(?:est|sont) (?:pas )?(?:requise?s?|exigée?s?|nécessaires?)",
    'exemption',
  ),
  modal(
    "ne (?:doit|doivent|peut|peuvent)(?: pas| en aucun cas| toutefois)?|(?:il est|est|sont) interdite?s?(?: à \\p{L}+)?(?: de| d')?|il est défendu|ne (?:doit|doivent|peut|peuvent) \\p{L}+ que",
    'prohibition',
  ),
  modal(
    "(?:commet|commettent) une infraction|(?:est|sont) passibles? (?:de|d'|des)|encour(?:t|ent)|(?:est|sont) coupables? d'une infraction",
    'obligation',
  ),
  modal(
    "doit|doivent|devra|devront|(?:est|sont) tenue?s? (?:de|d')|il faut|(?:est|sont) obligatoires?|veille(?:nt)? à(?: ce)?|(?:il )?incombe(?: à| au| aux)?",
    'obligation',
  ),
  modal(
    "peut|peuvent|(?:est|sont) (?:autorisée?s?|permise?s?)(?: à| de)?|il est permis|(?:a|ont) le droit (?:de|d')",
    'permission',
  ),
  modal(
    "s'entend(?:ent)? (?:notamment )?(?:de|d'|du|des|au sens)|désigne(?:nt)?|vaut mention|(?:est|sont) assimilée?s? à",
    'definition',
  ),
];

export const modalPatterns: Readonly<Record<Language, readonly ModalPattern[]>> = { en: ENGLISH, fr: FRENCH };

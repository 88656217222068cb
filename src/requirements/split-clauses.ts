import type { Language } from '../model/language.ts';

/** Conditions and exceptions cut out of a phrase; `rest` is what stays, white space folded. */
export type Clauses = { readonly rest: string; readonly condition: string | null; readonly exception: string | null };

type Openers = { readonly condition: string; readonly exception: string };

const OPENERS: Readonly<Record<Language, Openers>> = {
  en: {
    condition:
      'if|when|where|whenever|wherever|in the case of|in the event (?:of|that)|provided that|(?<=, )provided|subject to|on condition that|as long as|until|once|in respect of an? \\p{L}+ (?:that|who|which)',
    exception:
      'unless|except(?: that| where| when| if| as| for| in)?|other than|excluding|with the exception of|notwithstanding|despite',
  },
  fr: {
    condition:
      "si|s'il|s'ils|s'elle|lorsque|lorsqu'\\p{L}+|quand|en cas (?:de|d'|où)|dans le cas (?:de|d'|où|des|du)|à condition (?:que|de)|sous réserve (?:de|d'|des|du)|pourvu que",
    exception:
      "à moins (?:que|qu'\\p{L}+|de|d')|sauf(?: si| lorsque| dans)?|à l'exception (?:de|d'|des|du)|à l'exclusion (?:de|d'|des|du)|malgré|exception faite (?:de|d'|des|du)",
  },
};

const patterns = {
  en: new RegExp(
    `(?<=^|[ ,;(])(?:(?<exception>${OPENERS.en.exception})|(?<condition>${OPENERS.en.condition}))(?![\\p{L}-])`,
    'giu',
  ),
  fr: new RegExp(
    `(?<=^|[ ,;(])(?:(?<exception>${OPENERS.fr.exception})|(?<condition>${OPENERS.fr.condition}))(?:(?<=')|(?![\\p{L}-]))`,
    'giu',
  ),
};

/**
 * Cuts the first condition ("if", "when", "subject to") and the first exception ("unless", "except") out of a phrase. A clause runs to the next
 * comma that is not inside a list of it, or to the next opener, or to the end: punctuation is all there is without a parser.
 */
export function splitClauses(phrase: string, language: Language): Clauses {
  const openers = [...phrase.matchAll(patterns[language])];
  let rest = '';
  let at = 0;
  let condition: string | null = null;
  let exception: string | null = null;
  openers.forEach((opener, index) => {
    if (opener.index < at) return;
    const next = openers[index + 1]?.index ?? phrase.length;
    const end = clauseEnd(phrase, opener.index, next);
    const words = tidy(phrase.slice(opener.index, end));
    // A bare "if" ends a stem: its paragraphs are the conditions.
    if (words.length === opener[0].length) return;
    const { exception: isException } = opener.groups ?? {};
    // "Unless otherwise specified" lets nothing out that the reader could name.
    if (isException !== undefined && OPEN_ENDED.test(words)) {
      rest += ` ${phrase.slice(at, opener.index)}`;
      at = end;
      return;
    }
    if (isException !== undefined && exception === null) exception = words;
    else if (isException === undefined && condition === null) condition = words;
    else return;
    rest += ` ${phrase.slice(at, opener.index)}`;
    at = end;
  });
  return { rest: tidy(`${rest} ${phrase.slice(at)}`), condition, exception };
}

const OPEN_ENDED =
  /^(?:(?:unless|except|notwithstanding|despite)(?: (?:as|where|when))? (?:is |are )?otherwise(?: (?:expressly |specifically )?(?:specified|provided|indicated|stated|noted|authorized|permitted|required|directed|approved|prescribed|agreed|set out))?|sauf (?:indications?|dispositions?|mentions?|stipulations?|avis) contraires?|à moins d'(?:indication|avis|disposition) contraire)$/iu;

/** A clause that opens the phrase ends at its comma ("If tested dry, the ..."); one further on runs to the end of the sentence. */
function clauseEnd(phrase: string, start: number, next: number): number {
  const opens = phrase.slice(0, start).trim().length < 3;
  const comma = /[,;] (?=\p{L})/u.exec(phrase.slice(start, next));
  if (comma !== null && (opens || comma[0].startsWith(';'))) return start + comma.index + 1;
  return next;
}

function tidy(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/^[ ,;:]+|(?<![ ,;:.])[ ,;:.]+$/g, '');
}

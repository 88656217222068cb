import type { Language } from '../model/language.ts';
import type { Bound } from '../model/quantity.ts';

type BoundWords = { readonly most: RegExp; readonly least: RegExp };

const WORDS: Readonly<Record<Language, BoundWords>> = {
  en: {
    most: /(?<![\p{L}-])(?:not (?:to )?exceed\p{L}*|(?:not|no) (?:be )?(?:more|greater|higher|longer|heavier|above) than|not (?:be )?above|(?:shall|must|may|can)(?: not|not) (?:[\p{L}\d-]+ ){1,6}(?:more|greater|higher|larger|longer|heavier)(?: [\p{L}\d-]+){0,3}(?:, [^,.;]{1,60}(?:,\d{3}[^,.;]{1,60})?,)? than|max(?:imum|\.)|limits?|limited to|permitted|permissible|allowable|at most|up to)(?![\p{L}-])/iu,
    least:
      /(?<![\p{L}-])(?:(?:not|no) (?:be )?(?:less|lower|fewer|shorter) than|(?:shall|must|may|can)(?: not|not) (?:[\p{L}\d-]+ ){1,6}(?:less|lower|fewer|shorter)(?: [\p{L}\d-]+){0,3} than|at least|min(?:imum|\.)|not fall below|lower limits?)(?![\p{L}-])/iu,
  },
  fr: {
    most: /(?<![\p{L}-])(?:ne (?:doi\p{L}+|peu\p{L}+) (?:pas )?(?:excéder|dépasser|(?:[\p{L}'-]+ ){1,6}plus d)|n'excède\p{L}*|ne dépasse\p{L}*|au plus|max(?:imum|imale?s?|imaux|\.)|limites?|permise?s?|admissibles?|jusqu'à)(?![\p{L}-])/iu,
    least:
      /(?<![\p{L}-])(?:au moins|min(?:imum|imale?s?|imaux|\.)|ne (?:doi\p{L}+|peu\p{L}+) (?:pas )?être inférieur\p{L}*|limites? inférieures?)(?![\p{L}-])/iu,
  },
};

/** What stands farther back than this before a table speaks of something else. */
const REACH = 400;

/** The bound that words over a table put on its bare figures; null where they speak of none, or of both. */
export function boundOfWords(words: string, language: Language): Bound | null {
  const { most, least } = WORDS[language];
  const near = words.slice(-REACH);
  const [isMost, isLeast] = [most.test(near), least.test(near)];
  if (isMost === isLeast) return null;
  return isMost ? 'maximum' : 'minimum';
}

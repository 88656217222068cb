import type { Language } from '../model/language.ts';
import type { Bound } from '../model/quantity.ts';
import { boundPatterns } from './bound-patterns.ts';

/** A bound, and how far its words reach from the figure, in UTF-16 units before and after. */
export type BoundReading = { readonly bound: Bound; readonly before: number; readonly after: number };

/** How far back a bound phrase, and a negation of it, is looked for. */
const WINDOW = 110;
/** How far behind a figure, and a bracket that repeats it, a bound phrase may end. */
const BEHIND = 45;

/**
 * The bound of a figure, from the text before (folded, ending where the figure starts) and after (starting where its unit ends). A bare figure
 * is `exactly`. "not ... more than" is a maximum even with words between: "must not contain more than", "ne doit pas avoir plus de".
 */
export function readBound(before: string, after: string, language: Language): BoundReading {
  const tail = before.slice(-WINDOW);
  for (const { phrase, bound, negated } of boundPatterns[language].before) {
    const match = phrase.exec(tail);
    if (match === null) continue;
    const ahead = tail.slice(0, match.index);
    const phraseStart = tail.length - match.index;
    if (negated === undefined) return { bound, before: phraseStart, after: 0 };
    const adjacent = ADJACENT_NEGATION[language].exec(ahead);
    if (adjacent !== null) {
      // "Shall not drive without at least 8 hours off duty": what nobody may go without is asked for.
      const isTwice = /^without/iu.test(adjacent[0]) && REFUSED.test(ahead.slice(0, adjacent.index));
      return isTwice
        ? { bound, before: phraseStart, after: 0 }
        : { bound: negated, before: phraseStart + adjacent[0].length, after: 0 };
    }
    const far = hasFarNegation(ahead, match[0], language);
    return { bound: far ? negated : bound, before: phraseStart, after: 0 };
  }
  const bracket = /^ ?[([][^()[\]]{1,60}[)\]]/.exec(after)?.[0].length ?? 0;
  for (const { phrase, bound } of boundPatterns[language].after) {
    const match = phrase.exec(after.slice(bracket, bracket + BEHIND));
    if (match !== null) return { bound, before: 0, after: bracket + match[0].length };
  }
  return { bound: 'exactly', before: 0, after: 0 };
}

const ADJACENT_NEGATION: Readonly<Record<Language, RegExp>> = {
  en: /(?<![\p{L}-])(?:in no (?:case|event|instance)|not|no|nor|never|neither|cannot|without)(?: (?:be|been|have|to|any|a|of|at any (?:time|point)|in any case|permanently|normally|by))* $/iu,
  fr: /(?<![\p{L}-])(?:n'|ne )(?:(?:doi\p{L}*|peu\p{L}*|devra\p{L}*) )?(?:pas |jamais )?(?:être |avoir )?(?:pas )?$/iu,
};

const REFUSED = /(?<![\p{L}-])(?:(?:shall|must|may|can|do|does) not|cannot)(?![\p{L}])[^.;]{0,80}$/iu;

/**
 * A negated modal verb earlier in the same clause. A subordinate clause in between stops the search ("must not sell a product that weighs more
 * than ..." asks nothing of the weight), and so do verbs whose negation frees from a duty instead of setting a limit ("does not apply to").
 */
function hasFarNegation(ahead: string, phrase: string, language: Language): boolean {
  const clause = ahead.slice(Math.max(ahead.lastIndexOf('. '), ahead.lastIndexOf(';'), ahead.lastIndexOf(': ')) + 1);
  if (language === 'fr') return hasFrenchNegation(clause);
  const modal =
    /(?<![\p{L}-])(?:(?:shall|must|may|does|do|did|will|should|can|could|is|are|be)(?: [\p{L}]+)? not|cannot|in no case|at no time|nor shall|nor may|(?:have|has|having|contains?|be|show|exhibit|allow|permit|leave|with) no|without any)(?![\p{L}])/giu;
  let last: RegExpExecArray | null = null;
  for (const match of clause.matchAll(modal)) last = match;
  if (last === null)
    return (
      /^exceed/i.test(phrase) && /(?<![\p{L}-])no (?:[\p{L}-]+ ){1,5}(?:shall|may|must)(?: [\p{L}]+)? $/iu.test(clause)
    );
  const between = clause.slice(last.index + last[0].length).replace(/^, [^,]*, /, ' ');
  // "effluent that is not lethal, with less than 1 mg/L": the second quality is no part of what is denied.
  if (/, (?:and |or )?(?:with|having|containing|has|have|weighing) /iu.test(between)) return false;
  return !/(?<![\p{L}-])(?:that|which|who|whose|if|when|where|unless|whether|but|before|until|appl(?:y|ies)|required?|exempt|need|includ\p{L}*|mean|prohibit\p{L}*)(?![\p{L}])/iu.test(
    between,
  );
}

/** "ne doit pas avoir plus de", "sans exiger une force supérieure à", with no subordinate clause in between. */
function hasFrenchNegation(clause: string): boolean {
  const negation =
    /(?<![\p{L}-])(?:(?:ne |n')(?:\p{L}+ ){0,2}?\p{L}+ (?:pas|jamais|aucune?)|(?:ne |n')(?:peut|peuvent|saurait)|sans)(?![\p{L}])/giu;
  let last: RegExpExecArray | null = null;
  for (const match of clause.matchAll(negation)) last = match;
  if (last === null) return false;
  return !/(?<![\p{L}-])(?:qui|que|qu|dont|lorsqu\p{L}*|si|mais|appliqu\p{L}*|exempt\p{L}*|tenue?s?|vis\p{L}+)(?![\p{L}])/iu.test(
    clause.slice(last.index + last[0].length),
  );
}

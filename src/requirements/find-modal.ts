import type { Language } from '../model/language.ts';
import type { Modality } from '../model/requirement.ts';
import { modalPatterns } from './modal-patterns.ts';

/** The main modal words of a sentence, with their place in it. */
export type Modal = {
  readonly modality: Modality;
  readonly words: string;
  readonly start: number;
  readonly end: number;
};

/**
 * Clauses with modal words of their own: "a person who may be exposed shall ...", "if the Minister may ...". The modal words stand right behind
 * the pronoun or behind a short noun with its article ("distributes a drug as a sample shall" names a role, no clause); "a person who sells a device shall" has its verb in the clause, so "shall" is the main one.
 */
const RELATIVE: Readonly<Record<Language, RegExp>> = {
  en: /(?<![\p{L}-])(?:who|that|which|whose|if|when|where|whenever|unless|as(?! an? )|what|how|whether|because|until|once|so that)(?: (?:the|an?|any|each|every|no|it|he|she|they|you|we|such|its|their|his|her|this|all)(?: (?!(?:is|are|was|were|has|have|had|does|do)(?![\p{L}-]))\p{L}[\p{L}'-]*){0,4})? $/iu,
  fr: /(?<![\p{L}-])(?:qui|que|qu'ils?|qu'elles?|dont|si|s'il|s'ils|lorsque|lorsqu'il|quand|où|tel que|comme)(?: (?:le|la|les|l'[\p{L}]+|un|une|il|elle|ils|elles|ce|cette|tout|toute)(?: (?!(?:est|sont|a|ont)(?![\p{L}-]))[\p{L}'-]+){0,4})? $/iu,
};

/** How much a modality says against another in the same sentence: commands settle what the sentence is, "may" and "means" only alone. */
const RANK: Readonly<Record<Modality, number>> = {
  prohibition: 0,
  obligation: 0,
  exemption: 0,
  permission: 1,
  definition: 2,
};

/**
 * The words that make a sentence normative, or null. Of several, the first in a main clause; "may" and "means" yield to a command.
 *
 * @param folded one sentence after `foldSpelling`
 */
export function findModal(folded: string, language: Language): Modal | null {
  const found: Modal[] = [];
  for (const { words, modality } of modalPatterns[language]) {
    for (const match of folded.matchAll(words)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ modality, words: match[0].trim(), start, end });
    }
  }
  const main = found.filter((candidate) => !isQualified(folded, candidate, language));
  const best = main.sort((left, right) => RANK[left.modality] - RANK[right.modality] || left.start - right.start)[0];
  if (best === undefined) return null;
  const commands = best.modality === 'obligation' || best.modality === 'permission';
  // "No report is required": nothing is asked, and nothing forbidden.
  if (
    commands &&
    /^(?:is|are) (?:required|needed|necessary)/iu.test(best.words) &&
    isForbiddenActor(folded.slice(0, best.start), language)
  )
    return { ...best, modality: 'exemption' };
  return commands && isForbiddenActor(folded.slice(0, best.start), language)
    ? { ...best, modality: 'prohibition' }
    : best;
}

function isQualified(folded: string, candidate: Modal, language: Language): boolean {
  const before = folded.slice(Math.max(0, candidate.start - 70), candidate.start);
  // "May 31, 2014" is a month.
  if (candidate.words === 'May' && /^ \d/.test(folded.slice(candidate.end))) return true;
  if (candidate.modality === 'definition' && language === 'en') {
    // "by means of", "any means", "the device includes": only a term or a quoted word defines.
    if (
      /(?<![\p{L}])(?:by|any|other|the|a|such|these|those|of|all|no|some|adequate|suitable|equivalent|appropriate) $/iu.test(
        before,
      )
    )
      return true;
    if (candidate.words.toLowerCase() === 'includes' && candidate.start > 90) return true;
  }
  // "If cleanup cannot be done", "whose account cannot cover a payment": here the noun has no article; "where practicable" has none.
  if (language === 'en' && BARE_CLAUSE.test(before)) return true;
  return (
    RELATIVE[language].test(before) ||
    (language === 'en' &&
      /,? (?:of )?which(?: \p{L}[\p{L}'-]*){1,4} $/iu.test(before) &&
      candidate.modality === 'permission')
  );
}

const DATE_COMMA = /,(?= \d{4}(?!\d))/gu;
const LEADING_DATE =
  /^ ?(?:since|from|after|before|until|on|as of|on and after|beginning(?: on)?|effective) (?:\p{L}{3,9} \d{1,2}, |\d{1,2} \p{L}{3,9} )?\d{4},? (?=no )/iu;

/** "In any 24 hours no employee shall": no comma need stand before who acts. */
const LEADING_TIME =
  /^ ?(?:in|during|within|at) (?:any|each|every|one|an?|the) (?:\d{1,4} )?(?:[\p{L}-]+ ){1,3}(?=no )/iu;
const BARE_CLAUSE =
  /(?<![\p{L}-])(?:(?:if|unless|until) (?!\p{L}*(?:able|ible|ary|ed|ate|al|so|not|then)(?![\p{L}-]))\p{L}+|whose(?: \p{L}[\p{L}'-]*){1,4}) $/iu;

/** "No person shall", "nul ne peut": the command is in the subject. */
function isForbiddenActor(before: string, language: Language): boolean {
  // "Since July 1, 1999 no supplier shall": the comma of a date parts no clause.
  const clause = before
    .slice(Math.max(before.replace(DATE_COMMA, ' ').lastIndexOf(', '), before.lastIndexOf('; ')) + 1)
    .replace(LEADING_DATE, '')
    .replace(LEADING_TIME, '');
  return language === 'en'
    ? /^ ?(?:[\p{L}' ]{0,60}, )?(?:(?:no|neither) [\p{L}]|nobody |no one |none )/iu.test(clause)
    : /(?<![\p{L}])(?:nul|aucun|aucune) (?:[\p{L}'-]+ ){0,8}ne $/iu.test(clause);
}

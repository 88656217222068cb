import type { Language } from '../model/language.ts';
import type { NumberReading } from './read-numbers.ts';

const BEFORE: Readonly<Record<Language, RegExp>> = {
  en: /(?<![\p{L}-])(?:(?:more|fewer|less|greater) than(?: or equal to)?|at least|at most|(?:not|never) exceed(?:ing)?|exceed(?:s|ing)?|each [\p{L}-]+ (?:above|over|in excess of)|probability(?: of [\p{L} -]{3,30})? of|a (?:minimum|maximum) of)(?: a total of)? $|[≥≤<>] ?$/iu,
  fr: /(?<![\p{L}-])(?:(?:dépass|excèd|excéd)(?:e|ent|er|ant)|plus de|moins de|au moins|au plus|(?:supérieure?|inférieure?)s?(?: ou égale?s?)? à|au (?:minimum|maximum))(?: un total de)? $|[≥≤<>] ?$/iu,
};
const AFTER: Readonly<Record<Language, RegExp>> = {
  // The noun may stand between, "100 employees or more".
  en: /^(?: (?!(?:of|in|to|and|or|the|for|by|on|at|is|are)(?![\p{L}-]))[\p{L}'-]{3,20}){0,2},? or (?:more|fewer|less|greater)(?![\p{L}-])(?! than)/iu,
  // The noun may stand between, "1 000 véhicules ou plus"; "deux ou plusieurs" is "two or more".
  fr: /^(?: [\p{L}'-]+){0,3},? ou (?:plus(?:ieurs)?|moins)(?![\p{L}-])/iu,
};
/** "at least two of the following" chooses among rules, "more than 5 paragraphs" counts places in the text; "5 of the 10 animals" is a count. */
const CHOICE: Readonly<Record<Language, RegExp>> = {
  en: /^ (?:of (?:(?:the|these|those)(?! \d)|them|its|any|which)|sections?|(?:sub)?paragraphs?|items?|times|multiplied)(?![\p{L}])/iu,
  fr: /^ (?:des?(?! \d)|d'|articles?|(?:sous-)?alinéas?|paragraphes?|fois|multiplié)(?![\p{L}])/iu,
};

/**
 * True for a bare number that a bound makes a figure: "more than 10 persons", "10,000 or more", "≥ 14.8". Without bound words, or with loose ones
 * ("up to", "within"), a bare number is a name or a place; "at least one" is no figure but "any".
 */
export function isCount(
  { reading, value }: { readonly reading: NumberReading; readonly value: number },
  folded: string,
  language: Language,
): boolean {
  if (reading.words ? value < 2 : value === 0) return false;
  const before = folded.slice(Math.max(0, reading.start - 40), reading.start);
  const after = folded.slice(reading.end, reading.end + 30);
  if (/^[-/(%\p{L}]/u.test(after) || CHOICE[language].test(after)) return false;
  return BEFORE[language].test(before) || AFTER[language].test(after);
}

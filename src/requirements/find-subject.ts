import type { Language } from '../model/language.ts';
import { lowerWords } from './lower-words.ts';
import { subjectWords } from './subject-words.ts';

/** What stands around a figure and its bound; `before` and `after` are folded and hold neither. */
export type SubjectContext = {
  readonly before: string;
  readonly after: string;
  readonly language: Language;
  readonly unit: string;
  /** The bound of the figure begins with the verb of its clause: all that stands before it is subject. */
  readonly isVerb?: boolean;
};

/** How far the words that name the thing measured are looked for. */
const REACH = 400;
const LONGEST = 60;

/**
 * What a figure measures, in the words of the text: "lead", "stopping distance", "width", "records". Asked in this order, since each rule is
 * surer than the next: the dimension word behind the figure ("5 mm wide", "in diameter"); the substance behind it ("of lead"); the noun before
 * "of" ("a width of"); what is contained, kept or sent ("contain lead in excess of", "retain records for"); the subject of the sentence.
 *
 * @returns lower-case words, short names as printed ("VOC"), or null when none of the rules finds a noun. A heading names the rule, not the thing measured, so it is no answer:
 *   a guessed subject would pair figures that do not compare, and part those that do
 */
export function findSubject(context: SubjectContext): string | null {
  const grammar = subjectWords[context.language];
  const before = clauseBefore(context.before.slice(-REACH));
  const after = context.after.slice(0, 80).replace(/^ ?[([][^()[\]]{1,60}[)\]]/, '');
  const dimensionAfter = grammar.dimensionAfter.exec(after);
  if (dimensionAfter !== null)
    return grammar.adjectives[dimensionAfter[1]?.toLowerCase() ?? ''] ?? tidy(dimensionAfter[1]);
  const filled = PERIOD_UNIT.test(context.unit) ? grammar.periodAfter.exec(after) : null;
  if (filled !== null) return tidy(filled[1]);
  if (grammar.measuresSubstance.test(context.unit) && !PLACE.test(after)) {
    const substance = grammar.substanceAfter.exec(after);
    const first = /^\p{L}[\p{L}'-]*/u.exec(substance?.[1] ?? '')?.[0] ?? '';
    // "20 kg or more must have a horn": only what follows at once is what the figure is of.
    const noun = first === '' || grammar.stop.test(first) ? null : nounPhrase(substance?.[1], grammar.stop, 'first');
    if (noun !== null && !grammar.generic.test(noun)) return noun;
  }
  const ofNoun = grammar.nounBefore.exec(before);
  if (ofNoun !== null) {
    const noun = nounPhrase(ofNoun[1] ?? ofNoun[2] ?? ofNoun[3], grammar.stop, 'last');
    if (noun !== null && !grammar.generic.test(noun)) return noun;
  }
  // "liability insurance covering injuries ... in an amount that is not less than": the thing stands where its paragraph opens.
  if (IN_AN_AMOUNT.test(before)) {
    const noun = nounPhrase(before.replace(grammar.leading, ''), grammar.stop, 'first');
    if (noun !== null && !grammar.generic.test(noun)) return noun;
  }
  const object = lastMatch(grammar.objectOfVerb, before);
  if (object !== null) {
    const noun = nounPhrase(object[1], grammar.stop, 'first');
    if (noun !== null && !grammar.generic.test(noun)) return noun;
  }
  return subjectOfSentence(before, context.language, context.isVerb === true);
}

const PERIOD_UNIT = /^(?:min|minute|h|hour|day|week|month|year)$/;
/** "15 ppm in inland waters": where it holds is not what it is of. */
const PLACE =
  /^ (?:in|at|on|within|à|dans|en|sur) (?:\p{L}+ ){0,3}(?:waters?|areas?|zones?|seas?|lakes?|rivers?|canada|states|alaska|position|eaux|mers?|lacs?|positions?)(?![\p{L}-])/iu;

const IN_AN_AMOUNT =
  /^\p{Ll}[^.;]* in an? (?:amount|sum|quantity|concentration)(?: (?:that|which) is| of| equal to)? ?$/u;

/** The sentence so far: from the last full stop, semicolon or opening of a list item. */
function clauseBefore(text: string): string {
  const starts = [...text.matchAll(/(?:[.;:]|—)\s+(?=\S)/gu)].filter(
    (match) =>
      !/(?:No|s|c|art|in|ft|lb|U\.S|max|min|e\.g|i\.e)\.\s+$/.test(text.slice(0, match.index + match[0].length)),
  );
  const last = starts.at(-1);
  const clause = last === undefined ? text : text.slice(last.index + last[0].length);
  // "must be: 5 mm" has its subject before the colon.
  return clause.trim().length < 3 && last !== undefined ? text : clause;
}

function subjectOfSentence(before: string, language: Language, isVerb: boolean): string | null {
  const grammar = subjectWords[language];
  const verb = isVerb ? null : lastMatch(grammar.verb, before);
  // French negation stands before the verb, inside the bound: all of "la distance [ne doit pas dépasser]" is subject.
  if (verb === null && language === 'en' && !isVerb) return null;
  let phrase = before
    .slice(0, verb?.index ?? before.length)
    .replace(/[(][^()]*[)]/g, ' ')
    .trim();
  // "When tested at 20 °C, the distance between A and B must be": the subject opens after the last comma that an article follows.
  const opening = lastMatch(grammar.opening, phrase);
  if (opening !== null) phrase = phrase.slice(opening.index + opening[0].length);
  phrase = phrase.replace(grammar.leading, '');
  const noun = nounPhrase(phrase, grammar.stop, 'first');
  if (noun !== null && !grammar.generic.test(noun)) return noun;
  const complement = grammar.complement.exec(phrase);
  return complement === null ? null : nounPhrase(complement[1], grammar.stop, 'first');
}

/** French elides into a word of its own: "d'un transporteur" is no noun "d'un". */
const WORD = /(?:[cdjlmnst]|qu)'(?=\p{L})|[\p{L}][\p{L}\d'-]*|[,;:.()"“”]|\d+/gu;

/** Words of a phrase up to (or back to) the first word that cannot belong to a noun, at most four. */
function nounPhrase(phrase: string | undefined, stop: RegExp, from: 'first' | 'last'): string | null {
  if (phrase === undefined) return null;
  const words = lowerWords(phrase).match(WORD) ?? [];
  const ordered = from === 'first' ? words : words.reverse();
  const kept: string[] = [];
  for (const word of ordered) {
    if (stop.test(word) || !/\p{L}/u.test(word)) {
      if (kept.length > 0) break;
      if (from === 'first' && /^[,;:.]$/.test(word)) continue;
      if (from === 'last') break;
      continue;
    }
    kept.push(word);
    if (kept.length === 4) break;
  }
  const noun = (from === 'first' ? kept : kept.reverse()).join(' ');
  return tidy(noun);
}

function tidy(noun: string | undefined): string | null {
  const clean = lowerWords(noun ?? '')
    .replace(/(?<=[\p{L}])'s?(?![\p{L}])/gu, '')
    .trim();
  return clean.length < 2 || clean.length > LONGEST ? null : clean;
}

function lastMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  for (const match of text.matchAll(pattern)) last = match;
  return last;
}

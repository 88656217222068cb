import type { Provision } from '../model/provision.ts';
import { indexTerms } from '../text/index-terms.ts';
import { foldText } from '../text/normalize.ts';
import { foldSpelling } from '../text/spelling.ts';
import { isStopWord } from '../text/stop-words.ts';
import { tokenize } from '../text/tokens.ts';

/** A term and what it is said to mean. */
export type Meaning = { readonly provision: Provision; readonly term: string; readonly words: string };

/** A term and its verb, with nothing but a field of application between: "X means", "X, in respect of a ship, means". */
const DEFINES =
  /^(?:(?:As used in|For (?:the )?purposes? of|In) [^,;:.]{2,60}, )?["“”']?(?<term>[\p{L}\d][\p{L}\d '’/()-]{0,70}?)["“”']?(?:,? (?:in respect of|in relation to|with respect to|when used|as used) [^,.;]{2,80})?,? (?<verb>means|includes|has the (?:same )?meaning|refers to|is defined as)(?!\p{L}):?,? (?<words>.+)$/su;
/** A sentence that has a verb or opens like one defines no term, nor does one that goes on "by means of". */
const NO_TERM =
  /^(?:the|a|an|this|that|it|each|any|as|in|if|when|where|on|only|are|for|such|one) |(?<!\p{L})(?:is|are|was|must|shall|may|has|have|that|which)(?!\p{L})| (?:by|of|in|for|to|with)$/iu;
/** Each country's own law under a short name is no common notion. */
const OWN_LAW = /^(?:the )?(?:act|regulations?|code|statute|part|standard)$/iu;
/** The other official language's word for a term, in brackets at its end, which some texts print twice. */
const OTHER_NAME = /(?<!\()\(+[^()]{2,80}\)+\.?$/u;

/** The meaning stands elsewhere: in another law, or in a section that is not compared here. */
const ELSEWHERE =
  /^(?:given|assigned|ascribed|set (?:out|forth)|provided|as (?:in|defined|given|set)|that (?:is )?(?:given|set))(?!\p{L})/u;
/** The meaning goes on in paragraphs that are not part of this pair: what the other text has more may stand there. */
const GOES_ON = /(?:[^.;)\]"”’']|(?:following|that|which)[:—–-]?)$/u;

/** Whether both meanings are here, and of one term: "account" is not "accountant", whatever their stems. */
export function areComparable(left: Meaning, right: Meaning): boolean {
  const isHere = ({ words }: Meaning) => !ELSEWHERE.test(words) && !GOES_ON.test(words.trimEnd());
  const [ca, us] = [inflected(left.term), inflected(right.term)];
  return isHere(left) && isHere(right) && ca.length === us.length && ca.every((word, at) => word === us[at]);
}

/** A term without its abbreviation, which is one country's: "auxiliary emission control device (AECD)". */
function bare(term: string): string {
  return term.replace(/(?<=\S)\s*\([^()]*\)$/u, '');
}

/** The words of a term without the endings of number and tense. */
function inflected(term: string): string[] {
  return tokenize(foldText(bare(term)))
    .filter(({ text }) => !isStopWord(text))
    .map(({ text }) =>
      foldSpelling(text)
        .replace(/(?:s|ed|ing)$/u, '')
        .replace(/e$/u, ''),
    )
    .sort();
}

export function readMeanings(provisions: readonly Provision[]): Meaning[] {
  const children = Map.groupBy(provisions, ({ parentEId }) => parentEId);
  return provisions.flatMap((provision) => {
    const { term, words } = DEFINES.exec(provision.text)?.groups ?? {};
    if (term === undefined || words === undefined || NO_TERM.test(term) || OWN_LAW.test(term)) return [];
    // What stands in paragraphs below belongs to the meaning.
    const below = (children.get(provision.eId) ?? []).map(({ text }) => text);
    const meaning = provision.level === 'definition' ? words.trimEnd().replace(OTHER_NAME, '').trimEnd() : words;
    return [{ provision, term: term.trim(), words: [meaning, ...below].join(' ').replace(WHERE_HAD, '') }];
  });
}

/** The words that tell a term apart, figures among them: "class 3" is not "class 8". A term without any is none. */
export function keyOf(term: string): string {
  return indexTerms(bare(term), { figures: true }).sort().join(' ');
}

/** A bound alone is compared as a figure, and a field of application says nothing of the thing. */
const BARE =
  /^(?:but )?(?:(?:not |no )?(?:more|less|greater|fewer) than [\d\s,.]+\p{L}*$|in (?:respect|relation) (?:of|to) )/iu;

/** Says where the text that is defined can be had. */
const WHERE_HAD =
  /(?<=[.;] )(?:an? )?cop(?:y|ies) (?:of|may|can|is|are)(?!\p{L})[^;]*?(?:available|obtained|inspected)(?!\p{L})[^;]*$/iu;

/** Says where a standard or another definition is found, nothing of the thing. */
const SOURCE =
  /^(?:incorporated by reference|see §|as amended from time to time$|(?:as )?(?:defined|set out|described|specified) in (?:the definition |(?:sub)?sections? |paragraphs? |parts? |§))/iu;
/** What is usual, an example or a consequence is no condition: "typically hydrogen", "thus cooling the air". */
const NO_CONDITION =
  /^(?:typically|usually|normally|generally|commonly|for (?:example|instance)|e\.g\.|thus|thereby)(?!\p{L})/iu;

/** The title of a standard or a law names it, as its number does. */
const TITLE = /^\p{Lu}[\p{L}-]*(?: (?:and|of|for|the|\p{Lu}[\p{L}-]*))+$/u;

/** "Between 12 volts and 13.5 volts", "from 12 V to 13.5 V": figures that the other text has too are one condition in other words. */
function sharesFigures(phrase: string, other: string): boolean {
  const figures = phrase.match(/\d[\d.,\u00a0]*/gu) ?? [];
  const theirs = new Set(other.match(/\d[\d.,\u00a0]*/gu)?.map(bareFigure));
  return figures.length >= 2 && figures.every((figure) => theirs.has(bareFigure(figure)));
}

function bareFigure(figure: string): string {
  return figure.replace(/[,\u00a0]|[.]$/gu, '');
}

/** A phrase is in the other text when most of its words are. */
const COVERED = 0.5;
const LONGEST = 140;

/** Numbers that name a place or a kind and bound nothing. */
const NAMED_BY_NUMBER =
  /(?:(?:sub)?sections?|s\.|ss\.|§+|(?:sub)?parts?|(?:sub)?paragraphs?|schedules?|tables?|items?|class(?:es)?|types?|groups?|divisions?|categor(?:y|ies)|nos?\.|U\.S\.C\.|CFR|SOR[/-]\d+[/-]) ?[\d(][\w.()-]*|\d+ (?:CFR|U\.S\.C\.)(?: [\d(][\w.()-]*)?|(?<=\p{L})-?\d+/giu;

/** Whether a phrase bounds the thing by a figure: "at no more than 10.55 kW", not "in section 298". */
function hasFigure(phrase: string): boolean {
  return /\d/.test(phrase.replace(NAMED_BY_NUMBER, ''));
}

/**
 * Phrases of a text between commas, semicolons, brackets and "or", of which the other text has too few words, or a bound by a figure where it has none;
 * the longest stand for themselves. Where both have figures they are compared as such.
 */
export function phrasesWithout(words: string, other: string): string[] {
  const known = new Set(indexTerms(other));
  const isUnbounded = !hasFigure(other);
  return words
    .split(/[;:()]|, | (?:or|and|but) (?=\p{L})|—/u)
    .map((phrase) => phrase.replace(/^[\s,.]+|(?<![\s,.;])[\s,.;]+$/g, ''))
    .filter((phrase) => {
      const terms = indexTerms(phrase);
      if (terms.length === 0 || SOURCE.test(phrase) || NO_CONDITION.test(phrase) || phrase.length > LONGEST)
        return false;
      if (isUnbounded && hasFigure(phrase)) return true;
      const shared = terms.filter((term) => known.has(term)).length;
      return (
        terms.length >= 2 &&
        shared < COVERED * terms.length &&
        !BARE.test(phrase) &&
        !TITLE.test(phrase) &&
        !sharesFigures(phrase, other)
      );
    });
}

/** Of several meanings of a term the one that shares most of its words with another, the first of equals. */
export function nearestMeaning(one: Meaning, others: readonly Meaning[]): Meaning | undefined {
  const terms = new Set(indexTerms(one.words));
  const shared = ({ words }: Meaning) => {
    const own = new Set(indexTerms(words));
    return (2 * [...own].filter((term) => terms.has(term)).length) / Math.max(1, own.size + terms.size);
  };
  return others.map((other) => ({ other, score: shared(other) })).sort((a, b) => b.score - a.score)[0]?.other;
}

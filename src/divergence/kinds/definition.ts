import type { Provision } from '../../model/provision.ts';
import { indexTerms } from '../../text/index-terms.ts';
import type { ComparablePair, ComparableSide, DivergenceKindDetector, FoundDivergence } from '../comparable-pair.ts';
import { evidenceOfWords } from '../evidence.ts';
import { weighWords } from '../weigh.ts';

/** A term and what it is said to mean. */
type Meaning = { readonly provision: Provision; readonly term: string; readonly words: string };

/** Two meanings of one term: conditions that only one of them names. */
export const definition: DivergenceKindDetector = {
  kind: 'definition',
  describe: 'Both sides define the term, and one meaning names conditions that the other does not.',
  detect(pair: ComparablePair): FoundDivergence[] {
    const us = readMeanings(pair.us);
    return readMeanings(pair.ca).flatMap((left) => {
      const right = us.find(({ term }) => keyOf(term) === keyOf(left.term));
      if (right === undefined) return [];
      const caOnly = phrasesWithout(left.words, right.words);
      const usOnly = phrasesWithout(right.words, left.words);
      if (caOnly.length === 0 && usOnly.length === 0) return [];
      return [
        {
          kind: 'definition',
          stringency: 'unknown',
          ratio: null,
          weight: weighWords('definition'),
          ca: evidenceOfWords(left.provision, caOnly[0] ?? left.words),
          us: evidenceOfWords(right.provision, usOnly[0] ?? right.words),
          details: { kind: 'definition', term: left.term, usTerm: right.term, caOnly, usOnly },
        },
      ];
    });
  },
};

const DEFINES =
  /^["“”']?(?<term>[\p{L}\d][\p{L}\d '’/()-]{0,70}?)["“”']?,? (?:[^.;]{0,60} )?(?<verb>means|includes|has the (?:same )?meaning|refers to|is defined as)(?!\p{L}):? (?<words>.+)$/su;

function readMeanings(side: ComparableSide): Meaning[] {
  return side.provisions.flatMap((provision) => {
    const { term, words } = DEFINES.exec(provision.text)?.groups ?? {};
    if (term === undefined || words === undefined || /^(?:the|a|an|this|that|it|each|any) /i.test(term)) return [];
    // What stands in paragraphs below belongs to the meaning.
    const below = side.provisions.filter(({ parentEId }) => parentEId === provision.eId).map(({ text }) => text);
    return [{ provision, term: term.trim(), words: [words, ...below].join(' ') }];
  });
}

function keyOf(term: string): string {
  return indexTerms(term).sort().join(' ');
}

/** A phrase is in the other text when most of its words are. */
const COVERED = 0.5;
const LONGEST = 140;

/** Phrases of a text between commas, semicolons, brackets and "or", of which the other text has too few words; the longest stand for themselves. */
function phrasesWithout(words: string, other: string): string[] {
  const known = new Set(indexTerms(other));
  return words
    .split(/[;:()]|, | (?:or|and|but) (?=\p{L})|—/u)
    .map((phrase) => phrase.replace(/^[\s,.]+|(?<![\s,.;])[\s,.;]+$/g, ''))
    .filter((phrase) => {
      const terms = indexTerms(phrase);
      return (
        terms.length >= 2 &&
        phrase.length <= LONGEST &&
        terms.filter((term) => known.has(term)).length < COVERED * terms.length
      );
    });
}

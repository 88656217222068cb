import type { ComparablePair, DivergenceKindDetector, FoundDivergence } from '../comparable-pair.ts';
import { evidenceOfWords } from '../evidence.ts';
import { areComparable, keyOf, nearestMeaning, phrasesWithout, readMeanings } from '../meanings.ts';
import { weighDoubtful, weighWords } from '../weigh.ts';

/** Two meanings of one term: conditions that only one of them names. */
export const definition: DivergenceKindDetector = {
  kind: 'definition',
  describe: 'Both sides define the term, and one meaning names conditions that the other does not.',
  detect(pair: ComparablePair): FoundDivergence[] {
    const us = readMeanings(pair.us.provisions);
    return readMeanings(pair.ca.provisions).flatMap((left) => {
      const key = keyOf(left.term);
      // A law may define a term in a section each; the first was often not the one that the other law means.
      const right = nearestMeaning(
        left,
        us.filter(({ term }) => keyOf(term) === key),
      );
      if (right === undefined || key === '') return [];
      const caOnly = phrasesWithout(left.words, right.words);
      const usOnly = phrasesWithout(right.words, left.words);
      if (caOnly.length === 0 && usOnly.length === 0) return [];
      return [
        {
          kind: 'definition',
          stringency: 'unknown',
          ratio: null,
          weight: areComparable(left, right) ? weighWords('definition') : weighDoubtful(weighWords('definition')),
          ca: evidenceOfWords(left.provision, caOnly[0] ?? left.words),
          us: evidenceOfWords(right.provision, usOnly[0] ?? right.words),
          details: { kind: 'definition', term: left.term, usTerm: right.term, caOnly, usOnly },
        },
      ];
    });
  },
};

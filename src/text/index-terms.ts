import { foldText } from './normalize.ts';
import { foldSpelling } from './spelling.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { readTokens } from './tokens.ts';
import { WordTable } from './word-table.ts';

/** The term of each word met, '' for a word that is none. The law has some 100,000 words; what a hostile text adds is forgotten again. */
const terms = new WordTable<string>(100_000);

/**
 * The words of a text as retrieval sees them: normalized, spelling folded, stop words and marks dropped, English words stemmed. Figures are
 * dropped unless asked for: across the two countries the same rule rarely states the same figure, and section numbers would match by chance.
 */
export function indexTerms(text: string, options: { readonly figures?: boolean } = {}): string[] {
  const found: string[] = [];
  const folded = foldText(text);
  readTokens(folded, (kind, start, end) => {
    if (kind === 'word') {
      const term = terms.of(folded, start, end, termOf);
      if (term !== '') found.push(term);
    } else if (kind === 'figure' && options.figures === true) found.push(folded.slice(start, end));
  });
  return found;
}

function termOf(word: string): string {
  return word.length < 2 || isStopWord(word) ? '' : stem(foldSpelling(word));
}

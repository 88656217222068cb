import { foldText } from './normalize.ts';
import { foldSpelling } from './spelling.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { tokenize } from './tokens.ts';

const cache = new Map<string, string>();
const CACHE_LIMIT = 100_000;

/**
 * The words of a text as retrieval sees them: normalized, spelling folded, stop words and marks dropped, English words stemmed. Figures are
 * dropped unless asked for: across the two countries the same rule rarely states the same figure, and section numbers would match by chance.
 */
export function indexTerms(text: string, options: { readonly figures?: boolean } = {}): string[] {
  const terms: string[] = [];
  for (const token of tokenize(foldText(text))) {
    if (token.kind === 'mark') continue;
    if (token.kind === 'figure') {
      if (options.figures === true) terms.push(token.text);
      continue;
    }
    if (token.text.length < 2 || isStopWord(token.text)) continue;
    terms.push(foldTerm(token.text));
  }
  return terms;
}

function foldTerm(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const term = stem(foldSpelling(word));
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, term);
  return term;
}

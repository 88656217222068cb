import type { DivergenceSummary } from '../model/divergence-summary.ts';
import type { Language } from '../model/language.ts';
import { citeProvision } from './components/cite.ts';
import { divergenceSentence } from './components/divergence-sentence.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** A difference as plain words: the clauses it lies between, and the sentence of the pages without its marks. */
export async function divergenceWords(
  language: Language,
  divergence: DivergenceSummary,
): Promise<{ readonly title: string; readonly difference: string }> {
  const view = { language, path: '/', actor: { name: null, role: 'reader' }, nonce: '' } as const;
  const ca = citeProvision(view, { citation: divergence.caCitation, eId: divergence.ca.eId });
  const us = citeProvision(view, { citation: divergence.usCitation, eId: divergence.us.eId });
  const sentence = String(await divergenceSentence(view, divergence))
    // The verdict is a mark of its own on pages; in a line of words it is a sentence.
    .replace('</span> <span class="says">', '. ')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/ +/g, ' ');
  return { title: `${ca} / ${us}`, difference: sentence.trim() };
}

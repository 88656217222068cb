import type { DivergenceSummary } from '../model/divergence-summary.ts';
import type { Language } from '../model/language.ts';
import { citeProvision } from './components/cite.ts';
import { divergenceClaim } from './components/divergence-sentence.ts';
import { messagesOf } from './messages/messages-of.ts';
import { plainWords } from './plain-words.ts';

/** A difference as plain words: the clauses it lies between, and who asks more of what. */
export async function divergenceWords(
  language: Language,
  divergence: DivergenceSummary,
): Promise<{ readonly title: string; readonly difference: string }> {
  const view = { language, path: '/', actor: { name: null, role: 'reader' }, nonce: '' } as const;
  const ca = citeProvision(view, { citation: divergence.caCitation, eId: divergence.ca.eId });
  const us = citeProvision(view, { citation: divergence.usCitation, eId: divergence.us.eId });
  const verdict = messagesOf(language).words.stringency[divergence.stringency];
  return {
    title: `${ca} / ${us}`,
    difference: `${verdict}. ${await plainWords(divergenceClaim(view, divergence))}`,
  };
}

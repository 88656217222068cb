import { type Bm25Index, bm25Builder } from '../../text/bm25.ts';
import type { LawIndex } from './law-index.ts';

/** One country's instruments, each as a single document: whole vocabularies ("dangerous goods" and "hazardous materials" in one) meet where no two sections do. */
export type InstrumentIndex = {
  readonly ids: readonly string[];
  readonly words: Bm25Index;
};

/** From the sections as they are indexed, so that no text is read again. */
export function indexInstruments(law: LawIndex): InstrumentIndex {
  const builder = bm25Builder();
  for (const { first, count } of law.instruments.values()) {
    const words: string[] = [];
    for (let section = first; section < first + count; section++) {
      for (const word of law.whole.termsOf(section)) words.push(word);
    }
    builder.add(words);
  }
  return { ids: [...law.instruments.keys()], words: builder.finish() };
}

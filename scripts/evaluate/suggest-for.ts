import { indexInstruments } from '../../src/alignment/counterparts/instrument-index.ts';
import type { LawIndex } from '../../src/alignment/counterparts/law-index.ts';
import type { LawSection } from '../../src/alignment/counterparts/law-section.ts';
import { expandByBridges, type QueryExpansion } from '../../src/alignment/counterparts/query-terms.ts';
import { type SuggestionLaw, suggestInstruments } from '../../src/alignment/counterparts/suggest-instruments.ts';
import { type Asked, weighCandidates } from '../../src/pipeline/settle-suggestions.ts';
import { readLaw, usLawFiles } from './law-pool.ts';
import type { CanadianLaw } from './open-law.ts';
import { readBridges } from './read-bridges.ts';

/** The candidates of each Canadian instrument by its id, likeliest first, with the evidence the product weighs. */
export type SuggestedFor = ReturnType<typeof weighCandidates>;

/**
 * Suggestions for some Canadian regulations by the product's own code and in both directions: the regulations ask the whole U.S. law, and the parts they find ask the
 * Canadian law of the corpora back. References of the one text to the other are hidden.
 *
 * @param regulations their sections without citations, by id of the instrument
 */
export function suggestFor(
  corpora: string,
  us: LawIndex,
  law: CanadianLaw,
  regulations: ReadonlyMap<string, readonly LawSection[]>,
  progress: (message: string) => void,
): SuggestedFor {
  const asked = new Map<string, Asked>();
  const usLaw: SuggestionLaw = { law: us, wholes: indexInstruments(us) };
  for (const [id, sections] of regulations) {
    asked.set(id, ask(usLaw, sections, law.expand));
    progress(`${id}: asked`);
  }
  const found = new Set([...asked.values()].flatMap(({ candidates }) => candidates.map((one) => one.instrumentId)));
  progress(`asking ${found.size} parts back`);
  const ca = law.index();
  const caLaw: SuggestionLaw = { law: ca, wholes: indexInstruments(ca) };
  const expand = expandByBridges(readBridges(), 'us');
  for (const [id, sections] of instrumentsOf(corpora, found)) asked.set(id, ask(caLaw, sections, expand));
  const instruments = [...regulations.keys()].map((id) => ({ id, jurisdiction: 'ca' as const }));
  return weighCandidates(instruments, asked, new Map());
}

function ask(other: SuggestionLaw, sections: readonly LawSection[], expand: QueryExpansion): Asked {
  const candidates = suggestInstruments(other, sections, expand).map((one) => ({ ...one, pairs: [] }));
  return { sections: sections.length, candidates };
}

/** The wanted parts one after another: sections of one part stand together. */
function* instrumentsOf(corpora: string, wanted: ReadonlySet<string>): Generator<[string, LawSection[]]> {
  let id = '';
  let sections: LawSection[] = [];
  for (const { section } of readLaw(usLawFiles(corpora))) {
    if (section.instrumentId !== id) {
      if (sections.length > 0) yield [id, sections];
      id = section.instrumentId;
      sections = [];
    }
    if (wanted.has(id)) sections.push(section);
  }
  if (sections.length > 0) yield [id, sections];
}

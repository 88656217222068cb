import { indexInstruments } from '../alignment/counterparts/instrument-index.ts';
import { expandByBridges, type QueryExpansion } from '../alignment/counterparts/query-terms.ts';
import { type SuggestionLaw, suggestInstruments } from '../alignment/counterparts/suggest-instruments.ts';
import type { Instrument } from '../model/instrument.ts';
import type { AssessmentState } from '../model/suggestion.ts';
import type { TermBridge } from '../model/term-bridge.ts';
import { runInBatches } from '../store/bulk-insert.ts';
import type { Database } from '../store/database.ts';
import { listEditions, type StoredEdition } from '../store/editions.ts';
import { readInstruments } from '../store/instruments.ts';
import { readMeta, upsertMeta } from '../store/meta.ts';
import { deleteAssessments, insertAssessments, readTies } from '../store/write-suggestions.ts';
import { hashParts } from '../text/hash-parts.ts';
import type { Effects } from './effects.ts';
import { type LawPool, openLawPool, readLawSections } from './law-pool.ts';
import { PIPELINE_VERSION } from './pipeline-version.ts';
import { type Candidate, settleSuggestions } from './settle-suggestions.ts';

/** Instruments written in one go. */
const BATCH = 400;

type Text = { readonly edition: StoredEdition; readonly instrument: Instrument };

/**
 * A stage of its own: for every instrument the likeliest counterparts in the other country's whole law. One direction at a time, so that one country's index stands
 * in memory: the other country's sections are indexed and every own instrument is asked of them; then the two directions are held against each other.
 *
 * How rare a word is depends on every text of a country, so one changed text may move any suggestion: all is done anew, or nothing where nothing changed.
 *
 * @returns how many instruments came to which state; null when nothing had changed since the last time
 */
export async function suggest(
  effects: Effects,
  database: Database,
  bridges: readonly TermBridge[],
): Promise<Readonly<Record<AssessmentState, number>> | null> {
  const instruments = await readInstruments(database);
  const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));
  const texts = (await listEditions(database)).flatMap((edition): Text[] => {
    const instrument = byId.get(edition.instrumentId);
    return edition.shown && edition.language === 'en' && instrument !== undefined ? [{ edition, instrument }] : [];
  });
  const ties = await readTies(database);
  const hash = hashOf(instruments, texts, ties, bridges);
  if ((await readMeta(database, 'suggestions')) === hash) return null;

  const asked = new Map<string, { readonly sections: number; readonly candidates: readonly Candidate[] }>();
  const pools = new Map<string, { readonly instruments: number; readonly sections: number }>();
  for (const [own, other] of [
    ['ca', 'us'],
    ['us', 'ca'],
  ] as const) {
    const [ownTexts, otherTexts] = [own, other].map((country) =>
      texts.filter(({ instrument }) => instrument.jurisdiction === country),
    ) as [Text[], Text[]];
    const pool = await openLawPool(effects, database, otherTexts);
    pools.set(own, { instruments: pool.index.instruments.size, sections: pool.index.sections.length });
    const law: SuggestionLaw = { law: pool.index, wholes: indexInstruments(pool.index) };
    const expand = expandByBridges(bridges, own);
    for (const [done, text] of ownTexts.entries()) {
      effects.progress({ stage: `suggest ${own}`, done, total: ownTexts.length, item: text.instrument.id });
      asked.set(text.instrument.id, await ask(database, pool, law, text, expand));
    }
    effects.progress({ stage: `suggest ${own}`, done: ownTexts.length, total: ownTexts.length, item: '' });
  }

  const rows = settleSuggestions(instruments, asked, pools, ties);
  await runInBatches(database, [deleteAssessments()]);
  for (let start = 0; start < rows.length; start += BATCH) {
    await database.batch(insertAssessments(rows.slice(start, start + BATCH)));
  }
  await database.batch([upsertMeta('suggestions', hash)]);
  const count = (state: AssessmentState) => rows.filter((row) => row.state === state).length;
  return { suggested: count('suggested'), none: count('none'), 'not-assessed': count('not-assessed') };
}

async function ask(
  database: Database,
  pool: LawPool,
  law: SuggestionLaw,
  { edition, instrument }: Text,
  expand: QueryExpansion,
) {
  const { sections, ordinals } = await readLawSections(database, instrument, edition);
  const found = pool.index.sections.length === 0 ? [] : suggestInstruments(law, sections, expand);
  const candidates = found.map(({ pairs, ...candidate }): Candidate => {
    const places = pairs.map(({ at, section, share, coverage }) => {
      const other = pool.placeOf(section);
      return { own: { editionKey: edition.key, ordinal: ordinals[at] ?? 0 }, other, share, coverage };
    });
    return { ...candidate, pairs: places };
  });
  return { sections: sections.length, candidates };
}

/** Of all that suggestions depend on. */
function hashOf(
  instruments: readonly Instrument[],
  texts: readonly Text[],
  ties: Awaited<ReturnType<typeof readTies>>,
  bridges: readonly TermBridge[],
): string {
  const parts = [
    bridges,
    instruments.map(({ id, title }) => [id, title]),
    texts.map(({ edition }) => [edition.id, edition.sha256]),
    [...ties],
  ];
  return String(hashParts([PIPELINE_VERSION, ...parts.map((part) => JSON.stringify(part))], []));
}

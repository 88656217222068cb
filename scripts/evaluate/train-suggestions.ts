import { join } from 'node:path';
import { indexInstruments } from '../../src/alignment/counterparts/instrument-index.ts';
import { lawIndexBuilder } from '../../src/alignment/counterparts/law-index.ts';
import type { LawSection } from '../../src/alignment/counterparts/law-section.ts';
import { expandByBridges } from '../../src/alignment/counterparts/query-terms.ts';
import { type SuggestionLaw, suggestInstruments } from '../../src/alignment/counterparts/suggest-instruments.ts';
import { measureSuggestion, SUGGESTION_LABELS } from '../../src/alignment/counterparts/weigh-suggestion.ts';
import { type Asked, weighCandidates } from '../../src/pipeline/settle-suggestions.ts';
import { listFolder } from '../../src/runtime/node/expand-paths.ts';
import { unpackArchive } from '../verify/unpack-archive.ts';
import { fitProbability } from './fit-probability.ts';
import { heldOut, nameWeights, roundAll } from './held-out.ts';
import { readInstrumentGold } from './instrument-gold.ts';
import { readInstrumentName } from './instrument-names.ts';
import { readJudgedInstruments } from './judged-instruments.ts';
import { readLaw, usLawFiles } from './law-pool.ts';
import { openCanadianLaw } from './open-law.ts';
import { readBridges } from './read-bridges.ts';

const ARCHIVE = 'ca/justice/all-regulations-eng-fra_2026-07.tar.xz';
/** Candidates that are asked back: from the twelfth on hardly one is right. */
const ASKED_BACK = 12;
/** What an instrument of the pairs counts for beside one drawn at random: all of these were chosen for having a counterpart. */
const PAIR_SHARE = 0.3;

/** What is known of an instrument: the counterparts that are right, if it has any. */
type Known = { readonly id: string; readonly counterparts: readonly string[]; readonly isDrawn: boolean };

/** One candidate of one instrument, judged. */
export type SuggestionLesson = {
  readonly group: string;
  readonly isDrawn: boolean;
  readonly share: number;
  readonly isRight: boolean;
  readonly measures: Readonly<Record<string, number>>;
};

/**
 * How likely a suggestion is right: logistic regression on the right candidates of judged pairs and of instruments drawn at random, and on the first candidate of
 * drawn instruments that have none. Tried on instruments of which nothing was seen.
 */
export function trainSuggestions(corpora: string, pairs: string, progress: (message: string) => void) {
  return learnSuggestions(readLessons(corpora, pairs, progress));
}

export function learnSuggestions(lessons: readonly SuggestionLesson[]) {
  const said = heldOut(lessons, learn, (weights, { measures }) => {
    const odds = Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * (measures[name] ?? 0), 0);
    return 1 / (1 + Math.exp(-odds));
  });
  const share = (isAmong: (lesson: SuggestionLesson) => boolean): number => {
    const own = lessons.flatMap((lesson, at) => (isAmong(lesson) ? [said[at] ?? 0] : []));
    return own.filter((likelihood) => likelihood >= SUGGESTION_LABELS.possible).length / Math.max(1, own.length);
  };
  return {
    probability: roundAll(learn(lessons)),
    heldOut: {
      lessons: lessons.length,
      withoutCounterpart: lessons.filter(({ isRight }) => !isRight).length,
      ...roundAll({
        suggestedOfDrawnWithout: share(({ isRight }) => !isRight),
        suggestedOfDrawnWith: share(({ isRight, isDrawn }) => isRight && isDrawn),
        suggestedOfPairs: share(({ isRight, isDrawn }) => isRight && !isDrawn),
      }),
    },
  };
}

function learn(lessons: readonly SuggestionLesson[]): Record<string, number> {
  const names = Object.keys(lessons[0]?.measures ?? {});
  const weights = fitProbability(
    lessons.map(({ measures }) => names.map((name) => measures[name] ?? 0)),
    lessons.map(({ isRight }) => isRight),
    lessons.map(({ share }) => share),
  );
  return nameWeights(names, weights);
}

/** Asks the known instruments of the other country's law, and their first candidates back. */
function readLessons(corpora: string, pairs: string, progress: (message: string) => void): SuggestionLesson[] {
  const gold = readInstrumentGold(pairs);
  const known = [
    ...gold.flatMap(({ instrument, parts }): Known[] => {
      const id = readInstrumentName(instrument)?.id;
      return id === undefined ? [] : [{ id, counterparts: parts, isDrawn: false }];
    }),
    ...readJudgedInstruments().map((one): Known => ({ ...one, isDrawn: true })),
  ];
  const caFiles = listFolder(join(unpackArchive(join(corpora, ARCHIVE)), 'eng/regulations'));
  const files = { ca: caFiles, us: usLawFiles(corpora) };
  const bridges = readBridges();
  const asked = new Map<string, Asked>();
  const ask = (own: 'ca' | 'us', wanted: ReadonlySet<string>): void => {
    const law = openLaw(files[own === 'ca' ? 'us' : 'ca']);
    const expand = expandByBridges(bridges, own);
    for (const [id, sections] of instrumentsOf(files[own])) {
      if (!wanted.has(id) || asked.has(id)) continue;
      const uncited = paired.get(id) ?? sections;
      const candidates = suggestInstruments(law, uncited, expand).map((one) => ({ ...one, pairs: [] }));
      asked.set(id, { sections: uncited.length, candidates });
    }
    progress(`${asked.size} instruments asked`);
  };
  // Of the pairs the references to the other country are hidden, as where they are measured.
  const law = openCanadianLaw(
    corpora,
    gold.map(({ instrument }) => instrument),
  );
  const paired = new Map(
    gold.flatMap(({ instrument }) => {
      const sections = law.sectionsOf(instrument)?.map(({ section }) => section) ?? [];
      return sections[0] === undefined ? [] : [[sections[0].instrumentId, sections] as const];
    }),
  );
  const of = (country: 'ca' | 'us') => known.map(({ id }) => id).filter((id) => id.startsWith(country));
  const found = (ids: readonly string[]) =>
    ids.flatMap(
      (id) =>
        asked
          .get(id)
          ?.candidates.slice(0, ASKED_BACK)
          .map((one) => one.instrumentId) ?? [],
    );
  ask('ca', new Set(of('ca')));
  ask('us', new Set([...of('us'), ...found(of('ca'))]));
  ask('ca', new Set(found(of('us'))));
  return toSuggestionLessons(known, asked);
}

function toSuggestionLessons(known: readonly Known[], asked: ReadonlyMap<string, Asked>): SuggestionLesson[] {
  const instruments = known.map(({ id }) => ({
    id,
    jurisdiction: id.startsWith('ca/') ? ('ca' as const) : ('us' as const),
  }));
  const weighed = weighCandidates(instruments, asked, new Map());
  const rows = Map.groupBy(known, ({ id }) => id);
  return known.flatMap(({ id, counterparts, isDrawn }): SuggestionLesson[] => {
    const candidates = weighed.get(id) ?? [];
    const isRight = counterparts.length > 0;
    const one = isRight
      ? candidates.find((candidate) => counterparts.includes(candidate.otherInstrumentId))
      : candidates[0];
    if (one === undefined) return [];
    const share = isDrawn ? 1 : PAIR_SHARE / (rows.get(id)?.length ?? 1);
    return [
      { group: id, isDrawn, share, isRight, measures: measureSuggestion(one.evidence, asked.get(id)?.sections ?? 0) },
    ];
  });
}

function openLaw(files: readonly string[]): SuggestionLaw {
  const builder = lawIndexBuilder();
  for (const { section } of readLaw(files)) builder.add(section);
  const law = builder.finish();
  return { law, wholes: indexInstruments(law) };
}

/** Instruments one after another: sections of one stand together. */
function* instrumentsOf(files: readonly string[]): Generator<[string, LawSection[]]> {
  let id = '';
  let sections: LawSection[] = [];
  for (const { section } of readLaw(files)) {
    if (section.instrumentId !== id) {
      if (sections.length > 0) yield [id, sections];
      id = section.instrumentId;
      sections = [];
    }
    sections.push(section);
  }
  if (sections.length > 0) yield [id, sections];
}

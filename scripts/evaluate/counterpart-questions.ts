import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CounterpartWeights } from '../../src/alignment/counterparts/counterpart-search.ts';
import { type Counterpart, searchCounterparts } from '../../src/alignment/counterparts/counterpart-search.ts';
import { buildLawIndex, type LawIndex } from '../../src/alignment/counterparts/law-index.ts';
import { expandByBridges } from '../../src/alignment/counterparts/query-terms.ts';
import { findCitations } from '../../src/citations/find-citations.ts';
import type { CitationKind } from '../../src/model/citation.ts';
import { listFolder } from '../../src/runtime/node/expand-paths.ts';
import { unpackArchive } from '../verify/unpack-archive.ts';
import { type PooledSection, readLaw, usLawFiles } from './law-pool.ts';
import type { PlainSection } from './plain-bm25.ts';
import { readBridges } from './read-bridges.ts';
import type { SectionGold } from './section-gold.ts';

const ARCHIVE = 'ca/justice/all-regulations-eng-fra_2026-07.tar.xz';

/** A judged Canadian section asked of the whole U.S. law, without its citations of U.S. law and without standard numbers. */
export type AnsweredQuestion = {
  readonly gold: SectionGold;
  /** Places of the right answers in the pool. */
  readonly answers: ReadonlySet<number>;
  /** The section as the baseline is asked. */
  readonly asked: PlainSection;
  /** Best first. */
  readonly found: readonly Counterpart[];
};

export type CounterpartQuestions = {
  readonly us: LawIndex;
  readonly answer: (weights: CounterpartWeights) => Generator<AnsweredQuestion>;
  /** Rows whose Canadian section or U.S. sections are not in the corpora, in words. */
  readonly unanswerable: readonly string[];
};

/**
 * Reads the law of both countries and puts the judged questions.
 *
 * @throws {Error} when a Canadian instrument that the answers name is not in the corpora
 */
export function askCounterparts(
  corpora: string,
  rows: readonly SectionGold[],
  progress: (message: string) => void,
): CounterpartQuestions {
  const files = canadianFiles(corpora, rows);
  progress('reading the law of the United States');
  const us = buildLawIndex(sectionsOf(usLawFiles(corpora)));
  progress(`${us.sections.length} U.S. sections; reading the law of Canada`);
  const ca = buildLawIndex(sectionsOf(files.all));
  const placesOf = citedSections(us);
  const bridges = readBridges();
  const unanswerable: string[] = [];

  function* answer(weights: CounterpartWeights): Generator<AnsweredQuestion> {
    unanswerable.length = 0;
    for (const [instrument, own] of Map.groupBy(rows, (row) => row.instrument)) {
      const sections = [...readLaw([files.of(instrument)], { name: 'uncited', of: removeCitations })];
      const search = searchCounterparts(
        us,
        ca,
        sections.map(({ section }) => section),
        {
          expand: expandByBridges(bridges, 'ca'),
          weights,
        },
      );
      progress(`${instrument}: ${own.length} sections`);
      for (const gold of own) {
        const at = findSection(sections, gold);
        const answers = new Set(gold.us.flatMap(placesOf));
        const asked = sections[at]?.printed;
        if (asked === undefined || answers.size === 0) {
          unanswerable.push(`${instrument}, s. ${gold.section}: ${gold.us.join(', ')}`);
        } else {
          yield { gold, answers, asked, found: search.rank(at) };
        }
      }
    }
  }
  return { us, answer, unanswerable };
}

/** `21 CFR 820.30`. */
export function citationOf(us: LawIndex, place: number): string {
  const section = us.sections[place];
  return `${/^us\/(\d+)-/.exec(section?.instrumentId ?? '')?.[1]} CFR ${section?.number}`;
}

function* sectionsOf(paths: readonly string[]) {
  for (const { section } of readLaw(paths)) yield section;
}

/** The chosen Canadian regulations and, from the archive, those that the rows name besides. */
function canadianFiles(
  corpora: string,
  rows: readonly SectionGold[],
): { all: string[]; of: (citation: string) => string } {
  const chosen = listFolder(join(corpora, 'ca/justice/eng'));
  const byName = new Map(chosen.map((path) => [basename(path).replace(/\.gz$/, ''), path]));
  const nameOf = (citation: string): string => `${citation.replaceAll('/', '-').replaceAll(' ', '_')}.xml`;
  for (const citation of new Set(rows.map(({ instrument }) => instrument))) {
    const name = nameOf(citation);
    if (byName.has(name)) continue;
    const archived = join(unpackArchive(join(corpora, ARCHIVE)), 'eng', name);
    if (!existsSync(archived)) throw new Error(`${citation}: no official text of it in ${corpora}`);
    byName.set(name, archived);
  }
  return { all: [...byName.values()].sort(), of: (citation) => byName.get(nameOf(citation)) ?? '' };
}

const GIVEAWAYS: ReadonlySet<CitationKind> = new Set<CitationKind>([
  'cfr',
  'usc',
  'federal-register',
  'statute-us',
  'cmvss',
  'fmvss',
  'tsd',
]);

/** Without citations of U.S. law and without figures, which would give the answer away. */
function removeCitations(text: string): string {
  let rest = '';
  let from = 0;
  for (const { kind, span } of findCitations(text, { jurisdiction: 'ca', language: 'en' })) {
    if (!GIVEAWAYS.has(kind) || span.start < from) continue;
    rest += `${text.slice(from, span.start)} `;
    from = span.end;
  }
  return (rest + text.slice(from)).replace(/\b\d+(?:\.\d+)*\b/g, ' ');
}

/** The body's section of that number, or else a schedule's; in a named schedule only that one's. */
function findSection(sections: readonly PooledSection[], { schedule, section }: SectionGold): number {
  const has = (inSchedule: boolean) => (one: PooledSection) =>
    one.section.number === section &&
    /^sched/.test(one.section.eId) === inSchedule &&
    (schedule === null || one.section.eId.startsWith(`sched_${schedule}_`));
  const inBody = schedule === null ? sections.findIndex(has(false)) : -1;
  return inBody >= 0 ? inBody : sections.findIndex(has(true));
}

/** Places of a cited section; a number whose only texts carry a letter after it (`571.105a`) means these. */
function citedSections(us: LawIndex): (citation: string) => number[] {
  const places = new Map<string, number[]>();
  for (const place of us.sections.keys()) {
    const citation = citationOf(us, place);
    places.set(citation, [...(places.get(citation) ?? []), place]);
  }
  return (citation) => {
    const bare = citation.replace(/[ab]$/, '');
    return places.get(citation) ?? [bare, `${bare}a`, `${bare}b`].flatMap((name) => places.get(name) ?? []);
  };
}

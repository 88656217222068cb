import {
  type Counterpart,
  type CounterpartWeights,
  searchCounterparts,
} from '../../src/alignment/counterparts/counterpart-search.ts';
import type { LawIndex } from '../../src/alignment/counterparts/law-index.ts';
import { readUsSection } from './instrument-names.ts';
import type { PooledSection } from './law-pool.ts';
import { openBothSearches, openCanadianLaw } from './open-law.ts';
import type { PlainSearch, PlainSection } from './plain-bm25.ts';
import type { SectionGold } from './section-gold.ts';

/** A judged Canadian section asked of the whole U.S. law, without its citations of U.S. law and without standard numbers. */
type AnsweredQuestion = {
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
  readonly plain: PlainSearch;
  readonly answer: (weights: CounterpartWeights) => Generator<AnsweredQuestion>;
  /** Rows whose Canadian section or U.S. sections are not in the corpora, in words. */
  readonly unanswerable: readonly string[];
};

/** Reads the law of both countries and puts the judged questions. */
export function askCounterparts(
  corpora: string,
  rows: readonly SectionGold[],
  progress: (message: string) => void,
): CounterpartQuestions {
  const { us, plain } = openBothSearches(corpora, progress);
  const law = openCanadianLaw(
    corpora,
    rows.map(({ instrument }) => instrument),
  );
  progress('reading the law of Canada');
  const ca = law.index();
  const placesOf = citedSections(us);
  const unanswerable: string[] = [];

  function* answer(weights: CounterpartWeights): Generator<AnsweredQuestion> {
    unanswerable.length = 0;
    for (const [instrument, own] of Map.groupBy(rows, (row) => row.instrument)) {
      const sections = law.sectionsOf(instrument);
      if (sections === null) {
        unanswerable.push(...own.map((gold) => `${nameOf(gold)}: not among the Canadian texts`));
        continue;
      }
      const search = searchCounterparts(
        us,
        ca,
        sections.map(({ section }) => section),
        {
          expand: law.expand,
          weights,
        },
      );
      progress(`${instrument}: ${own.length} sections`);
      for (const gold of own) {
        const at = findSection(sections, gold);
        const answers = new Set(gold.us.flatMap(placesOf));
        const asked = sections[at]?.printed;
        if (asked === undefined) unanswerable.push(`${nameOf(gold)}: no such section in force`);
        else if (answers.size === 0)
          unanswerable.push(`${nameOf(gold)}: ${gold.us.join(', ')} not among the U.S. texts`);
        else {
          yield { gold, answers, asked, found: search.rank(at) };
        }
      }
    }
  }
  return { us, plain, answer, unanswerable };
}

function nameOf({ instrument, schedule, section }: SectionGold): string {
  return `${instrument}${schedule === null ? '' : `, Sch. ${schedule}`}${section === '' ? '' : `, s. ${section}`}`;
}

/** `21 CFR 820.30`. */
export function citationOf(us: LawIndex, place: number): string {
  const section = us.sections[place];
  return `${/^us\/(\d+)-/.exec(section?.instrumentId ?? '')?.[1]} CFR ${section?.number}`;
}

/** The body's section of that number, or else a schedule's; in a named schedule only that one's. */
function findSection(sections: readonly PooledSection[], { schedule, section }: SectionGold): number {
  const has = (inSchedule: boolean) => (one: PooledSection) =>
    one.section.number === section &&
    /^sched/.test(one.section.eId) === inSchedule &&
    (schedule === null || one.section.eId.toLowerCase().startsWith(`sched_${schedule}_`.toLowerCase()));
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
    const { instrumentId, number } = readUsSection(citation) ?? { instrumentId: '', number: '' };
    const named = `${/^us\/(\d+)-/.exec(instrumentId)?.[1]} CFR ${number}`;
    const plain = named.replace(/[ab]$/, '');
    return places.get(named) ?? [plain, `${plain}a`, `${plain}b`].flatMap((name) => places.get(name) ?? []);
  };
}

import { type Bm25Index, bm25Builder } from '../../text/bm25.ts';
import { distinctHeadings } from './distinct-headings.ts';
import type { LawSection } from './law-section.ts';
import { overlapWith } from './overlap-with.ts';

/** One country's law, searchable by section. Places (`number`) count sections in the order they were given. */
export type LawIndex = {
  readonly sections: readonly SectionKey[];
  /** Instruments by id, with the run of places of their sections. */
  readonly instruments: ReadonlyMap<string, InstrumentRun>;
  /** Headings weigh more than text, and the title of the instrument is in every section. */
  readonly whole: Bm25Index;
  /** Headings and title alone. */
  readonly headings: Bm25Index;
  /** How alike a title is to that of an instrument of the index: cosine of their words, rare ones weighing more; 0 to 1. */
  readonly titleLikeness: (title: readonly string[]) => (instrumentId: string) => number;
};

type SectionKey = Pick<LawSection, 'instrumentId' | 'eId' | 'number' | 'heading'> & {
  /** Words of the heading that tell it from its neighbors'. */
  readonly name: readonly string[];
  readonly length: number;
};
type InstrumentRun = { readonly first: number; readonly count: number; readonly title: readonly string[] };

/** A heading says in four words what its section says in four hundred. */
const HEADING_COPIES = 3;

/**
 * Indexes sections as they come: of each only its key and counts stay in memory, so that a country's law (134,000 U.S. sections, 27 million words) takes
 * about 400 MB.
 *
 * @param sections those of one instrument together
 */
export function buildLawIndex(sections: Iterable<LawSection>): LawIndex {
  const builder = lawIndexBuilder();
  for (const section of sections) builder.add(section);
  return builder.finish();
}

export type LawIndexBuilder = { readonly add: (section: LawSection) => void; readonly finish: () => LawIndex };

/** The same for sections that come when they come, from a database say. */
export function lawIndexBuilder(): LawIndexBuilder {
  const keys: SectionKey[] = [];
  const instruments = new Map<string, InstrumentRun>();
  const headings = bm25Builder();
  const whole = bm25Builder();

  function add(section: LawSection): void {
    const run = instruments.get(section.instrumentId);
    instruments.set(section.instrumentId, {
      first: run?.first ?? keys.length,
      count: (run?.count ?? 0) + 1,
      title: section.title,
    });
    const { instrumentId, eId, number, heading } = section;
    keys.push({ instrumentId, eId, number, heading, name: heading, length: section.text.length });
    headings.add([...heading, ...section.above, ...section.title]);
    whole.add(documentOf(section));
  }

  function finish(): LawIndex {
    const byHeading = headings.finish();
    const titleLikeness = (title: readonly string[]) => {
      const likeness = overlapWith(title, byHeading.idf);
      return (instrumentId: string): number => likeness(instruments.get(instrumentId)?.title ?? []);
    };
    for (const { first, count } of instruments.values()) {
      const names = distinctHeadings(keys.slice(first, first + count).map(({ heading }) => heading));
      for (const [at, name] of names.entries()) {
        const key = keys[first + at];
        if (key !== undefined) keys[first + at] = { ...key, name };
      }
    }
    return { sections: keys, instruments, whole: whole.finish(), headings: byHeading, titleLikeness };
  }
  return { add, finish };
}

/** The words of a section as a document and as a question. */
export function documentOf(section: LawSection): readonly string[] {
  const copies = Array.from({ length: HEADING_COPIES }, () => section.heading).flat();
  return [...copies, ...section.above, ...section.title, ...section.text];
}

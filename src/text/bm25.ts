import { GrowingIntegers } from './growing-integers.ts';
import { topOf } from './top-of.ts';

/** A document of the index: its terms, a term standing as often as it counts (a heading's terms may be repeated to weigh more). */
export type Bm25Document = readonly string[];

type Bm25Hit = { readonly document: number; readonly score: number };

export type Bm25Index = {
  readonly size: number;
  /** Inverse document frequency of a term; 0 for a term the index does not hold. */
  readonly idf: (term: string) => number;
  /** Documents that share a term with the query, best first, equal scores by document number; at most `limit`. */
  readonly search: (query: Bm25Document, limit: number, options?: SearchOptions) => Bm25Hit[];
  /** The score of every document, 0 where it shares no term. The array is the index's own and holds until the next question. */
  readonly scores: (query: Bm25Document, options?: SearchOptions) => Float64Array;
  /** The scores of a run of documents alone: of a long posting only those inside the run are read. */
  readonly scoresWithin: (query: Bm25Document, run: DocumentRun, options?: SearchOptions) => Float64Array;
  /** What a document would score that holds nothing but the words of the query: scores as shares of it compare between queries. */
  readonly ceiling: (query: Bm25Document, options?: SearchOptions) => number;
  /** The terms of a document as they were given, in order of first appearance, repetitions together. */
  readonly termsOf: (document: number) => string[];
};

type DocumentRun = { readonly first: number; readonly count: number };
/** `mostTerms`: how many terms of the query are sought, those of the greatest weight; all by default. */
type SearchOptions = { readonly mostTerms?: number };

// Robertson and Zaragoza's range is k1 1.2 to 2, b 0.5 to 0.8; research/performance.md 3.2 measured 2 and 0.9 best on whole sections, whose
// lengths differ by a factor of a thousand between the countries.
const K1 = 2;
const B = 0.9;
const MAX_FREQUENCY = 0xffff;

/**
 * Builds a BM25 index over typed arrays (postings sorted by term, one run a term): a whole country's law is 27 million words, which as maps
 * of strings would not fit into the memory of a small machine. Scores are sums of 64-bit floats added in term order of first appearance in the
 * query, so the same input gives the same bits.
 *
 * @param documents taken one at a time: nothing of a document is kept but its counts
 */
export function createBm25Index(documents: Iterable<Bm25Document>): Bm25Index {
  const builder = bm25Builder();
  for (const document of documents) builder.add(document);
  return builder.finish();
}

export type Bm25Builder = { readonly add: (document: Bm25Document) => void; readonly finish: () => Bm25Index };

/** The same for documents that come when they come, from a database say. */
export function bm25Builder(): Bm25Builder {
  const termIds = new Map<string, number>();
  const holders = new GrowingIntegers();
  const lengths = new GrowingIntegers();
  // One run a document: its terms and how often each occurs.
  const runTerms = new GrowingIntegers();
  const runFrequencies = new GrowingIntegers();
  const runEnds = new GrowingIntegers();
  const frequencyOf = new GrowingIntegers();
  let totalLength = 0;

  function add(document: Bm25Document): void {
    const start = runTerms.length;
    for (const term of document) {
      let id = termIds.get(term);
      if (id === undefined) {
        id = termIds.size;
        termIds.set(term, id);
        holders.push(0);
        frequencyOf.push(0);
      }
      const before = frequencyOf.at(id);
      if (before === 0) runTerms.push(id);
      frequencyOf.set(id, before + 1);
    }
    for (let at = start; at < runTerms.length; at++) {
      const id = runTerms.at(at);
      runFrequencies.push(Math.min(MAX_FREQUENCY, frequencyOf.at(id)));
      frequencyOf.set(id, 0);
      holders.set(id, holders.at(id) + 1);
    }
    runEnds.push(runTerms.length);
    lengths.push(document.length);
    totalLength += document.length;
  }

  const finish = (): Bm25Index =>
    indexRuns({ termIds, holders, lengths, runTerms, runFrequencies, runEnds, totalLength });
  return { add, finish };
}

/** What is counted while documents come: one run a document, its terms and how often each occurs. */
type Runs = {
  readonly termIds: ReadonlyMap<string, number>;
  /** Documents that hold a term. */
  readonly holders: GrowingIntegers;
  readonly lengths: GrowingIntegers;
  readonly runTerms: GrowingIntegers;
  readonly runFrequencies: GrowingIntegers;
  readonly runEnds: GrowingIntegers;
  readonly totalLength: number;
};

function indexRuns({ termIds, holders, lengths, runTerms, runFrequencies, runEnds, totalLength }: Runs): Bm25Index {
  const size = lengths.length;
  const starts = new Int32Array(termIds.size + 1);
  for (let id = 0; id < termIds.size; id++) starts[id + 1] = (starts[id] ?? 0) + holders.at(id);
  const postings = new Int32Array(runTerms.length);
  // What a posting adds to a score for each unit of its term's weight; half the precision of the sums is enough to order by and is read twice as fast.
  const impacts = new Float32Array(runTerms.length);
  const averageLength = size === 0 ? 1 : Math.max(1, totalLength / size);
  const filled = starts.slice();
  for (let document = 0, at = 0; document < size; document++) {
    const norm = K1 * (1 - B + (B * lengths.at(document)) / averageLength);
    for (const end = runEnds.at(document); at < end; at++) {
      const id = runTerms.at(at);
      const place = filled[id] ?? 0;
      filled[id] = place + 1;
      postings[place] = document;
      const count = runFrequencies.at(at);
      impacts[place] = count / (count + norm);
    }
  }

  const idfOf = (id: number): number => {
    const count = holders.at(id);
    return Math.log(1 + (size - count + 0.5) / (count + 0.5));
  };
  const names = [...termIds.keys()];
  const sums = new Float64Array(size);

  function weigh(query: Bm25Document, mostTerms: number): { readonly id: number; readonly weight: number }[] {
    const weighed: { readonly id: number; readonly weight: number }[] = [];
    for (const [term, frequency] of countTerms(query)) {
      const id = termIds.get(term);
      // A long query repeats its subject; the square root keeps the repetition from drowning the other words.
      if (id !== undefined) weighed.push({ id, weight: idfOf(id) * Math.sqrt(frequency) * (K1 + 1) });
    }
    return weighed.length <= mostTerms ? weighed : weighed.sort((a, b) => b.weight - a.weight).slice(0, mostTerms);
  }

  function scores(query: Bm25Document, { mostTerms = Number.POSITIVE_INFINITY }: SearchOptions = {}): Float64Array {
    sums.fill(0);
    for (const { id, weight } of weigh(query, mostTerms)) {
      const end = starts[id + 1] ?? 0;
      for (let at = starts[id] ?? 0; at < end; at++) {
        const document = postings[at] ?? 0;
        sums[document] = (sums[document] ?? 0) + weight * (impacts[at] ?? 0);
      }
    }
    return sums;
  }

  function scoresWithin(
    query: Bm25Document,
    { first, count }: DocumentRun,
    { mostTerms = Number.POSITIVE_INFINITY }: SearchOptions = {},
  ): Float64Array {
    const within = new Float64Array(count);
    for (const { id, weight } of weigh(query, mostTerms)) {
      const end = starts[id + 1] ?? 0;
      for (let at = lowerBound(postings, first, starts[id] ?? 0, end); at < end; at++) {
        const place = (postings[at] ?? 0) - first;
        if (place >= count) break;
        within[place] = (within[place] ?? 0) + weight * (impacts[at] ?? 0);
      }
    }
    return within;
  }

  return {
    size,
    idf: (term) => {
      const id = termIds.get(term);
      return id === undefined ? 0 : idfOf(id);
    },
    search: (query, limit, options) =>
      topOf(scores(query, options), limit).map((document) => ({ document, score: sums[document] ?? 0 })),
    scores,
    scoresWithin,
    ceiling: (query, { mostTerms = Number.POSITIVE_INFINITY } = {}) =>
      weigh(query, mostTerms).reduce((sum, { weight }) => sum + weight, 0),
    termsOf: (document) => {
      const terms: string[] = [];
      for (let at = document === 0 ? 0 : runEnds.at(document - 1); at < runEnds.at(document); at++) {
        for (let copy = runFrequencies.at(at); copy > 0; copy--) terms.push(names[runTerms.at(at)] ?? '');
      }
      return terms;
    },
  };
}

/** The first place from `from` on, below `to`, whose value is at least `least`; values rise. */
function lowerBound(values: Int32Array, least: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countTerms(terms: Bm25Document): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** A document of the index: its terms, a term standing as often as it counts (a heading's terms may be repeated to weigh more). */
export type Bm25Document = readonly string[];

type Bm25Hit = { readonly document: number; readonly score: number };

export type Bm25Index = {
  readonly size: number;
  /** Inverse document frequency of a term; 0 for a term the index does not hold. */
  readonly idf: (term: string) => number;
  /** Documents that share a term with the query, best first, equal scores by document number; at most `limit`. */
  readonly search: (query: Bm25Document, limit: number) => Bm25Hit[];
  /**
   * The score a document would get that holds every query term as often as the query does, at average length: what `search` scores
   * are divided by to be read between 0 and 1.
   */
  readonly ceiling: (query: Bm25Document) => number;
};

// Robertson and Zaragoza's range is k1 1.2 to 2, b 0.5 to 0.8; research/performance.md 3.2 measured 2 and 0.9 best on whole sections, whose
// lengths differ by a factor of a thousand between the countries.
const K1 = 2;
const B = 0.9;

/**
 * Builds a BM25 index over typed arrays (postings sorted by term, one run a term). Scores are sums of 64-bit floats added in term order
 * of first appearance in the query, so the same input gives the same bits.
 */
export function createBm25Index(documents: readonly Bm25Document[]): Bm25Index {
  const termIds = new Map<string, number>();
  const counts: number[] = [];
  const documentCounts: Map<number, number>[] = [];
  let totalLength = 0;
  for (const document of documents) {
    const own = new Map<number, number>();
    for (const term of document) {
      let id = termIds.get(term);
      if (id === undefined) {
        id = termIds.size;
        termIds.set(term, id);
        counts.push(0);
      }
      own.set(id, (own.get(id) ?? 0) + 1);
    }
    for (const id of own.keys()) counts[id] = (counts[id] ?? 0) + 1;
    documentCounts.push(own);
    totalLength += document.length;
  }

  const starts = new Int32Array(termIds.size + 1);
  for (let id = 0; id < termIds.size; id++) starts[id + 1] = (starts[id] ?? 0) + (counts[id] ?? 0);
  const postings = new Int32Array(starts[termIds.size] ?? 0);
  const impacts = new Float64Array(postings.length);
  const filled = starts.slice();
  const averageLength = documents.length === 0 ? 1 : Math.max(1, totalLength / documents.length);
  documentCounts.forEach((own, document) => {
    const length = documents[document]?.length ?? 0;
    for (const [id, frequency] of own) {
      const at = filled[id] ?? 0;
      filled[id] = at + 1;
      postings[at] = document;
      impacts[at] = saturate(frequency, length / averageLength);
    }
  });

  const idfOf = (id: number): number => {
    const holders = counts[id] ?? 0;
    return Math.log(1 + (documents.length - holders + 0.5) / (holders + 0.5));
  };
  const scores = new Float64Array(documents.length);

  return {
    size: documents.length,
    idf: (term) => {
      const id = termIds.get(term);
      return id === undefined ? 0 : idfOf(id);
    },
    search: (query, limit) => {
      const touched: number[] = [];
      for (const [term, frequency] of countTerms(query)) {
        const id = termIds.get(term);
        if (id === undefined) continue;
        const weight = idfOf(id) * queryWeight(frequency);
        const end = starts[id + 1] ?? 0;
        for (let at = starts[id] ?? 0; at < end; at++) {
          const document = postings[at] ?? 0;
          if (scores[document] === 0) touched.push(document);
          scores[document] = (scores[document] ?? 0) + weight * (impacts[at] ?? 0);
        }
      }
      const hits = touched.map((document) => ({ document, score: scores[document] ?? 0 }));
      for (const document of touched) scores[document] = 0;
      return hits.sort((p, q) => q.score - p.score || p.document - q.document).slice(0, limit);
    },
    ceiling: (query) => {
      let sum = 0;
      const unseen = Math.log(1 + (documents.length + 0.5) / 0.5);
      for (const [term, frequency] of countTerms(query)) {
        const id = termIds.get(term);
        sum += (id === undefined ? unseen : idfOf(id)) * queryWeight(frequency) * saturate(frequency, 1);
      }
      return sum;
    },
  };
}

function saturate(frequency: number, relativeLength: number): number {
  return (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + B * relativeLength));
}

// A long query repeats its subject; its square root keeps the repetition from drowning the other words.
function queryWeight(frequency: number): number {
  return Math.sqrt(frequency);
}

function countTerms(terms: Bm25Document): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

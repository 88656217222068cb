import { subjectWeight } from '../drafting-words.ts';
import type { SectionUnit } from '../section-units.ts';
import { type Bag, bagOf, inverseFrequencies } from '../weighted-overlap.ts';

/** Weights of a text's terms. */
export type TermWeights = ReadonlyMap<string, number>;

/** Words and notions of the provisions that have a text. */
export function passagesOf(unit: SectionUnit): Bag[] {
  return unit.passages.map(bagOf);
}

/** What a term counts for among the passages of both sides: rarity, less for drafting words. */
export function weighPassages(passages: readonly Bag[]): (bag: Bag) => Map<string, number> {
  const idf = inverseFrequencies(passages);
  return (bag) =>
    new Map([...bag].map(([term, count]) => [term, (1 + Math.log(count)) * idf(term) * subjectWeight(term)]));
}

/**
 * Finds for a text the units that hold passages like it, by an inverted index of the passages: what shares no word is never looked at.
 *
 * @returns of each unit with a word in common the cosine of its nearest passage, 0 to 1
 */
export function indexPassages(
  passagesOfUnits: readonly (readonly Bag[])[],
  weigh: (bag: Bag) => TermWeights,
): (text: TermWeights) => Map<number, number> {
  const owners: number[] = [];
  const norms: number[] = [];
  const postings = new Map<string, { readonly passages: number[]; readonly weights: number[] }>();
  passagesOfUnits.forEach((passages, owner) => {
    for (const passage of passages) {
      const weights = weigh(passage);
      for (const [term, weight] of weights) {
        const list = postings.get(term) ?? { passages: [], weights: [] };
        list.passages.push(owners.length);
        list.weights.push(weight);
        postings.set(term, list);
      }
      owners.push(owner);
      norms.push(normOf(weights));
    }
  });
  const dots = new Float64Array(owners.length);
  return (text) => {
    dots.fill(0);
    for (const [term, weight] of text) {
      const list = postings.get(term);
      list?.passages.forEach((passage, at) => {
        dots[passage] = (dots[passage] ?? 0) + weight * (list.weights[at] ?? 0);
      });
    }
    const norm = normOf(text);
    const best = new Map<number, number>();
    dots.forEach((dot, passage) => {
      if (dot === 0) return;
      const owner = owners[passage] ?? 0;
      const cosine = Math.min(1, dot / Math.max(Number.EPSILON, (norms[passage] ?? 0) * norm));
      if (cosine > (best.get(owner) ?? 0)) best.set(owner, cosine);
    });
    return best;
  };
}

function normOf(weights: TermWeights): number {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  return Math.sqrt(squares);
}

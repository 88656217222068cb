import { subjectWeight } from '../drafting-words.ts';
import type { SectionUnit } from '../section-units.ts';
import { type Bag, bagOf, inverseFrequencies } from '../weighted-overlap.ts';
import type { Feature } from './feature.ts';

/**
 * The best cosine between the one section whole and a single provision of the other, in either direction. Unlike a share of the best it says how much
 * the texts agree, whether the other side has four sections or four hundred; unlike a cosine of whole texts it does not fall when the counterpart is
 * one paragraph of a long section.
 */
export const bestPassage: Feature = (ca, us) => {
  const [caPassages, usPassages] = [ca, us].map((units) => units.map(passagesOf)) as [Bag[][], Bag[][]];
  const idf = inverseFrequencies([...caPassages, ...usPassages].flat());
  const weightOf = (term: string, count: number): number => (1 + Math.log(count)) * idf(term) * subjectWeight(term);
  const toUs = search(ca, usPassages, weightOf);
  const toCa = search(us, caPassages, weightOf);
  return (caAt, usAt) => Math.max(toUs[caAt]?.get(usAt) ?? 0, toCa[usAt]?.get(caAt) ?? 0);
};

function passagesOf(unit: SectionUnit): Bag[] {
  return unit.passages.map(bagOf);
}

/** Goes through an inverted index of the passages: what shares no word is never looked at. */
function search(
  units: readonly SectionUnit[],
  passagesOfUnits: readonly (readonly Bag[])[],
  weightOf: (term: string, count: number) => number,
): Map<number, number>[] {
  const owners: number[] = [];
  const norms: number[] = [];
  const postings = new Map<string, { readonly passages: number[]; readonly weights: number[] }>();
  passagesOfUnits.forEach((passages, owner) => {
    for (const passage of passages) {
      let squares = 0;
      for (const [term, count] of passage) {
        const weight = weightOf(term, count);
        squares += weight * weight;
        const list = postings.get(term) ?? { passages: [], weights: [] };
        list.passages.push(owners.length);
        list.weights.push(weight);
        postings.set(term, list);
      }
      owners.push(owner);
      norms.push(Math.sqrt(squares));
    }
  });
  const dots = new Float64Array(owners.length);
  return units.map((unit) => {
    dots.fill(0);
    let squares = 0;
    for (const [term, count] of bagOf(unit.terms)) {
      const weight = weightOf(term, count);
      squares += weight * weight;
      const list = postings.get(term);
      list?.passages.forEach((passage, at) => {
        dots[passage] = (dots[passage] ?? 0) + weight * (list.weights[at] ?? 0);
      });
    }
    const best = new Map<number, number>();
    dots.forEach((dot, passage) => {
      if (dot === 0) return;
      const owner = owners[passage] ?? 0;
      const cosine = Math.min(1, dot / Math.max(Number.EPSILON, (norms[passage] ?? 0) * Math.sqrt(squares)));
      if (cosine > (best.get(owner) ?? 0)) best.set(owner, cosine);
    });
    return best;
  });
}

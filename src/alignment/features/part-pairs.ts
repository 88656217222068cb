import { passageTerms, type SectionUnit } from '../section-units.ts';
import { type Bag, bagOf } from '../weighted-overlap.ts';
import type { Feature } from './feature.ts';
import { indexPassages, weighPassages } from './passage-index.ts';

/** A part of fewer words says too little to stand for a matter of its own. */
const WORDS_AT_LEAST = 6;

/**
 * The best cosine between a paragraph of the first level of the Canadian section, with everything below it, and the U.S. section or such a paragraph of it. One country
 * gathers in a section ("Scope of rules: (e) Short-haul operations") what the other says in ten: as wholes they share little, and a single sentence of the one
 * says too little to find a page of the other. 0 for a Canadian section without paragraphs, which is compared as a whole already.
 */
export const partPairs: Feature = (ca, us) => {
  const [caParts, usParts] = [ca.map(partsOf), us.map((unit) => [bagOf(unit.terms), ...partsOf(unit)])];
  const weigh = weighPassages([...ca.map((unit) => bagOf(unit.terms)), ...caParts.flat(), ...usParts.flat()]);
  const find = indexPassages(usParts, weigh);
  const best = caParts.map((parts) => {
    const nearest = new Map<number, number>();
    for (const part of parts) {
      for (const [usAt, cosine] of find(weigh(part))) {
        if (cosine > (nearest.get(usAt) ?? 0)) nearest.set(usAt, cosine);
      }
    }
    return nearest;
  });
  return (caAt, usAt) => best[caAt]?.get(usAt) ?? 0;
};

/** Words of each paragraph right below the section and of all below it, with the section's heading and own words. */
function partsOf(unit: SectionUnit): Bag[] {
  const [head] = unit.provisions;
  if (head === undefined) return [];
  const words = wordsOf(unit);
  const partOf = new Map<string, string[]>();
  const parts: string[][] = [];
  for (const provision of unit.provisions.slice(1)) {
    const isFirst = provision.parentEId === head.eId;
    const part = isFirst ? [] : partOf.get(provision.parentEId ?? '');
    if (part === undefined) continue;
    partOf.set(provision.eId, part);
    if (isFirst) parts.push(part);
    part.push(...(words.get(provision.eId) ?? passageTerms(provision)));
  }
  const shared = [...unit.headingMarks, ...(words.get(head.eId) ?? [])];
  return parts.filter((part) => part.length >= WORDS_AT_LEAST).map((part) => bagOf([...part, ...shared]));
}

/** Words and notions of the provisions that have a text, by eId. */
function wordsOf({ provisions, passages }: SectionUnit): ReadonlyMap<string, readonly string[]> {
  return new Map(provisions.filter(({ text }) => text !== '').map(({ eId }, at) => [eId, passages[at] ?? []]));
}

import { bagOf } from '../weighted-overlap.ts';
import type { Feature } from './feature.ts';
import { indexPassages, passagesOf, weighPassages } from './passage-index.ts';

/**
 * The best cosine between the one section whole and a single provision of the other, in either direction. Unlike a share of the best it says how much
 * the texts agree, whether the other side has four sections or four hundred; unlike a cosine of whole texts it does not fall when the counterpart is
 * one paragraph of a long section.
 */
export const bestPassage: Feature = (ca, us) => {
  const [caPassages, usPassages] = [ca.map(passagesOf), us.map(passagesOf)];
  const weigh = weighPassages([...caPassages, ...usPassages].flat());
  const [findUs, findCa] = [indexPassages(usPassages, weigh), indexPassages(caPassages, weigh)];
  const toUs = ca.map((unit) => findUs(weigh(bagOf(unit.terms))));
  const toCa = us.map((unit) => findCa(weigh(bagOf(unit.terms))));
  return (caAt, usAt) => Math.max(toUs[caAt]?.get(usAt) ?? 0, toCa[usAt]?.get(caAt) ?? 0);
};

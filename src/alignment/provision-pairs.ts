import type { AlignmentLabel } from '../model/alignment.ts';
import type { Provision } from '../model/provision.ts';
import { foldText } from '../text/normalize.ts';
import { definedTermOf } from './defined-term.ts';
import { dimensionsOf, type Figure, figuresOf, isEqualFigure, limitsOf } from './figure.ts';
import { passageTerms, type SectionUnit } from './section-units.ts';
import { PROVISION } from './thresholds.ts';
import { type Bag, bagOf } from './weighted-overlap.ts';

/** A provision of a section unit, as it is compared. */
type Passage = {
  readonly provision: Provision;
  readonly weights: ReadonlyMap<string, number>;
  readonly norm: number;
  readonly figures: readonly Figure[];
  readonly limits: ReadonlySet<string>;
  readonly dimensions: ReadonlySet<string>;
  readonly term: string | null;
};

type ProvisionFeatures = {
  readonly cosine: number;
  readonly figures: number;
  readonly limits: number;
  readonly dimensions: number;
  readonly term: number;
};

export type ProvisionPair = {
  readonly ca: Provision;
  readonly us: Provision;
  readonly pass: 'by-defined-term' | 'by-text';
  readonly label: AlignmentLabel;
  readonly score: number;
  readonly features: ProvisionFeatures;
};

/** The passages of a section and, by term, the places of those that have it. */
type Passages = { readonly list: readonly Passage[]; readonly postings: ReadonlyMap<string, readonly number[]> };

/**
 * Pairs the provisions of two paired sections. Each Canadian provision goes through an inverted index of the U.S. section, so a section of two thousand
 * paragraphs costs what its shared words cost, not all pairs; and a section that stands in twenty pairs is prepared once.
 *
 * @param idf how rare a term is in the crosswalk
 */
export function provisionPairer(idf: (term: string) => number): (ca: SectionUnit, us: SectionUnit) => ProvisionPair[] {
  const known = new Map<SectionUnit, Passages>();
  const prepare = (unit: SectionUnit): Passages => {
    const passages = known.get(unit) ?? indexPassages(passagesOf(unit, idf));
    known.set(unit, passages);
    return passages;
  };
  return (ca, us) => pairPassages(prepare(ca).list, prepare(us));
}

function indexPassages(list: readonly Passage[]): Passages {
  const postings = new Map<string, number[]>();
  list.forEach((passage, at) => {
    for (const term of passage.weights.keys()) {
      const places = postings.get(term);
      if (places === undefined) postings.set(term, [at]);
      else places.push(at);
    }
  });
  return { list, postings };
}

function pairPassages(ca: readonly Passage[], { list: us, postings }: Passages): ProvisionPair[] {
  const scored = ca.map((passage) => scoreAgainst(passage, us, postings));
  const bestOfUs = new Float64Array(us.length);
  for (const { at, score } of scored.flat()) bestOfUs[at] = Math.max(bestOfUs[at] ?? 0, score);

  const pairs: ProvisionPair[] = [];
  ca.forEach((passage, caAt) => {
    const ranked = scored[caAt] ?? [];
    const best = ranked[0]?.score ?? 0;
    for (const { at: usAt, score, features } of ranked.slice(0, PROVISION.most)) {
      const facing = us[usAt];
      if (facing === undefined || score < PROVISION.close * best) break;
      const mutual = score >= (bestOfUs[usAt] ?? 1);
      if (score < (mutual ? PROVISION.mutual : PROVISION.candidate)) break;
      const label = mutual && score >= PROVISION.aligned ? 'aligned' : 'candidate';
      const pass = features.term > 0 ? 'by-defined-term' : 'by-text';
      pairs.push({ ca: passage.provision, us: facing.provision, pass, label, score, features });
    }
  });
  return pairs;
}

type Scored = { readonly at: number; readonly score: number; readonly features: ProvisionFeatures };

/** The U.S. passages nearest to a Canadian one, best first; only the nearest by words are looked at for terms and figures. */
function scoreAgainst(
  passage: Passage,
  us: readonly Passage[],
  postings: ReadonlyMap<string, readonly number[]>,
): Scored[] {
  const dots = new Float64Array(us.length);
  for (const [term, weight] of passage.weights) {
    for (const at of postings.get(term) ?? []) dots[at] = (dots[at] ?? 0) + weight * (us[at]?.weights.get(term) ?? 0);
  }
  const scored: Scored[] = [];
  for (const { at, cosine } of nearest(dots, us, passage.norm)) {
    const facing = us[at];
    if (facing === undefined) continue;
    const figures = passage.figures.filter((figure) =>
      facing.figures.some((other) => isEqualFigure(figure, other)),
    ).length;
    const limits = countShared(passage.limits, facing.limits);
    const dimensions = countShared(passage.dimensions, facing.dimensions);
    const sameTerm = passage.term !== null && passage.term === facing.term;
    if (passage.term !== null && facing.term !== null && !sameTerm) continue;
    const measured = limits > 0 ? PROVISION.limit : dimensions > 0 ? PROVISION.dimension : 0;
    const score = sameTerm ? 0.6 + 0.4 * cosine : cosine + measured + (figures > 0 ? PROVISION.figure : 0);
    const features = { cosine, figures, limits, dimensions, term: sameTerm ? 1 : 0 };
    scored.push({ at, score: Math.min(1, score), features });
  }
  return scored.sort((one, other) => other.score - one.score || one.at - other.at);
}

function countShared(ones: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...ones].filter((one) => others.has(one)).length;
}

function nearest(dots: Float64Array, us: readonly Passage[], norm: number): { at: number; cosine: number }[] {
  const best: { at: number; cosine: number }[] = [];
  for (let at = 0; at < dots.length; at++) {
    const dot = dots[at] ?? 0;
    if (dot === 0) continue;
    const cosine = dot / Math.max(Number.EPSILON, norm * (us[at]?.norm ?? 0));
    if (best.length === PROVISION.nearest && cosine <= (best.at(-1)?.cosine ?? 0)) continue;
    const place = best.findIndex((other) => other.cosine < cosine);
    best.splice(place < 0 ? best.length : place, 0, { at, cosine });
    if (best.length > PROVISION.nearest) best.pop();
  }
  return best;
}

function passagesOf(unit: SectionUnit, idf: (term: string) => number): Passage[] {
  const byId = new Map(unit.provisions.map((provision) => [provision.eId, provision]));
  const quantities = Map.groupBy(unit.quantities, (quantity) => quantity.eId);
  return unit.provisions
    .filter((provision) => provision.text !== '' && passageTerms(provision).length >= PROVISION.termsAtLeast)
    .map((provision) => {
      const weights = weigh(bagOf(passageTerms(provision)), idf, 1);
      // "No driver may drive after: (a) 13 hours": the paragraph alone does not say what ends then, nor do those between it and the section.
      for (const stem of stemsOver(provision, byId)) {
        for (const [term, weight] of weigh(bagOf(passageTerms(stem)), idf, PROVISION.stem)) {
          weights.set(term, Math.max(weights.get(term) ?? 0, weight));
        }
      }
      let squares = 0;
      for (const weight of weights.values()) squares += weight * weight;
      return {
        provision,
        weights,
        norm: Math.sqrt(squares),
        figures: figuresOf(quantities.get(provision.eId) ?? []),
        limits: limitsOf(quantities.get(provision.eId) ?? []),
        dimensions: dimensionsOf(quantities.get(provision.eId) ?? []),
        term: definedTermOf(provision),
      };
    });
}

/** What stands over a provision inside its section, innermost first: lead-ins with their headings. */
function stemsOver(provision: Provision, byId: ReadonlyMap<string, Provision>): Provision[] {
  const stems: Provision[] = [];
  const over = ({ parentEId }: Provision) => (parentEId === null ? undefined : byId.get(parentEId));
  for (let stem = over(provision); stem !== undefined; stem = over(stem)) stems.push(stem);
  return stems;
}

function weigh(bag: Bag, idf: (term: string) => number, factor: number): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [term, count] of bag) weights.set(term, factor * (1 + Math.log(count)) * idf(term));
  return weights;
}

/** Texts that say the same to the letter once case, typography and white space are folded. */
export function isEqualText(one: string, other: string): boolean {
  // Folding keeps lengths within a few units; texts far apart in length need no folding to be told apart.
  if (one === '' || Math.abs(one.length - other.length) > 0.1 * one.length) return false;
  return foldText(one).trim() === foldText(other).trim();
}

import type { SectionUnit } from '../section-units.ts';
import { PROVISION } from '../thresholds.ts';
import { bagOf } from '../weighted-overlap.ts';
import { indexPassages, passagesOf, type TermWeights, weighPassages } from './passage-index.ts';

/** What the paragraphs of a Canadian section, asked one by one, say of a U.S. section; both 0 to 1. */
type ParagraphEvidence = {
  /** Cosine of the nearest two passages. */
  readonly paragraph: number;
  /** Share of the paragraphs that find their nearest passage there, each counting as far as it is near and by its length. */
  readonly paragraphs: number;
};

/**
 * A section may be answered in several places, paragraph by paragraph; its words taken together then find the one that shares most of them. Here each paragraph
 * searches all U.S. passages by itself, with the words of its stem and of the section's heading, without which "(a) the name" says nothing.
 */
export function paragraphVotes(
  ca: readonly SectionUnit[],
  us: readonly SectionUnit[],
): (ca: number, us: number) => ParagraphEvidence {
  const usPassages = us.map(passagesOf);
  const weigh = weighPassages([...ca.map(passagesOf), ...usPassages].flat());
  const find = indexPassages(usPassages, weigh);
  const votes = ca.map((unit) => voteOf(unit, find, weigh));
  return (caAt, usAt) => votes[caAt]?.get(usAt) ?? { paragraph: 0, paragraphs: 0 };
}

function voteOf(
  unit: SectionUnit,
  find: (text: TermWeights) => ReadonlyMap<number, number>,
  weigh: ReturnType<typeof weighPassages>,
): Map<number, ParagraphEvidence> {
  const nearest = new Map<number, number>();
  const won = new Map<number, number>();
  let all = 0;
  const paragraphs = unit.provisions.filter(({ text }) => text !== '');
  const termsOf = new Map(paragraphs.map(({ eId }, at) => [eId, unit.passages[at] ?? []]));
  for (const { eId, parentEId } of paragraphs) {
    const terms = termsOf.get(eId) ?? [];
    if (new Set(terms).size < PROVISION.termsAtLeast) continue;
    const stem = termsOf.get(parentEId ?? '') ?? [];
    const found = find(withContext(terms, [stem, unit.headingMarks], weigh));
    // A place is worth the more words the paragraph says, but not in proportion: one long paragraph is one matter.
    const length = Math.log(1 + terms.length);
    all += length;
    let [winner, best] = [-1, 0];
    for (const [usAt, cosine] of found) {
      if (cosine > (nearest.get(usAt) ?? 0)) nearest.set(usAt, cosine);
      if (cosine > best || (cosine === best && usAt < winner)) [winner, best] = [usAt, cosine];
    }
    if (winner >= 0) won.set(winner, (won.get(winner) ?? 0) + length * best);
  }
  return new Map(
    [...nearest].map(([usAt, paragraph]) => [usAt, { paragraph, paragraphs: (won.get(usAt) ?? 0) / all }]),
  );
}

/** The paragraph's own words whole, those of its stem and of the section's heading in part. */
function withContext(
  terms: readonly string[],
  contexts: readonly (readonly string[])[],
  weigh: ReturnType<typeof weighPassages>,
): TermWeights {
  const weights = weigh(bagOf(terms));
  for (const context of contexts) {
    for (const [term, weight] of weigh(bagOf(context))) {
      weights.set(term, Math.max(weights.get(term) ?? 0, PROVISION.stem * weight));
    }
  }
  return weights;
}

import { type CitedPair, findCitedPairs } from '../bridges.ts';
import type { Relation } from '../relation-store.ts';
import type { SectionPass } from '../section-pass.ts';
import { CITATION } from '../thresholds.ts';

/**
 * Sections of which one cites the other. A text that incorporates a section is aligned with it by law, however different its words; one that only
 * mentions it may be about something else, so its words must agree too. A citation in order to forbid is never an alignment.
 */
export const byCitation: SectionPass = {
  name: 'by-citation',
  find: ({ ca, us, scores }) => {
    const pairs = findCitedPairs(ca, us);
    const targets = Map.groupBy(pairs, (pair) => pair.ca);
    return pairs.map((pair): Relation => {
      const text = scores.textScore(pair.ca, pair.us);
      const cited = targets.get(pair.ca)?.length ?? 1;
      const nearest = scores.candidatesOf(pair.ca)[0];
      const best = nearest === undefined ? text : scores.textScore(pair.ca, nearest);
      const { label, score } = judge(pair, cited, text, best, ca[pair.ca]?.isInterpretation ?? false);
      const features = { ...scores.features(pair.ca, pair.us), text, citations: pair.citations, cited };
      return { ca: pair.ca, us: pair.us, pass: 'by-citation', label, score, features, bridge: pair.bridge };
    });
  },
};

function judge(
  pair: CitedPair,
  cited: number,
  text: number,
  best: number,
  isInterpretation: boolean,
): Pick<Relation, 'label' | 'score'> {
  if (pair.bridge === 'blocks') return { label: 'candidate', score: CITATION.incorporated };
  const focused = cited <= CITATION.targetsAtMost;
  const similar = text >= CITATION.similar && !isInterpretation;
  // "a vehicle that conforms to TSD 208 is exempt" incorporates 208 without being about it: the section's own matter shows elsewhere.
  const itsMatter = !isInterpretation && (text >= CITATION.textAtLeast || text >= CITATION.ofBest * best);
  if (pair.bridge !== 'mentions' && ((focused && itsMatter) || similar))
    return { label: 'aligned', score: CITATION.incorporated };
  if (pair.bridge === 'mentions' && similar) return { label: 'aligned', score: Math.max(text, CITATION.mentioned) };
  return { label: 'candidate', score: Math.max(text, focused ? CITATION.mentioned : CITATION.mentioned / 2) };
}

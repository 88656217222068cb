import { subjectWeight } from '../drafting-words.ts';
import type { Relation } from '../relation-store.ts';
import type { SectionPass } from '../section-pass.ts';
import { HEADING, TEXT } from '../thresholds.ts';

/**
 * Sections whose own headings say the same, if each is the other's best by heading and the texts do not contradict it. A heading that stands over several
 * sections names their common matter; it counts in the text score, but picks out no section.
 */
export const byHeading: SectionPass = {
  name: 'by-heading',
  find: ({ ca, us, scores }) => {
    const found: Relation[] = [];
    const similarTo = (caAt: number): number[] =>
      scores
        .candidatesOf(caAt)
        .filter((usAt) => us[usAt]?.headingIsOwn && scores.features(caAt, usAt).heading >= HEADING.similar);
    const pairs = [...ca.entries()].flatMap(([caAt, unit]) =>
      unit.headingIsOwn ? similarTo(caAt).map((usAt) => ({ caAt, usAt })) : [],
    );
    const ofCa = Map.groupBy(pairs, ({ caAt }) => caAt);
    const ofUs = Map.groupBy(pairs, ({ usAt }) => usAt);
    for (const { caAt, usAt } of pairs) {
      const facing = ofUs.get(usAt) ?? [];
      if ((ofCa.get(caAt)?.length ?? 0) > HEADING.sharedAtMost || facing.length > HEADING.sharedAtMost) continue;
      const features = scores.features(caAt, usAt);
      const text = scores.textScore(caAt, usAt);
      const isBest = facing.every((other) => scores.features(other.caAt, usAt).heading <= features.heading);
      if (!isBest || text < HEADING.textAtLeast) continue;
      // Two witnesses: the pair is wrong only if both are.
      const score = 1 - (1 - text) * (1 - HEADING.trust * substanceOf(us[usAt]?.headingTerms ?? []) * features.heading);
      const label = score >= TEXT.aligned ? 'aligned' : 'candidate';
      found.push({
        ca: caAt,
        us: usAt,
        pass: 'by-heading',
        label,
        score,
        features: { ...features, text },
        bridge: null,
      });
    }
    return found;
  },
};

/** "General" and "Records" stand over any matter: a heading witnesses as far as it is made of other than drafting words. */
function substanceOf(headingTerms: readonly string[]): number {
  let sum = 0;
  for (const term of headingTerms) sum += subjectWeight(term);
  return headingTerms.length === 0 ? 0 : sum / headingTerms.length;
}

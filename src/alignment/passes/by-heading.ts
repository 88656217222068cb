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
    const bestOfUs = us.map((_, usAt) =>
      Math.max(
        0,
        ...scores
          .candidatesOfUs(usAt)
          .map((caAt) => (ca[caAt]?.headingIsOwn ? scores.features(caAt, usAt).heading : 0)),
      ),
    );
    ca.forEach((caUnit, caAt) => {
      if (!caUnit.headingIsOwn) return;
      const similar = scores
        .candidatesOf(caAt)
        .filter((usAt) => us[usAt]?.headingIsOwn && scores.features(caAt, usAt).heading >= HEADING.similar);
      if (similar.length > HEADING.sharedAtMost) return;
      for (const usAt of similar) {
        const features = scores.features(caAt, usAt);
        const text = scores.textScore(caAt, usAt);
        if (features.heading < (bestOfUs[usAt] ?? 1) || text < HEADING.textAtLeast) continue;
        const score = (features.heading + text) / 2;
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
    });
    return found;
  },
};

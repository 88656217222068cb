import type { Relation } from '../relation-store.ts';
import type { SectionPass } from '../section-pass.ts';
import { TEXT } from '../thresholds.ts';

/**
 * Sections whose words agree: for each Canadian section its best U.S. ones by text score, up to three that lie close together, and for each U.S. section
 * left over its own best. A section that a stronger pass has aligned takes further ones only where they would stand on their words alone.
 */
export const byText: SectionPass = {
  name: 'by-text',
  find: ({ ca, us, scores }, store) => {
    const found: Relation[] = [];
    const answered = new Set<number>();
    const add = (caAt: number, usAt: number): void => {
      const features = scores.features(caAt, usAt);
      if (features.cosine < TEXT.cosineAtLeast) return;
      const score = scores.textScore(caAt, usAt);
      const label = score >= TEXT.aligned ? 'aligned' : 'candidate';
      answered.add(usAt);
      found.push({ ca: caAt, us: usAt, pass: 'by-text', label, score, features: { ...features }, bridge: null });
    };
    ca.forEach((_, caAt) => {
      const candidates = scores.candidatesOf(caAt);
      const best = candidates[0] === undefined ? 0 : scores.textScore(caAt, candidates[0]);
      const floor = Math.max(store.isAligned('ca', caAt) ? TEXT.aligned : TEXT.candidate, TEXT.close * best);
      for (const usAt of candidates.slice(0, TEXT.most)) if (scores.textScore(caAt, usAt) >= floor) add(caAt, usAt);
    });
    us.forEach((_, usAt) => {
      const [caAt] = scores.candidatesOfUs(usAt);
      if (caAt === undefined || answered.has(usAt) || store.isAligned('us', usAt)) return;
      if (scores.textScore(caAt, usAt) >= TEXT.unanswered) add(caAt, usAt);
    });
    return found;
  },
};

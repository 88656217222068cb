import type { Relation } from '../relation-store.ts';
import type { SectionPass } from '../section-pass.ts';
import { TEXT } from '../thresholds.ts';

/**
 * Sections whose words agree: for each Canadian section its best U.S. ones by text score, up to three that lie close together. A section that a stronger
 * pass has aligned takes further ones only where they would stand on their words alone.
 */
export const byText: SectionPass = {
  name: 'by-text',
  find: ({ ca, scores }, store) => {
    const found: Relation[] = [];
    ca.forEach((_, caAt) => {
      const candidates = scores.candidatesOf(caAt);
      const best = candidates[0] === undefined ? 0 : scores.textScore(caAt, candidates[0]);
      const floor = store.isAligned('ca', caAt) ? TEXT.aligned : TEXT.candidate;
      for (const usAt of candidates.slice(0, TEXT.most)) {
        const score = scores.textScore(caAt, usAt);
        if (score < floor || score < TEXT.close * best) break;
        const label = score >= TEXT.aligned ? 'aligned' : 'candidate';
        found.push({
          ca: caAt,
          us: usAt,
          pass: 'by-text',
          label,
          score,
          features: { ...scores.features(caAt, usAt) },
          bridge: null,
        });
      }
    });
    return found;
  },
};

import type { Relation } from '../relation-store.ts';
import type { SectionPass } from '../section-pass.ts';
import { TEXT } from '../thresholds.ts';

/**
 * Sections whose evidence together makes a pair likely: for each Canadian section the set of U.S. ones that answer it, and for each U.S. section left over its own best. A
 * section that a stronger pass has aligned takes further ones only where they would stand on their own. What reaches the candidate threshold on either side is
 * related, so that a gap is a section whose best counterpart lies below it.
 */
export const byText: SectionPass = {
  name: 'by-text',
  find: ({ ca, us, scores }, store) => {
    const found: Relation[] = [];
    const answered = new Set<number>();
    const add = (caAt: number, usAt: number): void => {
      const score = scores.textScore(caAt, usAt);
      const best = scores.textScore(caAt, scores.candidatesOf(caAt)[0] ?? usAt);
      const label = score >= TEXT.aligned && score >= TEXT.beside * best ? 'aligned' : 'candidate';
      const features = { ...scores.features(caAt, usAt) };
      answered.add(usAt);
      found.push({ ca: caAt, us: usAt, pass: 'by-text', label, score, features, bridge: null });
    };
    ca.forEach((_, caAt) => {
      const isAligned = store.isAligned('ca', caAt);
      const candidates = scores.candidatesOf(caAt).slice(0, TEXT.most);
      const likelihoods = candidates.map((usAt) => scores.textScore(caAt, usAt));
      for (const [rank, usAt] of candidates.entries()) {
        const likelihood = likelihoods[rank] ?? 0;
        if (isAligned ? likelihood >= TEXT.aligned : isNamed(likelihood, rank, likelihoods[0] ?? 0)) add(caAt, usAt);
      }
    });
    us.forEach((_, usAt) => {
      const [caAt] = scores.candidatesOfUs(usAt);
      if (caAt === undefined || answered.has(usAt) || store.isAligned('us', usAt)) return;
      if (scores.textScore(caAt, usAt) >= TEXT.candidate) add(caAt, usAt);
    });
    return found;
  },
};

/** Whether a candidate belongs to the set of counterparts that a section is given, by its place among the likeliest and the likelihood of the first. */
export function isNamed(likelihood: number, rank: number, best: number): boolean {
  return likelihood >= (rank === 0 ? TEXT.candidate : Math.max(TEXT.further, TEXT.ofBest * best));
}

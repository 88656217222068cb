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
      for (const [rank, usAt] of scores.candidatesOf(caAt).slice(0, TEXT.most).entries()) {
        const floor = isAligned ? TEXT.aligned : rank === 0 ? TEXT.candidate : TEXT.further;
        if (scores.textScore(caAt, usAt) >= floor) add(caAt, usAt);
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

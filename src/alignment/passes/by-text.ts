import type { Relation } from '../relation-store.ts';
import type { SectionPass } from '../section-pass.ts';
import { TEXT } from '../thresholds.ts';

/**
 * Sections whose evidence together makes a pair likely: for each Canadian section the set of U.S. ones that answer it, and for each U.S. section left over its own best. A
 * section that a stronger pass has aligned takes further ones only where they would stand on their own. What reaches the candidate threshold on either side is
 * related, and what shares so many words with a section of the other side that a reader would look there; a gap is a section of which neither is true.
 */
export const byText: SectionPass = {
  name: 'by-text',
  find: ({ ca, us, scores }, store) => {
    const found: Relation[] = [];
    const answered = new Set<number>();
    /** Of candidates of which none is likely, the one whose words are nearest, if they are near enough to doubt that there is no counterpart. */
    const akin = (candidates: readonly number[], pairOf: (candidate: number) => [ca: number, us: number]) => {
      const cosines = candidates.map((candidate) => scores.features(...pairOf(candidate)).cosine);
      const most = Math.max(0, ...cosines);
      return most < TEXT.akin ? null : (candidates[cosines.indexOf(most)] ?? null);
    };
    const add = (caAt: number, usAt: number): void => {
      const score = scores.textScore(caAt, usAt);
      const best = scores.textScore(caAt, scores.candidatesOf(caAt)[0] ?? usAt);
      const label = score >= TEXT.aligned && score >= TEXT.beside * best ? 'aligned' : 'candidate';
      const features = { ...scores.features(caAt, usAt) };
      answered.add(usAt);
      found.push({ ca: caAt, us: usAt, pass: 'by-text', label, score, features, bridge: null });
    };
    ca.forEach((_, caAt) => {
      const isAligned = store.isRelated('ca', caAt, 'aligned');
      const candidates = scores.candidatesOf(caAt);
      const likelihoods = candidates.slice(0, TEXT.most).map((usAt) => scores.textScore(caAt, usAt));
      const named = candidates.filter((_, rank) => {
        const likelihood = likelihoods[rank] ?? 0;
        return isAligned ? likelihood >= TEXT.aligned : isNamed(likelihood, rank, likelihoods[0] ?? 0);
      });
      const nearest = named.length > 0 || store.isRelated('ca', caAt) ? null : akin(candidates, (usAt) => [caAt, usAt]);
      for (const usAt of nearest === null ? named : [nearest]) add(caAt, usAt);
    });
    us.forEach((_, usAt) => {
      const candidates = scores.candidatesOfUs(usAt);
      const [caAt] = candidates;
      if (caAt === undefined || answered.has(usAt) || store.isRelated('us', usAt, 'aligned')) return;
      if (scores.textScore(caAt, usAt) >= TEXT.candidate) add(caAt, usAt);
      else if (!store.isRelated('us', usAt)) {
        const nearest = akin(candidates, (candidate) => [candidate, usAt]);
        if (nearest !== null) add(nearest, usAt);
      }
    });
    return found;
  },
};

/** Whether a candidate belongs to the set of counterparts that a section is given, by its place among the likeliest and the likelihood of the first. */
export function isNamed(likelihood: number, rank: number, best: number): boolean {
  return likelihood >= (rank === 0 ? TEXT.candidate : Math.max(TEXT.further, TEXT.ofBest * best));
}

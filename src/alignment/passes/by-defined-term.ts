import type { Relation } from '../relation-store.ts';
import type { SectionPass } from '../section-pass.ts';
import { TERM, TEXT } from '../thresholds.ts';

/** Interpretation sections: both define the same terms. Their headings ("Interpretation", "Definitions", "Scope") and texts hardly overlap otherwise. */
export const byDefinedTerm: SectionPass = {
  name: 'by-defined-term',
  find: ({ ca, us, scores }) => {
    const found: Relation[] = [];
    const definingUs = [...us.entries()].filter(([, unit]) => unit.isInterpretation);
    for (const [caAt, caUnit] of ca.entries()) {
      if (!caUnit.isInterpretation) continue;
      for (const [usAt, usUnit] of definingUs) {
        const shared = [...caUnit.definedTerms].filter((term) => usUnit.definedTerms.has(term)).length;
        const share = shared / Math.min(caUnit.definedTerms.size, usUnit.definedTerms.size);
        if (shared < TERM.sharedAtLeast || share < TERM.share) continue;
        const text = scores.textScore(caAt, usAt);
        // Two terms of two are less than nine of ten: the share counts as far as there are terms to have it of.
        const score = TEXT.aligned + (1 - TEXT.aligned) * share * (shared / (shared + TERM.sharedAtLeast));
        const features = { ...scores.features(caAt, usAt), text, sharedTerms: shared, termShare: share };
        found.push({ ca: caAt, us: usAt, pass: 'by-defined-term', label: 'aligned', score, features, bridge: null });
      }
    }
    return found;
  },
};

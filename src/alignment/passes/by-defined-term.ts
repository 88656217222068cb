import type { Relation } from '../relation-store.ts';
import type { SectionPass } from '../section-pass.ts';
import type { SectionUnit } from '../section-units.ts';
import { TERM, TEXT } from '../thresholds.ts';

/** Interpretation sections: both define the same terms. Their headings ("Interpretation", "Definitions", "Scope") and texts hardly overlap otherwise. */
export const byDefinedTerm: SectionPass = {
  name: 'by-defined-term',
  find: ({ ca, us, scores }) => {
    const found: Relation[] = [];
    const definingUs = [...us.entries()].filter(([, unit]) => isInterpretation(unit));
    for (const [caAt, caUnit] of ca.entries()) {
      if (!isInterpretation(caUnit)) continue;
      for (const [usAt, usUnit] of definingUs) {
        const shared = [...caUnit.definedTerms].filter((term) => usUnit.definedTerms.has(term)).length;
        const share = shared / Math.min(caUnit.definedTerms.size, usUnit.definedTerms.size);
        if (shared < TERM.sharedAtLeast || share < TERM.share) continue;
        const text = scores.textScore(caAt, usAt);
        const score = Math.min(1, TEXT.candidate + share / 2);
        const features = { ...scores.features(caAt, usAt), text, sharedTerms: shared, termShare: share };
        found.push({ ca: caAt, us: usAt, pass: 'by-defined-term', label: 'aligned', score, features, bridge: null });
      }
    }
    return found;
  },
};

function isInterpretation(unit: SectionUnit): boolean {
  return unit.definedTerms.size >= TERM.sharedAtLeast && unit.definedTerms.size >= TERM.definitions * unit.textCount;
}

import { relateSections } from '../../src/alignment/align-crosswalk.ts';
import type { AlignmentLabel } from '../../src/model/alignment.ts';
import type { TermBridge } from '../../src/model/term-bridge.ts';
import type { JudgedCrosswalk, JudgedSection } from './judged-crosswalks.ts';

/** A U.S. section that the alignment relates to a judged Canadian section. */
export type RelatedSection = {
  /** `us/21-cfr-820 part_820__sec_820.30`. */
  readonly us: string;
  readonly label: AlignmentLabel;
  readonly score: number;
  readonly pass: string;
  readonly isRight: boolean;
};

/** What the alignment of the two instruments says of a judged section, likeliest first; empty where it found no counterpart. */
export type CrosswalkAnswer = JudgedSection & {
  readonly crosswalkId: string;
  readonly related: readonly RelatedSection[];
};

/** Aligns the sections of a judged crosswalk as the product does, and takes from the result what is said of the judged sections. */
export function answerCrosswalk(
  { crosswalk, ca, us, judged }: JudgedCrosswalk,
  bridges: readonly TermBridge[],
): CrosswalkAnswer[] {
  const { context, relations } = relateSections({ crosswalk, ca, us, bridges });
  const byCa = Map.groupBy(relations, (relation) => context.ca[relation.ca]?.eId ?? '');
  return judged.map((section) => ({
    ...section,
    crosswalkId: crosswalk.id,
    related: (byCa.get(section.eId) ?? [])
      .map(({ us, label, score, pass }): RelatedSection => {
        const unit = context.us[us];
        const key = `${unit?.instrumentId} ${unit?.eId}`;
        return { us: key, label, score, pass, isRight: section.answers.has(key) };
      })
      .sort((a, b) => b.score - a.score || (a.us < b.us ? -1 : 1)),
  }));
}

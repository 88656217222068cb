import type { Relation } from '../relation-store.ts';
import type { SectionContext, SectionPass } from '../section-pass.ts';
import type { SectionUnit } from '../section-units.ts';
import { NUMBER, TEXT } from '../thresholds.ts';

/**
 * Sections of equal number, where the two numberings are one: Canada numbered its motor vehicle safety standards after the U.S. ones. Whether that is so is
 * not written into the program but tested on each pair of numberings: most sections must find their number on the other side, and for most of those
 * the partner must be among the three most similar texts. Numbers below 100 are left out: every regulation counts from 1. Rules of a convention are not: where the
 * one prints "Rule 22" as the section's number and the other behind its heading ("§ 83.22 Visibility of lights (Rule 22)"), both say whose numbers they are.
 */
export const byStandardNumber: SectionPass = {
  name: 'by-standard-number',
  find: (context) => {
    const byNumbering = Map.groupBy(context.ca.keys(), (at) => context.ca[at]?.numbering ?? '');
    const byInstrument = Map.groupBy(context.us.keys(), (at) => context.us[at]?.instrumentId ?? '');
    return [...byNumbering.values()].flatMap((members) =>
      [...byInstrument.values()].flatMap((partners) => alignNumbering(members, partners, context)),
    );
  },
};

function alignNumbering(
  members: readonly number[],
  others: readonly number[],
  { ca, us, scores }: SectionContext,
): Relation[] {
  const partners = new Map<string, { usAt: number; variant: boolean }[]>();
  for (const usAt of others) {
    const numbered = readNumber(us[usAt]);
    if (numbered === null) continue;
    const { number, variant } = numbered;
    partners.set(number, [...(partners.get(number) ?? []), { usAt, variant }]);
  }
  const partnersOf = (caAt: number) => partners.get(ca[caAt]?.number.toLowerCase() ?? '') ?? [];
  const matched = members.filter((caAt) => partnersOf(caAt).length > 0);
  if (matched.length < NUMBER.matchesAtLeast || matched.length < NUMBER.share * members.length) return [];
  const corroborated = matched.filter((caAt) => {
    const nearest = scores.candidatesOf(caAt).slice(0, 3);
    return partnersOf(caAt).some(({ usAt }) => nearest.includes(usAt));
  });
  const agreement = corroborated.length / matched.length;
  if (agreement < NUMBER.corroborated) return [];
  return matched.flatMap((caAt) =>
    partnersOf(caAt).map(({ usAt, variant }): Relation => {
      const features = scores.features(caAt, usAt);
      const text = scores.textScore(caAt, usAt);
      // A letter marks another version of the standard (216a beside 216): which one the Canadian text follows, its words must say.
      const clear = variant ? text >= TEXT.aligned : features.cosine >= NUMBER.cosineAtLeast;
      const score = Math.min(1, (clear && !variant ? 0.5 : 0.25) + 0.25 * agreement + 0.25 * text);
      const label = clear ? 'aligned' : 'candidate';
      return {
        ca: caAt,
        us: usAt,
        pass: 'by-standard-number',
        label,
        score,
        features: { ...features, text, agreement },
        bridge: null,
      };
    }),
  );
}

/** The number under which the other country may know a section: the last of its own (`108` of 571.108), or the rule of a convention that its heading names. */
function readNumber(unit: SectionUnit | undefined): { readonly number: string; readonly variant: boolean } | null {
  const rule = /\((rule \d+(?:\.\d+)?[a-z]?)\)/i.exec(unit?.provisions[0]?.heading ?? '')?.[1];
  if (rule !== undefined) return { number: rule.toLowerCase(), variant: false };
  const [, number, letter] = /(?<![0-9])([0-9]+)([a-z]?)$/.exec(unit?.number ?? '') ?? [];
  return number === undefined || Number(number) < NUMBER.least ? null : { number, variant: letter !== '' };
}

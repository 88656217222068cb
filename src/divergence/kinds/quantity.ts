import type { QuantityRelation } from '../../model/divergence-details.ts';
import { PERIODS } from '../../model/periods.ts';
import type { Stringency } from '../../model/stringency.ts';
import type { ComparableFigure } from '../comparable-figure.ts';
import type { ComparablePair, DivergenceKindDetector, FoundDivergence } from '../comparable-pair.ts';
import { compareFigures, leanTo, NEAR } from '../compare-figures.ts';
import { CLAIMS, isDoubtful } from '../doubtful-figures.ts';
import { findOtherConditions } from '../find-other-conditions.ts';
import { findTwofold } from '../find-twofold.ts';
import { isLikelyWorth } from '../likely-worth.ts';
import type { MatchedFigures } from '../matched-figures.ts';
import { figuresOf } from '../pair-figures.ts';
import { formatConverted, formatDifference, formatPrinted } from '../printed-figure.ts';
import { speaksForPair } from '../vouched-figures.ts';
import { isLikely, isWeak, weighDoubtful, weighOpenQuestion, weighQuantity, weighThin } from '../weigh.ts';

/** Figures of both sides, matched one to one and compared in one unit. */
export const quantity: DivergenceKindDetector = {
  kind: 'quantity',
  describe:
    'A figure with its unit: equal, equal after conversion, near, stricter on one side, or under another condition.',
  detect(pair: ComparablePair): FoundDivergence[] {
    const figures = figuresOf(pair);
    const apart = findOtherConditions(figures);
    const open = findTwofold(figures);
    return [
      ...figures.matched.map((match) =>
        describeMatch(pair, match, apart.has(match), open.has(match) || match.isTurned === true),
      ),
      ...(figures.thin ?? []).map((match) => {
        const found = describeMatch(pair, match, false, false);
        return { ...found, weight: weighThin(found.weight) };
      }),
    ];
  },
};

function describeMatch(
  pair: ComparablePair,
  match: MatchedFigures,
  otherCondition: boolean,
  isTwofold: boolean,
): FoundDivergence {
  const { ca, us, forms } = match;
  const compared = compareFigures(ca, us, forms, match.exclusive || otherCondition);
  const told = isTwofold ? { ...compared, ...OPEN } : compared;
  const open = weighFound(pair, match, told.relation, told.ratio);
  // A question that is shown as one stays one, unless both bound one thing from one side in like sentences.
  const lean =
    match.sameSubject && !isTwofold && (match.sameLimit || isWeak({ weight: open }))
      ? leanOf(match, told.relation)
      : 'unknown';
  const { relation, stringency, ratio } =
    lean === 'unknown' ? told : { relation: 'stricter' as const, stringency: lean, ratio: told.ratio };
  const weight = lean === 'unknown' || match.sameLimit ? open : weighThin(open);
  const isSingle = forms.ca.baseUpper === null && forms.us.baseUpper === null && !forms.incommensurable;
  const apart = (unit: string) => (isSingle ? formatDifference(forms.ca, forms.us, unit) : null);
  // A text that prints both systems is compared in the other side's; its own difference stands in the one it leads with.
  const unitOf = (side: 'ca' | 'us') => {
    const printed = { ca, us }[side].main;
    return printed.dimension === forms[side].dimension ? printed.unit : forms[side].unit;
  };
  return {
    kind: 'quantity',
    stringency,
    ratio,
    weight,
    ca: evidenceOf(ca),
    us: evidenceOf(us),
    details: {
      kind: 'quantity',
      relation,
      dimension: forms.ca.dimension,
      subject: ca.main.subject ?? us.main.subject,
      caFigure: formatPrinted(ca.main, ca.sense.bound),
      caConverted: formatConverted(forms.ca, unitOf('us')),
      usFigure: formatPrinted(us.main, us.sense.bound),
      usConverted: formatConverted(forms.us, unitOf('ca')),
      caDifference: apart(unitOf('ca')),
      usDifference: apart(unitOf('us')),
      tolerance: relation === 'near' ? NEAR : null,
    },
  };
}

function weighFound(
  pair: ComparablePair,
  match: MatchedFigures,
  relation: QuantityRelation,
  ratio: number | null,
): number {
  const alone =
    match.isOnly === true && relation === 'different'
      ? weighOpenQuestion()
      : weighQuantity(relation, ratio, match.sameSubject, match.sameLimit, match.isRow);
  const isWorth = isLikely(pair) || (relation === 'stricter' && speaksForPair(pair, match));
  const weight = isWorth ? alone : weighDoubtful(alone);
  return isDoubtful(pair, match, relation) || isCalendar(match, relation) || isHardlyWorth(pair, match, relation)
    ? weighDoubtful(weight)
    : weight;
}

function leanOf({ ca, us, forms, exclusive }: MatchedFigures, relation: QuantityRelation): Stringency {
  return relation !== 'different' || exclusive ? 'unknown' : leanTo(ca, us, forms);
}

/** Rows of one name are one thing, whatever the words of two tables; equal figures are behind the switch anyway. */
function isHardlyWorth({ alignment }: ComparablePair, match: MatchedFigures, relation: QuantityRelation): boolean {
  return (
    match.isRow !== true && (CLAIMS.has(relation) || relation === 'near') && !isLikelyWorth(match, relation, alignment)
  );
}

const OPEN = { relation: 'different', stringency: 'unknown' } as const;

/** "90 days" and "three months" differ by the calendar, not by a conversion that somebody rounded: a day or two that few will act on. */
function isCalendar({ forms }: MatchedFigures, relation: QuantityRelation): boolean {
  return relation === 'near' && PERIODS.has(forms.ca.dimension);
}

function evidenceOf({ main }: ComparableFigure): FoundDivergence['ca'] {
  return { editionId: main.editionId, eId: main.eId, span: main.span, text: main.text };
}

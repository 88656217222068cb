import type { QuantityRelation } from '../../model/divergence-details.ts';
import { PERIODS } from '../../model/periods.ts';
import type { ComparableFigure } from '../comparable-figure.ts';
import type { ComparablePair, DivergenceKindDetector, FoundDivergence } from '../comparable-pair.ts';
import { compareFigures, NEAR } from '../compare-figures.ts';
import { isDoubtful } from '../doubtful-figures.ts';
import { findOtherConditions } from '../find-other-conditions.ts';
import { findTwofold } from '../find-twofold.ts';
import type { MatchedFigures } from '../match-figures.ts';
import { figuresOf } from '../pair-figures.ts';
import { formatConverted, formatDifference, formatPrinted } from '../printed-figure.ts';
import { speaksForPair } from '../vouched-figures.ts';
import { isLikely, weighDoubtful, weighOpenQuestion, weighQuantity } from '../weigh.ts';

/** Figures of both sides, matched one to one and compared in one unit. */
export const quantity: DivergenceKindDetector = {
  kind: 'quantity',
  describe:
    'A figure with its unit: equal, equal after conversion, near, stricter on one side, or under another condition.',
  detect(pair: ComparablePair): FoundDivergence[] {
    const figures = figuresOf(pair);
    const apart = findOtherConditions(figures);
    const open = findTwofold(figures);
    return figures.matched.map((match) =>
      describeMatch(pair, match, apart.has(match), open.has(match) || match.isTurned === true),
    );
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
  const { relation, stringency, ratio } = isTwofold ? { ...compared, ...OPEN } : compared;
  const alone =
    match.isOnly === true && relation === 'different'
      ? weighOpenQuestion()
      : weighQuantity(relation, ratio, match.sameSubject, match.sameLimit, match.isRow);
  const isWorth = isLikely(pair) || (relation === 'stricter' && speaksForPair(pair, match));
  const weight = isWorth ? alone : weighDoubtful(alone);
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
    weight: isDoubtful(pair, match, relation) || isCalendar(match, relation) ? weighDoubtful(weight) : weight,
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

const OPEN = { relation: 'different', stringency: 'unknown' } as const;

/** "90 days" and "three months" differ by the calendar, not by a conversion that somebody rounded: a day or two that few will act on. */
function isCalendar({ forms }: MatchedFigures, relation: QuantityRelation): boolean {
  return relation === 'near' && PERIODS.has(forms.ca.dimension);
}

function evidenceOf({ main }: ComparableFigure): FoundDivergence['ca'] {
  return { editionId: main.editionId, eId: main.eId, span: main.span, text: main.text };
}

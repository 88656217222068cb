import type { ComparableSide } from '../../src/divergence/comparable-pair.ts';
import type { Bridge } from '../../src/model/citation.ts';
import type { Divergence } from '../../src/model/divergence.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import type { FoundQuantity } from '../../src/requirements/find-quantities.ts';
import { isSameAmount } from './fact-figures.ts';

/** What the product says of a row, in the judges' codes; null where it says nothing. */
export type FactRelation =
  | 'equal'
  | 'equal_converted'
  | 'near_equal'
  | 'ca_stricter'
  | 'us_stricter'
  | 'boundary'
  | 'same_figure_different_condition'
  | 'different_design'
  | 'intersects'
  | 'ca_recognizes_us'
  | 'ca_incorporates_us'
  | 'conflict'
  | 'ca_only'
  | 'ca_superset'
  | 'ca_subset'
  | 'timing_gap'
  | null;

/** The product's statements on the figures of a row: those that join a figure of each fact, else those that have one of either. */
export function chooseDivergences(
  divergences: readonly Divergence[],
  facts: { readonly ca: readonly FoundQuantity[]; readonly us: readonly FoundQuantity[] },
  sides: { readonly ca: ComparableSide; readonly us: ComparableSide },
): Divergence[] {
  const names = (divergence: Divergence, side: 'ca' | 'us'): boolean => {
    const { eId, span } = divergence[side];
    const inProvision = sides[side].quantities.filter((quantity) => quantity.eId === eId);
    const main = inProvision.find((quantity) => quantity.span.start === span.start && quantity.span.end === span.end);
    const forms: Quantity[] = inProvision.filter(
      (quantity) => quantity === main || (main !== undefined && quantity.restates === main.ordinal),
    );
    return forms.some((form) => facts[side].some((figure) => isSameAmount(figure, form)));
  };
  const figures = divergences.filter(({ kind }) => kind === 'quantity');
  const both = figures.filter((one) => names(one, 'ca') && names(one, 'us'));
  return both.length > 0 ? both : figures.filter((one) => names(one, 'ca') || names(one, 'us'));
}

/**
 * Figures first, since they are what the row is about, and what the product says of their dates and lists; then how the Canadian text points at the other's;
 * then lists, other means, and a figure that the other side has no match for; what is left is aligned and says something else.
 */
export function relationOf(
  chosen: readonly Divergence[],
  bridges: readonly Bridge[],
  oneSided: boolean,
  divergences: readonly Divergence[],
): FactRelation {
  const codes = new Set(chosen.map(codeOf));
  const list = divergences.find(({ kind }) => kind === 'list');
  if (codes.size > 0) {
    if (codes.has('ca_stricter') && codes.has('us_stricter')) return 'intersects';
    for (const code of ['ca_stricter', 'us_stricter', 'boundary', 'same_figure_different_condition'] as const)
      if (codes.has(code)) return code;
    if (codes.has('different_design')) return codes.size === 1 ? 'different_design' : 'intersects';
    if (divergences.some((one) => one.kind === 'timing' && chosen.some((figure) => isAtOnePlace(figure, one))))
      return 'timing_gap';
    // A list of other paragraphs is another statement than the figure of the row.
    if (list !== undefined && chosen.some(({ ca, us }) => ca.eId === list.ca.eId || us.eId === list.us.eId))
      return 'intersects';
    return codes.has('near_equal') ? 'near_equal' : codes.has('equal_converted') ? 'equal_converted' : 'equal';
  }
  const told = divergences.flatMap(({ details }) =>
    details.kind === 'recognition' && details.side === 'ca' ? [details.bridge] : [],
  );
  for (const bridge of [...bridges, ...told]) {
    const code = BRIDGES[bridge];
    if (code !== undefined) return code;
  }
  if (list?.details.kind === 'list') {
    const { caOnly, usOnly } = list.details;
    return usOnly.length === 0 ? 'ca_superset' : caOnly.length === 0 ? 'ca_subset' : 'intersects';
  }
  if (divergences.some(({ kind }) => kind === 'design')) return 'different_design';
  return oneSided ? 'ca_only' : 'intersects';
}

function isAtOnePlace(left: Divergence, right: Divergence): boolean {
  return left.ca.eId === right.ca.eId && left.ca.span.start === right.ca.span.start;
}

const BRIDGES: Readonly<Partial<Record<Bridge, FactRelation>>> = {
  blocks: 'conflict',
  'incorporates-static': 'ca_incorporates_us',
  'incorporates-ambulatory': 'ca_incorporates_us',
  'adapted-copy': 'ca_incorporates_us',
  'deemed-compliance': 'ca_recognizes_us',
  'alternative-path': 'ca_recognizes_us',
  reciprocity: 'ca_recognizes_us',
  'defined-by-list': 'ca_recognizes_us',
};

function codeOf({ details, stringency }: Divergence): Exclude<FactRelation, null> {
  if (details.kind !== 'quantity') return 'different_design';
  switch (details.relation) {
    case 'equal':
      return 'equal';
    case 'equal-converted':
      return 'equal_converted';
    case 'near':
      return 'near_equal';
    case 'boundary':
      return 'boundary';
    case 'other-condition':
      return 'same_figure_different_condition';
    case 'stricter':
      return stringency === 'ca-stricter' ? 'ca_stricter' : 'us_stricter';
    default:
      return 'different_design';
  }
}

import type { Quantity } from '../model/quantity.ts';
import type { Requirement } from '../model/requirement.ts';

/** Requirements with the figures that stand in each of them; both layers are of one edition. */
export function linkQuantities(requirements: readonly Requirement[], quantities: readonly Quantity[]): Requirement[] {
  const byProvision = Map.groupBy(quantities, ({ eId }) => eId);
  return requirements.map((requirement) => {
    const inside = (byProvision.get(requirement.eId) ?? []).filter(
      ({ span }) => span.start >= requirement.span.start && span.start < requirement.span.end,
    );
    return inside.length === 0 ? requirement : { ...requirement, quantities: inside.map(({ ordinal }) => ordinal) };
  });
}

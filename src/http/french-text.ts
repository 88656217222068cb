import type { Provision } from '../model/provision.ts';

/**
 * The French text of each English provision, by eId. The publisher numbers provisions in each language apart (`lims:fid` does not pair
 * them), while labels agree and the eId of a French definition is made from its English term.
 */
export function matchFrench(
  english: readonly Provision[],
  french: readonly Provision[],
): Record<string, { heading: string | null; text: string }> {
  const byEId = new Map(french.map((provision) => [provision.eId, provision]));
  return Object.fromEntries(
    english.flatMap(({ eId }) => {
      const found = byEId.get(eId);
      return found === undefined ? [] : [[eId, { heading: found.heading, text: found.text }]];
    }),
  );
}

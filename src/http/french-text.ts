import type { Provision } from '../model/provision.ts';

/**
 * The French text of each English provision, by English eId. The publisher's own id (`lims:fid`, the same in both languages) comes before
 * the eId: French definitions are sorted by their French terms, so their eIds differ while the ids agree.
 */
export function matchFrench(
  english: readonly Provision[],
  french: readonly Provision[],
): Record<string, { heading: string | null; text: string }> {
  const bySource = new Map(
    french.flatMap((provision) => (provision.sourceId ? [[provision.sourceId, provision]] : [])),
  );
  const byEId = new Map(french.map((provision) => [provision.eId, provision]));
  const matched: Record<string, { heading: string | null; text: string }> = {};
  for (const provision of english) {
    const named = byEId.get(provision.eId);
    const isOther = provision.sourceId !== null && named?.sourceId !== null && named?.sourceId !== provision.sourceId;
    const found =
      (provision.sourceId === null ? undefined : bySource.get(provision.sourceId)) ?? (isOther ? undefined : named);
    if (found !== undefined) matched[provision.eId] = { heading: found.heading, text: found.text };
  }
  return matched;
}

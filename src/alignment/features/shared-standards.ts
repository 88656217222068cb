import type { SectionUnit } from '../section-units.ts';
import { type Feature, sharedMarks } from './feature.ts';

/**
 * Third texts that both sections rest on: a standard of ISO, ASTM or SAE, or a law that is neither side's own. Which edition of a standard is cited does
 * not matter here; the divergence room says so.
 */
export const sharedStandards: Feature = (ca, us) => {
  const own = new Set([...ca, ...us].map((unit) => unit.instrumentId));
  const cited = (unit: SectionUnit) => thirdTexts(unit, own);
  return sharedMarks(ca.map(cited), us.map(cited));
};

function thirdTexts({ citations }: SectionUnit, own: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, number>();
  for (const { kind, canonical, targetInstrumentId } of citations) {
    if (kind === 'internal' || (targetInstrumentId !== null && own.has(targetInstrumentId))) continue;
    found.set(kind === 'standard' ? withoutEdition(canonical) : canonical, 1);
  }
  return found;
}

/** `ISO 13485:2016`, `ASTM F1169-19` and `CSA C300-12, s. 3` name a standard, then an edition, then a place in it. */
function withoutEdition(canonical: string): string {
  return canonical
    .replace(/, s\. .*/, '')
    .replace(/:\d{4}$/, '')
    .replace(/-(?:\d{2}|\d{4})$/, '');
}

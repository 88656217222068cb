import { nameOfNotion } from '../../model/notion-evidence.ts';
import type { SectionUnit } from '../section-units.ts';
import { inverseFrequencies } from '../weighted-overlap.ts';

/** More would bury the ones that say something: what many sections name comes last. */
const SHOWN = 3;

/**
 * The rarest notions that two sections share, for a reader: which terms of the two countries stand for one thing, and how much of all the notions they share each
 * makes up (0 to 1). A notion that both name by the same word says nothing that the words do not say, and is left out.
 */
export function sharedNotions(
  ca: readonly SectionUnit[],
  us: readonly SectionUnit[],
): (ca: SectionUnit, us: SectionUnit) => Record<string, number> {
  const idf = inverseFrequencies([...ca, ...us].map((unit) => unit.notions));
  return (caUnit, usUnit) => {
    const shared = [...caUnit.notionTerms]
      .flatMap(([notion, term]) => {
        const facing = usUnit.notionTerms.get(notion);
        return facing === undefined || facing === term ? [] : [{ notion, ca: term, us: facing, weight: idf(notion) }];
      })
      .sort((a, b) => b.weight - a.weight || (a.notion < b.notion ? -1 : 1));
    const all = shared.reduce((sum, { weight }) => sum + weight, 0);
    return Object.fromEntries(shared.slice(0, SHOWN).map((one) => [nameOfNotion(one), one.weight / all]));
  };
}

import type { AlignmentLabel } from '../model/alignment.ts';
import type { Bridge } from '../model/citation.ts';

/** A pair that a pass has found; `ca` and `us` are positions in the lists of units. */
export type Relation = {
  readonly ca: number;
  readonly us: number;
  readonly pass: string;
  readonly label: AlignmentLabel;
  readonly score: number;
  readonly features: Readonly<Record<string, number>>;
  readonly bridge: Bridge | null;
};

/**
 * What the passes have found so far: relations, not a bijection, since one section is often answered by several. The first pass to find a pair keeps
 * it, because passes run from the most to the least certain; a later one may only raise a candidate to an alignment.
 */
export class RelationStore {
  readonly #relations = new Map<string, Relation>();

  add(relation: Relation): void {
    const key = `${relation.ca}|${relation.us}`;
    const known = this.#relations.get(key);
    if (known === undefined || (known.label === 'candidate' && relation.label === 'aligned')) {
      this.#relations.set(
        key,
        known?.bridge != null && relation.bridge === null ? { ...relation, bridge: known.bridge } : relation,
      );
    }
  }

  has(ca: number, us: number): boolean {
    return this.#relations.has(`${ca}|${us}`);
  }

  /** True if a pass has related this unit already, by the label if one is asked for. */
  isRelated(side: 'ca' | 'us', unit: number, label?: AlignmentLabel): boolean {
    for (const relation of this.#relations.values())
      if (relation[side] === unit && (label === undefined || relation.label === label)) return true;
    return false;
  }

  /** By Canadian, then U.S. position: the order in which passes ran leaves no trace. */
  list(): Relation[] {
    return [...this.#relations.values()].sort((a, b) => a.ca - b.ca || a.us - b.us);
  }
}

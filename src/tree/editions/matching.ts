import type { Outline } from './outline.ts';

/** Which provision of the newer edition each of the older one has become: one to one, found step by step and never taken back. */
export class Matching {
  readonly old: Outline;
  readonly young: Outline;
  readonly #toYoung: Int32Array;
  readonly #toOld: Int32Array;
  constructor(old: Outline, young: Outline) {
    this.old = old;
    this.young = young;
    this.#toYoung = new Int32Array(old.provisions.length).fill(-1);
    this.#toOld = new Int32Array(young.provisions.length).fill(-1);
  }

  /** -1 while it has none. */
  youngOf(old: number): number {
    return this.#toYoung[old] ?? -1;
  }

  /** -1 while it has none. */
  oldOf(young: number): number {
    return this.#toOld[young] ?? -1;
  }

  /**
   * Whether both are without a counterpart and of a kind that may be one provision. A publisher may print a coming text beside the one in
   * force (21 CFR 820 in 2025): the law in force is compared with the law in force, and what comes into force in its own place keeps its
   * address.
   */
  canMatch(old: number, young: number): boolean {
    if (this.youngOf(old) >= 0 || this.oldOf(young) >= 0) return false;
    if (this.old.isApparatus(old) !== this.young.isApparatus(young)) return false;
    if (this.old.isPending(old) === this.young.isPending(young)) return true;
    return this.old.get(old).eId === this.young.get(young).eId;
  }

  match(old: number, young: number): void {
    this.#toYoung[old] = young;
    this.#toOld[young] = old;
  }

  /** Matches two subtrees of the same shape, provision by provision; what is matched already stays as it is. */
  matchSubtrees(old: number, young: number): void {
    const length = this.old.endOf(old) - old;
    for (let step = 0; step < length; step += 1)
      if (this.canMatch(old + step, young + step)) this.match(old + step, young + step);
  }

  freeOld(): number[] {
    return this.old.provisions.flatMap((_, index) => (this.youngOf(index) < 0 ? [index] : []));
  }

  freeYoung(): number[] {
    return this.young.provisions.flatMap((_, index) => (this.oldOf(index) < 0 ? [index] : []));
  }
}

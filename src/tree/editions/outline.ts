import type { Provision } from '../../model/provision.ts';
import { indexTerms } from '../../text/index-terms.ts';

/** Levels that say where a text comes from and not what the law is; each is known by its parent and never looked for elsewhere. */
const APPARATUS = new Set<Provision['level']>(['source-note', 'authority']);

const UNITS = new Set<Provision['level']>([
  'title',
  'subtitle',
  'chapter',
  'subchapter',
  'part',
  'subpart',
  'division',
  'section',
  'appendix',
  'schedule',
]);

/** What the provisions of an edition say, by ordinal, in the forms that matching needs. Everything costly is made when first asked for. */
export class Outline {
  readonly provisions: readonly Provision[];
  readonly children: readonly (readonly number[])[];
  readonly #at: ReadonlyMap<string, number>;
  readonly #parents: readonly number[];
  readonly #ends: readonly number[];
  readonly #contents = new Map<number, string>();
  readonly #copies = new Map<Provision['hash'], number>();
  readonly #terms = new Map<number, readonly string[]>();

  /** @param provisions a whole edition in document order, its ordinals dense from 0. */
  constructor(provisions: readonly Provision[]) {
    this.provisions = provisions;
    this.#at = new Map(provisions.map((provision, index) => [provision.eId, index]));
    this.#parents = provisions.map(({ parentEId }) => (parentEId === null ? -1 : (this.#at.get(parentEId) ?? -1)));
    const children: number[][] = provisions.map(() => []);
    for (const [index, parent] of this.#parents.entries()) children[parent]?.push(index);
    this.children = children;
    const ends = provisions.map((_, index) => index + 1);
    for (let index = provisions.length - 1; index > 0; index -= 1) {
      const parent = this.parentOf(index);
      ends[parent] = Math.max(ends[parent] ?? 0, ends[index] ?? 0);
    }
    this.#ends = ends;
  }

  /** @throws {RangeError} for an ordinal outside the edition. */
  get(index: number): Provision {
    const provision = this.provisions[index];
    if (provision === undefined) throw new RangeError(`no provision at place ${index}`);
    return provision;
  }

  find(eId: string): number | undefined {
    return this.#at.get(eId);
  }

  /** -1 for the root. */
  parentOf(index: number): number {
    return this.#parents[index] ?? -1;
  }

  childrenOf(index: number): readonly number[] {
    return this.children[index] ?? [];
  }

  /** The first ordinal behind the subtree. */
  endOf(index: number): number {
    return this.#ends[index] ?? index + 1;
  }

  /** What a subtree says without the number of its root: equal after a renumbering. */
  contentOf(index: number): string {
    const known = this.#contents.get(index);
    if (known !== undefined) return known;
    const { heading, text } = this.get(index);
    const content = [heading ?? '', text, ...this.childrenOf(index).map((child) => this.get(child).hash)].join(
      '\uffff',
    );
    this.#contents.set(index, content);
    return content;
  }

  /** Its own words without the small ones; figures count, since items of a list often differ by nothing else. */
  termsOf(index: number): readonly string[] {
    const known = this.#terms.get(index);
    if (known !== undefined) return known;
    const { heading, text } = this.get(index);
    const terms = indexTerms(`${heading ?? ''} ${text}`, { figures: true });
    this.#terms.set(index, terms);
    return terms;
  }

  isApparatus(index: number): boolean {
    return APPARATUS.has(this.get(index).level);
  }

  /** Printed beside the law in force and not yet part of it. */
  isPending(index: number): boolean {
    return this.get(index).status === 'not-in-force';
  }

  /** Whether its number alone says which provision it is, whatever it says: sections and what holds them. */
  isUnit(index: number): boolean {
    return this.get(index).number !== null && UNITS.has(this.get(index).level);
  }

  /** Whether its eId names its parent. It does not name headings and subject groups, nor the parts of a Canadian regulation. */
  isInAddress(index: number): boolean {
    const { eId, parentEId } = this.get(index);
    return parentEId !== null && eId.startsWith(`${parentEId}__`);
  }

  /** Whether the edition says the same in another place, what stands below included. */
  isRepeated(index: number): boolean {
    if (this.#copies.size === 0)
      for (const { hash } of this.provisions) this.#copies.set(hash, (this.#copies.get(hash) ?? 0) + 1);
    return (this.#copies.get(this.get(index).hash) ?? 0) > 1;
  }

  /** Whether its eId counts one of several provisions that have the same number in the same place: `para_a_3`. */
  isCounted(index: number): boolean {
    const [, first] = /^(.*)_\d+$/.exec(this.get(index).eId) ?? [];
    return first !== undefined && this.#at.has(first);
  }

  /** Whether its eId is an address the law gave it. `cont_3` only counts; `def_device` and `para_b` name. */
  isNamed(index: number): boolean {
    const { number, level, parentEId } = this.get(index);
    return number !== null || level === 'definition' || parentEId === null;
  }
}

import type { LonePassage } from '../../src/tree/languages/locate-lone.ts';
import { pairLanguages } from '../../src/tree/languages/pair-languages.ts';
import type { Tree } from '../../src/tree/tree.ts';
import { add } from './format-count.ts';

/** Pairs the English and the French file of an instrument as files come; a pair is forgotten once counted. */
export class LanguagePairs {
  /** Provisions of both languages of the instruments that came in both. */
  all = 0;
  paired = 0;
  /** Without a twin, their words standing inside the twin of the provision around them. */
  folded = 0;
  /** Without a twin for another reason, by reason. */
  readonly alone = new Map<string, number>();
  readonly #waiting = new Map<string, Tree>();

  add(tree: Tree): void {
    const { instrument, edition } = tree;
    const other = this.#waiting.get(instrument.id);
    if (other === undefined || other.edition.language === edition.language) {
      this.#waiting.set(instrument.id, tree);
      return;
    }
    this.#waiting.delete(instrument.id);
    const [en, fr] = edition.language === 'en' ? [tree, other] : [other, tree];
    const { pairs, alone } = pairLanguages(en.provisions, fr.provisions);
    this.all += en.provisions.length + fr.provisions.length;
    this.paired += 2 * pairs.length;
    const surplus = alone.en.length - alone.fr.length;
    for (const lone of [...alone.en, ...alone.fr]) {
      if (lone.folded) this.folded += 1;
      else add(this.alone, reasonOf(lone, Math.abs(surplus) > 100), 1);
    }
  }

  /** Instruments that came in one language only. */
  get single(): number {
    return this.#waiting.size;
  }
}

/** Why a provision has no twin, as far as its own words say. */
function reasonOf({ provision }: LonePassage, isSurplus: boolean): string {
  if (provision.level === 'definition') {
    if (/\((?:French version only|version anglaise seulement)\)/i.test(provision.text))
      return 'term of one language, as its text says';
    if (provision.status === 'repealed') return 'repealed term: nothing but the word is printed';
    return 'term of one language';
  }
  if (isSurplus) return 'amendment that one file prints and the other lacks';
  return provision.number === null && provision.level === 'item'
    ? 'entry of a list that each language sorts by its own alphabet'
    : 'drafted apart';
}

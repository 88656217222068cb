import type { Tree } from '../../src/tree/tree.ts';

/** Pairs the provisions of the English and the French file of an instrument by eId, as files come; a pair is forgotten once counted. */
export class LanguagePairs {
  /** Provisions of both languages of the instruments that came in both. */
  all = 0;
  paired = 0;
  readonly #waiting = new Map<string, { readonly language: string; readonly eIds: ReadonlySet<string> }>();

  add({ instrument, edition, provisions }: Tree): void {
    const eIds = new Set(provisions.map(({ eId, level }) => `${level} ${eId}`));
    const other = this.#waiting.get(instrument.id);
    if (other === undefined || other.language === edition.language) {
      this.#waiting.set(instrument.id, { language: edition.language, eIds });
      return;
    }
    this.#waiting.delete(instrument.id);
    this.all += eIds.size + other.eIds.size;
    for (const eId of eIds) if (other.eIds.has(eId)) this.paired += 2;
  }

  /** Instruments that came in one language only. */
  get single(): number {
    return this.#waiting.size;
  }
}

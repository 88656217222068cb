import { type CounterpartSearch, searchCounterparts } from '../../src/alignment/counterparts/counterpart-search.ts';
import { COUNTERPART_WEIGHTS } from '../../src/alignment/counterparts/counterpart-weights.ts';
import type { LawIndex } from '../../src/alignment/counterparts/law-index.ts';
import type { FoundPlace } from './fact-law.ts';
import { type CanadianLaw, openCanadianLaw, openUsLaw } from './open-law.ts';

/** Likeliest counterparts among all U.S. sections that count as put together with the Canadian section. */
const SHOWN = 10;

type Asked = { readonly eIds: readonly string[]; readonly search: CounterpartSearch };

/** The counterpart search over the whole U.S. law, for rows that the alignment of their two instruments leaves apart. */
export class FactCounterparts {
  readonly #us: LawIndex;
  readonly #ca: LawIndex;
  readonly #law: CanadianLaw;
  readonly #asked = new Map<string, Asked | null>();

  constructor(corpora: string, instruments: readonly string[], progress: (message: string) => void) {
    this.#us = openUsLaw(corpora, progress);
    this.#law = openCanadianLaw(corpora, instruments);
    this.#ca = this.#law.index();
  }

  /** Whether a section of one place has a section of the other among its likeliest counterparts. */
  finds(ca: FoundPlace, us: FoundPlace): boolean {
    const asked = this.#ask(ca.law.instrument.citation);
    if (asked === null) return false;
    const isWanted = (place: number): boolean => {
      const section = this.#us.sections[place];
      return section?.instrumentId === us.law.instrument.id && touches(us, section.eId);
    };
    return asked.eIds.some(
      (eId, at) =>
        touches(ca, eId) &&
        asked.search
          .rank(at)
          .slice(0, SHOWN)
          .some(({ section }) => isWanted(section)),
    );
  }

  #ask(citation: string): Asked | null {
    let asked = this.#asked.get(citation);
    if (asked === undefined) {
      const sections = this.#law.sectionsOf(citation)?.map(({ section }) => section) ?? null;
      const options = { expand: this.#law.expand, weights: COUNTERPART_WEIGHTS };
      asked =
        sections === null
          ? null
          : {
              eIds: sections.map(({ eId }) => eId),
              search: searchCounterparts(this.#us, this.#ca, sections, options),
            };
      this.#asked.set(citation, asked);
    }
    return asked;
  }
}

/** Whether a section holds the place or stands inside it. */
function touches(place: FoundPlace, eId: string): boolean {
  return place.heads.some(
    (head) => head.eId === eId || head.eId.startsWith(`${eId}__`) || eId.startsWith(`${head.eId}__`),
  );
}

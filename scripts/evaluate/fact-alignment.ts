import { alignCrosswalk } from '../../src/alignment/align-crosswalk.ts';
import { citeEdition } from '../../src/citations/cite-edition.ts';
import type { Alignment } from '../../src/model/alignment.ts';
import type { Citation } from '../../src/model/citation.ts';
import type { Provision } from '../../src/model/provision.ts';
import type { TermBridge } from '../../src/model/term-bridge.ts';
import type { FactLaw, FoundPlace, ReadInstrument } from './fact-law.ts';
import { readOwnCrosswalks } from './own-crosswalks.ts';
import { sectorFinder } from './sector-finder.ts';

/** Aligns the instrument pairs of judged rows, each once, as a crosswalk of the two would be. */
export class FactAlignment {
  readonly #law: FactLaw;
  readonly #bridges: readonly TermBridge[];
  readonly #sectorsOf = sectorFinder(readOwnCrosswalks());
  readonly #citations = new Map<string, readonly Citation[]>();
  readonly #pairs = new Map<string, readonly Alignment[]>();

  constructor(law: FactLaw, bridges: readonly TermBridge[]) {
    this.#law = law;
    this.#bridges = bridges;
  }

  citations(one: ReadInstrument): readonly Citation[] {
    let known = this.#citations.get(one.instrument.id);
    if (known === undefined) {
      known = citeEdition(one, this.#law.index);
      this.#citations.set(one.instrument.id, known);
    }
    return known;
  }

  /** Section pairs of the two places: of each the section that holds it, or any section inside it. */
  pairs(ca: FoundPlace, us: FoundPlace): Alignment[] {
    const isOf = (place: FoundPlace, eId: string): boolean =>
      place.heads.some((head) => isInside(place.law, head.eId, eId) || isInside(place.law, eId, head.eId));
    return this.#align(ca.law, us.law).filter(
      (alignment) =>
        alignment.parentId === null &&
        alignment.ca.some(({ eId }) => isOf(ca, eId)) &&
        alignment.us.some(({ eId }) => isOf(us, eId)),
    );
  }

  #align(ca: ReadInstrument, us: ReadInstrument): readonly Alignment[] {
    const key = `${ca.instrument.id} ${us.instrument.id}`;
    let known = this.#pairs.get(key);
    if (known === undefined) {
      const side = (one: ReadInstrument) => ({ ...one, citations: this.citations(one) });
      known = alignCrosswalk({
        crosswalk: {
          id: 'one--two',
          ca: ca.instrument.id,
          us: [us.instrument.id],
          sectors: this.#sectorsOf(ca.instrument.id, [us.instrument.id]),
          basis: '',
          confidence: 'guess',
          caScope: [],
          usScope: [],
          blocks: false,
        },
        ca: side(ca),
        us: [side(us)],
        bridges: this.#bridges,
      }).alignments;
      this.#pairs.set(key, known);
    }
    return known;
  }
}

/** Whether a provision is another or stands inside it. */
function isInside(law: ReadInstrument, eId: string, outer: string): boolean {
  const parents = parentsOf(law);
  for (let at: string | null = eId; at !== null; at = parents.get(at) ?? null) if (at === outer) return true;
  return false;
}

const known = new WeakMap<readonly Provision[], Map<string, string | null>>();

function parentsOf({ provisions }: ReadInstrument): Map<string, string | null> {
  let parents = known.get(provisions);
  if (parents === undefined) {
    parents = new Map(provisions.map(({ eId, parentEId }) => [eId, parentEId]));
    known.set(provisions, parents);
  }
  return parents;
}

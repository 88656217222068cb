import { alignCrosswalk } from '../../src/alignment/align-crosswalk.ts';
import { citeEdition } from '../../src/citations/cite-edition.ts';
import type { ComparableSide } from '../../src/divergence/comparable-pair.ts';
import { isWeak } from '../../src/divergence/weigh.ts';
import type { Alignment, ProvisionRef } from '../../src/model/alignment.ts';
import type { Citation } from '../../src/model/citation.ts';
import type { Crosswalk } from '../../src/model/crosswalk.ts';
import type { Divergence } from '../../src/model/divergence.ts';
import { compareSections, type WatchFigures } from '../../src/pipeline/compare-section.ts';
import { fnv1a64 } from '../../src/text/fnv1a64.ts';
import { FactLaw, type ReadInstrument, sideOf } from './fact-law.ts';
import { readOwnCrosswalks } from './own-crosswalks.ts';
import { readBridges } from './read-bridges.ts';
import { shuffle } from './seeded-shuffle.ts';

/** A difference as a judge reads it: what is said, and the two provisions it is said of. */
type DrawnDivergence = {
  /** Of crosswalk, kind and both places: the same statement keeps it however the index is built. */
  readonly id: string;
  readonly crosswalkId: string;
  readonly divergence: Divergence;
  readonly ca: ComparableSide;
  readonly us: ComparableSide;
};

export type Draw = {
  readonly drawn: readonly DrawnDivergence[];
  /** All that were drawn, with those that show nothing. */
  readonly crosswalks: number;
  /** Of all crosswalks drawn: what lists show, and what stays behind the switch. */
  readonly shown: number;
  readonly weak: number;
};

/** An instrument of either side as comparing needs it. */
type CitedInstrument = Pick<ReadInstrument, 'edition' | 'instrument' | 'provisions' | 'quantities' | 'requirements'> & {
  readonly citations: readonly Citation[];
};

const CROSSWALKS = 30;
/** Crosswalks whose instruments are read at a time: all would be two gigabytes. */
const READ = 22;
/** A crosswalk of thousands of pairs must not be the whole sample; with fewer, thirty crosswalks do not make two hundred. */
const MOST_OF_ONE = 80;
/** The first from 2001 on whose thirty crosswalks show two hundred differences; half of all show none. */
const SEED = 2012;

/** Draws differences that lists show by default from crosswalks on official text: always the same ones as long as they are found. */
export function drawDivergences(corpora: string, size: number, progress: (message: string) => void): Draw {
  const found: DrawnDivergence[][] = [];
  let crosswalks = 0;
  let weak = 0;
  let shown = 0;
  for (const crosswalk of openCrosswalks(corpora, SEED, progress)) {
    crosswalks += 1;
    const all = compareAll(crosswalk);
    const strong = all.filter(({ divergence }) => !isWeak(divergence));
    weak += all.length - strong.length;
    shown += strong.length;
    if (strong.length > 0) found.push(shuffle(strong, SEED).slice(0, MOST_OF_ONE));
    // Before the next is asked for, which may take another twenty instruments' reading.
    if (crosswalks === CROSSWALKS) break;
  }
  const drawn = shuffle(found.flat(), SEED).slice(0, size);
  return { drawn, crosswalks, shown, weak };
}

/** A crosswalk whose official texts the corpora hold, aligned. */
export type OpenCrosswalk = {
  readonly crosswalk: Crosswalk;
  readonly aligned: readonly Alignment[];
  readonly ca: CitedInstrument;
  readonly us: readonly CitedInstrument[];
};

/** The crosswalks on official text, in an order that the seed decides, each aligned when it is asked for. */
export function* openCrosswalks(
  corpora: string,
  seed: number,
  progress: (message: string) => void,
): Generator<OpenCrosswalk> {
  const crosswalks = shuffle(readOwnCrosswalks(), seed).filter(({ us, blocks }) => us.length > 0 && !blocks);
  const bridges = readBridges();
  for (let from = 0; from < crosswalks.length; from += READ) {
    const some = crosswalks.slice(from, from + READ);
    progress(`reading the instruments of ${some.length} crosswalks`);
    const law = new FactLaw(corpora, new Set(some.flatMap(({ ca, us }) => [ca, ...us])));
    for (const crosswalk of some) {
      const ca = law.get(crosswalk.ca);
      const us = crosswalk.us.flatMap((id) => law.get(id) ?? []);
      if (ca === null || us.length === 0) continue;
      progress(crosswalk.id);
      const side = (one: ReadInstrument): CitedInstrument => ({ ...one, citations: citeEdition(one, law.index) });
      const sides = { ca: side(ca), us: us.map(side) };
      const { alignments } = alignCrosswalk({ crosswalk, ...sides, bridges });
      yield { crosswalk, aligned: alignments, ...sides };
    }
  }
}

/** As the pipeline compares: a section pair with pairs inside through them, else whole. */
export function compareAll({ crosswalk, aligned, ca, us }: OpenCrosswalk, watch?: WatchFigures): DrawnDivergence[] {
  const laws = new Map([ca, ...us].map((law) => [law.edition.id, law]));
  const textOf = (references: readonly ProvisionRef[], whole: boolean): ComparableSide => {
    const sides = references.flatMap(({ editionId, eId }) => {
      const law = laws.get(editionId);
      const head = law?.provisions.find((provision) => provision.eId === eId);
      if (law === undefined || head === undefined) return [];
      if (whole) return [sideOf(law, [head], law.citations)];
      const own = ({ eId: at }: { readonly eId: string }) => at === eId;
      return [
        {
          provisions: [head],
          quantities: law.quantities.filter(own),
          requirements: law.requirements.filter(own),
          citations: law.citations.filter(own),
        },
      ];
    });
    return {
      provisions: sides.flatMap(({ provisions }) => provisions),
      quantities: sides.flatMap(({ quantities }) => quantities),
      requirements: sides.flatMap(({ requirements }) => requirements),
      citations: sides.flatMap(({ citations }) => citations),
    };
  };
  return compareSections(aligned, textOf, watch).flatMap(({ texts, divergences }) =>
    texts === null
      ? []
      : divergences.map((divergence) => ({
          id: idOf(crosswalk.id, divergence),
          crosswalkId: crosswalk.id,
          divergence,
          ...texts,
        })),
  );
}

function idOf(crosswalkId: string, { kind, ca, us }: Divergence): string {
  const place = ({ editionId, eId, span, text }: Divergence['ca']) =>
    [editionId.split('@')[0], eId, span.start, text].join(' ');
  return fnv1a64([crosswalkId, kind, place(ca), place(us)].join('\n')).slice(0, 12);
}

import type { Bridge, Citation } from '../model/citation.ts';
import type { SectionUnit } from './section-units.ts';

/** The strongest first: what a pair's bridge is when several citations of one section point at the other. */
const PRECEDENCE: readonly Bridge[] = [
  'blocks',
  'incorporates-static',
  'incorporates-ambulatory',
  'adapted-copy',
  'deemed-compliance',
  'alternative-path',
  'reciprocity',
  'defined-by-list',
  'mentions',
];

export type CitedPair = {
  readonly ca: number;
  readonly us: number;
  readonly bridge: Bridge;
  readonly citations: number;
};

/** Every pair of sections of which one text cites the other, with the strongest bridge among its citations. */
export function findCitedPairs(ca: readonly SectionUnit[], us: readonly SectionUnit[]): CitedPair[] {
  const pairs = new Map<string, CitedPair>();
  const add = (caAt: number, usAt: number, bridge: Bridge): void => {
    const known = pairs.get(`${caAt}|${usAt}`);
    const stronger =
      known === undefined || PRECEDENCE.indexOf(bridge) < PRECEDENCE.indexOf(known.bridge) ? bridge : known.bridge;
    pairs.set(`${caAt}|${usAt}`, { ca: caAt, us: usAt, bridge: stronger, citations: (known?.citations ?? 0) + 1 });
  };
  const usOwners = ownersOf(us);
  ca.forEach((unit, caAt) => {
    for (const citation of unit.citations)
      for (const usAt of targetsOf(citation, usOwners)) add(caAt, usAt, citation.bridge ?? 'mentions');
  });
  const caOwners = ownersOf(ca);
  us.forEach((unit, usAt) => {
    for (const citation of unit.citations)
      for (const caAt of targetsOf(citation, caOwners)) add(caAt, usAt, citation.bridge ?? 'mentions');
  });
  return [...pairs.values()].sort((a, b) => a.ca - b.ca || a.us - b.us);
}

function ownersOf(units: readonly SectionUnit[]): Map<string, number> {
  const owners = new Map<string, number>();
  units.forEach((unit, at) => {
    for (const provision of unit.provisions) owners.set(`${unit.instrumentId} ${provision.eId}`, at);
  });
  return owners;
}

/** Only a citation of a section, or of something inside one, is evidence about sections: "49 CFR part 571" points at seventy-four. */
function targetsOf(citation: Citation, owners: ReadonlyMap<string, number>): number[] {
  const owner = owners.get(`${citation.targetInstrumentId} ${citation.targetEId}`);
  return owner === undefined ? [] : [owner];
}

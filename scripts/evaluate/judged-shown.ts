import { alignCrosswalk } from '../../src/alignment/align-crosswalk.ts';
import type { AlignmentSide } from '../../src/alignment/alignment-side.ts';
import { buildCitationIndex, type CitationIndex } from '../../src/citations/citation-index.ts';
import { citeEdition } from '../../src/citations/cite-edition.ts';
import { resolveWithin } from '../../src/citations/resolve-place.ts';
import { isWeak } from '../../src/divergence/weigh.ts';
import type { Alignment, ProvisionRef } from '../../src/model/alignment.ts';
import type { Divergence } from '../../src/model/divergence.ts';
import { compareAll } from './draw-divergences.ts';
import { type FactPlace, readCaPlaces, readUsPlaces } from './fact-places.ts';
import { readDigests } from './judged-digests.ts';
import { judgedLines } from './judged-lines.ts';
import { readOwnCrosswalks } from './own-crosswalks.ts';
import { readBridges } from './read-bridges.ts';

/** A difference that a reader of both digests would want to see, written down before the tool was asked. */
export type JudgedDifference = {
  readonly crosswalk: string;
  readonly ca: string;
  readonly us: string;
  readonly difference: string;
  /** `ca_stricter`, `us_stricter`, `equal`; `ca_only`, `us_only`, `different`: no direction is asked. */
  readonly relation: string;
};

/** What an official sees of it, best first. */
export const SEEN = ['shown', 'weak', 'silent', 'apart', 'missing'] as const;
type Seen = (typeof SEEN)[number];

export type ShownDifference = JudgedDifference & {
  readonly seen: Seen;
  /** Whether the direction said is the judged one; null where none is said or asked. */
  readonly agrees: boolean | null;
  /** The label of the section pair; null where the sections are no pair. */
  readonly label: Alignment['label'] | null;
  /** What the tool says there. */
  readonly said: readonly string[];
};

/** The rows of a file of judged differences. @throws {Error} for a line without five columns */
export function readJudgedDifferences(text: string): JudgedDifference[] {
  return judgedLines(text).lines.map((line) => {
    const [crosswalk, ca, us, difference, relation, ...rest] = line.split('\t');
    if (!crosswalk || !ca || !us || !difference || !relation || rest.length > 0)
      throw new Error(`not a difference: ${line}`);
    return { crosswalk, ca, us, difference, relation };
  });
}

/** What became of the judged differences, and what lists show besides: to be read, since a false alarm costs an official time too. */
type LookedUp = {
  readonly rows: readonly ShownDifference[];
  readonly others: readonly { readonly crosswalk: string; readonly said: string }[];
};

/**
 * Aligns and compares the judged crosswalks on the embedded digests as the index does, and looks each difference up: its two places must both be named by the
 * evidence, or by provisions inside them. @throws {Error} for a place that the digests do not have, and for an unknown crosswalk
 */
export function lookUpDifferences(judged: readonly JudgedDifference[]): LookedUp {
  const crosswalks = readOwnCrosswalks();
  const read = readDigests();
  const index = buildCitationIndex(read);
  const sides = new Map(
    read.map((side) => [side.instrument.id, { ...side, citations: citeEdition(side, index) }] as const),
  );
  const bridges = readBridges();
  const rows: ShownDifference[] = [];
  const others: LookedUp['others'][number][] = [];
  for (const [id, own] of Map.groupBy(judged, ({ crosswalk }) => crosswalk)) {
    const crosswalk = crosswalks.find((one) => one.id === id);
    const ca = sides.get(crosswalk?.ca ?? '');
    if (crosswalk === undefined || ca === undefined) throw new Error(`no digest of both sides: ${id}`);
    const us = crosswalk.us.flatMap((part) => sides.get(part) ?? []);
    const { alignments } = alignCrosswalk({ crosswalk, ca, us, bridges });
    const divergences = compareAll({ crosswalk, aligned: alignments, ca, us }).map(({ divergence }) => divergence);
    const asked = own.map((row) => ({
      row,
      places: { ca: placeOf(readCaPlaces(row.ca), [ca], index), us: placeOf(readUsPlaces(row.us), us, index) },
    }));
    rows.push(...asked.map(({ row, places }) => ({ ...row, ...lookUp(row, places, alignments, divergences) })));
    const unasked = divergences.filter((one) => !isWeak(one) && !asked.some((ask) => tells(one, ask.row, ask.places)));
    others.push(...unasked.map((one) => ({ crosswalk: id, said: `${one.ca.eId} ${one.us.eId} ${describe(one)}` })));
  }
  return { rows, others };
}

/** A provision of a digest with all that encloses it, and all that is inside. */
type Place = { readonly edition: string; readonly around: ReadonlySet<string>; readonly within: ReadonlySet<string> };
type Places = { readonly ca: Place; readonly us: Place };

function placeOf(places: readonly FactPlace[], sides: readonly AlignmentSide[], index: CitationIndex): Place {
  for (const { instrumentId, choices, term } of places) {
    const side = sides.find(({ instrument }) => instrument.id === instrumentId);
    const indexed = index.instruments.get(instrumentId);
    if (side === undefined || indexed === undefined) continue;
    for (const parts of choices.flat()) {
      const { resolution, targetEId } = resolveWithin(indexed, parts);
      if (resolution !== 'resolved' || targetEId === null) continue;
      const inside = insideOf(side, targetEId);
      const defined = side.provisions.find(
        ({ eId, text }) => term !== null && inside.has(eId) && text.toLowerCase().startsWith(term.toLowerCase()),
      );
      if (term !== null && defined === undefined) continue;
      const eId = defined?.eId ?? targetEId;
      return { edition: side.edition.id, around: aroundOf(side, eId), within: insideOf(side, eId) };
    }
  }
  throw new Error(`no digest has ${JSON.stringify(places)}`);
}

function insideOf({ provisions }: AlignmentSide, head: string): Set<string> {
  const inside = new Set([head]);
  for (const { eId, parentEId } of provisions) if (parentEId !== null && inside.has(parentEId)) inside.add(eId);
  return inside;
}

function aroundOf({ provisions }: AlignmentSide, eId: string): Set<string> {
  const parents = new Map(provisions.map((provision) => [provision.eId, provision.parentEId]));
  const around = new Set<string>();
  for (let at: string | null = eId; at !== null; at = parents.get(at) ?? null) around.add(at);
  return around;
}

function lookUp(
  row: JudgedDifference,
  places: Places,
  alignments: readonly Alignment[],
  divergences: readonly Divergence[],
): Pick<ShownDifference, 'seen' | 'agrees' | 'label' | 'said'> {
  const found = divergences.filter((one) => tells(one, row, places)).sort((a, b) => b.weight - a.weight);
  const pairs = alignments.filter((pair) => holds(pair.ca, places.ca) && holds(pair.us, places.us));
  const parents = new Set(alignments.map(({ parentId }) => parentId));
  const [best] = found;
  const judged = row.relation.replace('_', '-').replace(/^equal$/, 'same');
  const directed = ['ca-stricter', 'us-stricter', 'same'].includes(judged);
  return {
    seen:
      best === undefined
        ? pairs.length === 0
          ? 'missing'
          : pairs.some(({ id }) => !parents.has(id))
            ? 'silent'
            : 'apart'
        : isWeak(best)
          ? 'weak'
          : 'shown',
    agrees: best === undefined || !directed ? null : found.some(({ stringency }) => stringency === judged),
    label: pairs.find(({ parentId }) => parentId === null)?.label ?? null,
    said: found.map(describe),
  };
}

/**
 * Whether a finding is the judged one: it stands in both places, and the figures it compares are those that were judged. "From 50 000 gross tonnage: (a) ..." has its
 * figure in the lead-in over the place; there both judged figures must be the compared ones.
 */
function tells({ ca, us, details }: Divergence, { difference }: JudgedDifference, places: Places): boolean {
  const figures = details.kind === 'quantity' ? ([details.caFigure, details.usFigure] as const) : null;
  if (figures !== null && !namesFigures(difference, ...figures)) return false;
  const isNamed = figures !== null && namesBoth(difference, ...figures);
  return [[ca, places.ca] as const, [us, places.us] as const].every(
    ([{ editionId, eId }, place]) =>
      editionId === place.edition && (place.within.has(eId) || (isNamed && place.around.has(eId))),
  );
}

/**
 * "13 hours in a day against 11 hours" names the Canadian figures before "against" and the U.S. ones after it; without that word both may stand anywhere. Of
 * figures that a sentence or finding does not write as numbers nothing is asked.
 */
export function namesFigures(difference: string, caFigure: string, usFigure: string): boolean {
  const [before = '', after] = difference.split(' against ');
  const said = { ca: numbersIn(before), us: numbersIn(after ?? before) };
  const has = (of: 'ca' | 'us', figure: string): boolean => {
    const numbers = numbersIn(figure);
    return said[of].length === 0 || numbers.length === 0 || numbers.some((number) => said[of].includes(number));
  };
  return has('ca', caFigure) && has('us', usFigure);
}

/** Both figures are among those that a difference gives for their side. */
export function namesBoth(difference: string, caFigure: string, usFigure: string): boolean {
  const [before = '', after] = difference.split(' against ');
  if (after === undefined) return false;
  const isIn = (figure: string, text: string): boolean => {
    const said = numbersIn(text);
    return numbersIn(figure).some((number) => said.includes(number));
  };
  return isIn(caFigure, before) && isIn(usFigure, after);
}

const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

function numbersIn(text: string): number[] {
  // "1 200 mm" is one number, as Canadian texts group digits.
  const joined = text.toLowerCase().replace(/(?<=\d)[ ,](?=\d{3}\b)/g, '');
  return [...joined.matchAll(/\d+(?:\.\d+)?|[a-z]+/g)].flatMap(([word]) => {
    const number = /^\d/.test(word) ? Number(word) : NUMBER_WORDS.indexOf(word);
    return number < 0 ? [] : [number];
  });
}

function holds(references: readonly ProvisionRef[], { edition, around }: Place): boolean {
  return references.some(({ editionId, eId }) => editionId === edition && around.has(eId));
}

function describe({ kind, stringency, weight, details, ca, us }: Divergence): string {
  const what =
    details.kind === 'quantity' ? `${details.caFigure} | ${details.usFigure}` : `${ca.text || '-'} | ${us.text || '-'}`;
  return `${kind} ${stringency} ${weight.toFixed(2)}: ${what}`;
}

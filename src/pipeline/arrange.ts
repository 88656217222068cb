import type { AlignmentSummary, ProvisionLabel } from '../model/alignment-summary.ts';
import type { Citation } from '../model/citation.ts';
import type { CompareRow, ComparisonHead, ComparisonPart } from '../model/comparison.ts';
import { cutParts } from '../model/cut-parts.ts';
import { Edition } from '../model/edition.ts';
import type { Provision } from '../model/provision.ts';
import { formatProvisionCitation } from '../model/provision-citation.ts';
import {
  findAlignment,
  findNeighbors,
  listChildAlignments,
  listSectionPairIds,
  readFeatures,
} from '../store/alignments.ts';
import { listBridgesOfPair } from '../store/bridges.ts';
import { runInBatches } from '../store/bulk-insert.ts';
import { deleteComparisons, insertComparison } from '../store/comparisons.ts';
import { findCrosswalk } from '../store/crosswalks.ts';
import type { Database, Statement } from '../store/database.ts';
import { listDivergencesOfSection, readWordDiffs } from '../store/divergences.ts';
import { findEdition } from '../store/editions.ts';
import { findInstrument } from '../store/instruments.ts';
import { readCitations } from '../store/layers.ts';
import { readPlacedPairs } from '../store/pair-places.ts';
import { readSubtree } from '../store/provisions.ts';
import { readTwins } from '../store/twins.ts';
import { compareRows } from './compare-rows.ts';
import type { Effects } from './effects.ts';
import { placeParts } from './place-parts.ts';

const STATEMENTS_A_BATCH = 40;

/**
 * Stage after everything that a comparison shows is known: lines up each section pair for reading and stores it in parts, ready to be
 * rendered. Doing it in the request took fifteen queries and nine tenths of a page's time, for the same answer every time.
 */
export async function arrange(effects: Pick<Effects, 'progress'>, database: Database): Promise<void> {
  await database.batch(deleteComparisons());
  const ids = await listSectionPairIds(database);
  const placements = placementsByCrosswalk(database);
  let waiting: Statement[] = [];
  for (const [done, id] of ids.entries()) {
    effects.progress({ stage: 'arrange', done, total: ids.length, item: id });
    const { head, parts } = await arrangeOne(database, id, placements);
    waiting.push(...insertComparison(head, parts));
    if (waiting.length < STATEMENTS_A_BATCH) continue;
    await runInBatches(database, waiting, STATEMENTS_A_BATCH);
    waiting = [];
  }
  await runInBatches(database, waiting, STATEMENTS_A_BATCH);
  effects.progress({ stage: 'arrange', done: ids.length, total: ids.length, item: '' });
}

type PlacementsOf = (section: AlignmentSummary) => Promise<ComparisonHead['placements']>;

/** Pairs come crosswalk by crosswalk, so the places of one crosswalk are read once and then forgotten. */
function placementsByCrosswalk(database: Database): PlacementsOf {
  let read = '';
  let place: ReturnType<typeof placeParts> = () => ({ ca: [], us: [] });
  return async ({ id, crosswalkId }) => {
    if (crosswalkId !== read) {
      place = placeParts(await readPlacedPairs(database, crosswalkId));
      read = crosswalkId;
    }
    return place(id);
  };
}

async function arrangeOne(
  database: Database,
  id: string,
  placementsOf: PlacementsOf,
): Promise<{ readonly head: ComparisonHead; readonly parts: ComparisonPart[] }> {
  const section = await findAlignment(database, id);
  const crosswalk = section === null ? null : await findCrosswalk(database, section.crosswalkId);
  if (section === null || crosswalk === null) throw new Error(`alignment ${id} is in no crosswalk`);
  const caHead = await readInstrument(database, section.ca);
  const usHead = await readInstrument(database, section.us);
  const citationOf = new Map(
    [...section.ca, ...section.us].map(({ editionId, instrumentId }) => {
      const at = crosswalk.usInstrumentIds.indexOf(instrumentId);
      return [editionId, at < 0 ? crosswalk.caCitation : (crosswalk.usCitations[at] ?? instrumentId)];
    }),
  );
  const divergences = await listDivergencesOfSection(database, id);
  const rows = compareRows({
    section,
    children: await listChildAlignments(database, id),
    ca: await readSide(database, section.ca),
    us: await readSide(database, section.us),
    diffs: await readWordDiffs(database, id),
    divergences,
    cite: ({ editionId, eId }) => formatProvisionCitation(citationOf.get(editionId) ?? '', eId, 'en'),
  });
  const citations = await readCitationsOf(database, section);
  const parts: ComparisonPart[] = [];
  for (const part of cutParts(rows, lengthOf)) parts.push(await completePart(database, part, citations));
  const head: ComparisonHead = {
    crosswalk,
    alignment: section,
    features: await readFeatures(database, id),
    editions: { ca: caHead.edition, us: usHead.edition },
    instruments: { ca: caHead.instrument, us: usHead.instrument },
    divergences,
    neighbors: await findNeighbors(database, section),
    placements: await placementsOf(section),
    bridges: await listBridgesOfPair(database, section),
  };
  return { head, parts };
}

/** The instrument that a side's first section belongs to, and the edition that was compared. */
async function readInstrument(database: Database, [label]: readonly ProvisionLabel[]) {
  const edition = label === undefined ? null : await findEdition(database, label.editionId);
  const instrument = label === undefined ? null : await findInstrument(database, label.instrumentId);
  if (edition === null || instrument === null) throw new Error(`no edition ${label?.editionId ?? ''}`);
  return { edition: Edition.parse(edition), instrument };
}

/** The provisions of a side's sections; one that lies inside another is not read twice. */
async function readSide(database: Database, labels: readonly ProvisionLabel[]): Promise<Provision[]> {
  const seen = new Map<string, Provision>();
  for (const { editionId, eId } of labels) {
    for (const provision of await readSubtree(database, editionId, eId)) {
      seen.set(`${provision.editionId} ${provision.eId}`, provision);
    }
  }
  return [...seen.values()];
}

/** The references in the sections of both sides, by side and eId. */
async function readCitationsOf(database: Database, section: AlignmentSummary): Promise<Map<string, Citation[]>> {
  const found = new Map<string, Citation[]>();
  for (const side of ['ca', 'us'] as const) {
    for (const { editionId, eId } of section[side]) {
      for (const citation of await readCitations(database, editionId, eId)) {
        const place = `${side} ${citation.eId}`;
        found.set(place, [...(found.get(place) ?? []), citation]);
      }
    }
  }
  return found;
}

async function completePart(
  database: Database,
  rows: CompareRow[],
  citations: ReadonlyMap<string, Citation[]>,
): Promise<ComparisonPart> {
  const shown = (side: 'ca' | 'us') => rows.flatMap((row) => row[side].map((cell) => cell.provision));
  const places = (['ca', 'us'] as const).flatMap((side) => shown(side).map(({ eId }) => `${side} ${eId}`));
  return {
    rows,
    citations: Object.fromEntries(places.flatMap((place) => entryOf(place, citations.get(place)))),
    twins: Object.fromEntries(await readTwins(database, shown('ca'))),
  };
}

function entryOf<T>(name: string, value: T | undefined): [string, T][] {
  return value === undefined ? [] : [[name, value]];
}

/** Text is what makes a page long; a table's cells repeat in its markup. */
function lengthOf(row: CompareRow): number {
  const cells = [...row.ca, ...row.us];
  const tables = cells.map(({ provision }) => (provision.table === null ? 0 : JSON.stringify(provision.table).length));
  return cells.reduce((sum, cell) => sum + cell.provision.text.length, 0) + tables.reduce((sum, one) => sum + one, 0);
}

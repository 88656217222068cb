import * as z from 'zod';
import type { AlignmentSummary } from '../../model/alignment-summary.ts';
import type { Provision } from '../../model/provision.ts';
import { formatProvisionCitation } from '../../model/provision-citation.ts';
import { findAlignment, findNeighbors, listChildAlignments, readFeatures } from '../../store/alignments.ts';
import { listBridgesOfPair } from '../../store/bridges.ts';
import { findCrosswalk } from '../../store/crosswalks.ts';
import type { Database } from '../../store/database.ts';
import { listDivergencesOfSection, readWordDiffs } from '../../store/divergences.ts';
import { findEdition } from '../../store/editions.ts';
import { findInstrument } from '../../store/instruments.ts';
import { readCitations } from '../../store/layers.ts';
import { readSubtree } from '../../store/provisions.ts';
import { readStaleMarks } from '../../store/stale.ts';
import { listTagsOfPair } from '../../store/tags.ts';
import { readTwins } from '../../store/twins.ts';
import type { CompareRow } from '../../ui/page-data.ts';
import { comparePage } from '../../ui/pages/compare-page.ts';
import { can } from '../access.ts';
import { toComparison } from '../compare-json.ts';
import { compareRows } from '../compare-rows.ts';
import { cutParts, takePart } from '../cut-parts.ts';
import { Problem } from '../problem.ts';
import { PartNumber, readQuery } from '../query.ts';
import { type AppContext, addressOf, pathPart, viewOf } from '../request-context.ts';
import { announce } from '../send-page.ts';

export const CompareQuery = z.object({
  ca: z.enum(['en', 'fr']).optional().describe('Language of the Canadian text on the page'),
  part: PartNumber.describe('Part of a long comparison, from 1'),
});

/** Two sections side by side, as a page or as JSON. A pair inside a section pair leads to its row there. */
export async function showComparison(context: AppContext): Promise<Response> {
  const { index, desk } = context.get('services');
  const face = context.get('face');
  if (face !== 'html' && face !== 'json') throw new Problem('no-such-face', { face });
  const query = readQuery(context, CompareQuery);
  const alignment = await alignmentOf(index, pathPart(context, 'id'));
  if (alignment.parentId !== null) return leadToSection(context, alignment, alignment.parentId);

  const sources = await readSources(index, alignment);
  const parts = cutParts(compareRows(sources), lengthOf);
  const { rows, part } = takePart(parts, query.part ?? 1, (number) =>
    addressOf(context, face, { ca: query.ca, part: String(number) }),
  );
  const { crosswalk, editions, instruments, divergences } = sources;
  const features = await readFeatures(index, alignment.id);
  announce(context);
  if (face === 'json') {
    return context.json(toComparison({ alignment, features, editions, divergences, rows, next: part?.next ?? null }));
  }
  const shown = rows.flatMap((row) => row.ca.map((cell) => cell.provision));
  const [neighbors, tags, staleMarks, twins, citations, bridges] = await Promise.all([
    findNeighbors(index, alignment),
    listTagsOfPair(desk, firstOf(alignment.ca), firstOf(alignment.us)),
    readStaleMarks(index, [alignment.id]),
    readTwins(index, shown),
    readCitationsOf(index, alignment),
    listBridgesOfPair(index, alignment),
  ]);
  const page = comparePage(viewOf(context), {
    crosswalk,
    alignment,
    features,
    editions,
    instruments,
    divergences,
    rows,
    neighbors,
    citations,
    bridges,
    tags,
    staleMarks,
    canTag: can(context.get('actor'), 'create', { kind: 'tag' }),
    twins,
    inFrench: query.ca === 'fr',
    ...(part === null ? {} : { part }),
  });
  return context.html(await page);
}

async function alignmentOf(index: Database, id: string): Promise<AlignmentSummary> {
  const alignment = await findAlignment(index, id);
  if (alignment === null) throw new Problem('no-such-alignment', { id });
  return alignment;
}

/** Everything a comparison is made of. Queries run together: on D1 each is a journey of its own. */
async function readSources(index: Database, section: AlignmentSummary) {
  const [crosswalk, children, diffs, divergences, ca, us, sides] = await Promise.all([
    findCrosswalk(index, section.crosswalkId),
    listChildAlignments(index, section.id),
    readWordDiffs(index, section.id),
    listDivergencesOfSection(index, section.id),
    readSide(index, section.ca),
    readSide(index, section.us),
    Promise.all([readHead(index, section.ca), readHead(index, section.us)]),
  ]);
  const [caHead, usHead] = sides;
  if (crosswalk === null || caHead === null || usHead === null) {
    throw new Problem('no-such-alignment', { id: section.id });
  }
  const citations = new Map(
    [...section.ca, ...section.us].map((label) => [label.editionId, instrumentCitation(crosswalk, label.instrumentId)]),
  );
  return {
    section,
    children,
    diffs,
    divergences,
    ca,
    us,
    crosswalk,
    editions: { ca: caHead.edition, us: usHead.edition },
    instruments: { ca: caHead.instrument, us: usHead.instrument },
    cite: (provision: Provision) =>
      formatProvisionCitation(citations.get(provision.editionId) ?? '', provision.eId, 'en'),
  };
}

function instrumentCitation(
  crosswalk: { caInstrumentId: string; caCitation: string; usInstrumentIds: string[]; usCitations: string[] },
  instrumentId: string,
): string {
  if (instrumentId === crosswalk.caInstrumentId) return crosswalk.caCitation;
  return crosswalk.usCitations[crosswalk.usInstrumentIds.indexOf(instrumentId)] ?? instrumentId;
}

/** The provisions of a side's sections; one that lies inside another is not read twice. */
async function readSide(index: Database, labels: AlignmentSummary['ca']): Promise<Provision[]> {
  const subtrees = await Promise.all(labels.map((label) => readSubtree(index, label.editionId, label.eId)));
  const seen = new Map(subtrees.flat().map((provision) => [`${provision.editionId} ${provision.eId}`, provision]));
  return [...seen.values()];
}

/** The references in the sections of both sides, by side and eId. */
async function readCitationsOf(index: Database, { ca, us }: AlignmentSummary) {
  const read = async (side: 'ca' | 'us', labels: AlignmentSummary['ca']) => {
    const found = await Promise.all(labels.map((label) => readCitations(index, label.editionId, label.eId)));
    return found.flat().map((citation) => ({ side, citation }));
  };
  const all = (await Promise.all([read('ca', ca), read('us', us)])).flat();
  const byPlace = Map.groupBy(all, ({ side, citation }) => `${side} ${citation.eId}`);
  return new Map([...byPlace].map(([place, found]) => [place, found.map(({ citation }) => citation)]));
}

async function readHead(index: Database, labels: AlignmentSummary['ca']) {
  const label = firstOf(labels);
  const [edition, instrument] = await Promise.all([
    findEdition(index, label.editionId),
    findInstrument(index, label.instrumentId),
  ]);
  return edition === null || instrument === null ? null : { edition, instrument };
}

function firstOf(labels: AlignmentSummary['ca']) {
  const [first] = labels;
  if (first === undefined) throw new Problem('internal');
  return first;
}

async function leadToSection(context: AppContext, pair: AlignmentSummary, sectionId: string): Promise<Response> {
  const { index } = context.get('services');
  const rows = compareRows(await readSources(index, await alignmentOf(index, sectionId)));
  const parts = cutParts(rows, lengthOf);
  const [reference] = pair.ca;
  const own = (row: CompareRow) => row.alignmentId === pair.id;
  const beside = (row: CompareRow) => row.ca.some((cell) => cell.provision.eId === reference?.eId);
  const holds = rows.some(own) ? own : beside;
  const number = parts.findIndex((part) => part.some(holds)) + 1;
  const suffix = context.get('face') === 'json' ? '.json' : '';
  const part = number > 1 ? `?part=${number}` : '';
  // A pair whose provisions other pairs show has no row of its own: its Canadian text is the place.
  const anchor = holds === own ? `pair-${pair.id}` : `ca-${encodeURIComponent(reference?.eId ?? '')}`;
  return context.redirect(`/${context.get('language')}/compare/${sectionId}${suffix}${part}#${anchor}`, 302);
}

/** Text is what makes a page long; a table's cells repeat in its markup. */
function lengthOf(row: CompareRow): number {
  const cells = [...row.ca, ...row.us];
  const tables = cells.map(({ provision }) => (provision.table === null ? 0 : JSON.stringify(provision.table).length));
  return cells.reduce((sum, cell) => sum + cell.provision.text.length, 0) + tables.reduce((sum, one) => sum + one, 0);
}

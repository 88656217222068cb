import * as z from 'zod';
import { Alignment } from '../../model/alignment.ts';
import type { CompareRow, ComparisonHead, ComparisonPart } from '../../model/comparison.ts';
import { cutParts } from '../../model/cut-parts.ts';
import type { Decision } from '../../model/decision.ts';
import { DivergenceKind } from '../../model/divergence.ts';
import { findAlignment, findSectionPair } from '../../store/alignments.ts';
import { readComparison, readComparisonParts } from '../../store/comparisons.ts';
import type { Database } from '../../store/database.ts';
import { decidedOf, readDecided } from '../../store/read-decided.ts';
import { readStaleMarks } from '../../store/stale.ts';
import { listTagsOfPair } from '../../store/tags.ts';
import { readTermsApart } from '../../store/term-pairs.ts';
import { listPlanNames } from '../../store/work-plans.ts';
import type { CompareFilter, Part } from '../../ui/page-data.ts';
import { comparePage } from '../../ui/pages/compare-page.ts';
import { can } from '../access.ts';
import { printAuditHead } from '../audit-header.ts';
import { toComparison } from '../compare-json.ts';
import { filterRows, isFiltering } from '../filter-rows.ts';
import { Problem } from '../problem.ts';
import { Flag, InForceOn, PartNumber, readQuery } from '../query.ts';
import { type AppContext, addressOf, pathPart, viewOf } from '../request-context.ts';
import { announce } from '../send-page.ts';
import { partOf } from '../take-part.ts';
import { type TermApart, termsInBoth } from '../terms-in-both.ts';

export const CompareQuery = z.object({
  ca: z.enum(['en', 'fr']).optional().describe('Language of the Canadian text on the page'),
  diverging: Flag.describe('Only rows with a difference'),
  kind: DivergenceKind.optional().describe('Only rows with a difference of this kind'),
  stringency: Alignment.shape.stringency.optional().describe('Only rows with a difference in this direction'),
  pairing: z
    .enum(['aligned', 'candidate', 'only-ca', 'only-us'])
    .optional()
    .describe('Only rows that stand so: paired, to be confirmed, or of one side alone'),
  inForce: Flag.describe('Without rows of which nothing is in force'),
  inForceOn: InForceOn.describe('Without rows of which nothing is in force on this day, as far as the source says'),
  part: PartNumber.describe('Part of a long comparison, from 1'),
});

/** Two sections side by side, as a page or as JSON. A pair inside a section pair leads to its row there. */
export async function showComparison(context: AppContext): Promise<Response> {
  const { index, desk } = context.get('services');
  const face = context.get('face');
  if (face !== 'html' && face !== 'json') throw new Problem('no-such-face', { face });
  const { ca, part: number = 1, ...filter } = readQuery(context, CompareQuery);
  const id = pathPart(context, 'id');
  const found = isFiltering(filter) ? await readFiltered(index, id, filter, number) : await readPart(index, id, number);
  if (found === null) return leadToSection(context, id);
  const { head, part, hidden } = found;
  const given = Object.fromEntries(new URL(context.req.url).searchParams);
  const place = partOf(number, found.count, (other) => addressOf(context, face, { ...given, part: String(other) }));
  announce(context);
  const services = context.get('services');
  const decided = await readDecided(services, [firstOf(head.alignment.ca).instrumentId]);
  const status = decidedOf(decided, id);
  if (face === 'json') {
    await printAuditHead(context);
    return context.json(toComparison(head, part.rows, status, place?.next ?? null));
  }
  const crosswalkId = head.crosswalk.id;
  const [tags, staleMarks, plans, terms] = await Promise.all([
    listTagsOfPair(desk, firstOf(head.alignment.ca), firstOf(head.alignment.us)),
    readStaleMarks(index, [id]),
    listPlanNames(desk),
    readTermsApart(index, [crosswalkId]),
  ]);
  const page = comparePage(viewOf(context), {
    ...head,
    rows: part.rows,
    termsApart: termsOfRows(part.rows, terms.get(crosswalkId) ?? []),
    citations: new Map(Object.entries(part.citations)),
    twins: new Map(Object.entries(part.twins)),
    tags,
    plans,
    staleMarks,
    canTag: can(context.get('actor'), 'create', { kind: 'tag' }),
    decided: status,
    decisions: decided.decisions.filter((one) => isAbout(one, head.alignment)),
    canDecide: can(context.get('actor'), 'create', { kind: 'suggestion' }),
    inFrench: ca === 'fr',
    filter,
    hidden,
    ...(place === null ? {} : { part: place satisfies Part }),
  });
  return context.html(await page);
}

/** More of them than a reader looks up are no help: the list of definitions has all. */
const MOST_TERMS = 8;

function termsOfRows(rows: readonly CompareRow[], terms: readonly TermApart[]): string[] {
  const text = (side: 'ca' | 'us') => rows.flatMap((row) => row[side].map(({ provision }) => provision.text)).join(' ');
  return termsInBoth(text('ca'), text('us'), terms).slice(0, MOST_TERMS);
}

type Found = {
  readonly head: ComparisonHead;
  readonly part: ComparisonPart;
  readonly count: number;
  readonly hidden: number;
};

async function readPart(index: Database, id: string, number: number): Promise<Found | null> {
  const stored = await readComparison(index, id, number);
  if (stored === null) return null;
  const { head, part, parts } = stored;
  if (part === null) throw new Problem('no-such-part', { count: String(parts) });
  return { head, part, count: parts, hidden: 0 };
}

/** A filter looks through all parts and cuts what is left into parts of its own. */
async function readFiltered(index: Database, id: string, filter: CompareFilter, number: number): Promise<Found | null> {
  const stored = await readComparison(index, id, 1);
  if (stored === null) return null;
  checkDay(stored.head, filter.inForceOn);
  const all = await readComparisonParts(index, id);
  const rows = all.flatMap((part) => part.rows);
  const kept = filterRows(rows, filter, stored.head.instruments);
  const parts = cutParts(kept, () => ROW_LENGTH);
  const own = parts[number - 1];
  if (own === undefined) throw new Problem('no-such-part', { count: String(parts.length) });
  const part = {
    rows: own,
    citations: Object.assign({}, ...all.map(({ citations }) => citations)) as ComparisonPart['citations'],
    twins: Object.assign({}, ...all.map(({ twins }) => twins)) as ComparisonPart['twins'],
  };
  return { head: stored.head, part, count: parts.length, hidden: rows.length - kept.length };
}

/** Of a day before the texts compared nothing can be said. */
function checkDay({ editions, instruments }: ComparisonHead, day: string | undefined): void {
  if (day === undefined) return;
  for (const side of ['ca', 'us'] as const) {
    const { pointInTime } = editions[side];
    if (pointInTime > day)
      throw new Problem('no-edition-by-day', { id: instruments[side].citation, day, earliest: pointInTime });
  }
}

/** What a row counts for where a filter cuts: 60 rows of stored parts together stay within a page, so they are counted, not measured. */
const ROW_LENGTH = 2500;

async function leadToSection(context: AppContext, id: string): Promise<Response> {
  const { index } = context.get('services');
  const [sectionId, pair] = await Promise.all([findSectionPair(index, id), findAlignment(index, id)]);
  if (sectionId === null || pair === null || sectionId === id) throw new Problem('no-such-alignment', { id });
  const parts = await readComparisonParts(index, sectionId);
  const [reference] = pair.ca;
  const own = (row: CompareRow) => row.alignmentId === id;
  const beside = (row: CompareRow) => row.ca.some((cell) => cell.provision.eId === reference?.eId);
  const holds = parts.some(({ rows }) => rows.some(own)) ? own : beside;
  const number = parts.findIndex(({ rows }) => rows.some(holds)) + 1;
  const suffix = context.get('face') === 'json' ? '.json' : '';
  const part = number > 1 ? `?part=${number}` : '';
  // A pair whose provisions other pairs show has no row of its own: its Canadian text is the place.
  const anchor = holds === own ? `pair-${id}` : `ca-${encodeURIComponent(reference?.eId ?? '')}`;
  return context.redirect(`/${context.get('language')}/compare/${sectionId}${suffix}${part}#${anchor}`, 302);
}

/** On the section pair itself, or on a pair inside it. */
function isAbout({ ca, us }: Decision, alignment: ComparisonHead['alignment']): boolean {
  const lies = (place: Decision['ca'], labels: ComparisonHead['alignment']['ca']) =>
    labels.some(
      ({ instrumentId, eId }) =>
        place.instrumentId === instrumentId && (place.eId === eId || place.eId.startsWith(`${eId}__`)),
    );
  return lies(ca, alignment.ca) && lies(us, alignment.us);
}

function firstOf<T>(labels: readonly T[]): T {
  const [first] = labels;
  if (first === undefined) throw new Problem('internal');
  return first;
}

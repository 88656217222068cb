import { AlignmentLabel } from '../model/alignment.ts';
import type { DecidedAlignment, ProvisionLabel } from '../model/alignment-summary.ts';
import type { Decision } from '../model/decision.ts';
import { formatProvisionCitation } from '../model/provision-citation.ts';
import { pairKey } from '../model/settle-decisions.ts';
import type { AlignmentFilter } from './alignments.ts';
import type { Database, Row } from './database.ts';
import { addedPairs } from './decided-gaps.ts';
import { eIdKey } from './e-id-key.ts';
import { HEADING } from './heading-column.ts';
import type { Page, PageKey, PageRequest } from './page.ts';
import type { DecidedPairs } from './read-decided.ts';
import { PROVISION_STANDING_JOIN, provisionInForceOn } from './standing.ts';

/** What stands in `pass` of a pair that a person put in the place of another. */
export const ADDED_PASS = 'person';
/** Added pairs come after every pair of their crosswalk that the program found. */
const FIRST_ORDINAL = 1_000_000_000;

type Crosswalk = {
  readonly id: string;
  readonly caInstrumentId: string;
  readonly usInstrumentIds: readonly string[];
};

/**
 * The pairs of crosswalks that people put in the place of others, as rows like any other: aligned, since a person says so, and with nothing compared. Filters
 * for what only comparing finds (a kind of difference, a stricter side) leave them out.
 *
 * @returns in the order of the crosswalks given, of each in the order of the decisions
 */
export async function readAddedPairs(
  index: Database,
  decided: DecidedPairs,
  crosswalks: readonly Crosswalk[],
  filter: Omit<AlignmentFilter, 'decided'>,
): Promise<DecidedAlignment[]> {
  const { label = 'aligned', stringency = 'unknown', pass = ADDED_PASS } = filter;
  if (label !== AlignmentLabel.enum.aligned || stringency !== 'unknown' || pass !== ADDED_PASS) return [];
  if (filter.kind !== undefined || filter.diverging === true) return [];
  const added = crosswalks.flatMap(({ id, ...sides }) =>
    addedPairs(decided, sides).map((decision, at) => ({ decision, crosswalkId: id, ordinal: FIRST_ORDINAL + at })),
  );
  if (added.length === 0) return [];
  const labels = await readLabels(
    index,
    added.flatMap(({ decision: { ca, us } }) => [ca, us]),
    filter.inForceOn,
  );
  return added.flatMap(({ decision, crosswalkId, ordinal }, at): DecidedAlignment[] => {
    const [ca, us] = [labels[2 * at], labels[2 * at + 1]];
    const status = decided.byPair.get(pairKey(decision.ca, decision.us));
    // Its text is not in the index, or not in force on the day asked: the decision itself stays in its list.
    if (ca === undefined || us === undefined || status === undefined) return [];
    return [{ ...rowOf(decision), ...status, crosswalkId, ordinal, ca: [ca], us: [us] }];
  });
}

function rowOf({ id, relationship }: Decision) {
  return {
    id,
    parentId: null,
    label: 'aligned',
    pass: ADDED_PASS,
    score: 1,
    relationship: relationship ?? 'intersects-with',
    rationale: 'functional',
    stringency: 'unknown',
    bridge: null,
    divergences: 0,
    caStricter: 0,
    usStricter: 0,
    changedOn: null,
  } as const;
}

type LabelRow = Row & {
  at: number;
  instrument_id: string;
  edition_id: string;
  e_id: string;
  citation: string;
  heading: string | null;
};

/** Places in the texts that pages show, undefined for one that is not there, or not in force on the day. */
async function readLabels(
  index: Database,
  places: readonly Decision['ca'][],
  inForceOn: string | undefined,
): Promise<(ProvisionLabel | undefined)[]> {
  const [condition, ...days] = inForceOn === undefined ? ['1'] : provisionInForceOn(inForceOn);
  const rows = await index.all<LabelRow>(
    `SELECT w.key AS at, e.instrument_id, e.id AS edition_id, p.e_id, i.citation, ${HEADING} AS heading FROM json_each(?) w
     JOIN editions e ON e.instrument_id = w.value ->> 0 AND e.language = 'en' AND e.shown = 1 JOIN instruments i ON i.id = e.instrument_id
     JOIN provisions p ON p.edition_key = e.key AND p.e_id_key = w.value ->> 2 AND p.e_id = w.value ->> 1 ${
       inForceOn === undefined ? '' : PROVISION_STANDING_JOIN
     } WHERE ${condition} ORDER BY w.key`,
    [JSON.stringify(places.map(({ instrumentId, eId }) => [instrumentId, eId, eIdKey(eId)])), ...days],
  );
  const labels = new Array<ProvisionLabel | undefined>(places.length).fill(undefined);
  for (const { at, instrument_id, edition_id, e_id, citation, heading } of rows) {
    const cited = formatProvisionCitation(citation, e_id, 'en');
    labels[at] = { instrumentId: instrument_id, editionId: edition_id, eId: e_id, citation: cited, heading };
  }
  return labels;
}

/** A page of pairs that the program found, with the added ones in their places; of these none comes twice and none is lost between two pages. */
export function withAdded(
  page: Page<DecidedAlignment>,
  added: readonly DecidedAlignment[],
  keyOf: (row: DecidedAlignment) => readonly (string | number)[],
  { after, limit }: PageRequest,
): Page<DecidedAlignment> {
  const { next } = page;
  const due = added.filter((row) => {
    const key = keyOf(row);
    return (after === null || isBefore(after, key)) && (next === null || isBefore(key, next));
  });
  if (due.length === 0) return page;
  const rows = [...page.rows, ...due].sort((a, b) => (isBefore(keyOf(a), keyOf(b)) ? -1 : 1));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: last !== undefined && (rows.length > limit || next !== null) ? keyOf(last) : null };
}

function isBefore(a: PageKey, b: PageKey): boolean {
  const at = a.findIndex((value, place) => value !== b[place]);
  const [one, other] = [a[at] ?? 0, b[at] ?? 0];
  return at >= 0 && one < other;
}

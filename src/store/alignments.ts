import type { Alignment } from '../model/alignment.ts';
import type { AlignmentSummary, ProvisionLabel } from '../model/alignment-summary.ts';
import { formatProvisionCitation } from '../model/provision-citation.ts';
import type { Database, Row } from './database.ts';
import { LISTED_DIVERGENCE } from './divergences.ts';
import { eIdKey } from './e-id-key.ts';
import { HEADING } from './heading-column.ts';
import { inSector } from './in-sector.ts';
import { Conditions, type Page, type PageRequest, toPage } from './page.ts';
import { alignmentInForceOn } from './standing.ts';

export type AlignmentRow = Row & {
  id: string;
  crosswalk_id: string;
  parent_id: string | null;
  ordinal: number;
  label: Alignment['label'];
  pass: string;
  score: number;
  features_json: string;
  relationship: Alignment['relationship'];
  rationale: Alignment['rationale'];
  stringency: Alignment['stringency'];
  bridge: Alignment['bridge'];
  ca_json: string;
  us_json: string;
  divergences: number;
  ca_stricter: number;
  us_stricter: number;
  changed_on: string | null;
};

const side = (
  name: 'ca' | 'us',
) => `(SELECT json_group_array(json_array(e.instrument_id, e.id, p.e_id, i.citation, ${HEADING})) FROM
      (SELECT * FROM alignment_sides WHERE alignment_id = a.id AND side = '${name}' ORDER BY ordinal) s
      JOIN editions e ON e.key = s.edition_key JOIN instruments i ON i.id = e.instrument_id
      JOIN provisions p ON p.edition_key = s.edition_key AND p.ordinal = s.provision_ordinal) AS ${name}_json`;
const count = (name: string, condition: string) =>
  `(SELECT count(*) FROM divergences d WHERE d.section_alignment_id = a.id AND ${LISTED_DIVERGENCE} AND ${condition}) AS ${name}`;

/** Columns of an alignment `a`. */
export const ALIGNMENT_COLUMNS = `a.*, ${side('ca')}, ${side('us')}, ${count('divergences', "d.stringency <> 'same'")},
    ${count('ca_stricter', "d.stringency = 'ca-stricter'")}, ${count('us_stricter', "d.stringency = 'us-stricter'")},
    (SELECT max(t.point_in_time) FROM stale_alignments s JOIN editions t ON t.key = s.to_key WHERE s.alignment_id = a.id) AS changed_on`;
const SELECT = `SELECT ${ALIGNMENT_COLUMNS} FROM alignments a`;

export type AlignmentFilter = {
  readonly label?: Alignment['label'] | undefined;
  /** Ids of pairs that people confirmed, which count as aligned, and of those whose label no longer holds. */
  readonly decided?: { readonly confirmed: readonly string[]; readonly overruled: readonly string[] } | undefined;
  readonly stringency?: Alignment['stringency'] | undefined;
  readonly pass?: string | undefined;
  /** Only pairs with a difference of this kind. */
  readonly kind?: string | undefined;
  readonly diverging?: boolean | undefined;
  readonly inForceOn?: string | undefined;
};

/** Condition that a pair `a` bears a label as decisions leave it: what people confirmed is aligned, what they rejected or dispute bears none. */
export function labelledAs(
  label: Alignment['label'],
  { confirmed, overruled }: NonNullable<AlignmentFilter['decided']> = { confirmed: [], overruled: [] },
): readonly [sql: string, ...params: string[]] {
  return [
    '((a.label = ? AND a.id NOT IN (SELECT value FROM json_each(?))) OR a.id IN (SELECT value FROM json_each(?)))',
    label,
    JSON.stringify([...overruled, ...confirmed]),
    JSON.stringify(label === 'aligned' ? confirmed : []),
  ];
}

/**
 * Pairs of every crosswalk, the innermost ones: what is counted by relationship and stringency without counting a pair and the pairs inside
 * it twice.
 */
export async function listInnermostPairs(
  database: Database,
  filter: Pick<AlignmentFilter, 'label' | 'stringency'> & {
    readonly sector?: string | undefined;
    readonly relationship?: Alignment['relationship'] | undefined;
    /** Pairs of whole sections instead. */
    readonly sections?: boolean | undefined;
  },
  page: PageRequest,
): Promise<Page<AlignmentSummary>> {
  const conditions = new Conditions()
    .add(
      filter.sections === true
        ? 'a.parent_id IS NULL'
        : 'NOT EXISTS (SELECT 1 FROM alignments c WHERE c.parent_id = a.id)',
    )
    .equal('a.label', filter.label)
    .equal('a.stringency', filter.stringency)
    .equal('a.relationship', filter.relationship);
  if (filter.sector !== undefined) conditions.add(inSector('a.crosswalk_id'), filter.sector);
  const { after } = page;
  if (after !== null) conditions.add('(a.crosswalk_id, a.ordinal) > (?, ?)', after[0] ?? null, after[1] ?? null);
  const rows = await database.all<AlignmentRow>(
    `${SELECT} ${conditions.where} ORDER BY a.crosswalk_id, a.ordinal LIMIT ?`,
    [...conditions.params, page.limit + 1],
  );
  return toPage(rows, page.limit, (row) => [row.crosswalk_id, row.ordinal], toAlignmentSummary);
}

/** Section pairs of a crosswalk in the order of the Canadian text. */
export async function listAlignments(
  database: Database,
  crosswalkId: string,
  filter: AlignmentFilter,
  page: PageRequest,
): Promise<Page<AlignmentSummary>> {
  const conditions = new Conditions()
    .add('a.crosswalk_id = ?', crosswalkId)
    .add('a.parent_id IS NULL')
    .equal('a.stringency', filter.stringency)
    .equal('a.pass', filter.pass);
  if (filter.label !== undefined) conditions.add(...labelledAs(filter.label, filter.decided));
  const differs = "EXISTS (SELECT 1 FROM divergences d WHERE d.section_alignment_id = a.id AND d.stringency <> 'same'";
  if (filter.kind !== undefined) conditions.add(`${differs} AND d.kind = ?)`, filter.kind);
  if (filter.diverging === true) conditions.add(`${differs} AND ${LISTED_DIVERGENCE})`);
  if (filter.inForceOn !== undefined) conditions.add(...alignmentInForceOn('a.id', filter.inForceOn));
  if (page.after !== null) conditions.add('a.ordinal > ?', page.after[0] ?? null);
  const rows = await database.all<AlignmentRow>(`${SELECT} ${conditions.where} ORDER BY a.ordinal LIMIT ?`, [
    ...conditions.params,
    page.limit + 1,
  ]);
  return toPage(rows, page.limit, (row) => [row.ordinal], toAlignmentSummary);
}

export async function findAlignment(database: Database, id: string): Promise<AlignmentSummary | null> {
  const row = await database.first<AlignmentRow>(`${SELECT} WHERE a.id = ?`, [id]);
  return row === null ? null : toAlignmentSummary(row);
}

/** A pair with its evidence, for the "why are these two paired?" panel. */
export async function readFeatures(database: Database, id: string): Promise<Alignment['features']> {
  const row = await database.first<{ features_json: string }>('SELECT features_json FROM alignments WHERE id = ?', [
    id,
  ]);
  return row === null ? {} : (JSON.parse(row.features_json) as Alignment['features']);
}

/** Ids of every section pair, in the order of their crosswalks. */
export async function listSectionPairIds(database: Database): Promise<string[]> {
  const rows = await database.all<{ id: string }>(
    'SELECT id FROM alignments WHERE parent_id IS NULL ORDER BY crosswalk_id, ordinal',
  );
  return rows.map((row) => row.id);
}

/** The section pair that holds a provision pair; null for an id that is no pair, its own id for a section pair. */
export async function findSectionPair(database: Database, id: string): Promise<string | null> {
  const row = await database.first<{ id: string }>(
    'SELECT coalesce(parent_id, id) AS id FROM alignments WHERE id = ?',
    [id],
  );
  return row?.id ?? null;
}

/** Provision pairs inside a section pair, in reading order. */
export async function listChildAlignments(database: Database, parentId: string): Promise<AlignmentSummary[]> {
  const rows = await database.all<AlignmentRow>(`${SELECT} WHERE a.parent_id = ? ORDER BY a.ordinal`, [parentId]);
  return rows.map(toAlignmentSummary);
}

/** The pair that holds both provisions now, whatever editions it was computed on; section pairs come before the pairs inside them. */
export async function findAlignmentOfPair(
  database: Database,
  ca: { readonly instrumentId: string; readonly eId: string },
  us: { readonly instrumentId: string; readonly eId: string },
): Promise<string | null> {
  const place = (
    name: 'ca' | 'us',
  ) => `JOIN alignment_sides ${name}_s ON ${name}_s.alignment_id = a.id AND ${name}_s.side = '${name}'
     JOIN editions ${name}_e ON ${name}_e.key = ${name}_s.edition_key
     JOIN provisions ${name}_p ON ${name}_p.edition_key = ${name}_s.edition_key AND ${name}_p.ordinal = ${name}_s.provision_ordinal`;
  const row = await database.first<{ id: string }>(
    `SELECT a.id FROM alignments a ${place('ca')} ${place('us')}
     WHERE ca_e.instrument_id = ? AND ca_p.e_id_key = ? AND ca_p.e_id = ? AND us_e.instrument_id = ? AND us_p.e_id_key = ? AND us_p.e_id = ?
     ORDER BY a.parent_id IS NOT NULL, a.crosswalk_id, a.ordinal LIMIT 1`,
    [ca.instrumentId, eIdKey(ca.eId), ca.eId, us.instrumentId, eIdKey(us.eId), us.eId],
  );
  return row?.id ?? null;
}

/** The section pairs before and after one, in its crosswalk. */
export async function findNeighbors(
  database: Database,
  alignment: Pick<Alignment, 'crosswalkId' | 'ordinal'>,
): Promise<{ previous: string | null; next: string | null }> {
  const query = (comparison: string, order: string) =>
    database.first<{ id: string }>(
      `SELECT id FROM alignments WHERE crosswalk_id = ? AND parent_id IS NULL AND ordinal ${comparison} ? ORDER BY ordinal ${order} LIMIT 1`,
      [alignment.crosswalkId, alignment.ordinal],
    );
  const [previous, next] = [await query('<', 'DESC'), await query('>', 'ASC')];
  return { previous: previous?.id ?? null, next: next?.id ?? null };
}

function toLabels(json: string): ProvisionLabel[] {
  const cells = JSON.parse(json) as [string, string, string, string, string | null][];
  return cells.map(([instrumentId, editionId, eId, citation, heading]) => ({
    instrumentId,
    editionId,
    eId,
    citation: formatProvisionCitation(citation, eId, 'en'),
    heading,
  }));
}

export function toAlignmentSummary(row: AlignmentRow): AlignmentSummary {
  return {
    id: row.id,
    crosswalkId: row.crosswalk_id,
    parentId: row.parent_id,
    ordinal: row.ordinal,
    label: row.label,
    pass: row.pass,
    score: row.score,
    relationship: row.relationship,
    rationale: row.rationale,
    stringency: row.stringency,
    bridge: row.bridge,
    ca: toLabels(row.ca_json),
    us: toLabels(row.us_json),
    divergences: row.divergences,
    caStricter: row.ca_stricter,
    usStricter: row.us_stricter,
    changedOn: row.changed_on,
  };
}

import type { Alignment } from '../model/alignment.ts';
import type { Divergence, Evidence } from '../model/divergence.ts';
import type { DivergenceSummary } from '../model/divergence-summary.ts';
import { formatProvisionCitation } from '../model/provision-citation.ts';
import type { MarkedText, WordDiff } from '../model/word-diff.ts';
import { bulkInsert } from './bulk-insert.ts';
import type { Database, Row, Statement } from './database.ts';
import { inSector } from './in-sector.ts';
import { Conditions, type Page, type PageRequest, toPage } from './page.ts';
import { alignmentInForceOn } from './standing.ts';

/**
 * Writes what comparing found for the alignments of one crosswalk, and the relationship and stringency that follow from it.
 *
 * @param isWeak which findings lists leave out until they are asked for; the workshop's rule
 */
export function insertDivergences(
  alignments: readonly Alignment[],
  divergences: readonly Divergence[],
  wordDiffs: readonly WordDiff[],
  isWeak: (divergence: Divergence) => boolean,
): Statement[] {
  const byId = new Map(alignments.map((alignment) => [alignment.id, alignment]));
  return [
    ...bulkInsert(
      'divergences',
      [
        'alignment_id',
        'ordinal',
        'crosswalk_id',
        'section_alignment_id',
        'kind',
        'stringency',
        'ratio',
        'weight',
        'weak',
        'ca_json',
        'us_json',
        'details_json',
      ],
      divergences.map((divergence) => {
        const alignment = byId.get(divergence.alignmentId);
        if (alignment === undefined) throw new Error(`divergence of an unknown alignment ${divergence.alignmentId}`);
        return [
          divergence.alignmentId,
          divergence.ordinal,
          alignment.crosswalkId,
          alignment.parentId ?? alignment.id,
          divergence.kind,
          divergence.stringency,
          divergence.ratio,
          divergence.weight,
          isWeak(divergence) ? 1 : 0,
          JSON.stringify(divergence.ca),
          JSON.stringify(divergence.us),
          JSON.stringify(divergence.details),
        ];
      }),
    ),
    ...bulkInsert(
      'word_diffs',
      ['alignment_id', 'coarse', 'ca_json', 'us_json'],
      wordDiffs.map((diff) => [
        diff.alignmentId,
        diff.coarse ? 1 : 0,
        JSON.stringify(diff.ca),
        JSON.stringify(diff.us),
      ]),
    ),
  ];
}

type DivergenceRow = Row & {
  alignment_id: string;
  ordinal: number;
  crosswalk_id: string;
  section_alignment_id: string;
  kind: Divergence['kind'];
  stringency: Divergence['stringency'];
  ratio: number | null;
  weight: number;
  weak: number;
  ca_json: string;
  us_json: string;
  details_json: string;
  ca_citation: string;
  us_citation: string;
};

const citation = (side: 'ca' | 'us') =>
  `(SELECT i.citation FROM editions e JOIN instruments i ON i.id = e.instrument_id WHERE e.id = d.${side}_json ->> '$.editionId') AS ${side}_citation`;
const COLUMNS = `SELECT d.*, ${citation('ca')}, ${citation('us')}`;
const SELECT = `${COLUMNS} FROM divergences d`;

export type DivergenceFilter = {
  readonly crosswalk?: string | undefined;
  readonly sector?: string | undefined;
  readonly kind?: Divergence['kind'] | undefined;
  readonly stringency?: Divergence['stringency'] | undefined;
  readonly inForceOn?: string | undefined;
  /** Pairs, of sections or inside them, whose differences are wanted, and single differences by pair and ordinal. */
  readonly chosen?: {
    readonly pairs: readonly string[];
    readonly differences: readonly (readonly [pair: string, ordinal: number])[];
  };
  /** Pairs, of sections or inside them, whose differences are left out. */
  readonly without?: readonly string[] | undefined;
  /** Weak findings too. Without it they are left out, unless it is equal figures that are asked for, all of which are weak. */
  readonly weak?: boolean | undefined;
};

/** The divergences `d` that the list of their stringency shows unasked, and so all that a figure leading to such a list may count. */
export const LISTED_DIVERGENCE = "(d.weak = 0 OR d.stringency = 'same')";

/** Divergences of everything, the weightiest first. */
export async function listDivergences(
  database: Database,
  filter: DivergenceFilter,
  page: PageRequest,
): Promise<Page<DivergenceSummary>> {
  const conditions = conditionsOf(filter);
  if (!showsWeak(filter)) conditions.add('d.weak = 0');
  if (page.after !== null) {
    const [weight = null, id = null, ordinal = null] = page.after;
    conditions.add('(-d.weight, d.alignment_id, d.ordinal) > (-?, ?, ?)', weight, id, ordinal);
  }
  // Cut first, described then: otherwise both citations are looked up for every difference of a sector, to show ten.
  const rows = await database.all<DivergenceRow>(
    `${COLUMNS} FROM (SELECT d.alignment_id, d.ordinal FROM divergences d ${conditions.where}
       ORDER BY -d.weight, d.alignment_id, d.ordinal LIMIT ?) k
     JOIN divergences d ON d.alignment_id = k.alignment_id AND d.ordinal = k.ordinal ORDER BY -d.weight, d.alignment_id, d.ordinal`,
    [...conditions.params, page.limit + 1],
  );
  return toPage(rows, page.limit, (row) => [row.weight, row.alignment_id, row.ordinal], toDivergenceSummary);
}

/** How many findings the list leaves out as weak. */
export async function countWeakDivergences(database: Database, filter: DivergenceFilter): Promise<number> {
  const { where, params } = conditionsOf(filter).add('d.weak = 1');
  const row = await database.first<{ count: number }>(`SELECT count(*) AS count FROM divergences d ${where}`, params);
  return row?.count ?? 0;
}

/** How many figures are equal on both sides, of what a filter asks for: as many as the list of them has rows. */
export async function countSameFigures(database: Database, filter: DivergenceFilter): Promise<number> {
  const { where, params } = conditionsOf({ ...filter, stringency: 'same' });
  const row = await database.first<{ count: number }>(`SELECT count(*) AS count FROM divergences d ${where}`, params);
  return row?.count ?? 0;
}

/** Whether a list with this filter holds weak findings. */
function showsWeak({ weak, stringency }: DivergenceFilter): boolean {
  return weak === true || stringency === 'same';
}

function conditionsOf(filter: DivergenceFilter): Conditions {
  const conditions = new Conditions()
    .equal('d.crosswalk_id', filter.crosswalk)
    .equal('d.kind', filter.kind)
    .equal('d.stringency', filter.stringency);
  if (filter.sector !== undefined) {
    conditions.add(inSector('d.crosswalk_id'), filter.sector);
  }
  if (filter.chosen !== undefined) {
    const pairs = JSON.stringify(filter.chosen.pairs);
    const chosen = 'IN (SELECT value FROM json_each(?))';
    conditions.add(
      `(d.alignment_id ${chosen} OR d.section_alignment_id ${chosen}
        OR (d.alignment_id, d.ordinal) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?)))`,
      pairs,
      pairs,
      JSON.stringify(filter.chosen.differences),
    );
  }
  if (filter.without !== undefined && filter.without.length > 0) {
    const pairs = JSON.stringify(filter.without);
    const left = 'NOT IN (SELECT value FROM json_each(?))';
    conditions.add(`d.alignment_id ${left} AND d.section_alignment_id ${left}`, pairs, pairs);
  }
  if (filter.inForceOn !== undefined) conditions.add(...alignmentInForceOn('d.alignment_id', filter.inForceOn));
  return conditions;
}

/** All divergences under a section pair, the weightiest first: the list that stands before the text. */
export async function listDivergencesOfSection(
  database: Database,
  sectionAlignmentId: string,
): Promise<DivergenceSummary[]> {
  const rows = await database.all<DivergenceRow>(
    `${SELECT} WHERE d.section_alignment_id = ? ORDER BY -d.weight, d.alignment_id, d.ordinal`,
    [sectionAlignmentId],
  );
  return rows.map(toDivergenceSummary);
}

function toDivergenceSummary(row: DivergenceRow): DivergenceSummary {
  const ca = JSON.parse(row.ca_json) as Evidence;
  const us = JSON.parse(row.us_json) as Evidence;
  return {
    alignmentId: row.alignment_id,
    ordinal: row.ordinal,
    crosswalkId: row.crosswalk_id,
    sectionAlignmentId: row.section_alignment_id,
    kind: row.kind,
    stringency: row.stringency,
    ratio: row.ratio,
    weight: row.weight,
    weak: row.weak === 1,
    caCitation: formatProvisionCitation(row.ca_citation, ca.eId, 'en'),
    usCitation: formatProvisionCitation(row.us_citation, us.eId, 'en'),
    ca,
    us,
    details: JSON.parse(row.details_json) as Divergence['details'],
  };
}

/** Stored coloured text of the provision pairs inside a section pair, by alignment id. */
export async function readWordDiffs(database: Database, sectionAlignmentId: string): Promise<Map<string, WordDiff>> {
  const rows = await database.all<Row & { alignment_id: string; coarse: number; ca_json: string; us_json: string }>(
    `SELECT w.* FROM word_diffs w JOIN alignments a ON a.id = w.alignment_id WHERE a.id IN (SELECT id FROM alignments WHERE parent_id = ?1 UNION ALL SELECT ?1) ORDER BY a.ordinal`,
    [sectionAlignmentId],
  );
  return new Map(
    rows.map((row) => [
      row.alignment_id,
      {
        alignmentId: row.alignment_id,
        coarse: row.coarse === 1,
        ca: JSON.parse(row.ca_json) as MarkedText[],
        us: JSON.parse(row.us_json) as MarkedText[],
      },
    ]),
  );
}

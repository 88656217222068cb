import type { ProvisionLabel } from '../model/alignment-summary.ts';
import type { Decided } from '../model/decision.ts';
import { UNDECIDED } from '../model/decision.ts';
import { formatProvisionCitation } from '../model/provision-citation.ts';
import type { QueueItem } from '../model/queue-item.ts';
import { type PairKey, pairKey } from '../model/settle-decisions.ts';
import { bulkInsert } from './bulk-insert.ts';
import type { Database, Row, Statement } from './database.ts';
import { HEADING } from './heading-column.ts';
import type { Page, PageRequest } from './page.ts';

/** What a program found, as far as the order of the queue depends on it. */
export type Unsure = {
  readonly kind: 'pair' | 'suggestion';
  readonly alignmentId: string | null;
  readonly ca: string | null;
  readonly us: string | null;
  readonly label: string;
  readonly score: number;
  readonly stake: number;
};

/** Section pairs with the differences that hang on them, and Canadian suggestions that no crosswalk holds yet with the sections asked. */
export async function readUnsure(database: Database): Promise<Unsure[]> {
  const pairs = await database.all<Row & { id: string; label: string; score: number; stake: number }>(
    `SELECT a.id, a.label, a.score,
       (SELECT count(*) FROM divergences d WHERE d.section_alignment_id = a.id AND d.stringency <> 'same') AS stake
     FROM alignments a WHERE a.parent_id IS NULL`,
  );
  const suggestions = await database.all<
    Row & { ca: string; us: string; label: string; likelihood: number; sections: number }
  >(
    `SELECT s.instrument_id AS ca, s.other_instrument_id AS us, s.label, s.likelihood, m.sections
     FROM suggestions s JOIN assessments m ON m.instrument_id = s.instrument_id
     WHERE s.instrument_id LIKE 'ca/%' AND NOT EXISTS (SELECT 1 FROM crosswalk_instruments c JOIN crosswalk_instruments u
       ON u.crosswalk_id = c.crosswalk_id AND u.instrument_id = s.other_instrument_id WHERE c.instrument_id = s.instrument_id)`,
  );
  return [
    ...pairs.map(({ id, label, score, stake }) => ({
      kind: 'pair' as const,
      alignmentId: id,
      ca: null,
      us: null,
      label,
      score,
      stake,
    })),
    ...suggestions.map(({ ca, us, label, likelihood, sections }) => ({
      kind: 'suggestion' as const,
      alignmentId: null,
      ca,
      us,
      label,
      score: likelihood,
      stake: sections,
    })),
  ];
}

type Queued = Unsure & {
  readonly rank: number;
  readonly uncertainty: number;
  readonly weight: number;
  readonly value: number;
};

export function replaceQueue(items: readonly Queued[]): Statement[] {
  return [
    { sql: 'DELETE FROM decision_queue' },
    ...bulkInsert(
      'decision_queue',
      [
        'rank',
        'kind',
        'alignment_id',
        'ca_instrument_id',
        'us_instrument_id',
        'label',
        'score',
        'uncertainty',
        'weight',
        'stake',
        'value',
      ],
      items.map((one) => [
        one.rank,
        one.kind,
        one.alignmentId,
        one.ca,
        one.us,
        one.label,
        one.score,
        one.uncertainty,
        one.weight,
        one.stake,
        one.value,
      ]),
    ),
  ];
}

type QueueRow = Row & {
  rank: number;
  kind: 'pair' | 'suggestion';
  alignment_id: string | null;
  ca_json: string;
  us_json: string;
  label: string;
  score: number;
  uncertainty: number;
  weight: number;
  stake: number;
  value: number;
};

const provisions = (side: 'ca' | 'us') =>
  `(SELECT json_group_array(json_array(e.instrument_id, e.id, p.e_id, i.citation, ${HEADING})) FROM
      (SELECT * FROM alignment_sides WHERE alignment_id = q.alignment_id AND side = '${side}' ORDER BY ordinal) s
      JOIN editions e ON e.key = s.edition_key JOIN instruments i ON i.id = e.instrument_id
      JOIN provisions p ON p.edition_key = s.edition_key AND p.ordinal = s.provision_ordinal)`;
const whole = (side: 'ca' | 'us') =>
  `(SELECT json_group_array(json_array(i.id, coalesce((SELECT e.id FROM editions e WHERE e.instrument_id = i.id AND e.shown = 1 AND e.language = 'en'), ''),
      '', i.citation, i.title_en)) FROM instruments i WHERE i.id = q.${side}_instrument_id)`;
const labels = (side: 'ca' | 'us') => `CASE q.kind WHEN 'pair' THEN ${provisions(side)} ELSE ${whole(side)} END`;

/** Rows read at once, at least, while looking for some that nobody has decided. */
const LEAST_READ = 20;

/**
 * The queue from a place on, without what people have decided since it was made.
 *
 * @param before walks backwards from the place: the nearest first
 */
export async function listQueue(
  database: Database,
  decided: ReadonlyMap<PairKey, Decided>,
  page: PageRequest,
  before = false,
): Promise<Page<QueueItem>> {
  const found: QueueItem[] = [];
  // Each row costs a look at its provisions, and mostly nobody has decided any: one more than the page tells whether another follows.
  const read = Math.max(LEAST_READ, page.limit + 1);
  let at = Number(page.after?.[0] ?? 0);
  for (;;) {
    const rows = await database.all<QueueRow>(
      `SELECT q.*, ${labels('ca')} AS ca_json, ${labels('us')} AS us_json FROM decision_queue q
       WHERE q.rank ${before ? '<' : '>'} ? ORDER BY q.rank ${before ? 'DESC' : ''} LIMIT ?`,
      [at, read],
    );
    for (const item of rows.map(toQueueItem)) {
      const isDecided = item.ca.some((ca) => item.us.some((us) => decided.has(pairKey(ca, us))));
      if (!isDecided) found.push(item);
    }
    at = rows.at(-1)?.rank ?? at;
    if (found.length > page.limit || rows.length < read) break;
  }
  const shown = found.slice(0, page.limit);
  return { rows: shown, next: found.length > page.limit ? [shown.at(-1)?.rank ?? 0] : null };
}

function toQueueItem(row: QueueRow): QueueItem {
  return {
    rank: row.rank,
    kind: row.kind,
    alignmentId: row.alignment_id,
    ca: toLabels(row.ca_json),
    us: toLabels(row.us_json),
    label: row.label,
    score: row.score,
    uncertainty: row.uncertainty,
    weight: row.weight,
    stake: row.stake,
    value: row.value,
    ...UNDECIDED,
  };
}

function toLabels(json: string): ProvisionLabel[] {
  const cells = JSON.parse(json) as [string, string, string, string, string | null][];
  return cells.map(([instrumentId, editionId, eId, citation, heading]) => ({
    instrumentId,
    editionId,
    eId,
    citation: eId === '' ? citation : formatProvisionCitation(citation, eId, 'en'),
    heading,
  }));
}

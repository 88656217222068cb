import type { ProvisionPointer, Tag } from '../model/tag.ts';
import type { Row, Value } from './database.ts';

export const TAG_COLUMNS = [
  'id',
  'kind',
  'crosswalk_id',
  'ca_instrument_id',
  'ca_e_id',
  'ca_quote',
  'ca_exact',
  'ca_point_in_time',
  'us_instrument_id',
  'us_e_id',
  'us_quote',
  'us_exact',
  'us_point_in_time',
  'status',
  'relationship',
  'rationale',
  'stringency',
  'divergence_kind',
  'priority',
  'reason',
  'note',
  'assignee',
  'labels_json',
  'work_plan_id',
  'created_by',
  'created_at',
  'updated_at',
  'version',
] as const;

export type TagRow = Row & Readonly<Record<(typeof TAG_COLUMNS)[number], string | null>> & { readonly version: number };

/** A stored row as a tag. What the columns hold was validated when it was written. */
export function toTag(row: TagRow): Tag {
  return {
    id: String(row.id),
    kind: row.kind as Tag['kind'],
    crosswalkId: row.crosswalk_id,
    ca: pointerOf(row, 'ca'),
    us: pointerOf(row, 'us'),
    status: row.status as Tag['status'],
    relationship: row.relationship as Tag['relationship'],
    rationale: row.rationale as Tag['rationale'],
    stringency: row.stringency as Tag['stringency'],
    divergenceKind: row.divergence_kind as Tag['divergenceKind'],
    priority: row.priority as Tag['priority'],
    reason: row.reason ?? '',
    note: row.note ?? '',
    assignee: row.assignee,
    labels: JSON.parse(row.labels_json ?? '[]') as string[],
    workPlanId: row.work_plan_id,
    createdBy: String(row.created_by),
    createdAt: String(row.created_at),
    updatedAt: String(row.updated_at),
    version: row.version,
  };
}

function pointerOf(row: TagRow, side: 'ca' | 'us'): ProvisionPointer | null {
  const instrumentId = row[`${side}_instrument_id`];
  if (instrumentId === null) return null;
  return {
    instrumentId,
    eId: row[`${side}_e_id`] ?? '',
    quote: row[`${side}_quote`] ?? '',
    exact: row[`${side}_exact`],
    pointInTime: row[`${side}_point_in_time`] ?? '',
  };
}

/** The values of a tag in the order of the columns. */
export function tagValues(tag: Tag): Value[] {
  const pointer = (one: ProvisionPointer | null) =>
    one === null ? [null, null, null, null, null] : [one.instrumentId, one.eId, one.quote, one.exact, one.pointInTime];
  return [
    tag.id,
    tag.kind,
    tag.crosswalkId,
    ...pointer(tag.ca),
    ...pointer(tag.us),
    tag.status,
    tag.relationship,
    tag.rationale,
    tag.stringency,
    tag.divergenceKind,
    tag.priority,
    tag.reason,
    tag.note,
    tag.assignee,
    JSON.stringify(tag.labels),
    tag.workPlanId,
    tag.createdBy,
    tag.createdAt,
    tag.updatedAt,
    tag.version,
  ];
}

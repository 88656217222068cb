import type { ProvisionPointer } from '../model/tag.ts';
import type { Database, Row } from './database.ts';
import { eIdKey } from './e-id-key.ts';

/** What happened since to a provision that somebody pointed at. */
export type Trace = {
  /** Dates of the text pointed at and of the newest. */
  readonly from: string;
  readonly to: string;
  readonly changes: number;
  readonly firstChange: number | null;
  readonly isGone: boolean;
  /** Its eId in the newest edition; null when it is gone. */
  readonly eId: string | null;
};

type TraceRow = Row & {
  at: number;
  e_id: string;
  from_date: string;
  to_date: string;
  ordinal: number | null;
  side: string | null;
  kinds: string | null;
  from_e_id: string | null;
  to_e_id: string | null;
};

/**
 * Traces pointers from the official edition they were made on to the newest one. A pointer whose edition is not in the index any more, or that
 * was made on a digest, has no trace: only its quoted words can tell.
 */
export async function tracePointers(
  database: Database,
  pointers: readonly Pick<ProvisionPointer, 'instrumentId' | 'eId' | 'pointInTime'>[],
): Promise<(Trace | null)[]> {
  if (pointers.length === 0) return [];
  const rows = await database.all<TraceRow>(
    `SELECT w.key AS at, p.e_id, f.point_in_time AS from_date, t.point_in_time AS to_date, c.ordinal, s.side, c.kinds,
       pf.e_id AS from_e_id, pt.e_id AS to_e_id
     FROM json_each(?) w
     JOIN editions f ON f.instrument_id = w.value ->> 0 AND f.language = 'en' AND f.form = 'official' AND f.point_in_time = w.value ->> 3
     JOIN editions t ON t.key = (SELECT n.key FROM editions n WHERE n.instrument_id = f.instrument_id AND n.language = 'en'
       AND n.form = 'official' ORDER BY n.point_in_time DESC LIMIT 1)
     JOIN provisions p ON p.edition_key = f.key AND p.e_id_key = w.value ->> 2 AND p.e_id = w.value ->> 1
     LEFT JOIN edition_pairs ep ON ep.from_key = f.key AND ep.to_key = t.key
     LEFT JOIN change_sides s ON s.from_key = ep.from_key AND s.to_key = ep.to_key AND s.side IN ('from', 'in-from')
       AND s.provision_ordinal <= p.last_ordinal AND s.last_ordinal >= p.ordinal
     LEFT JOIN changes c ON c.from_key = s.from_key AND c.to_key = s.to_key AND c.ordinal = s.change_ordinal AND c.matters = 1
     LEFT JOIN provisions pf ON pf.edition_key = f.key AND pf.ordinal = s.provision_ordinal
     LEFT JOIN change_sides st ON st.from_key = s.from_key AND st.to_key = s.to_key AND st.change_ordinal = s.change_ordinal
       AND st.side = 'to' AND st.place = 0
     LEFT JOIN provisions pt ON pt.edition_key = t.key AND pt.ordinal = st.provision_ordinal
     WHERE ep.from_key IS NOT NULL OR f.key = t.key
     ORDER BY w.key, c.ordinal`,
    [
      JSON.stringify(
        pointers.map(({ instrumentId, eId, pointInTime }) => [instrumentId, eId, eIdKey(eId), pointInTime]),
      ),
    ],
  );
  const byPointer = Map.groupBy(rows, (row) => row.at);
  return pointers.map((_, at) => toTrace(byPointer.get(at) ?? []));
}

function toTrace(rows: readonly TraceRow[]): Trace | null {
  const [first] = rows;
  if (first === undefined) return null;
  const changes = rows.filter((row) => row.ordinal !== null);
  const isWithin = (outer: string | null) => outer === first.e_id || first.e_id.startsWith(`${outer}__`);
  // The innermost of the provisions around it that moved or went takes it along.
  const carriers = changes.filter((row) => row.side === 'from' && isWithin(row.from_e_id));
  const carrier = carriers.toSorted((a, b) => (b.from_e_id?.length ?? 0) - (a.from_e_id?.length ?? 0))[0];
  const isGone = carrier?.kinds === ' removed ';
  const eId =
    carrier?.from_e_id === undefined || carrier.from_e_id === null || carrier.to_e_id === null
      ? first.e_id
      : carrier.to_e_id + first.e_id.slice(carrier.from_e_id.length);
  return {
    from: first.from_date,
    to: first.to_date,
    changes: new Set(changes.map((row) => row.ordinal)).size,
    firstChange: changes[0]?.ordinal ?? null,
    isGone,
    eId: isGone ? null : eId,
  };
}

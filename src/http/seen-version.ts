import { listAudit } from '../store/audit.ts';
import type { Database } from '../store/database.ts';

/** A record as it was at a version, out of the record of its changes; null when that does not hold it. */
export async function seenVersion(desk: Database, subject: string, version: number): Promise<unknown> {
  const history = await listAudit(desk, subject);
  const isOf = (after: unknown) =>
    typeof after === 'object' && after !== null && (after as { version?: unknown }).version === version;
  return history.findLast(({ after }) => isOf(after))?.after ?? null;
}

import * as z from 'zod';

/** Where the record of what people did ends: its last sealed entry and the hash that stands for all of them. Every export prints it. */
export const AuditHead = z.object({
  seq: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type AuditHead = z.infer<typeof AuditHead>;

/** As a header of an answer has it. */
export function auditHeadLine({ seq, sha256 }: AuditHead): string {
  return `${seq} ${sha256}`;
}

/** As the name of a file has it, for formats that have no place for it: enough of the hash that nobody finds another row with it. */
export function auditHeadName({ seq, sha256 }: AuditHead): string {
  return `audit-${seq}-${sha256.slice(0, 16)}`;
}

import { type AuditHead, auditHeadLine } from '../model/audit-head.ts';
import { sealAudit } from '../store/audit-chain.ts';
import type { AppContext } from './request-context.ts';

/**
 * Seals the record of changes and says in a header of the answer where it ends. Asked before an export's rows are read: what is written meanwhile
 * is then at worst in the rows and not yet in the head, never the other way round.
 */
export async function printAuditHead(context: AppContext): Promise<AuditHead> {
  const head = await sealAudit(context.get('services').desk);
  context.header('Audit-Head', auditHeadLine(head));
  return head;
}

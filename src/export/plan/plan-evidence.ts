import type { AuditHead } from '../../model/audit-head.ts';
import type { WholePlan } from '../../model/work-plan.ts';

/** A clause of a plan then and now. */
export type ClauseEvidence = {
  /** In the document's language: `SOR/98-282, s. 26`. */
  readonly citation: string;
  readonly address: string;
  readonly side: 'ca' | 'us';
  readonly before: string;
  readonly beforeDate: string;
  /** Null: it is no longer in the index. */
  readonly now: string | null;
  readonly nowDate: string | null;
  /** From before to now, where they differ. */
  readonly runs: readonly { readonly kind: 'same' | 'deleted' | 'inserted'; readonly text: string }[] | null;
};

/** Everything a document of a plan is made of. */
export type PlanDocumentData = WholePlan & {
  readonly themeName: string | null;
  /** Clauses of each variance, by its id. */
  readonly evidence: ReadonlyMap<string, readonly ClauseEvidence[]>;
  /** The day the document is made, and the head of the record of changes then. */
  readonly madeOn: string;
  readonly head: AuditHead;
  readonly address: string;
};

export const DOCUMENT_KINDS = ['plan', 'variances', 'close-out', 'alignment-statement', 'forward-plan'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

import { toDocx } from '../../export/document/to-docx.ts';
import { toHtml } from '../../export/document/to-html.ts';
import { toMarkdown } from '../../export/document/to-markdown.ts';
import { planDocument } from '../../export/plan/plan-document.ts';
import {
  type ClauseEvidence,
  DOCUMENT_KINDS,
  type DocumentKind,
  type PlanDocumentData,
} from '../../export/plan/plan-evidence.ts';
import type { Language } from '../../model/language.ts';
import type { ProvisionPointer } from '../../model/tag.ts';
import type { WholePlan } from '../../model/work-plan.ts';
import type { Database } from '../../store/database.ts';
import { findShownEdition } from '../../store/editions.ts';
import { findSector } from '../../store/sectors.ts';
import { redline } from '../../text/redline.ts';
import { paths } from '../../ui/paths.ts';
import { printAuditHead } from '../audit-header.ts';
import { resolvePointer } from '../pointer.ts';
import { Problem } from '../problem.ts';
import { type AppContext, pathPart } from '../request-context.ts';
import { wholePlanOf } from './work-plans.ts';

const MOST_WORDS = 2000;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A document of a plan, in the form that its name ends in: `/work-plans/{id}/documents/close-out.docx`. */
export async function showPlanDocument(context: AppContext): Promise<Response> {
  const name = pathPart(context, 'file');
  const [kindName, form = context.get('face')] = name.split('.');
  const kind = DOCUMENT_KINDS.find((one) => one === kindName);
  if (kind === undefined) throw new Problem('not-found');
  const data = await documentData(context, await wholePlanOf(context));
  const language = context.get('language');
  const file = `${kind}-${data.plan.id}.${language}`;
  context.header('Content-Language', language);
  // A document says the head of the record on the day it is made: one kept from before would say an older one.
  context.header('Cache-Control', 'private, no-store');
  if (form === 'json') return context.json(toJson(kind, data));
  const made = planDocument(kind, data, language);
  if (form === 'md') {
    context.header('Content-Type', 'text/markdown; charset=UTF-8');
    context.header('Content-Disposition', `attachment; filename="${file}.md"`);
    return context.body(toMarkdown(made));
  }
  if (form === 'docx') {
    context.header('Content-Type', DOCX);
    context.header('Content-Disposition', `attachment; filename="${file}.docx"`);
    return context.body((await toDocx(made)) as Uint8Array<ArrayBuffer>);
  }
  if (form !== 'html') throw new Problem('no-such-face', { face: form });
  return context.html(toHtml(made, context.get('secureHeadersNonce')));
}

function toJson(kind: DocumentKind, data: PlanDocumentData) {
  const { evidence, ...rest } = data;
  return { kind, ...rest, evidence: Object.fromEntries(evidence) };
}

async function documentData(context: AppContext, whole: WholePlan): Promise<PlanDocumentData> {
  const { index, now } = context.get('services');
  const language = context.get('language');
  const { origin } = new URL(context.req.url);
  const [head, sector] = await Promise.all([
    printAuditHead(context),
    whole.plan.theme === null ? null : findSector(index, whole.plan.theme),
  ]);
  const evidence = new Map<string, readonly ClauseEvidence[]>();
  for (const variance of whole.variances) {
    const clauses = variance.pairs.flatMap(({ ca, us }) => [
      ...(ca === null ? [] : [clauseEvidence(index, ca, 'ca', language, origin)]),
      ...(us === null ? [] : [clauseEvidence(index, us, 'us', language, origin)]),
    ]);
    evidence.set(variance.id, await Promise.all(clauses));
  }
  return {
    ...whole,
    themeName: sector === null ? null : language === 'fr' ? sector.nameFr : sector.nameEn,
    evidence,
    madeOn: now().toISOString().slice(0, 10),
    head,
    address: `${origin}/${language}${paths.workPlan(whole.plan.id)}`,
  };
}

async function clauseEvidence(
  index: Database,
  pointer: ProvisionPointer,
  side: 'ca' | 'us',
  language: Language,
  origin: string,
): Promise<ClauseEvidence> {
  const [state, edition] = await Promise.all([
    resolvePointer(index, pointer, language),
    findShownEdition(index, pointer.instrumentId, 'en'),
  ]);
  const differs = state.resolves && state.now !== pointer.quote;
  return {
    citation: state.citation,
    address: `${origin}/${language}${paths.provision(pointer.instrumentId, pointer.eId)}`,
    side,
    before: pointer.quote,
    beforeDate: pointer.pointInTime,
    now: state.resolves ? state.now : null,
    nowDate: edition?.pointInTime ?? null,
    runs: differs ? redline(pointer.quote, state.now, MOST_WORDS).runs : null,
  };
}

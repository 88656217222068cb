import * as z from 'zod';
import { Relationship } from '../../model/alignment.ts';
import { type DecidedPlace, type Decision, DecisionReason, StandingDecision, Verdict } from '../../model/decision.ts';
import { InstrumentId } from '../../model/instrument.ts';
import { findAlignment } from '../../store/alignments.ts';
import type { Database } from '../../store/database.ts';
import { findDecision, insertDecision, listDecisions, withdrawDecision } from '../../store/decisions.ts';
import { findShownEdition } from '../../store/editions.ts';
import { findInstrument } from '../../store/instruments.ts';
import { findEIdByNumber } from '../../store/provisions.ts';
import { withChanges } from '../../store/read-decided.ts';
import { listSuggestions } from '../../store/suggestions.ts';
import { decisionsPage } from '../../ui/pages/decisions-page.ts';
import { can } from '../access.ts';
import { readBody } from '../body.ts';
import { listResource } from '../list-resource.ts';
import { pointTo } from '../pointer.ts';
import { Problem } from '../problem.ts';
import { Flag } from '../query.ts';
import { type AppContext, pathPart } from '../request-context.ts';
import { requireAccess } from '../require-access.ts';
import { safeReturnTo } from '../return-to.ts';
import { readTypedCitation } from '../typed-citation.ts';
import { newUlid } from '../ulid.ts';

export const decisionList = listResource({
  path: '/decisions',
  name: 'decisions',
  summary: 'What people decided of pairs that a program found, the newest first',
  filter: z.object({
    verdict: Verdict.optional(),
    instrument: z.string().optional(),
    decidedBy: z.string().optional(),
    level: z.enum(['instrument', 'provision']).optional(),
    withdrawn: Flag,
  }),
  row: StandingDecision,
  key: z.tuple([z.string()]),
  find: async () => null,
  list: async ({ services, filter }, _subject, page) => {
    const { rows, next } = await listDecisions(services.desk, filter, page);
    return { rows: await withChanges(services.index, rows), next };
  },
  page: (view, _subject, listing, { actor }) =>
    decisionsPage(view, { ...listing, canWithdraw: (decision) => mayWithdraw(actor, decision) }),
});

/** A decision on a pair of provisions by its id of the moment, or on two whole instruments. */
export const NewDecision = z
  .strictObject({
    alignmentId: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .optional(),
    caInstrumentId: InstrumentId.optional(),
    usInstrumentId: InstrumentId.optional(),
    verdict: Verdict,
    instead: z
      .string()
      .trim()
      .max(200)
      .optional()
      .describe(
        'Citation of the provision that is right instead (`21 CFR 820.35`, `SOR/98-282, s. 32`); needed to adjust',
      ),
    relationship: z.union([z.literal('').transform(() => undefined), Relationship]).optional(),
    reason: DecisionReason,
    returnTo: z.string().optional().describe('Of forms: the page to go back to'),
  })
  .refine(({ alignmentId, caInstrumentId, usInstrumentId }) =>
    alignmentId === undefined ? caInstrumentId !== undefined && usInstrumentId !== undefined : true,
  );

type Subject = {
  readonly ca: DecidedPlace;
  readonly us: DecidedPlace;
  readonly machineLabel: string | null;
  readonly machineScore: number | null;
};

export async function createDecision(context: AppContext): Promise<Response> {
  const { index, desk, now } = context.get('services');
  const actor = requireAccess(context, 'create', { kind: 'suggestion' });
  const { kind, value } = await readBody(context, NewDecision, ['form', 'json']);
  const { verdict, relationship, reason } = value;
  const subject =
    value.alignmentId === undefined
      ? await pairOfInstruments(index, value.caInstrumentId ?? '', value.usInstrumentId ?? '')
      : await pairOfProvisions(index, value.alignmentId);
  const instead = verdict === 'adjusted' ? await insteadOf(index, subject, value.instead ?? '') : null;
  const at = now();
  const decision: Decision = {
    ...subject,
    id: newUlid(at),
    verdict,
    insteadCa: instead?.ca ?? null,
    insteadUs: instead?.us ?? null,
    relationship: relationship ?? null,
    reason,
    role: context.get('actor').role,
    decidedBy: actor,
    decidedAt: at.toISOString(),
    withdrawnAt: null,
    withdrawnBy: null,
  };
  await insertDecision(desk, decision);
  const language = context.get('language');
  if (kind === 'form') return context.redirect(safeReturnTo(value.returnTo ?? '/decisions', language), 303);
  return context.json(decision, 201, { Location: `/${language}/decisions` });
}

export const Withdrawal = z.strictObject({
  returnTo: z.string().optional().describe('Of forms: the page to go back to'),
});

/** Takes a decision back: it stays in the list with who took it back and when. */
export async function submitWithdrawal(context: AppContext): Promise<Response> {
  const { desk, now } = context.get('services');
  const id = pathPart(context, 'id');
  const decision = await findDecision(desk, id);
  if (decision === null) throw new Problem('no-such-decision', { id });
  const actor = requireAccess(context, 'update', { kind: 'suggestion', decidedBy: decision.decidedBy });
  const { kind, value } = await readBody(context, Withdrawal, ['form', 'json']);
  const withdrawn = await withdrawDecision(desk, decision, { actor, at: now().toISOString() });
  if (withdrawn === null) throw new Problem('already-withdrawn', { id });
  if (kind === 'form')
    return context.redirect(safeReturnTo(value.returnTo ?? '/decisions', context.get('language')), 303);
  return context.json(withdrawn, 200);
}

/** One's own, or anybody's for those who answer for the whole. */
function mayWithdraw(actor: Parameters<typeof can>[0], decision: Decision): boolean {
  return decision.withdrawnAt === null && can(actor, 'update', { kind: 'suggestion', decidedBy: decision.decidedBy });
}

async function pairOfProvisions(index: Database, alignmentId: string): Promise<Subject> {
  const alignment = await findAlignment(index, alignmentId);
  const [ca, us] = [alignment?.ca[0], alignment?.us[0]];
  if (alignment === null || ca === undefined || us === undefined) {
    throw new Problem('no-such-alignment', { id: alignmentId });
  }
  const [caPlace, usPlace] = await Promise.all([pointTo(index, ca), pointTo(index, us)]);
  return { ca: placeOf(caPlace), us: placeOf(usPlace), machineLabel: alignment.label, machineScore: alignment.score };
}

async function pairOfInstruments(index: Database, ca: string, us: string): Promise<Subject> {
  const [caPlace, usPlace, found] = await Promise.all([
    wholeOf(index, ca, 'ca'),
    wholeOf(index, us, 'us'),
    listSuggestions(index, { instrument: ca, other: us }, { after: null, limit: 1 }),
  ]);
  const suggestion = found.rows[0];
  return {
    ca: caPlace,
    us: usPlace,
    machineLabel: suggestion?.label ?? null,
    machineScore: suggestion?.likelihood ?? null,
  };
}

async function wholeOf(index: Database, id: string, jurisdiction: 'ca' | 'us'): Promise<DecidedPlace> {
  const instrument = await findInstrument(index, id);
  if (instrument === null || instrument.jurisdiction !== jurisdiction) throw new Problem('no-such-instrument', { id });
  return { instrumentId: id, eId: '', quote: instrument.titleEn, pointInTime: instrument.pointInTime };
}

/** The pair that is right instead: the place typed takes the side of its country, the other side stays. */
async function insteadOf(
  index: Database,
  subject: Subject,
  typed: string,
): Promise<{ readonly ca: DecidedPlace; readonly us: DecidedPlace }> {
  const cited = readTypedCitation(typed);
  const edition = cited === null ? null : await findShownEdition(index, cited.instrumentId, 'en');
  if (cited === null || edition === null) throw new Problem('no-such-place', { typed });
  const { instrumentId } = cited;
  const jurisdiction = instrumentId.startsWith('ca/') ? 'ca' : 'us';
  if (subject.ca.eId === '')
    return { ...sides(subject), [jurisdiction]: await wholeOf(index, instrumentId, jurisdiction) };
  const eId = cited.section === null ? null : await findEIdByNumber(index, edition.id, cited.section, cited.marks);
  if (eId === null) throw new Problem('no-such-place', { typed });
  const label = { instrumentId, editionId: edition.id, eId, citation: typed, heading: null };
  return { ...sides(subject), [jurisdiction]: placeOf(await pointTo(index, label)) };
}

function sides({ ca, us }: Subject): { readonly ca: DecidedPlace; readonly us: DecidedPlace } {
  return { ca, us };
}

function placeOf({ instrumentId, eId, quote, pointInTime }: DecidedPlace): DecidedPlace {
  return { instrumentId, eId, quote, pointInTime };
}

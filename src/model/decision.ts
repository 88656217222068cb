import * as z from 'zod';
import { Role } from './actor.ts';
import { Relationship } from './alignment.ts';
import { InstrumentId } from './instrument.ts';
import { IsoDate } from './language.ts';

/**
 * What a person says of a pair that a program found. `adjusted`: this pair is wrong and another one right, which the decision names; it counts as a
 * rejection of the one and a confirmation of the other.
 */
export const Verdict = z.enum(['confirmed', 'rejected', 'adjusted']);
export type Verdict = z.infer<typeof Verdict>;

/** What holds of a pair: the program's answer until somebody decides; `disputed` when two people say contrary things of it. */
const PairStatus = z.enum(['machine', 'confirmed', 'rejected', 'disputed']);

/** A place that survives re-ingesting: never a row id, and it keeps the words it was decided on. An empty eId is the whole instrument. */
export const DecidedPlace = z.object({
  instrumentId: InstrumentId,
  eId: z.string().describe('Empty for the whole instrument'),
  quote: z.string(),
  pointInTime: IsoDate,
});
export type DecidedPlace = z.infer<typeof DecidedPlace>;

export const DecisionReason = z.string().trim().min(3).max(4000);

/** A decision on a pair of provisions, or of whole instruments. */
export const Decision = z.object({
  id: z.string(),
  verdict: Verdict,
  ca: DecidedPlace,
  us: DecidedPlace,
  insteadCa: DecidedPlace.nullable().describe('The Canadian side of the pair that is right; null unless adjusted'),
  insteadUs: DecidedPlace.nullable(),
  relationship: Relationship.nullable().describe('Read from the Canadian side, if the person said so'),
  reason: z.string(),
  machineLabel: z.string().nullable().describe('What the program said when it was decided'),
  machineScore: z.number().nullable(),
  role: Role,
  decidedBy: z.string(),
  decidedAt: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().nullable(),
  withdrawnBy: z.string().nullable(),
});
export type Decision = z.infer<typeof Decision>;

/** The same with what has become of the text it was made on. */
export const StandingDecision = Decision.extend({
  textChangedOn: IsoDate.nullable().describe(
    'Date of the text now shown, where a place of the decision reads otherwise in it or is gone; null: the words are those that were decided on',
  ),
});
export type StandingDecision = z.infer<typeof StandingDecision>;

/** What people have decided of a pair, beside what the program says of it. */
export const Decided = z.object({
  status: PairStatus.describe('A decision overrides what the program says; `machine` where nobody has decided'),
  decidedBy: z.string().nullable().describe('Who decided, several joined by a semicolon'),
  decidedAt: z.string().nullable().describe('When last'),
  decisionId: z.string().nullable().describe('The last decision, whose reason stands in the list of decisions'),
  decidedRelationship: Relationship.nullable().describe(
    'What people who confirm it say the relationship is; it overrides the computed one. Null where none said, or not all the same',
  ),
  textChangedOn: StandingDecision.shape.textChangedOn,
});
export type Decided = z.infer<typeof Decided>;

export const UNDECIDED: Decided = {
  status: 'machine',
  decidedBy: null,
  decidedAt: null,
  decisionId: null,
  decidedRelationship: null,
  textChangedOn: null,
};

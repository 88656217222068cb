import * as z from 'zod';
import { Bridge } from './citation.ts';
import { IsoDate } from './language.ts';

/**
 * How two figures relate. `boundary`: "or more" against "more than". `other-condition`: the same figure, but asked under conditions that
 * exclude each other ("with a load" against "after sale"), so that it proves no equality.
 */
const QuantityRelation = z.enum([
  'equal',
  'equal-converted',
  'near',
  'stricter',
  'boundary',
  'other-condition',
  'different',
]);
export type QuantityRelation = z.infer<typeof QuantityRelation>;

/** The side that has what the other lacks. */
const OneSide = z.enum(['ca', 'us']);

/** Members that one side has and the other lacks, in the words of the text. */
const Members = z.array(z.string());

/** What each kind of difference says; pages build the sentence from it, in either language. */
export const DivergenceDetails = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('quantity'),
    relation: QuantityRelation,
    dimension: z.string(),
    subject: z.string().nullable(),
    /**
     * Each side's figure as printed, its bound as a sign ("≥ 200 mm"), and in the other side's unit, rounded for reading ("7.9 in"). Where the
     * two do not convert (currencies, working days) `...Converted` is the figure as printed.
     */
    caFigure: z.string(),
    caConverted: z.string(),
    usFigure: z.string(),
    usConverted: z.string(),
    /** How far the two are apart, in the unit of each side ("0.9 N", "0.2 lbf"); null where they are equal or do not convert. */
    caDifference: z.string().nullable(),
    usDifference: z.string().nullable(),
    /** Of figures that are nearly the same, how far the rounding of a conversion may part them, as a share of the larger; else null. */
    tolerance: z.number().min(0).max(1).nullable(),
  }),
  /** The same value from different dates on. */
  z.object({
    kind: z.literal('timing'),
    subject: z.string().nullable(),
    /** The value both sides give, as printed; the dates alone differ. */
    value: z.string(),
    /** The first day of a year where the text names only the year. */
    caDate: IsoDate,
    usDate: IsoDate,
    /** From the Canadian date to the U.S. one, so negative where the United States is first. */
    days: z.int(),
  }),
  z.object({
    kind: z.literal('modality'),
    caModality: z.string(),
    usModality: z.string(),
    caModal: z.string(),
    usModal: z.string(),
  }),
  /** Who or what is covered, in the words of each text; null where a text names no limit. */
  z.object({ kind: z.literal('scope'), caScope: z.string().nullable(), usScope: z.string().nullable() }),
  /** An exception that only one text makes. */
  z.object({ kind: z.literal('exception'), side: OneSide, exception: z.string() }),
  z.object({
    kind: z.literal('method'),
    /** `edition`: one standard in two editions; `other`: different standards; `one-sided`: only one text names any. */
    relation: z.enum(['edition', 'other', 'one-sided']),
    caMethods: Members,
    usMethods: Members,
  }),
  /** Two meanings of one term: what only one of them says. */
  z.object({ kind: z.literal('definition'), term: z.string(), usTerm: z.string(), caOnly: Members, usOnly: Members }),
  z.object({ kind: z.literal('list'), shared: z.int().nonnegative(), caOnly: Members, usOnly: Members }),
  /** The same aim by other means: what each text limits or asks. */
  z.object({ kind: z.literal('design'), caMeans: z.string(), usMeans: z.string() }),
  /** One text points at the other country's law, and how. */
  z.object({ kind: z.literal('recognition'), side: OneSide, bridge: Bridge, law: z.string() }),
  /** A requirement or a limit that only one of two aligned texts holds. */
  z.object({ kind: z.literal('one-sided'), side: OneSide, about: z.enum(['figure', 'requirement']), says: z.string() }),
]);
export type DivergenceDetails = z.infer<typeof DivergenceDetails>;

/** The details of one kind. */
export type DetailsOf<Kind extends DivergenceDetails['kind']> = Extract<DivergenceDetails, { kind: Kind }>;

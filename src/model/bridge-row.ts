import * as z from 'zod';
import { Bridge, CitationKind, ReferenceMode, Resolution } from './citation.ts';
import { Jurisdiction } from './instrument.ts';
import { IsoDate, Language } from './language.ts';

/** One citation across the border: who cites whom, how, and as of when. */
export const BridgeRow = z.object({
  instrumentId: z.string(),
  jurisdiction: Jurisdiction.describe('Of the citing text'),
  titleEn: z.string(),
  titleFr: z.string().nullable(),
  departmentId: z.string().nullable().describe('Who administers the citing instrument'),
  editionId: z.string(),
  language: Language,
  eId: z.string(),
  citation: z.string().describe('The citing provision'),
  ordinal: z.int().describe('Which citation of the provision, from 0'),
  kind: CitationKind,
  text: z.string().describe('The reference as printed'),
  canonical: z.string(),
  resolution: Resolution,
  targetInstrumentId: z.string().nullable(),
  targetEId: z.string().nullable(),
  mechanism: Bridge,
  alignment: z.boolean().describe('False for a reference that forbids obeying the other text'),
  mode: ReferenceMode.nullable(),
  staticOn: IsoDate.nullable(),
  evidence: z.string().nullable().describe('The words the mechanism or the mode was read from'),
  evidenceEId: z.string().nullable().describe('The provision that states the mode, when it is another one'),
});
export type BridgeRow = z.infer<typeof BridgeRow>;

/** How many references of a mechanism a sector has. */
export type BridgeCount = { readonly sectorId: string; readonly mechanism: Bridge; readonly count: number };

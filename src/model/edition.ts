import * as z from 'zod';
import { InstrumentId } from './instrument.ts';
import { IsoDate, Language } from './language.ts';

/** `official`: the publisher's text. `digest`: restated for this project in its own words; never shown as the law itself. */
export const EditionForm = z.enum(['official', 'digest']);
export type EditionForm = z.infer<typeof EditionForm>;

/** An instrument at a point in time, in a language. */
export const Edition = z.object({
  /** `editionIdOf(...)`: `us/21-cfr-820@2026-01-29.en`, with `.digest` appended for a digest. */
  id: z.string(),
  instrumentId: InstrumentId,
  pointInTime: IsoDate,
  language: Language,
  form: EditionForm,
  /** Name of the reader that read it: `ecfr`, `gpo`, `justice`, `markdown`. */
  source: z.string(),
  /** File name it came from, without folders. */
  sourceName: z.string(),
  /** SHA-256 of the source bytes as hexadecimal digits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Edition = z.infer<typeof Edition>;

/** The one place that knows how an edition id is written. */
export function editionIdOf(edition: Pick<Edition, 'instrumentId' | 'pointInTime' | 'language' | 'form'>): string {
  const suffix = edition.form === 'digest' ? '.digest' : '';
  return `${edition.instrumentId}@${edition.pointInTime}.${edition.language}${suffix}`;
}

/** Whether an edition restates the law, as its id says. */
export function isDigestId(editionId: string): boolean {
  return editionId.endsWith('.digest');
}

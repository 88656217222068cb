import * as z from 'zod';
import { Provision } from './provision.ts';

/**
 * How well a passage in the other official language fits: `own`, the twin of the provision; `folded`, a provision inside which its words stand; `around`,
 * the nearest one around it, the other language having no provision of its own for it.
 */
export const TwinFit = z.enum(['own', 'folded', 'around']);
export type TwinFit = z.infer<typeof TwinFit>;

/** What a provision says in the other official language. */
export const LanguageTwin = Provision.pick({
  editionId: true,
  eId: true,
  level: true,
  number: true,
  heading: true,
  text: true,
  table: true,
}).extend({
  fit: TwinFit,
  /** Words of it that give another modality or figure than the provision; null where the two agree as far as the machine reads them. */
  differs: z.string().nullable(),
});
export type LanguageTwin = z.infer<typeof LanguageTwin>;

/** Names a provision of an edition, for looking its twin up. */
export function twinKey({ editionId, eId }: { readonly editionId: string; readonly eId: string }): string {
  return `${editionId} ${eId}`;
}

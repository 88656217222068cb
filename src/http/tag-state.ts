import * as z from 'zod';
import type { Language } from '../model/language.ts';
import { type ProvisionPointer, Tag } from '../model/tag.ts';
import { findAlignmentOfPair } from '../store/alignments.ts';
import type { Database } from '../store/database.ts';
import { tracePointers } from '../store/trace-pointers.ts';
import { type Redline, redline } from '../text/redline.ts';
import { describeTrace, resolvePointer } from './pointer.ts';

const PointerState = z.object({
  resolves: z.boolean().describe('False: the provision is no longer in the index'),
  changed: z.boolean().describe('True: its words are not those of the quote'),
  citation: z.string(),
  since: z
    .object({
      from: z.string(),
      to: z.string(),
      changes: z.int(),
      firstChange: z.int().nullable(),
      now: z.object({ eId: z.string(), citation: z.string() }).nullable().describe('Where it stands now, if elsewhere'),
    })
    .nullable()
    .describe('What changed since the text it was made on, if the index has both'),
  redline: z
    .array(z.object({ kind: z.enum(['same', 'deleted', 'inserted']), text: z.string() }))
    .nullable()
    .describe('From the quote to the words of now; null where nothing changed'),
});
type PointerState = z.infer<typeof PointerState>;

/** A tag with what has become of the provisions it points at. */
export const TagAnswer = z.object({
  tag: Tag,
  alignmentId: z.string().nullable().describe('The pair that holds both provisions now'),
  stale: z.boolean().describe('The words of a side have changed, or the provision is gone'),
  sides: z.object({ ca: PointerState.nullable(), us: PointerState.nullable() }),
});
export type TagAnswer = z.infer<typeof TagAnswer>;

/** A quote is at most 2,000 characters: some 700 words a side. */
const MAX_PIECES = 2000;

export async function describeTag(index: Database, tag: Tag, language: Language): Promise<TagAnswer> {
  const [ca, us, alignmentId] = await Promise.all([
    describeSide(index, tag.ca, language),
    describeSide(index, tag.us, language),
    tag.ca === null || tag.us === null ? null : findAlignmentOfPair(index, tag.ca, tag.us),
  ]);
  const stale = [ca, us].some((side) => side !== null && (!side.resolves || side.changed));
  return { tag, alignmentId, stale, sides: { ca, us } };
}

async function describeSide(
  index: Database,
  pointer: ProvisionPointer | null,
  language: Language,
): Promise<PointerState | null> {
  if (pointer === null) return null;
  const [{ now, ...state }, [trace]] = await Promise.all([
    resolvePointer(index, pointer, language),
    tracePointers(index, [pointer]),
  ]);
  const since = await describeTrace(index, pointer, trace ?? null, language);
  const runs: Redline['runs'] | null = state.changed ? redline(pointer.quote, now, MAX_PIECES).runs : null;
  return { ...state, since, redline: runs === null ? null : [...runs] };
}

import * as z from 'zod';
import type { ProvisionLabel } from '../model/alignment-summary.ts';
import type { ProvisionPointer, Tag, TagKind } from '../model/tag.ts';
import { findAlignment } from '../store/alignments.ts';
import type { Database } from '../store/database.ts';
import { findShownEdition } from '../store/editions.ts';
import { isGap } from '../store/gaps.ts';
import { readSubtree } from '../store/provisions.ts';
import { pointTo } from './pointer.ts';
import { Problem } from './problem.ts';
import { holdsWords } from './quote.ts';

const Words = z.string().trim().min(1).max(2000);

const Place = z.strictObject({
  instrumentId: z.string().regex(/^(?:ca|us)\/[a-z0-9.-]{1,80}$/),
  eId: z.string().min(1).max(500),
  exact: Words.optional().describe('Words quoted from it, as they stand there'),
});

/** What a new tag is on: an aligned pair by its id of the moment, or a provision of one side or of each. */
export const TagTarget = z.strictObject({
  alignmentId: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  crosswalkId: z.string().max(200).optional().describe('In which a provision has no counterpart, for a gap'),
  ca: Place.optional(),
  us: Place.optional(),
  exact: Words.optional().describe('Words quoted from a pair, of whichever side holds them'),
});
export type TagTarget = z.infer<typeof TagTarget>;

type Resolved = Pick<Tag, 'kind' | 'crosswalkId' | 'ca' | 'us'>;

/**
 * Finds what a target names and points at it.
 *
 * @throws {Problem} 404 for a pair or provision that is not there, 422 for quoted words that are not in it or for no target at all.
 */
export async function resolveTarget(index: Database, target: TagTarget): Promise<Resolved> {
  if (target.alignmentId !== undefined) {
    const alignment = await findAlignment(index, target.alignmentId);
    const [ca, us] = [alignment?.ca[0], alignment?.us[0]];
    if (alignment === null || ca === undefined || us === undefined) {
      throw new Problem('no-such-alignment', { id: target.alignmentId });
    }
    const { crosswalkId } = alignment;
    if (target.exact !== undefined) return { crosswalkId, ...(await quoteOfPair(index, { ca, us }, target.exact)) };
    const [caPointer, usPointer] = await Promise.all([pointTo(index, ca), pointTo(index, us)]);
    return { kind: 'pair', crosswalkId, ca: caPointer, us: usPointer };
  }
  if (target.ca === undefined && target.us === undefined) throw new Problem('invalid-body', { fields: 'alignmentId' });
  const [ca, us] = await Promise.all([placePointer(index, target.ca), placePointer(index, target.us)]);
  const crosswalkId = target.crosswalkId ?? null;
  return { kind: await kindOf(index, { ca, us, crosswalkId }), crosswalkId, ca, us };
}

/** Words quoted from a comparison are on the provision that holds them; words that both hold are the pair's, on both sides. */
async function quoteOfPair(
  index: Database,
  sides: Readonly<Record<'ca' | 'us', ProvisionLabel>>,
  exact: string,
): Promise<Pick<Resolved, 'kind' | 'ca' | 'us'>> {
  const [ca, us] = await Promise.all([wordsOf(index, sides.ca, exact), wordsOf(index, sides.us, exact)]);
  if (ca === null && us === null) throw new Problem('words-not-there');
  return { kind: 'span', ca, us };
}

async function wordsOf(index: Database, label: ProvisionLabel, exact: string): Promise<ProvisionPointer | null> {
  const subtree = await readSubtree(index, label.editionId, label.eId);
  const text = subtree.map(({ heading, text: own }) => `${heading ?? ''} ${own}`).join(' ');
  return holdsWords(text, exact) ? { ...(await pointTo(index, label)), exact } : null;
}

async function kindOf(index: Database, target: Omit<Resolved, 'kind'>): Promise<TagKind> {
  if (target.ca !== null && target.us !== null) return 'pair';
  const pointer = target.ca ?? target.us;
  if (pointer === null || pointer.exact !== null) return 'span';
  if (target.crosswalkId === null) return 'provision';
  return (await isGap(index, target.crosswalkId, pointer)) ? 'gap' : 'provision';
}

async function placePointer(
  index: Database,
  place: z.infer<typeof Place> | undefined,
): Promise<ProvisionPointer | null> {
  if (place === undefined) return null;
  const edition = await findShownEdition(index, place.instrumentId, 'en');
  const subtree = edition === null ? [] : await readSubtree(index, edition.id, place.eId);
  if (edition === null || subtree.length === 0) {
    throw new Problem('no-such-provision', { id: place.eId, edition: edition?.id ?? place.instrumentId });
  }
  const pointer = await pointTo(index, { instrumentId: place.instrumentId, editionId: edition.id, eId: place.eId });
  if (place.exact === undefined) return pointer;
  const text = subtree.map(({ heading, text: own }) => `${heading ?? ''} ${own}`).join(' ');
  if (!holdsWords(text, place.exact)) throw new Problem('words-not-there');
  return { ...pointer, exact: place.exact };
}

/**
 * A target as one word of a form, since a checkbox sends one value: `pair/0123…`, `gap/CROSSWALK/ca/sor-98-282/sec_1`, `provision/us/…/…`.
 * A target that cannot be read is none, and the body is refused for it.
 */
export function targetFromForm(word: string): unknown {
  const [kind, ...rest] = word.split('/');
  if (kind === 'pair') return { alignmentId: rest.join('/') };
  const crosswalkId = kind === 'gap' ? rest.shift() : undefined;
  const [country, name, ...eId] = rest;
  const place = { instrumentId: `${country}/${name}`, eId: eId.join('/') };
  if (kind !== 'gap' && kind !== 'provision') return {};
  return { ...(crosswalkId === undefined ? {} : { crosswalkId }), [country === 'us' ? 'us' : 'ca']: place };
}

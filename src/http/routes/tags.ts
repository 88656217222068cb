import * as z from 'zod';
import { Tag, TagInput, TagPriority, TagStatus } from '../../model/tag.ts';
import { findAlignment, findAlignmentOfPair } from '../../store/alignments.ts';
import { listAudit } from '../../store/audit.ts';
import { findTag, insertTag, listTags, updateTag } from '../../store/tags.ts';
import { tracePointers } from '../../store/trace-pointers.ts';
import { tagPage } from '../../ui/pages/tag-page.ts';
import { tagsPage } from '../../ui/pages/tags-page.ts';
import { can } from '../access.ts';
import { answerOnce } from '../answer-once.ts';
import { readBody } from '../body.ts';
import { listResource } from '../list-resource.ts';
import { describeTrace, pointTo, resolvePointer } from '../pointer.ts';
import { Problem } from '../problem.ts';
import { readQuery } from '../query.ts';
import { type AppContext, pathPart, viewOf } from '../request-context.ts';
import { requireAccess } from '../require-access.ts';
import { announce } from '../send-page.ts';
import { newUlid } from '../ulid.ts';

export const tagList = listResource({
  path: '/tags',
  name: 'tags',
  summary: 'Pairs that staff marked as alignment candidates, the newest first',
  filter: z.object({
    status: TagStatus.optional(),
    priority: TagPriority.optional(),
    crosswalk: z.string().optional(),
    createdBy: z.string().optional(),
  }),
  row: Tag,
  key: z.tuple([z.string()]),
  find: async () => null,
  list: ({ services, filter }, _subject, page) => listTags(services.desk, filter, page),
  page: (view, _subject, listing) => tagsPage(view, listing),
});

/** A new tag: what staff say of a pair, which is named by its id of the moment and kept by pointers. */
export const NewTag = z.strictObject({
  ...TagInput.shape,
  note: TagInput.shape.note.default(''),
  alignmentId: z.string().regex(/^[0-9a-f]{16}$/),
});

/** An edit by form; the version is the one its author saw. */
const TagForm = z.strictObject({
  ...TagInput.shape,
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
});
export const TagEdit = z.strictObject(TagInput.shape);

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
});

/** A tag with what has become of the provisions it points at. */
export const TagAnswer = z.object({
  tag: Tag,
  alignmentId: z.string().nullable().describe('The pair that holds both provisions now'),
  sides: z.object({ ca: PointerState, us: PointerState }),
});

export async function showTag(context: AppContext): Promise<Response> {
  const { desk } = context.get('services');
  const face = context.get('face');
  if (face !== 'html' && face !== 'json') throw new Problem('no-such-face', { face });
  readQuery(context, z.object({}));
  const tag = await tagOf(context);
  const answer = await withPlaces(context, tag);
  announce(context);
  if (face === 'json') return context.json(answer, 200, { ETag: etagOf(tag) });
  const history = await listAudit(desk, tag.id);
  const page = tagPage(viewOf(context), {
    ...answer,
    history: history.map(({ seq, at, actor, action }) => ({ seq, at, actor, action })),
    canEdit: can(context.get('actor'), 'update', { kind: 'tag', createdBy: tag.createdBy }),
  });
  return context.html(await page);
}

export async function createTag(context: AppContext): Promise<Response> {
  const { index, desk, now } = context.get('services');
  const actor = requireAccess(context, 'create', { kind: 'tag' });
  const { kind, value } = await readBody(context, NewTag, ['form', 'json']);
  const { alignmentId, ...input } = value;
  const alignment = await findAlignment(index, alignmentId);
  const [ca, us] = [alignment?.ca[0], alignment?.us[0]];
  if (alignment === null || ca === undefined || us === undefined) {
    throw new Problem('no-such-alignment', { id: alignmentId });
  }
  const at = now();
  const [caPointer, usPointer] = await Promise.all([pointTo(index, ca), pointTo(index, us)]);
  const tag: Tag = {
    ...input,
    id: newUlid(at),
    crosswalkId: alignment.crosswalkId,
    ca: caPointer,
    us: usPointer,
    createdBy: actor,
    createdAt: at.toISOString(),
    updatedAt: at.toISOString(),
    version: 1,
  };
  const language = context.get('language');
  if (kind === 'form') {
    await insertTag(desk, tag);
    return context.redirect(`/${language}/compare/${alignmentId}`, 303);
  }
  return answerOnce(context, value, async (keep) => {
    const headers = { Location: `/${language}/tags/${tag.id}`, ETag: etagOf(tag) };
    const answer = { status: 201, headers, body: tag } as const;
    await insertTag(desk, tag, keep(answer));
    return answer;
  });
}

/** An edit from the page: the form brings the version its author saw. */
export async function submitTagForm(context: AppContext): Promise<Response> {
  const tag = await tagOf(context);
  const actor = requireAccess(context, 'update', { kind: 'tag', createdBy: tag.createdBy });
  const { value } = await readBody(context, TagForm, ['form']);
  const { version, ...input } = value;
  if (version === undefined) throw new Problem('version-required');
  await changeTag(context, tag, input, Number(version) === tag.version, actor);
  return context.redirect(`/${context.get('language')}/tags/${tag.id}`, 303);
}

/** An edit by a program: If-Match brings the ETag it saw (RFC 9110, 13.1.1). */
export async function replaceTag(context: AppContext): Promise<Response> {
  const tag = await tagOf(context);
  const actor = requireAccess(context, 'update', { kind: 'tag', createdBy: tag.createdBy });
  const ifMatch = context.req.header('if-match');
  if (ifMatch === undefined) throw new Problem('version-required');
  const { value } = await readBody(context, TagEdit, ['json']);
  const tags = ifMatch.split(',').map((one) => one.trim());
  const changed = await changeTag(context, tag, value, tags.includes('*') || tags.includes(etagOf(tag)), actor);
  return context.json(changed, 200, { ETag: etagOf(changed) });
}

async function changeTag(
  context: AppContext,
  seen: Tag,
  input: TagInput,
  isSeenVersion: boolean,
  actor: string,
): Promise<Tag> {
  const { desk, now } = context.get('services');
  const changed = isSeenVersion ? await updateTag(desk, seen, input, { actor, at: now().toISOString() }) : null;
  if (changed !== null) return changed;
  const current = (await findTag(desk, seen.id)) ?? seen;
  throw new Problem(
    'version-conflict',
    { current: inWords(current), submitted: inWords(input) },
    { more: { current, submitted: input }, headers: { ETag: etagOf(current) } },
  );
}

function inWords({ status, relationship, priority, note }: TagInput): string {
  return [status, relationship, priority, JSON.stringify(note)].join(', ');
}

async function tagOf(context: AppContext): Promise<Tag> {
  const id = pathPart(context, 'id');
  const tag = await findTag(context.get('services').desk, id);
  if (tag === null) throw new Problem('no-such-tag', { id });
  return tag;
}

async function withPlaces(context: AppContext, tag: Tag): Promise<z.infer<typeof TagAnswer>> {
  const { index } = context.get('services');
  const language = context.get('language');
  const [ca, us, alignmentId, [caTrace, usTrace]] = await Promise.all([
    resolvePointer(index, tag.ca, language),
    resolvePointer(index, tag.us, language),
    findAlignmentOfPair(index, tag.ca, tag.us),
    tracePointers(index, [tag.ca, tag.us]),
  ]);
  const [caSince, usSince] = await Promise.all([
    describeTrace(index, tag.ca, caTrace ?? null, language),
    describeTrace(index, tag.us, usTrace ?? null, language),
  ]);
  return { tag, alignmentId, sides: { ca: { ...ca, since: caSince }, us: { ...us, since: usSince } } };
}

function etagOf(tag: Tag): string {
  return `"${tag.version}"`;
}

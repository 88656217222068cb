import * as z from 'zod';
import { CommentInput } from '../../model/comment.ts';
import { Tag, TagInput } from '../../model/tag.ts';
import { insertComment } from '../../store/comments.ts';
import { findTag, insertTags, updateTag } from '../../store/tags.ts';
import { listPlanNames } from '../../store/work-plans.ts';
import { tagConflictPage } from '../../ui/pages/tag-conflict-page.ts';
import { type Answer, answerOnce } from '../answer-once.ts';
import { type FormFields, readBody } from '../body.ts';
import { readVersion } from '../if-match.ts';
import { mergeVersions } from '../merge-versions.ts';
import { Problem } from '../problem.ts';
import { type AppContext, viewOf } from '../request-context.ts';
import { requireAccess } from '../require-access.ts';
import { safeReturnTo } from '../return-to.ts';
import { seenVersion } from '../seen-version.ts';
import { announce } from '../send-page.ts';
import { tagFromForm, tagToForm } from '../tag-form.ts';
import { resolveTarget, TagTarget, targetFromForm } from '../tag-target.ts';
import { newUlid } from '../ulid.ts';
import { etagOf, tagOf } from './tags.ts';

const fields = { ...TagInput.shape, note: TagInput.shape.note.default('') };

/** A new tag: what staff say, and of what. */
export const NewTag = z.strictObject({ ...fields, ...TagTarget.shape });
/** The same said of several things at once. */
export const NewTags = z.strictObject({ ...fields, targets: z.array(TagTarget).min(1).max(100) });
export const TagsMade = z.object({ tags: z.array(Tag) });
export const TagEdit = z.strictObject(TagInput.shape);

const TagForm = z.strictObject({ ...NewTags.shape, returnTo: z.string().optional() });
const EditForm = z.strictObject({ ...TagInput.shape, version: z.string().optional() });
const CommentForm = z.strictObject({ ...CommentInput.shape, returnTo: z.string().optional() });

export async function createTag(context: AppContext): Promise<Response> {
  const actor = requireAccess(context, 'create', { kind: 'tag' });
  if (/^application\/json/i.test(context.req.header('content-type') ?? '')) {
    const { value } = await readBody(context, NewTag, ['json']);
    const { alignmentId, crosswalkId, ca, us, exact, ...input } = value;
    return answerOnce(context, value, async (keep) => {
      const [tag] = await makeTags(context, input, [{ alignmentId, crosswalkId, ca, us, exact }], actor);
      if (tag === undefined) throw new Error('one target makes one tag');
      const headers = { Location: `/${context.get('language')}/tags/${tag.id}`, ETag: etagOf(tag) };
      const answer: Answer = { status: 201, headers, body: tag };
      await insertTags(context.get('services').desk, [tag], keep(answer));
      return answer;
    });
  }
  const { value } = await readBody(context, TagForm, ['form', 'json'], tagsFromForm);
  const { targets, returnTo, ...input } = value;
  const tags = await makeTags(context, input, targets, actor);
  await insertTags(context.get('services').desk, tags, []);
  const language = context.get('language');
  const [first] = targets;
  const home =
    returnTo === undefined && first?.alignmentId !== undefined
      ? `/compare/${first.alignmentId}`
      : (returnTo ?? '/tags');
  return context.redirect(safeReturnTo(home, language), 303);
}

/** Several tags in one act, by a program: all or none. */
export async function createTags(context: AppContext): Promise<Response> {
  const actor = requireAccess(context, 'create', { kind: 'tag' });
  const { value } = await readBody(context, NewTags, ['json']);
  const { targets, ...input } = value;
  return answerOnce(context, value, async (keep) => {
    const tags = await makeTags(context, input, targets, actor);
    const answer: Answer = { status: 201, headers: {}, body: { tags } };
    await insertTags(context.get('services').desk, tags, keep(answer));
    return answer;
  });
}

/** An edit from the page: the form brings the version its author saw. */
export async function submitTagForm(context: AppContext): Promise<Response> {
  const tag = await tagOf(context);
  const actor = requireAccess(context, 'update', { kind: 'tag', createdBy: tag.createdBy, assignee: tag.assignee });
  const { value } = await readBody(context, EditForm, ['form'], tagFromForm);
  const { version, ...input } = value;
  const seen = readVersion(version);
  const { desk, now } = context.get('services');
  const by = { actor, at: now().toISOString() };
  const changed = seen === tag.version ? await updateTag(desk, tag, input, by) : null;
  if (changed !== null) return context.redirect(`/${context.get('language')}/tags/${tag.id}`, 303);
  const current = (await findTag(desk, tag.id)) ?? tag;
  const before = await seenVersion(desk, tag.id, seen);
  const { merged, conflicts } = mergeVersions(
    before === null ? null : tagToForm(Tag.parse(before)),
    tagToForm(current),
    tagToForm(input),
  );
  const page = tagConflictPage(viewOf(context), {
    tag: current,
    merged,
    conflicts,
    plans: await listPlanNames(desk),
  });
  announce(context);
  return context.html(await page, 412, { ETag: etagOf(current), 'Cache-Control': 'private, no-store' });
}

/** An edit by a program: If-Match brings the ETag it saw (RFC 9110, 13.1.1). */
export async function replaceTag(context: AppContext): Promise<Response> {
  const tag = await tagOf(context);
  const actor = requireAccess(context, 'update', { kind: 'tag', createdBy: tag.createdBy, assignee: tag.assignee });
  const ifMatch = context.req.header('if-match');
  if (ifMatch === undefined) throw new Problem('version-required');
  const { value } = await readBody(context, TagEdit, ['json']);
  const tags = ifMatch.split(',').map((one) => one.trim());
  const { desk, now } = context.get('services');
  const isSeen = tags.includes('*') || tags.includes(etagOf(tag));
  const changed = isSeen ? await updateTag(desk, tag, value, { actor, at: now().toISOString() }) : null;
  if (changed !== null) return context.json(changed, 200, { ETag: etagOf(changed) });
  const current = (await findTag(desk, tag.id)) ?? tag;
  throw new Problem(
    'version-conflict',
    {},
    { more: { current, submitted: value }, headers: { ETag: etagOf(current) } },
  );
}

/** Says something under a tag. */
export async function commentTag(context: AppContext): Promise<Response> {
  const tag = await tagOf(context);
  const author = requireAccess(context, 'create', { kind: 'comment' });
  const { kind, value } = await readBody(context, CommentForm, ['form', 'json']);
  const { desk, now } = context.get('services');
  const at = now();
  const comment = { id: newUlid(at), subject: tag.id, author, at: at.toISOString(), text: value.text };
  if (kind === 'form') {
    await insertComment(desk, comment);
    return context.redirect(`/${context.get('language')}/tags/${tag.id}#discussion`, 303);
  }
  return answerOnce(context, value, async (keep) => {
    const answer: Answer = { status: 201, headers: {}, body: comment };
    await insertComment(desk, comment, keep(answer));
    return answer;
  });
}

async function makeTags(
  context: AppContext,
  input: TagInput,
  targets: readonly TagTarget[],
  actor: string,
): Promise<Tag[]> {
  const { index, now } = context.get('services');
  const resolved = await Promise.all(targets.map((target) => resolveTarget(index, target)));
  const at = now();
  return resolved.map((target) => ({
    ...input,
    ...target,
    id: newUlid(at),
    createdBy: actor,
    createdAt: at.toISOString(),
    updatedAt: at.toISOString(),
    version: 1,
  }));
}

/** The form under a comparison: boxes ticked in its rows, or the pair as a whole, and words quoted from one provision. */
function tagsFromForm(form: FormFields): Record<string, unknown> {
  const { target, alignmentId, exact, ...rest } = form;
  const chosen = target === undefined ? [] : [target].flat().map(targetFromForm);
  const targets = chosen.length > 0 ? chosen : [{ alignmentId }];
  const words = typeof exact === 'string' ? exact.trim() : '';
  return { ...tagFromForm(rest), targets: words === '' ? targets : targets.map((one) => withWords(one, words)) };
}

/** Quoted words belong to the provision that was ticked; of a pair to the side that holds them, which the index tells. */
function withWords(target: unknown, exact: string): unknown {
  const given = target as Readonly<Record<string, unknown>>;
  const side = given['ca'] === undefined ? 'us' : 'ca';
  if (given[side] === undefined) return { ...given, exact };
  return { [side]: { ...(given[side] as object), exact } };
}

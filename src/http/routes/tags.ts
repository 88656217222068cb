import * as z from 'zod';
import { Tag, TagKind, TagPriority, TagStatus } from '../../model/tag.ts';
import { listAudit } from '../../store/audit.ts';
import { listComments } from '../../store/comments.ts';
import { listAssessedCrosswalks } from '../../store/crosswalks.ts';
import type { Database } from '../../store/database.ts';
import { findShownEdition } from '../../store/editions.ts';
import { findTag, findTagNeighbors, listTaggedCrosswalks, listTags } from '../../store/tags.ts';
import { readTwins } from '../../store/twins.ts';
import { listPlanNames } from '../../store/work-plans.ts';
import { tagPage } from '../../ui/pages/tag-page.ts';
import { tagsPage } from '../../ui/pages/tags-page.ts';
import { can } from '../access.ts';
import { printAuditHead } from '../audit-header.ts';
import { listResource } from '../list-resource.ts';
import { Problem } from '../problem.ts';
import { readQuery } from '../query.ts';
import { type AppContext, pathPart, viewOf } from '../request-context.ts';
import { announce } from '../send-page.ts';
import { describeTag, type TagAnswer } from '../tag-state.ts';

const TagQuery = z.object({
  status: TagStatus.optional(),
  priority: TagPriority.optional(),
  kind: TagKind.optional(),
  crosswalk: z.string().optional(),
  createdBy: z.string().optional(),
  assignee: z.string().optional(),
  of: z.string().optional().describe('Made by or assigned to this person'),
  label: z.string().optional(),
  plan: z.string().optional().describe('In this work plan'),
});

export const tagList = listResource({
  path: '/tags',
  name: 'tags',
  summary: 'What staff marked as alignment candidates, the newest first',
  filter: TagQuery,
  row: Tag,
  key: z.tuple([z.string()]),
  find: ({ services }) => listPlanNames(services.desk),
  list: ({ services, filter }, _subject, page) => listTags(services.desk, filter, page),
  page: async (view, plans, listing, { services }) => {
    const tagged = new Set(await listTaggedCrosswalks(services.desk));
    const crosswalks = (await listAssessedCrosswalks(services.index)).filter(({ id }) => tagged.has(id));
    return tagsPage(view, { ...listing, plans, crosswalks });
  },
});

export async function showTag(context: AppContext): Promise<Response> {
  const { desk, index } = context.get('services');
  const face = context.get('face');
  if (face !== 'html' && face !== 'json') throw new Problem('no-such-face', { face });
  // The filter of the list it was opened from says what the tags before and after it are.
  const filter = readQuery(context, TagQuery);
  const tag = await tagOf(context);
  const answer = await describeTag(index, tag, context.get('language'));
  announce(context);
  if (face === 'json') {
    await printAuditHead(context);
    return context.json(answer, 200, { ETag: etagOf(tag) });
  }
  const actor = context.get('actor');
  const caPlace = await caPlaceOf(index, answer);
  const [twins, history, comments, neighbors, plans] = await Promise.all([
    readTwins(index, caPlace === null ? [] : [caPlace]),
    listAudit(desk, tag.id),
    listComments(desk, tag.id),
    findTagNeighbors(desk, filter, tag.id),
    listPlanNames(desk),
  ]);
  const page = tagPage(viewOf(context), {
    ...answer,
    caPlace,
    twins,
    history,
    comments,
    neighbors,
    plans,
    filter: Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)),
    canEdit: can(actor, 'update', { kind: 'tag', createdBy: tag.createdBy, assignee: tag.assignee }),
    canComment: can(actor, 'create', { kind: 'comment' }),
  });
  return context.html(await page);
}

/** Where the Canadian side of a tag stands in the text shown now. */
async function caPlaceOf(
  index: Database,
  { tag, sides }: TagAnswer,
): Promise<{ editionId: string; eId: string } | null> {
  if (tag.ca === null) return null;
  const edition = await findShownEdition(index, tag.ca.instrumentId, 'en');
  return edition === null ? null : { editionId: edition.id, eId: sides.ca?.since?.now?.eId ?? tag.ca.eId };
}

/** The tag that the path names. */
export async function tagOf(context: AppContext): Promise<Tag> {
  const id = pathPart(context, 'id');
  const tag = await findTag(context.get('services').desk, id);
  if (tag === null) throw new Problem('no-such-tag', { id });
  return tag;
}

export function etagOf({ version }: { readonly version: number }): string {
  return `"${version}"`;
}

import type { AlignmentSummary } from '../model/alignment-summary.ts';
import type { Language } from '../model/language.ts';
import { translateProvisionCitation } from '../model/provision-citation.ts';
import type { ReviewedProvision, ReviewItem } from '../model/review-item.ts';
import type { ProvisionPointer, Tag } from '../model/tag.ts';
import { findAlignment } from '../store/alignments.ts';
import type { Database } from '../store/database.ts';
import { findShownEdition } from '../store/editions.ts';
import type { Page, PageKey, PageRequest } from '../store/page.ts';
import { listStaleAlignments, readStaleMarks, type StaleMark } from '../store/stale.ts';
import { listTags, type TagFilter } from '../store/tags.ts';
import { type Trace, tracePointers } from '../store/trace-pointers.ts';
import { describeTrace, resolvePointer } from './pointer.ts';
import type { Services } from './services.ts';

/** Tags looked at in one go while a page is filled. */
const TAGS_A_READ = 100;

export type ReviewFilter = {
  readonly what?: ReviewItem['what'] | undefined;
  /** Which tags are looked at. */
  readonly tags?: TagFilter | undefined;
};

/** Tags first, the newest first, then section pairs in the order of their crosswalks. The key says in which of the two lists the page ended. */
export async function listReview(
  services: Services,
  language: Language,
  filter: ReviewFilter,
  page: PageRequest,
): Promise<Page<ReviewItem>> {
  const [list, ...rest] = page.after ?? ['tag'];
  const rows: ReviewItem[] = [];
  if (list === 'tag' && filter.what !== 'alignment') {
    const tags = await reviewTags(services, language, filter.tags ?? {}, rest[0] ?? null, page.limit);
    if (tags.next !== null) return { rows: tags.rows, next: ['tag', tags.next, 0] };
    rows.push(...tags.rows);
  }
  if (filter.what === 'tag') return { rows, next: null };
  const room = page.limit - rows.length;
  const after: PageKey | null = list === 'alignment' ? rest : null;
  // A page that the tags have filled still has to tell whether pairs follow.
  const pairs = await listStaleAlignments(services.index, { after, limit: Math.max(1, room) });
  if (room === 0) return { rows, next: pairs.rows.length > 0 ? ['alignment', '', -1] : null };
  const items = await reviewAlignments(
    services.index,
    language,
    pairs.rows.map(({ id }) => id),
  );
  return { rows: [...rows, ...items], next: pairs.next === null ? null : ['alignment', ...pairs.next] };
}

async function reviewTags(
  { index, desk }: Services,
  language: Language,
  filter: TagFilter,
  afterId: PageKey[number],
  limit: number,
): Promise<{ rows: ReviewItem[]; next: string | null }> {
  const rows: ReviewItem[] = [];
  let after: PageKey | null = afterId === null ? null : [afterId];
  do {
    const page: Page<Tag> = await listTags(desk, filter, { after, limit: TAGS_A_READ });
    const sides = page.rows.flatMap((tag) =>
      (['ca', 'us'] as const).flatMap((side) => (tag[side] === null ? [] : [{ tag, side, pointer: tag[side] }])),
    );
    const traces = await tracePointers(
      index,
      sides.map(({ pointer }) => pointer),
    );
    const found = Map.groupBy(
      sides.map((one, at) => ({ ...one, trace: traces[at] ?? null })),
      ({ tag }) => tag.id,
    );
    for (const [at, tag] of page.rows.entries()) {
      const provisions: ReviewedProvision[] = [];
      for (const { side, pointer, trace } of found.get(tag.id) ?? [])
        provisions.push(...(await reviewPointer(index, language, side, pointer, trace)));
      if (provisions.length === 0) continue;
      const places = { ca: placeOf(tag.ca), us: placeOf(tag.us) };
      rows.push({ what: 'tag', id: tag.id, crosswalkId: tag.crosswalkId, ...places, provisions });
      if (rows.length === limit) return { rows, next: at + 1 < page.rows.length || page.next !== null ? tag.id : null };
    }
    after = page.next;
  } while (after !== null);
  return { rows, next: null };
}

async function reviewPointer(
  index: Database,
  language: Language,
  side: 'ca' | 'us',
  pointer: ProvisionPointer,
  trace: Trace | null,
): Promise<ReviewedProvision[]> {
  if (trace !== null) {
    const since = await describeTrace(index, pointer, trace, language);
    if (since === null) return [];
    const { citation } = await resolvePointer(index, pointer, language);
    const reason = trace.isGone ? 'gone' : since.now === null ? 'changed' : 'moved';
    return [{ side, instrumentId: pointer.instrumentId, eId: pointer.eId, citation, reason, ...since }];
  }
  const state = await resolvePointer(index, pointer, language);
  if (state.resolves && !state.changed) return [];
  const edition = await findShownEdition(index, pointer.instrumentId, 'en');
  return [
    {
      side,
      instrumentId: pointer.instrumentId,
      eId: pointer.eId,
      citation: state.citation,
      reason: state.resolves ? 'words' : 'gone',
      from: pointer.pointInTime,
      to: edition?.pointInTime ?? pointer.pointInTime,
      changes: 0,
      firstChange: null,
      now: null,
    },
  ];
}

async function reviewAlignments(index: Database, language: Language, ids: readonly string[]): Promise<ReviewItem[]> {
  const marks = Map.groupBy(await readStaleMarks(index, ids), (mark) => mark.alignmentId);
  const alignments = await Promise.all(ids.map((id) => findAlignment(index, id)));
  return alignments
    .filter((alignment) => alignment !== null)
    .map((alignment) => ({
      what: 'alignment',
      id: alignment.id,
      crosswalkId: alignment.crosswalkId,
      ca: placeOf(alignment.ca[0]),
      us: placeOf(alignment.us[0]),
      provisions: (marks.get(alignment.id) ?? []).map((mark) => toReviewed(alignment, mark, language)),
    }));
}

function toReviewed(alignment: AlignmentSummary, mark: StaleMark, language: Language): ReviewedProvision {
  const label = alignment[mark.side].find((one) => one.instrumentId === mark.instrumentId) ?? alignment[mark.side][0];
  return {
    side: mark.side,
    instrumentId: mark.instrumentId,
    eId: label?.eId ?? '',
    citation: label === undefined ? mark.instrumentId : translateProvisionCitation(label.citation, label.eId, language),
    reason: mark.firstChange === null ? 'replaced' : mark.isOutdated ? 'outdated' : 'changed',
    from: mark.from,
    to: mark.to,
    changes: mark.changes,
    firstChange: mark.firstChange,
    now: null,
  };
}

function placeOf(label: { readonly instrumentId: string; readonly eId: string } | null | undefined) {
  return { instrumentId: label?.instrumentId ?? '', eId: label?.eId ?? '' };
}

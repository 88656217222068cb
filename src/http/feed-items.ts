import type { FeedItem } from '../export/feed.ts';
import type { DivergenceSummary } from '../model/divergence-summary.ts';
import { listPairsOf } from '../store/changes.ts';
import { listDivergences } from '../store/divergences.ts';
import { listDrifts } from '../store/drifts.ts';
import { findInstrument } from '../store/instruments.ts';
import type { TagFilter } from '../store/tags.ts';
import { citeInstrument, citePointer } from '../ui/components/cite.ts';
import { divergenceWords } from '../ui/divergence-words.ts';
import { formatDate } from '../ui/format-date.ts';
import { messagesOf } from '../ui/messages/messages-of.ts';
import { paths } from '../ui/paths.ts';
import { type AppContext, viewOf } from './request-context.ts';
import { listReview } from './review.ts';

/** Of one kind in one feed. */
const MOST_OF_A_KIND = 20;
/** Differences looked through for the newest; lists have the weightiest first. */
const LOOKED_THROUGH = 500;
/** Pairs of editions of one instrument. */
const AMENDMENTS = 5;

/**
 * Items are dated by the law: by the day of the newer text, never by the day the index was built, so that building it again announces nothing twice.
 * Their ids name places and dates for the same reason, and no row.
 */
const startOf = (day: string) => `${day}T00:00:00Z`;
const dayOf = (editionId: string) => editionId.split('@')[1]?.slice(0, 10) ?? '';

/** What changed in the newest texts of some instruments. */
export async function amendments(context: AppContext, instruments: readonly string[]): Promise<FeedItem[]> {
  const { index } = context.get('services');
  const language = context.get('language');
  const { changes: m } = messagesOf(language);
  const found = await Promise.all(
    instruments.map(async (id) => {
      const [instrument, pairs] = await Promise.all([findInstrument(index, id), listPairsOf(index, id)]);
      return pairs
        .filter((pair) => pair.language === 'en' && pair.total > 0)
        .slice(0, AMENDMENTS)
        .map(
          (pair): FeedItem => ({
            id: `urn:parallel-49:amendment:${id}:${pair.from}:${pair.to}`,
            title: `${citeInstrument(viewOf(context), instrument?.citation ?? id)} – ${formatDate(language, pair.to)}`,
            url: `/${language}${paths.changes(id, { from: pair.from, to: pair.to })}`,
            updated: startOf(pair.to),
            summary: m.seeChanges(formatDate(language, pair.from), formatDate(language, pair.to)),
          }),
        );
    }),
  );
  return found.flat();
}

/** The divergences of a sector or crosswalk that came with the newest texts, the weightiest of a day first. */
export async function newDivergences(
  context: AppContext,
  filter: { readonly sector?: string; readonly crosswalk?: string },
): Promise<FeedItem[]> {
  const { index } = context.get('services');
  const language = context.get('language');
  const { rows } = await listDivergences(index, filter, { after: null, limit: LOOKED_THROUGH });
  const ofKind = new Map<string, number>();
  const dated = rows
    .filter(({ stringency }) => stringency !== 'same')
    .map((one) => {
      const place = placeOf(one);
      const nth = (ofKind.get(place) ?? 0) + 1;
      ofKind.set(place, nth);
      const day = [dayOf(one.ca.editionId), dayOf(one.us.editionId)].toSorted().at(-1) ?? '';
      return { one, day, id: `urn:parallel-49:divergence:${place}:${nth}` };
    });
  const newest = dated.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).slice(0, MOST_OF_A_KIND);
  return Promise.all(
    newest.map(async ({ one, day, id }): Promise<FeedItem> => {
      const { title, difference } = await divergenceWords(language, one);
      const url = `/${language}${paths.compare(one.alignmentId)}`;
      return { id, title, url, updated: startOf(day), summary: difference };
    }),
  );
}

function placeOf({ ca, us, kind }: DivergenceSummary): string {
  return [ca.editionId, ca.eId, us.editionId, us.eId, kind].join(':');
}

/** References of a sector or instrument that stay at a text which has been amended since. */
export async function drifts(
  context: AppContext,
  filter: { readonly sector?: string; readonly instrument?: string },
): Promise<FeedItem[]> {
  const { index } = context.get('services');
  const language = context.get('language');
  const page = { after: null, limit: MOST_OF_A_KIND };
  const { rows } = await listDrifts(index, { ...filter, state: 'superseded' }, page);
  return rows.map((row) => ({
    id: `urn:parallel-49:drift:${row.editionId}:${row.eId}:${row.ordinal}:${row.lastAmendedOn ?? ''}`,
    title: row.citation,
    url: `/${language}/drift`,
    updated: startOf(row.lastAmendedOn ?? row.asOf),
    summary: row.text,
  }));
}

/** Tags under which the law has changed, by the day of the text that changed it. */
export async function staleTags(context: AppContext, tags: TagFilter): Promise<FeedItem[]> {
  const view = viewOf(context);
  const { desk: m } = messagesOf(view.language);
  const page = { after: null, limit: MOST_OF_A_KIND };
  const { rows } = await listReview(context.get('services'), view.language, { what: 'tag', tags }, page);
  return rows.map(({ id, ca, us, provisions }) => {
    const day =
      provisions
        .map(({ to }) => to)
        .toSorted()
        .at(-1) ?? '';
    const places = [ca, us].filter(({ instrumentId }) => instrumentId !== '');
    return {
      id: `urn:parallel-49:stale:${id}:${day}`,
      title: `${m.tagTitle}${messagesOf(view.language).words.colon}${places.map((place) => citePointer(view, place)).join(' – ')}`,
      url: `/${view.language}${paths.tag(id)}`,
      updated: startOf(day),
      summary: m.stale,
    };
  });
}

import { type Feed, type FeedItem, toAtom, toJsonFeed } from '../../export/feed.ts';
import { listAuditOf } from '../../store/audit.ts';
import { listPairsOf } from '../../store/changes.ts';
import { listCrosswalks } from '../../store/crosswalks.ts';
import { listDivergences } from '../../store/divergences.ts';
import { listDrifts } from '../../store/drifts.ts';
import { findInstrument } from '../../store/instruments.ts';
import { readMeta } from '../../store/meta.ts';
import { findSector } from '../../store/sectors.ts';
import { listTags } from '../../store/tags.ts';
import { citeInstrument } from '../../ui/components/cite.ts';
import { plainWords } from '../../ui/components/plan-words.ts';
import { tagName } from '../../ui/components/tag-name.ts';
import { divergenceWords } from '../../ui/divergence-words.ts';
import { formatDate } from '../../ui/format-date.ts';
import { messagesOf } from '../../ui/messages/messages-of.ts';
import { paths } from '../../ui/paths.ts';
import { Problem } from '../problem.ts';
import { type AppContext, pathPart, viewOf } from '../request-context.ts';
import { describeTag } from '../tag-state.ts';
import { wholePlanOf } from './work-plans.ts';

const MOST = 50;
const page = { after: null, limit: MOST } as const;

/** What happened in a sector: amendments of its instruments, its strongest divergences, and references that fell behind. */
export async function showSectorFeed(context: AppContext): Promise<Response> {
  const { index } = context.get('services');
  const id = pathPart(context, 'id');
  const sector = await findSector(index, id);
  if (sector === null) throw new Problem('no-such-sector', { id });
  const { rows: crosswalks } = await listCrosswalks(index, { sector: id }, { after: null, limit: 100 });
  const instruments = [...new Set(crosswalks.flatMap((one) => [one.caInstrumentId, ...one.usInstrumentIds]))];
  const name = context.get('language') === 'fr' ? sector.nameFr : sector.nameEn;
  return sendFeed(context, name, paths.sector(id), [
    ...(await amendments(context, instruments)),
    ...(await divergences(context, { sector: id })),
    ...(await drifts(context, { sector: id })),
  ]);
}

/** What happened to one instrument. */
export async function showInstrumentFeed(context: AppContext): Promise<Response> {
  const { index } = context.get('services');
  const id = `${pathPart(context, 'jurisdiction')}/${pathPart(context, 'slug')}`;
  const instrument = await findInstrument(index, id);
  if (instrument === null) throw new Problem('no-such-instrument', { id });
  const { rows: crosswalks } = await listCrosswalks(index, { instrument: id }, { after: null, limit: 20 });
  const found = await Promise.all(crosswalks.map(({ id: crosswalk }) => divergences(context, { crosswalk })));
  return sendFeed(context, citeInstrument(viewOf(context), instrument.citation), paths.instrument(id), [
    ...(await amendments(context, [id])),
    ...found.flat(),
    ...(await drifts(context, { instrument: id })),
  ]);
}

/** What happened to a work plan: every change of it, and tags under which the law has changed. */
export async function showPlanFeed(context: AppContext): Promise<Response> {
  const { index, desk } = context.get('services');
  const { plan, initiatives, variances } = await wholePlanOf(context);
  const view = viewOf(context);
  const { desk: m } = messagesOf(view.language);
  const history = await listAuditOf(
    desk,
    [plan, ...initiatives, ...variances].map(({ id }) => id),
  );
  const actions = m.actions as Readonly<Record<string, string>>;
  const home = `${context.get('language')}${paths.workPlan(plan.id)}`;
  const changes = history.slice(-MOST).map(
    (entry): FeedItem => ({
      id: `urn:parallel-49:audit:${entry.seq}`,
      title: `${entry.actor}: ${actions[entry.action] ?? entry.action}`,
      url: `/${home}#part-${entry.subject}`,
      updated: entry.at,
      summary: '',
    }),
  );
  const tags = await listTags(desk, { plan: plan.id }, page);
  const stale: FeedItem[] = [];
  for (const tag of tags.rows) {
    const state = await describeTag(index, tag, view.language);
    if (!state.stale) continue;
    const days = [state.sides.ca, state.sides.us].flatMap((side) => side?.since?.to ?? []);
    stale.push({
      id: `urn:parallel-49:stale:${tag.id}:${days.toSorted().at(-1) ?? ''}`,
      title: tagName(view, tag),
      url: `/${view.language}${paths.tag(tag.id)}`,
      updated: `${days.toSorted().at(-1) ?? tag.updatedAt.slice(0, 10)}T00:00:00Z`,
      summary: m.stale,
    });
  }
  return sendFeed(context, plainWords(view, plan.title), paths.workPlan(plan.id), [...changes, ...stale]);
}

async function amendments(context: AppContext, instruments: readonly string[]): Promise<FeedItem[]> {
  const { index } = context.get('services');
  const language = context.get('language');
  const { changes: m } = messagesOf(language);
  const found = await Promise.all(
    instruments.map(async (id) => {
      const [instrument, pairs] = await Promise.all([findInstrument(index, id), listPairsOf(index, id)]);
      return pairs
        .filter((pair) => pair.language === 'en' && pair.total > 0)
        .slice(0, 5)
        .map(
          (pair): FeedItem => ({
            id: `urn:parallel-49:amendment:${id}:${pair.from}:${pair.to}`,
            title: `${citeInstrument(viewOf(context), instrument?.citation ?? id)} – ${formatDate(language, pair.to)}`,
            url: `/${language}${paths.changes(id, { from: pair.from, to: pair.to })}`,
            updated: `${pair.to}T00:00:00Z`,
            summary: m.seeChanges(formatDate(language, pair.from), formatDate(language, pair.to)),
          }),
        );
    }),
  );
  return found.flat();
}

async function divergences(context: AppContext, filter: { sector?: string; crosswalk?: string }): Promise<FeedItem[]> {
  const { index } = context.get('services');
  const language = context.get('language');
  const [{ rows }, builtAt] = await Promise.all([
    listDivergences(index, filter, { after: null, limit: 20 }),
    readMeta(index, 'built-at'),
  ]);
  return Promise.all(
    rows
      .filter(({ stringency }) => stringency !== 'same')
      .map(async (one): Promise<FeedItem> => {
        const { title, difference } = await divergenceWords(language, one);
        return {
          id: `urn:parallel-49:divergence:${one.alignmentId}:${one.ordinal}:${one.ca.editionId}:${one.us.editionId}`,
          title,
          url: `/${language}${paths.compare(one.alignmentId)}`,
          updated: builtAt ?? '1970-01-01T00:00:00Z',
          summary: difference,
        };
      }),
  );
}

async function drifts(context: AppContext, filter: { sector?: string; instrument?: string }): Promise<FeedItem[]> {
  const { index } = context.get('services');
  const language = context.get('language');
  const { rows } = await listDrifts(index, { ...filter, state: 'superseded' }, { after: null, limit: 20 });
  return rows.map((row) => ({
    id: `urn:parallel-49:drift:${row.editionId}:${row.eId}:${row.lastAmendedOn ?? ''}`,
    title: row.citation,
    url: `/${language}/drift`,
    updated: `${row.lastAmendedOn ?? row.asOf}T00:00:00Z`,
    summary: row.text,
  }));
}

/** The newest first; both forms at one name: `feed.atom` and `feed.json`. */
function sendFeed(context: AppContext, name: string, home: string, items: readonly FeedItem[]): Response {
  const { origin, pathname } = new URL(context.req.url);
  const language = context.get('language');
  const face = context.get('face');
  const feed: Feed = {
    title: `${name} – Parallel 49`,
    language,
    home: `${origin}/${language}${home}`,
    self: origin + pathname,
    items: items
      .toSorted((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : a.id < b.id ? -1 : 1))
      .slice(0, MOST)
      .map((item) => ({ ...item, url: origin + item.url })),
  };
  context.header('Content-Language', language);
  if (face === 'json') return context.json(toJsonFeed(feed), 200, { 'Content-Type': 'application/feed+json' });
  return context.body(toAtom(feed), 200, { 'Content-Type': 'application/atom+xml; charset=UTF-8' });
}

import { type Feed, type FeedItem, toAtom, toJsonFeed } from '../../export/feed.ts';
import type { WholePlan } from '../../model/work-plan.ts';
import { listAuditOf } from '../../store/audit.ts';
import { listCrosswalks } from '../../store/crosswalks.ts';
import { findInstrument } from '../../store/instruments.ts';
import { findSector } from '../../store/sectors.ts';
import { listTags } from '../../store/tags.ts';
import { citeInstrument } from '../../ui/components/cite.ts';
import { plainWords } from '../../ui/components/plan-words.ts';
import { messagesOf } from '../../ui/messages/messages-of.ts';
import { paths } from '../../ui/paths.ts';
import { amendments, drifts, newDivergences, staleTags } from '../feed-items.ts';
import { Problem } from '../problem.ts';
import { type AppContext, pathPart, viewOf } from '../request-context.ts';
import { wholePlanOf } from './work-plans.ts';

const MOST = 60;
/** Crosswalks of an instrument or a plan that are followed. */
const CROSSWALKS = 20;

/** What happened in a sector: amendments of its instruments, new divergences, tags the law has changed under, and references that fell behind. */
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
    ...(await newDivergences(context, { sector: id })),
    ...(await staleTags(context, { instruments })),
    ...(await drifts(context, { sector: id })),
  ]);
}

/** The same of one instrument. */
export async function showInstrumentFeed(context: AppContext): Promise<Response> {
  const { index } = context.get('services');
  const id = `${pathPart(context, 'jurisdiction')}/${pathPart(context, 'slug')}`;
  const instrument = await findInstrument(index, id);
  if (instrument === null) throw new Problem('no-such-instrument', { id });
  const { rows: crosswalks } = await listCrosswalks(index, { instrument: id }, { after: null, limit: CROSSWALKS });
  return sendFeed(context, citeInstrument(viewOf(context), instrument.citation), paths.instrument(id), [
    ...(await law(
      context,
      [id],
      crosswalks.map((one) => one.id),
    )),
    ...(await staleTags(context, { instruments: [id] })),
  ]);
}

/** What happened to a work plan: every change of it, tags of it that the law has changed under, and what is new in the law it is about. */
export async function showPlanFeed(context: AppContext): Promise<Response> {
  const { index, desk } = context.get('services');
  const whole = await wholePlanOf(context);
  const { plan, initiatives, variances } = whole;
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
  const { ca, us } = await instrumentsOf(context, whole);
  const crosswalks = await Promise.all(
    ca.map((instrument) => listCrosswalks(index, { instrument }, { after: null, limit: CROSSWALKS })),
  );
  const between = crosswalks
    .flatMap(({ rows }) => rows)
    .filter(({ usInstrumentIds }) => usInstrumentIds.some((id) => us.includes(id)));
  return sendFeed(context, plainWords(view, plan.title), paths.workPlan(plan.id), [
    ...changes,
    ...(await staleTags(context, { plan: plan.id })),
    ...(await law(
      context,
      [...ca, ...us],
      between.map(({ id }) => id),
    )),
  ]);
}

/** The instruments of the clauses and tags of a plan. */
async function instrumentsOf(context: AppContext, { plan, variances }: WholePlan) {
  const tags = await listTags(context.get('services').desk, { plan: plan.id }, { after: null, limit: 100 });
  const places = [...variances.flatMap(({ pairs }) => pairs), ...tags.rows];
  const of = (side: 'ca' | 'us') => [...new Set(places.flatMap((place) => place[side]?.instrumentId ?? []))].toSorted();
  return { ca: of('ca'), us: of('us') };
}

/** What is new in the law itself: amendments and frozen references of some instruments, and divergences of some crosswalks. */
async function law(
  context: AppContext,
  instruments: readonly string[],
  crosswalks: readonly string[],
): Promise<FeedItem[]> {
  const found = await Promise.all([
    amendments(context, instruments),
    ...instruments.map((instrument) => drifts(context, { instrument })),
    ...crosswalks.map((crosswalk) => newDivergences(context, { crosswalk })),
  ]);
  return found.flat();
}

/** The newest first, each once; both forms at one name: `feed.atom` and `feed.json`. */
function sendFeed(context: AppContext, name: string, home: string, items: readonly FeedItem[]): Response {
  const { origin, pathname } = new URL(context.req.url);
  const language = context.get('language');
  const face = context.get('face');
  const feed: Feed = {
    title: `${name} – Parallel 49`,
    language,
    home: `${origin}/${language}${home}`,
    self: origin + pathname,
    items: [...new Map(items.map((item) => [item.id, item])).values()]
      .toSorted((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : a.id < b.id ? -1 : 1))
      .slice(0, MOST)
      .map((item) => ({ ...item, url: origin + item.url })),
  };
  context.header('Content-Language', language);
  if (face === 'json') return context.json(toJsonFeed(feed), 200, { 'Content-Type': 'application/feed+json' });
  return context.body(toAtom(feed), 200, { 'Content-Type': 'application/atom+xml; charset=UTF-8' });
}

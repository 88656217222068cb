import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { VISITOR } from '../model/actor.ts';
import { type ApiSchema, createApi } from './api.ts';
import { MAX_BODY_BYTES } from './body.ts';
import { setCaching, tagContent } from './caching.ts';
import { authenticate } from './credentials.ts';
import { dataLists } from './data-lists.ts';
import { routingPath, splitFace } from './face.ts';
import { chooseLanguage } from './language-choice.ts';
import { limitRequests } from './limit-requests.ts';
import { describeApi } from './openapi.ts';
import { operations } from './operations.ts';
import { keepPages } from './page-cache.ts';
import { Problem, toProblem } from './problem.ts';
import { problemResponse } from './problem-response.ts';
import { PROBLEMS } from './problem-texts.ts';
import { protect } from './protect.ts';
import { limitRate } from './rate-limit.ts';
import { readReference } from './reference.ts';
import type { AppContext, AppEnv } from './request-context.ts';
import { showAbout } from './routes/about.ts';
import { sendAkomaNtoso } from './routes/akoma-ntoso.ts';
import { sendAsset } from './routes/assets.ts';
import { bridgeList, driftList, hubCitationList, hubList, instrumentBridgeList, rippleList } from './routes/bridges.ts';
import { sendBulkFile, sendCatalog } from './routes/bulk.ts';
import { changeList, pairList } from './routes/changes.ts';
import { showComparison } from './routes/compare.ts';
import { changeRole, createToken, grantList, personList, tokenList, withdrawToken } from './routes/credentials.ts';
import { alignmentList, crosswalkList, gapList } from './routes/crosswalks.ts';
import { showData, showDataSet } from './routes/data.ts';
import { createDecision, decisionList, submitWithdrawal } from './routes/decisions.ts';
import { divergenceList } from './routes/divergences.ts';
import { showInstrumentFeed, showPlanFeed, showSectorFeed } from './routes/feeds.ts';
import { allGapList, innermostPairList } from './routes/findings.ts';
import { showAccessibility, showGlossary } from './routes/guides.ts';
import { showHealth } from './routes/health.ts';
import { chooseHome, showHome } from './routes/home.ts';
import { instrumentList, showInstrument } from './routes/instruments.ts';
import { mergedRowList, mergedTableList } from './routes/merged-tables.ts';
import { showPlanDocument } from './routes/plan-documents.ts';
import {
  commentPlan,
  createInitiative,
  createPlan,
  createVariance,
  grantPlanTo,
  replacePart,
  submitPlanForm,
  withdrawGrantFrom,
} from './routes/plan-writes.ts';
import { definitionList, provisionList, showProvision } from './routes/provisions.ts';
import { queueList } from './routes/queue.ts';
import { showLimits, showOperation, showReference, showStability } from './routes/reference.ts';
import { restrictionList } from './routes/restrictions.ts';
import { reviewList } from './routes/review.ts';
import { searchList } from './routes/search.ts';
import { sectorList, showSector } from './routes/sectors.ts';
import { showSignIn, signIn, signInForDevelopment, signOut } from './routes/sign-in.ts';
import { sourceList } from './routes/sources.ts';
import { assessmentList, suggestionList } from './routes/suggestions.ts';
import { commentTag, createTag, createTags, replaceTag, submitTagForm } from './routes/tag-writes.ts';
import { showTag, tagList } from './routes/tags.ts';
import { termPairList } from './routes/term-pairs.ts';
import { chooseVariances, showVarianceDocument, varianceList } from './routes/variances.ts';
import { showContradictions, showWaiting } from './routes/waiting.ts';
import { planList, showPlan, showPlanForm } from './routes/work-plans.ts';
import { requireSameOrigin } from './same-origin.ts';
import type { Services } from './services.ts';

/** Every list of the service. Adding one here gives it a page, JSON, CSV, NDJSON and its place in /openapi.json. */
const lists = [
  sectorList,
  instrumentList,
  restrictionList,
  provisionList,
  pairList,
  changeList,
  definitionList,
  crosswalkList,
  alignmentList,
  gapList,
  innermostPairList,
  allGapList,
  divergenceList,
  varianceList,
  mergedTableList,
  mergedRowList,
  termPairList,
  bridgeList,
  instrumentBridgeList,
  driftList,
  rippleList,
  hubList,
  hubCitationList,
  suggestionList,
  assessmentList,
  searchList,
  tagList,
  decisionList,
  queueList,
  planList,
  reviewList,
  tokenList,
  personList,
  grantList,
  sourceList,
];

/** Both are made once, when somebody first asks for them: a cold start need not wait. */
let described: ReturnType<typeof describeApi> | undefined;
function description(): ReturnType<typeof describeApi> {
  described ??= describeApi([...dataLists, ...lists], operations);
  return described;
}
let referred: ReturnType<typeof readReference> | undefined;
function reference(): ReturnType<typeof readReference> {
  referred ??= readReference(description());
  return referred;
}

/** The whole service, the same on Node and in a Worker: what differs comes in through `services`. */
export function createApp(services: Services): Hono<AppEnv, ApiSchema> {
  const app = new Hono<AppEnv, ApiSchema>({ getPath: routingPath });
  app.use(async (context, next) => {
    const { pathname } = new URL(context.req.url);
    const named = /^\/(en|fr)(?=\/|$)/.exec(pathname)?.[1] as 'en' | 'fr' | undefined;
    context.set('services', services);
    context.set('language', named ?? chooseLanguage(context.req.header('accept-language')));
    context.set('face', splitFace(pathname).face);
    context.set('actor', VISITOR);
    context.set('credential', 'none');
    return next();
  });
  app.use(keepPages(services));
  app.use(protect);
  for (const path of OPEN) app.use(path, allowReading);
  app.use(setCaching);
  app.use(tagContent);
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }));
  app.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: refuseBody }));
  app.use(authenticate);
  app.use(requireSameOrigin);
  app.use(limitRequests);
  for (const path of ['/v1/*', '/bulk/*']) app.use(path, limitRate(services));

  app.get('/', chooseHome);
  app.get('/healthz', showHealth);
  app.get('/assets/:name', sendAsset);
  app.get('/openapi.json', (context) => context.json(description()));
  app.get('/bulk/*', sendBulkFile);
  app.get('/data.json', sendCatalog);
  app.route('/v1', createApi());
  // The group keeps the alternation whole: without it the router anchors only its ends, and `/en/anything` is the home page.
  app.route('/:language{(?:en|fr)}', localized());

  app.notFound((context) => problemResponse(context, new Problem('not-found')));
  app.onError((error, context) => {
    const problem = toProblem(error);
    if (PROBLEMS[problem.code].status >= 500) services.report?.(error);
    return problemResponse(context, problem);
  });
  return app;
}

/** What stands below a language. */
function localized(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const list of lists) routes.get(list.path, list.handle);
  routes.get('/', showHome);
  routes.get('/variances/chosen', chooseVariances);
  routes.get('/variances/:file', showVarianceDocument);
  routes.get('/sectors/:id', showSector);
  routes.get('/instruments/:jurisdiction/:slug', showInstrument);
  routes.get('/instruments/:jurisdiction/:slug/provisions/:eId', showProvision);
  routes.get('/instruments/:jurisdiction/:slug/akoma-ntoso.xml', sendAkomaNtoso);
  routes.get('/compare/:id', showComparison);
  routes.post('/tags', createTag);
  routes.post('/tags/many', createTags);
  routes.get('/tags/:id', showTag);
  routes.post('/tags/:id', submitTagForm);
  routes.put('/tags/:id', replaceTag);
  routes.post('/tags/:id/comments', commentTag);
  routes.post('/decisions', createDecision);
  routes.post('/decisions/:id/withdraw', submitWithdrawal);
  routes.post('/work-plans', createPlan);
  routes.get('/work-plans/:id', showPlan);
  routes.get('/work-plans/:id/parts/:part', showPlanForm);
  routes.post('/work-plans/:id/parts/:part', submitPlanForm);
  routes.put('/work-plans/:id/parts/:part', replacePart);
  routes.post('/work-plans/:id/initiatives', createInitiative);
  routes.post('/work-plans/:id/initiatives/:part/variances', createVariance);
  routes.post('/work-plans/:id/comments', commentPlan);
  routes.post('/work-plans/:id/grants', grantPlanTo);
  routes.post('/work-plans/:id/grants/withdraw', withdrawGrantFrom);
  routes.get('/work-plans/:id/documents/:file', showPlanDocument);
  routes.post('/tokens', createToken);
  routes.post('/tokens/:id/withdraw', withdrawToken);
  routes.post('/people', changeRole);
  routes.get('/sign-in', showSignIn);
  routes.post('/sign-in', signIn);
  routes.post('/sign-in/development', signInForDevelopment);
  // `feed.json` is the JSON face of `feed`; `feed.atom` keeps its name, since no list has that face.
  for (const feed of ['feed', 'feed.atom']) {
    routes.get(`/sectors/:id/${feed}`, showSectorFeed);
    routes.get(`/instruments/:jurisdiction/:slug/${feed}`, showInstrumentFeed);
    routes.get(`/work-plans/:id/${feed}`, showPlanFeed);
  }
  routes.get('/waiting', showWaiting);
  routes.get('/contradictions', showContradictions);
  routes.post('/sign-out', signOut);
  routes.get('/about', showAbout);
  routes.get('/glossary', showGlossary);
  routes.get('/accessibility', showAccessibility);
  routes.get('/data', showData);
  routes.get('/data/reference', (context) => showReference(context, reference()));
  routes.get('/data/reference/:id', (context) => showOperation(context, reference()));
  routes.get('/data/stability', showStability);
  routes.get('/data/limits', showLimits);
  routes.get('/data/:name', showDataSet);
  return routes;
}

/** What programs on pages of others may read. Nothing of it depends on who asks: a cookie is not sent along. */
const OPEN = ['/v1/*', '/bulk/*', '/openapi.json', '/data.json'];
const allowReading = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD'],
  allowHeaders: ['Range', 'If-Range', 'If-None-Match'],
  exposeHeaders: [
    'ETag',
    'Link',
    'Audit-Head',
    'Content-Range',
    'Content-Disposition',
    'RateLimit',
    'RateLimit-Policy',
    'Retry-After',
  ],
  maxAge: 86_400,
});

function refuseMethod(context: AppContext, methods: readonly string[]): Promise<Response> {
  const allowed = methods.join(', ');
  const facts = { method: context.req.method, allowed };
  return problemResponse(context, new Problem('method-not-allowed', facts, { headers: { Allow: allowed } }));
}

function refuseBody(): never {
  throw new Problem('body-too-large', { limit: String(MAX_BODY_BYTES) });
}

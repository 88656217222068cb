import type { DecidedGap } from '../../src/model/alignment-summary.ts';
import { UNDECIDED } from '../../src/model/decision.ts';
import type { SourceCurrency } from '../../src/model/held-text.ts';
import { type HitPair, hitKey, type SearchFacet } from '../../src/model/search-facet.ts';
import type { TokenSummary } from '../../src/model/token.ts';
import type { Html } from '../../src/ui/html.ts';
import { aboutPage } from '../../src/ui/pages/about-page.ts';
import { accessibilityPage } from '../../src/ui/pages/accessibility-page.ts';
import { allGapsPage } from '../../src/ui/pages/all-gaps-page.ts';
import { assessmentsPage } from '../../src/ui/pages/assessments-page.ts';
import { bridgesPage } from '../../src/ui/pages/bridges-page.ts';
import { changesPage } from '../../src/ui/pages/changes-page.ts';
import { comparePage } from '../../src/ui/pages/compare-page.ts';
import { contradictionsPage } from '../../src/ui/pages/contradictions-page.ts';
import { crosswalkPage } from '../../src/ui/pages/crosswalk-page.ts';
import { crosswalksPage } from '../../src/ui/pages/crosswalks-page.ts';
import { decisionsPage } from '../../src/ui/pages/decisions-page.ts';
import { divergencesPage } from '../../src/ui/pages/divergences-page.ts';
import { driftPage } from '../../src/ui/pages/drift-page.ts';
import { editionPairsPage } from '../../src/ui/pages/edition-pairs-page.ts';
import { gapsPage } from '../../src/ui/pages/gaps-page.ts';
import { glossaryPage } from '../../src/ui/pages/glossary-page.ts';
import { homePage } from '../../src/ui/pages/home-page.ts';
import { hubPage } from '../../src/ui/pages/hub-page.ts';
import { hubsPage } from '../../src/ui/pages/hubs-page.ts';
import { instrumentBridgesPage } from '../../src/ui/pages/instrument-bridges-page.ts';
import { instrumentPage } from '../../src/ui/pages/instrument-page.ts';
import { instrumentsPage } from '../../src/ui/pages/instruments-page.ts';
import { mergedTablePage } from '../../src/ui/pages/merged-table-page.ts';
import { mergedTablesPage } from '../../src/ui/pages/merged-tables-page.ts';
import { pairsPage } from '../../src/ui/pages/pairs-page.ts';
import { grantsPage, peoplePage } from '../../src/ui/pages/people-page.ts';
import { planConflictPage } from '../../src/ui/pages/plan-conflict-page.ts';
import { planFormPage } from '../../src/ui/pages/plan-form-page.ts';
import { problemPage } from '../../src/ui/pages/problem-page.ts';
import { provisionPage } from '../../src/ui/pages/provision-page.ts';
import { queuePage } from '../../src/ui/pages/queue-page.ts';
import { restrictionsPage } from '../../src/ui/pages/restrictions-page.ts';
import { reviewPage } from '../../src/ui/pages/review-page.ts';
import { ripplesPage } from '../../src/ui/pages/ripples-page.ts';
import { searchPage } from '../../src/ui/pages/search-page.ts';
import { sectorPage } from '../../src/ui/pages/sector-page.ts';
import { signInPage } from '../../src/ui/pages/sign-in-page.ts';
import { sourcesPage } from '../../src/ui/pages/sources-page.ts';
import { suggestionsPage } from '../../src/ui/pages/suggestions-page.ts';
import { tagConflictPage } from '../../src/ui/pages/tag-conflict-page.ts';
import { tagPage } from '../../src/ui/pages/tag-page.ts';
import { tagsPage } from '../../src/ui/pages/tags-page.ts';
import { termPairsPage } from '../../src/ui/pages/term-pairs-page.ts';
import { tokenMadePage, tokensPage } from '../../src/ui/pages/tokens-page.ts';
import { variancePage } from '../../src/ui/pages/variance-page.ts';
import { type WaitingData, waitingPage } from '../../src/ui/pages/waiting-page.ts';
import { workPlanPage } from '../../src/ui/pages/work-plan-page.ts';
import { workPlansPage } from '../../src/ui/pages/work-plans-page.ts';
import type { View } from '../../src/ui/view.ts';
import { bridgesData, driftData, hubData, hubsData, instrumentBridgesData, rippleData } from './sample-bridges.ts';
import { changesData, editionPair, reviewItems } from './sample-changes.ts';
import { compareData } from './sample-compare.ts';
import { decidedOnes, decisions, queueItems } from './sample-decisions.ts';
import {
  alignments,
  caEdition,
  caInstrument,
  crosswalk,
  crosswalks,
  label,
  sectors,
  tag,
  usEdition,
  usInstrument,
} from './sample-law.ts';
import { conflicts, plan, planData, planForms } from './sample-plans.ts';
import { hit, instrumentData, provisionData } from './sample-provisions.ts';
import { restrictions, restrictionsByInstrument, restrictionsNone } from './sample-restrictions.ts';
import { sectorData, themeData } from './sample-sectors.ts';
import { assessments, suggestions, unlikely } from './sample-suggestions.ts';
import { mergedTableData, mergedTablesData } from './sample-tables.ts';
import { planName, tagData } from './sample-tags.ts';
import { termPairsData } from './sample-terms.ts';
import { varianceData } from './sample-variances.ts';

const gap = (side: 'ca' | 'us', eId: string, citation: string, heading: string | null): DecidedGap => ({
  crosswalkId: crosswalk.id,
  side,
  ordinal: 0,
  bestScore: 0.12,
  counterpartInstrumentId: null,
  counterpartEId: null,
  decidedBy: null,
  decidedAt: null,
  decisionId: null,
  textChangedOn: null,
  ...label(side === 'ca' ? caEdition : usEdition, eId, citation, heading),
});

const caGaps = [gap('ca', 'sec_4', 'SOR/2016-193, s. 4', 'Mercury'), gap('ca', 'sec_5', 'SOR/2016-193, s. 5', null)];
const usGaps = [gap('us', 'part_1303__sec_1303.5', '16 CFR 1303.5', 'Findings')];

const currency: readonly SourceCurrency[] = (['official', 'digest'] as const).map((form) => ({
  jurisdiction: form === 'digest' ? 'us' : 'ca',
  language: 'en',
  form,
  texts: 12,
  instruments: 11,
  provisions: 12_345,
  oldest: '2025-01-01',
  newest: form === 'digest' ? '2026-11-01' : '2026-10-02',
}));

const listing = <T>(rows: readonly T[], filter: Readonly<Record<string, string | undefined>> = {}) => ({
  rows,
  filter,
  next: '/en/next?page=abc',
  sectors,
});

/** Everything a page is made of, so that tests can put hostile words into all of it at once. */
const token: TokenSummary = {
  id: 'a',
  name: 'A. Smith',
  role: 'tagger',
  scopes: ['read', 'write:tags'],
  createdAt: '2026-11-01T06:00:00Z',
  expiresAt: '2027-11-01T06:00:00Z',
  lastUsedAt: null,
  revokedAt: null,
};

export const samples = {
  home: { sectors },
  homeEmpty: { sectors: [] },
  sector: sectorData,
  theme: themeData,
  instruments: {
    ...listing([caInstrument, usInstrument], { jurisdiction: 'ca', inForceOn: '2026-05-01' }),
    unknown: 3,
  },
  instrument: instrumentData,
  instrumentAlone: { ...instrumentData, suggested: { assessment: assessments[1] ?? null, suggestions: unlikely } },
  decisions: { ...listing(decisions, { verdict: 'rejected' }), canWithdraw: () => true },
  decisionsNone: { ...listing([]), canWithdraw: () => false },
  queue: {
    ...listing(queueItems),
    texts: { ca: 'Words of Canada', us: 'American words' },
    twins: new Map(),
    previous: 1,
    canDecide: true,
  },
  queueNone: { ...listing([]), texts: { ca: '', us: '' }, twins: new Map(), previous: null, canDecide: false },
  suggestions: { ...listing(suggestions, { label: 'likely' }), assessment: null, canDecide: true },
  suggestionsOfOne: {
    ...listing(suggestions.slice(0, 1), { instrument: caInstrument.id, other: usInstrument.id }),
    assessment: assessments[0] ?? null,
    canDecide: true,
  },
  suggestionsNone: { ...listing([]), assessment: assessments[2] ?? null, canDecide: false },
  assessments: listing(assessments, { state: 'none' }),
  changes: changesData,
  changesNone: {
    ...changesData,
    pair: { ...editionPair, total: 0, counts: {} },
    changes: { rows: [], filter: {}, next: null },
  },
  editionPairs: listing([editionPair], { kind: 'added' }),
  restrictions,
  restrictionsByInstrument,
  restrictionsNone,
  review: listing(reviewItems, { what: 'tag' }),
  reviewNone: { rows: [], filter: {}, next: null },
  provision: provisionData,
  crosswalks: listing(crosswalks, { sector: 'health' }),
  crosswalk: {
    crosswalk,
    instruments: [caInstrument, usInstrument],
    alignments: listing(
      alignments.map((one, at) => ({ ...one, ...(decidedOnes[at % decidedOnes.length] ?? UNDECIDED) })),
      { label: 'aligned', diverging: '1' },
    ),
    twins: compareData.twins,
    added: [],
    caGaps,
    usGaps,
  },
  crosswalkUnassessed: {
    crosswalk: crosswalks[2] ?? crosswalk,
    instruments: [],
    alignments: listing([]),
    twins: new Map(),
    added: [],
    caGaps: [],
    usGaps: [],
  },
  pairs: {
    ...listing(
      alignments.map((one) => ({ ...one, ...UNDECIDED })),
      { sector: 'health', relationship: 'intersects-with' },
    ),
    twins: compareData.twins,
  },
  allGaps: { ...listing([...caGaps, ...usGaps], { side: 'ca' }), twins: compareData.twins },
  gaps: { crosswalk, side: 'ca' as const, gaps: listing(caGaps), twins: compareData.twins },
  compare: compareData,
  compareFrench: {
    ...compareData,
    canTag: false,
    tags: [],
    divergences: [],
    inFrench: true,
  },
  divergences: {
    ...listing(compareData.divergences, { crosswalk: crosswalk.id, stringency: 'ca-stricter' }),
    weak: 12,
    same: 3,
    crosswalks: [crosswalk],
  },
  variances: varianceData,
  variancesNone: { rows: [], filter: {}, next: null, weak: 0, same: 0, twins: new Map(), name: null },
  bridges: bridgesData,
  bridgesNone: { ...bridgesData, rows: [], counts: [], departments: [], next: null },
  instrumentBridges: instrumentBridgesData,
  instrumentBridgesNone: {
    ...instrumentBridgesData,
    department: null,
    bridges: { rows: [], filter: {}, next: null },
  },
  drift: driftData,
  driftNone: { ...driftData, rows: [], next: null },
  ripples: rippleData,
  ripplesNone: { ...rippleData, rows: [], next: null },
  tables: { ...mergedTablesData, crosswalk },
  tablesNone: { rows: [], filter: {}, next: null, crosswalk: null },
  terms: termPairsData,
  termsNone: { rows: [], filter: {}, next: null, name: null },
  table: mergedTableData,
  tableNone: { ...mergedTableData, rows: { rows: [], filter: {}, next: null } },
  hubs: hubsData,
  hubsNone: { rows: [], filter: {}, next: null },
  hub: hubData,
  search: {
    query: 'lead "90 mg/kg"',
    filter: { jurisdiction: 'ca', sector: undefined, inForceOn: '2026-05-01' },
    unknown: 3,
    facets: [
      { facet: 'jurisdiction', value: 'ca', citation: null, count: 12 },
      { facet: 'instrument', value: 'ca/sor-2016-193', citation: 'SOR/2016-193', count: 9 },
      { facet: 'instrument', value: 'us/16-cfr-1303', citation: '16 CFR 1303', count: 3 },
      { facet: 'modality', value: 'obligation', citation: null, count: 7 },
      { facet: 'modality', value: 'permission', citation: null, count: 2 },
      { facet: 'quantity', value: '1', citation: null, count: 4 },
    ] as readonly SearchFacet[],
    counted: 1000,
    pairs: new Map<string, HitPair>([
      [
        hitKey(hit),
        {
          alignmentId: compareData.alignment.id,
          isOwn: true,
          label: 'aligned',
          stringency: 'us-stricter',
          other: {
            instrumentId: 'us/16-cfr-1303',
            eId: 'part_1303__sec_1303.1',
            citation: '16 CFR 1303.1',
            heading: 'Scope and application',
          },
        },
      ],
    ]),
    textLanguage: 'en' as const,
    hits: [hit],
    twins: compareData.twins,
    next: null,
    sectors,
  },
  searchNothing: {
    query: 'xyzzy',
    filter: { jurisdiction: undefined, sector: undefined, inForceOn: undefined },
    unknown: 0,
    facets: [],
    counted: 1000,
    pairs: new Map<string, HitPair>(),
    textLanguage: 'fr' as const,
    hits: [],
    twins: new Map(),
    next: null,
    sectors,
  },
  about: { currency, builtAt: '2026-11-01T06:00:00Z' },
  sources: {
    rows: [
      {
        editionId: caEdition.id,
        instrumentId: caInstrument.id,
        jurisdiction: 'ca' as const,
        citation: caInstrument.citation,
        titleEn: caInstrument.titleEn,
        titleFr: caInstrument.titleFr,
        pointInTime: caEdition.pointInTime,
        language: caEdition.language,
        form: caEdition.form,
        shown: true,
        provisions: 24,
        sourceName: caEdition.sourceName,
      },
    ],
    filter: { jurisdiction: 'ca' },
    next: '/en/sources?after=x',
    currency,
    builtAt: null,
    today: '2026-11-02',
  },
  glossary: {},
  accessibility: {},
  sourcesNone: { rows: [], filter: {}, next: null, currency: [], builtAt: null, today: '2026-11-02' },
  tags: { ...listing([tag], { status: 'under-review' }), plans: [planName], crosswalks: [crosswalk] },
  waiting: {
    view: 'mine',
    tags: [tag],
    stale: [],
    counts: { mine: 1, review: 2, stale: 3, suggested: 12 },
    name: 'A. Smith',
    hasMore: { stale: true, suggested: false },
  } satisfies WaitingData,
  contradictions: {
    tags: [tag],
    contradictions: [
      {
        tagId: tag.id,
        relationship: 'equal-to',
        possible: ['no-relationship'],
        proof: [
          { left: 'ca/sor-2016-193 sec_2', right: 'us/16-cfr-1303 sec_1', relationships: ['subset-of'], tagId: tag.id },
          { left: 'us/16-cfr-1303 sec_1', right: 'us/16-cfr-1303 sec_2', relationships: ['subset-of'], tagId: null },
        ],
      },
    ],
  } satisfies Parameters<typeof contradictionsPage>[1],
  tagConflict: { tag, merged: { status: 'done' }, conflicts, plans: [planName] },
  workPlans: { ...listing([plan]), canCreate: true },
  workPlan: planData,
  planForm: planForms.plan,
  initiativeForm: planForms.initiative,
  varianceForm: planForms.variance,
  planConflict: { ...planForms.plan, merged: { status: 'new' }, conflicts },
  tag: tagData,
  tokens: {
    ...listing([
      { ...token, lastUsedAt: '2026-11-02T08:00:00Z' },
      { ...token, id: 'b', revokedAt: '2026-11-02T08:00:00Z' },
    ]),
  },
  tokensNone: listing([], { role: 'admin' }),
  tokenMade: { ...token, token: `p49_${'x'.repeat(43)}` },
  people: listing([{ email: 'staff@example.gc.ca', role: 'tagger', changedAt: '2026-11-02T08:00:00Z' } as const]),
  peopleNone: listing([]),
  grants: listing([{ planId: '01PLAN', titleEn: 'PbO 2026', titleFr: 'PbO 2026', actor: 'A. Smith' }]),
  grantsNone: listing([]),
  signIn: { failed: true, returnTo: '/compare/0123456789abcdef' },
  problem: { status: 404, code: 'no-such-provision', detail: 'There is no provision sec_99 in SOR/2016-193.' },
};

type Samples = typeof samples;

/** Every kind of page, rendered from its sample; the path is the one that the page really has. */
export const pages: Readonly<Record<keyof Samples, { path: string; render: (view: View, data: Samples) => Html }>> = {
  home: { path: '/', render: (view, data) => homePage(view, data.home) },
  homeEmpty: { path: '/', render: (view, data) => homePage(view, data.homeEmpty) },
  sector: { path: '/sectors/health', render: (view, data) => sectorPage(view, data.sector) },
  theme: { path: '/sectors/quantum', render: (view, data) => sectorPage(view, data.theme) },
  instruments: {
    path: '/instruments?jurisdiction=ca',
    render: (view, data) => instrumentsPage(view, data.instruments),
  },
  instrument: { path: '/instruments/ca/sor-2016-193', render: (view, data) => instrumentPage(view, data.instrument) },
  instrumentAlone: {
    path: '/instruments/ca/sor-2016-193',
    render: (view, data) => instrumentPage(view, data.instrumentAlone),
  },
  decisions: { path: '/decisions?verdict=rejected', render: (view, data) => decisionsPage(view, data.decisions) },
  decisionsNone: { path: '/decisions', render: (view, data) => decisionsPage(view, data.decisionsNone) },
  queue: { path: '/queue?from=2', render: (view, data) => queuePage(view, data.queue) },
  queueNone: { path: '/queue', render: (view, data) => queuePage(view, data.queueNone) },
  suggestions: { path: '/suggestions?label=likely', render: (view, data) => suggestionsPage(view, data.suggestions) },
  suggestionsOfOne: {
    path: '/suggestions?instrument=ca%2Fsor-2016-193',
    render: (view, data) => suggestionsPage(view, data.suggestionsOfOne),
  },
  suggestionsNone: {
    path: '/suggestions?instrument=ca%2Fsor-2099-2',
    render: (view, data) => suggestionsPage(view, data.suggestionsNone),
  },
  assessments: { path: '/assessments?state=none', render: (view, data) => assessmentsPage(view, data.assessments) },
  changes: {
    path: '/instruments/us/16-cfr-1303/changes?from=2025-01-29&to=2026-01-29&kind=added',
    render: (view, data) => changesPage(view, data.changes),
  },
  changesNone: {
    path: '/instruments/us/16-cfr-1303/changes',
    render: (view, data) => changesPage(view, data.changesNone),
  },
  editionPairs: { path: '/changes?kind=added', render: (view, data) => editionPairsPage(view, data.editionPairs) },
  restrictions: { path: '/restrictions', render: (view, data) => restrictionsPage(view, data.restrictions) },
  restrictionsByInstrument: {
    path: '/restrictions?by=instrument&year=2026',
    render: (view, data) => restrictionsPage(view, data.restrictionsByInstrument),
  },
  restrictionsNone: {
    path: '/restrictions?by=sector',
    render: (view, data) => restrictionsPage(view, data.restrictionsNone),
  },
  review: { path: '/review?what=tag', render: (view, data) => reviewPage(view, data.review) },
  reviewNone: { path: '/review', render: (view, data) => reviewPage(view, data.reviewNone) },
  provision: {
    path: '/instruments/us/16-cfr-1303/provisions/part_1303__sec_1303.1',
    render: (view, data) => provisionPage(view, data.provision),
  },
  crosswalks: { path: '/crosswalks?sector=health', render: (view, data) => crosswalksPage(view, data.crosswalks) },
  crosswalk: {
    path: '/crosswalks/surface-coatings?label=aligned&diverging=1',
    render: (view, data) => crosswalkPage(view, data.crosswalk),
  },
  crosswalkUnassessed: {
    path: '/crosswalks/foreign-extraterritorial-measures',
    render: (view, data) => crosswalkPage(view, data.crosswalkUnassessed),
  },
  pairs: { path: '/pairs?sector=health', render: (view, data) => pairsPage(view, data.pairs) },
  allGaps: { path: '/gaps?side=ca', render: (view, data) => allGapsPage(view, data.allGaps) },
  gaps: { path: '/crosswalks/surface-coatings/gaps?side=ca', render: (view, data) => gapsPage(view, data.gaps) },
  compare: { path: '/compare/0123456789abcdef', render: (view, data) => comparePage(view, data.compare) },
  compareFrench: {
    path: '/compare/0123456789abcdef?ca=fr',
    render: (view, data) => comparePage(view, data.compareFrench),
  },
  divergences: {
    path: '/divergences?stringency=ca-stricter',
    render: (view, data) => divergencesPage(view, data.divergences),
  },
  bridges: { path: '/bridges?mechanism=blocks&age=5', render: (view, data) => bridgesPage(view, data.bridges) },
  bridgesNone: { path: '/bridges?sector=health', render: (view, data) => bridgesPage(view, data.bridgesNone) },
  instrumentBridges: {
    path: '/instruments/ca/sor-2016-193/bridges',
    render: (view, data) => instrumentBridgesPage(view, data.instrumentBridges),
  },
  instrumentBridgesNone: {
    path: '/instruments/ca/sor-2016-193/bridges',
    render: (view, data) => instrumentBridgesPage(view, data.instrumentBridgesNone),
  },
  drift: { path: '/drift?state=superseded', render: (view, data) => driftPage(view, data.drift) },
  driftNone: { path: '/drift', render: (view, data) => driftPage(view, data.driftNone) },
  ripples: { path: '/ripples', render: (view, data) => ripplesPage(view, data.ripples) },
  ripplesNone: { path: '/ripples', render: (view, data) => ripplesPage(view, data.ripplesNone) },
  variances: { path: '/variances', render: (view, data) => variancePage(view, data.variances) },
  variancesNone: { path: '/variances', render: (view, data) => variancePage(view, data.variancesNone) },
  terms: { path: '/definitions', render: (view, data) => termPairsPage(view, data.terms) },
  termsNone: { path: '/definitions', render: (view, data) => termPairsPage(view, data.termsNone) },
  tables: { path: '/tables', render: (view, data) => mergedTablesPage(view, data.tables) },
  tablesNone: { path: '/tables', render: (view, data) => mergedTablesPage(view, data.tablesNone) },
  table: { path: '/tables/0123456789abcdef', render: (view, data) => mergedTablePage(view, data.table) },
  tableNone: { path: '/tables/0123456789abcdef', render: (view, data) => mergedTablePage(view, data.tableNone) },
  hubs: { path: '/hubs', render: (view, data) => hubsPage(view, data.hubs) },
  hubsNone: { path: '/hubs?editions=same', render: (view, data) => hubsPage(view, data.hubsNone) },
  hub: { path: '/hubs/iso-8317', render: (view, data) => hubPage(view, data.hub) },
  search: { path: '/search?q=lead', render: (view, data) => searchPage(view, data.search) },
  searchNothing: { path: '/search?q=xyzzy', render: (view, data) => searchPage(view, data.searchNothing) },
  about: { path: '/about', render: (view, data) => aboutPage(view, data.about) },
  sources: { path: '/sources?jurisdiction=ca', render: (view, data) => sourcesPage(view, data.sources) },
  sourcesNone: { path: '/sources', render: (view, data) => sourcesPage(view, data.sourcesNone) },
  glossary: { path: '/glossary', render: (view) => glossaryPage(view) },
  accessibility: { path: '/accessibility', render: (view) => accessibilityPage(view) },
  tags: { path: '/tags?status=under-review', render: (view, data) => tagsPage(view, data.tags) },
  waiting: { path: '/waiting?view=mine', render: (view, data) => waitingPage(view, data.waiting) },
  contradictions: { path: '/contradictions', render: (view, data) => contradictionsPage(view, data.contradictions) },
  tagConflict: {
    path: '/tags/01JABCDEFGHJKMNPQRSTVWXYZ0',
    render: (view, data) => tagConflictPage(view, data.tagConflict),
  },
  workPlans: { path: '/work-plans', render: (view, data) => workPlansPage(view, data.workPlans) },
  workPlan: { path: '/work-plans/01PLAN', render: (view, data) => workPlanPage(view, data.workPlan) },
  planForm: { path: '/work-plans/01PLAN/parts/plan', render: (view, data) => planFormPage(view, data.planForm) },
  initiativeForm: {
    path: '/work-plans/01PLAN/parts/01INI',
    render: (view, data) => planFormPage(view, data.initiativeForm),
  },
  varianceForm: {
    path: '/work-plans/01PLAN/parts/01VAR',
    render: (view, data) => planFormPage(view, data.varianceForm),
  },
  planConflict: {
    path: '/work-plans/01PLAN/parts/plan',
    render: (view, data) => planConflictPage(view, data.planConflict),
  },
  tag: { path: '/tags/01JABCDEFGHJKMNPQRSTVWXYZ0', render: (view, data) => tagPage(view, data.tag) },
  tokens: { path: '/tokens', render: (view, data) => tokensPage(view, data.tokens, '2026-11-03T00:00:00Z') },
  tokensNone: { path: '/tokens?role=admin', render: (view, data) => tokensPage(view, data.tokensNone, '2026-11-03') },
  tokenMade: { path: '/tokens', render: (view, data) => tokenMadePage(view, data.tokenMade) },
  people: { path: '/people', render: (view, data) => peoplePage(view, data.people) },
  peopleNone: { path: '/people', render: (view, data) => peoplePage(view, data.peopleNone) },
  grants: { path: '/grants', render: (view, data) => grantsPage(view, data.grants) },
  grantsNone: { path: '/grants', render: (view, data) => grantsPage(view, data.grantsNone) },
  signIn: { path: '/sign-in', render: (view, data) => signInPage(view, data.signIn) },
  problem: {
    path: '/instruments/ca/sor-2016-193/provisions/sec_99',
    render: (view, data) => problemPage(view, data.problem),
  },
};

export const pageNames = Object.keys(pages) as (keyof Samples)[];

/** A page's whole document as text. */
export async function renderPage(
  name: keyof Samples,
  language: View['language'],
  data: Samples = samples,
): Promise<string> {
  const { path, render } = pages[name];
  const actor =
    name === 'compare' ? ({ name: 'M. Tremblay', role: 'tagger' } as const) : ({ name: null, role: 'reader' } as const);
  return String(await render({ language, path, actor, nonce: 'n0nce' }, data));
}

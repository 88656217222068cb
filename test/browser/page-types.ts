import type { AlignmentSummary } from '../../src/model/alignment-summary.ts';
import type { DivergenceSummary } from '../../src/model/divergence-summary.ts';
import type { Tag } from '../../src/model/tag.ts';
import { OLD } from '../http/older-edition.ts';
import { CA, CROSSWALK, sectionId, US } from '../http/sample-index.ts';
import { TABLE } from '../http/sample-tables.ts';
import type { Site } from './open-site.ts';

type Rows<T> = { readonly rows: readonly T[]; readonly next: string | null };

/** Every kind of page. `search-none` finds nothing, `conflict` and `failed` are answers to forms and stand with the forms' own tests. */
export const PAGE_TYPES = [
  'home',
  'sector',
  'theme',
  'instruments',
  'restrictions',
  'instrument',
  'provision',
  'crosswalks',
  'crosswalk',
  'gaps',
  'pairs',
  'all-gaps',
  'compare',
  'divergences',
  'bridges',
  'instrument-bridges',
  'drift',
  'ripples',
  'hubs',
  'hub',
  'changes',
  'review',
  'search-empty',
  'search',
  'search-none',
  'tags',
  'tag',
  'sign-in',
  'about',
  'data',
  'data-set',
  'reference',
  'operation',
  'stability',
  'limits',
  'sources',
  'glossary',
  'accessibility',
  'suggestions',
  'assessments',
  'decisions',
  'queue',
  'contradictions',
  'variances',
  'tables',
  'definitions',
  'work-plans',
  'problem',
] as const;
export type PageType = (typeof PAGE_TYPES)[number];

/** What the embedded corpora cannot show, in invented law: a text of two dates, and a Canadian text in both languages. */
export const SAMPLE_PAGES = {
  changes: '/changes',
  redline: `/instruments/${US}/changes`,
  review: '/review',
  'two dates': `/instruments/${US}`,
  'not in force': `/instruments/${US}?inForceOn=${OLD}`,
  'no text of the day': `/instruments/${US}?inForceOn=1900-01-01`,
  'provision in two languages': `/instruments/${CA}/provisions/sec_1`,
  'crosswalk in two languages': `/crosswalks/${CROSSWALK}`,
  'gaps in two languages': `/crosswalks/${CROSSWALK}/gaps?side=ca`,
  'pair in two languages': `/compare/${sectionId(1)}`,
  'pair turned into French': `/compare/${sectionId(1)}?ca=fr`,
  'search in two languages': '/search?q=figure&jurisdiction=ca',
  'table joined by key': `/tables/${TABLE}`,
} as const;

/** Pages for staff, below the language; `plan` stands for the address of a plan. */
export const STAFF_PAGES = {
  tokens: '/tokens',
  people: '/people',
  grants: '/grants',
  waiting: '/waiting?view=review',
  'waiting for changed law': '/waiting?view=stale',
  plan: 'plan',
  'form of a plan': 'plan/parts/plan',
} as const;

/** Pages that look different to somebody who may tag: they are looked at signed in. */
export const DESK_TYPES: readonly PageType[] = ['tags', 'tag', 'compare'];

/** A section pair with differences, and the pair after it in the same crosswalk. */
export type ChosenPair = {
  readonly crosswalkId: string;
  readonly alignmentId: string;
  readonly nextId: string;
  readonly differences: number;
};

type IsRight = (alignmentId: string) => boolean | Promise<boolean>;

/** The same among those in whose rows all three kinds of marks stand: words of one side, of the other, and words of both. The legend shows each once. */
export function chooseMarkedPair(site: Site): Promise<ChosenPair> {
  return choosePair(site, async (alignmentId) => {
    const page = await (await fetch(`${site.origin}/en/compare/${alignmentId}`)).text();
    return ['only ca', 'only us', 'inboth'].every((name) => page.split(`class="${name}"`).length > 2);
  });
}

/** The pair with the most differences among those that have a next one. Taken from the data, since the data grows with every digest. */
export async function choosePair(site: Site, isRight: IsRight = () => true): Promise<ChosenPair> {
  const all: DivergenceSummary[] = [];
  let address: string | null = '/en/divergences.json?limit=200';
  while (address !== null) {
    const page: Rows<DivergenceSummary> = await site.json(address);
    all.push(...page.rows);
    address = page.next;
  }
  const differing = all.filter((one) => one.stringency !== 'same');
  const bySection = [...Map.groupBy(differing, (one) => one.sectionAlignmentId)].sort(
    ([idA, a], [idB, b]) => b.length - a.length || (idA < idB ? -1 : 1),
  );
  for (const [alignmentId, divergences] of bySection) {
    const crosswalkId = divergences[0]?.crosswalkId ?? '';
    const { rows } = await site.json<Rows<AlignmentSummary>>(`/en/crosswalks/${crosswalkId}.json?limit=200`);
    const next = rows[rows.findIndex((row) => row.id === alignmentId) + 1];
    if (next !== undefined && (await isRight(alignmentId)))
      return { crosswalkId, alignmentId, nextId: next.id, differences: divergences.length };
  }
  throw new Error('no pair of the corpora has a difference, a next pair and what is asked besides');
}

/** Writes a tag over HTTP as a program would. */
export async function postTag(site: Site, token: string, alignmentId: string, note: string): Promise<Tag> {
  const response = await fetch(`${site.origin}/en/tags`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ alignmentId, status: 'proposed', relationship: 'intersects-with', priority: 'high', note }),
  });
  if (response.status !== 201) throw new Error(`POST /en/tags answered ${response.status}`);
  return (await response.json()) as Tag;
}

/** Drafts a plan from a theme and gives its address below the language. */
export async function draftPlan(site: Site, editor: string, theme: string): Promise<string> {
  const response = await fetch(`${site.origin}/en/work-plans`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${editor}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ theme }),
  });
  if (response.status !== 201) throw new Error(`POST /en/work-plans answered ${response.status}`);
  const drafted = (await response.json()) as { readonly plan: { readonly id: string } };
  return `/work-plans/${drafted.plan.id}`;
}

/** What an index holds that pages can be shown of. */
export type Places = {
  readonly sector: string;
  readonly theme: string;
  readonly ca: string;
  readonly us: string;
  readonly usEId: string;
  readonly crosswalk: string;
  readonly pair: string;
  readonly tag: string;
  readonly bridged: string;
  readonly hub: string;
};

/** Of the embedded corpora. */
export function placesOf(pair: ChosenPair, tag: Tag): Places {
  return {
    sector: 'transport',
    theme: 'ai-quantum',
    ca: tag.ca?.instrumentId ?? '',
    us: tag.us?.instrumentId ?? '',
    usEId: tag.us?.eId ?? '',
    crosswalk: pair.crosswalkId,
    pair: pair.alignmentId,
    tag: tag.id,
    bridged: 'ca/crc-1038',
    hub: 'sae-j902',
  };
}

/** An address below the language for each kind of page. */
export function addressesOf(places: Places): Readonly<Record<PageType, string>> {
  return {
    home: '',
    sector: `/sectors/${places.sector}`,
    theme: `/sectors/${places.theme}`,
    instruments: '/instruments',
    restrictions: '/restrictions',
    instrument: `/instruments/${places.ca}`,
    provision: `/instruments/${places.us}/provisions/${encodeURIComponent(places.usEId)}`,
    crosswalks: '/crosswalks',
    crosswalk: `/crosswalks/${places.crosswalk}`,
    gaps: `/crosswalks/${places.crosswalk}/gaps?side=us`,
    pairs: `/pairs?sector=${places.sector}&relationship=intersects-with`,
    'all-gaps': `/gaps?sector=${places.sector}&side=ca`,
    compare: `/compare/${places.pair}`,
    divergences: '/divergences',
    bridges: '/bridges',
    'instrument-bridges': `/instruments/${places.bridged}/bridges`,
    drift: '/drift',
    ripples: '/ripples',
    hubs: '/hubs',
    hub: `/hubs/${places.hub}`,
    changes: '/changes',
    review: '/review',
    'search-empty': '/search',
    search: '/search?q=lead',
    'search-none': '/search?q=zzzyzzzy',
    tags: '/tags',
    tag: `/tags/${places.tag}`,
    'sign-in': '/sign-in',
    about: '/about',
    data: '/data',
    'data-set': '/data/divergences',
    reference: '/data/reference',
    operation: '/data/reference/v1-divergences',
    stability: '/data/stability',
    limits: '/data/limits',
    sources: '/sources',
    glossary: '/glossary',
    accessibility: '/accessibility',
    suggestions: '/suggestions',
    assessments: '/assessments',
    decisions: '/decisions',
    queue: '/queue',
    contradictions: '/contradictions',
    variances: `/variances?crosswalk=${places.crosswalk}`,
    tables: '/tables',
    definitions: '/definitions',
    'work-plans': '/work-plans',
    problem: '/nowhere',
  };
}

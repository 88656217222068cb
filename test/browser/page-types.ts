import type { AlignmentSummary } from '../../src/model/alignment-summary.ts';
import type { DivergenceSummary } from '../../src/model/divergence-summary.ts';
import type { Tag } from '../../src/model/tag.ts';
import { OLD } from '../http/older-edition.ts';
import { CA, CROSSWALK, sectionId, US } from '../http/sample-index.ts';
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

/** The pair with the most differences among those that have a next one. Taken from the data, since the data grows with every digest. */
export async function choosePair(site: Site): Promise<ChosenPair> {
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
    if (next !== undefined) return { crosswalkId, alignmentId, nextId: next.id, differences: divergences.length };
  }
  throw new Error('no pair of the corpora has both a difference and a next pair');
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

/** An address below the language for each kind of page. */
export function addressesOf(pair: ChosenPair, tag: Tag): Readonly<Record<PageType, string>> {
  return {
    home: '',
    sector: '/sectors/transport',
    theme: '/sectors/ai-quantum',
    instruments: '/instruments',
    restrictions: '/restrictions',
    instrument: `/instruments/${tag.ca?.instrumentId}`,
    provision: `/instruments/${tag.us?.instrumentId}/provisions/${encodeURIComponent(tag.us?.eId ?? '')}`,
    crosswalks: '/crosswalks',
    crosswalk: `/crosswalks/${pair.crosswalkId}`,
    gaps: '/crosswalks/medical-devices/gaps?side=us',
    pairs: '/pairs?sector=transport&relationship=intersects-with',
    'all-gaps': '/gaps?sector=transport&side=ca',
    compare: `/compare/${pair.alignmentId}`,
    divergences: '/divergences',
    bridges: '/bridges',
    'instrument-bridges': '/instruments/ca/crc-1038/bridges',
    drift: '/drift',
    ripples: '/ripples',
    hubs: '/hubs',
    hub: '/hubs/sae-j902',
    changes: '/changes',
    review: '/review',
    'search-empty': '/search',
    search: '/search?q=lead',
    'search-none': '/search?q=zzzyzzzy',
    tags: '/tags',
    tag: `/tags/${tag.id}`,
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
    variances: `/variances?crosswalk=${pair.crosswalkId}`,
    tables: '/tables',
    'work-plans': '/work-plans',
    problem: '/nowhere',
  };
}

import { serve as listen } from '@hono/node-server';
import autocannon from 'autocannon';
import { Hono } from 'hono';
import { createApp } from '../../src/http/app.ts';
import { type ClosableDatabase, openNodeSqlite } from '../../src/runtime/node/node-sqlite-database.ts';
import { readMigrations } from '../../src/runtime/node/read-migrations.ts';
import { migrate } from '../../src/store/migrate.ts';
import { median } from './median.ts';
import { type Edge, openEdge } from './open-edge.ts';

export type PageFigures = {
  readonly page: string;
  readonly path: string;
  readonly bytes: number;
  /** Requests a second as a share of those of a bare Hono page that answers the same bytes, as the service runs: pages are kept. */
  readonly ratio: number;
  /** The same with nothing kept: every request reads rows and renders. */
  readonly coldRatio: number;
  /** Processor time of one request, the median of many, in milliseconds. */
  readonly cpuMs: number;
  readonly coldCpuMs: number;
  /** The slowest of a hundred requests with 20 connections at once, in milliseconds. */
  readonly p99Ms: number;
  readonly coldP99Ms: number;
  /** In workerd over D1, as a share of a bare Hono page of the same bytes there; the two stand behind the same local proxy. */
  readonly workerd?: { readonly ratio: number; readonly p99Ms: number; readonly firstMs: number };
};

const CONNECTIONS = 20;
const CPU_SAMPLES = 101;

type Plan = {
  readonly rounds: number;
  readonly seconds: number;
  readonly isOnEdge: boolean;
  /** Length of the stored comparison whose page this one is held against; any of 20 pairs where nothing is said. */
  readonly comparisonLength?: number | undefined;
};

/** Measures the three pages that people open most on one index; `rounds` of `seconds` each, the median counts. */
export async function benchPages(db: string, plan: Plan): Promise<PageFigures[]> {
  const { rounds, seconds, isOnEdge } = plan;
  const index = openNodeSqlite(db, { readOnly: true });
  const desk = openNodeSqlite(':memory:');
  await migrate(desk, readMigrations('desk'));
  try {
    const figures: PageFigures[] = [];
    const pages = await benchedPages(index, plan.comparisonLength);
    for (const { page, path } of pages) {
      figures.push({ page, path, ...(await measure({ index, desk }, path, rounds, seconds)) });
    }
    if (!isOnEdge) return figures;
    const edge = await openEdge(index);
    try {
      const measured: PageFigures[] = [];
      for (const one of figures) measured.push({ ...one, workerd: await measureEdge(edge, one.path, rounds, seconds) });
      return measured;
    } finally {
      await edge.close();
    }
  } finally {
    await index.close();
    await desk.close();
  }
}

/** How far from 20 pairs a comparison may be to be one of 20 pairs. */
const ABOUT = 5;

/**
 * The comparison whose number of pairs is nearest to 20. What a page costs beside a bare one of the same bytes depends on the bytes (one index gave 2.4 for 107 KB and
 * 0.8 for 24 KB in one run), so on a larger index it is the one of about as many pairs whose length is nearest to what it is held against: the first measure of growth
 * compared two pages and not two indexes.
 */
async function benchedComparison(index: ClosableDatabase, length?: number) {
  const pair = await index.first<{ id: string; length: number }>(
    `SELECT a.id, length(p.part_json) AS length
     FROM (SELECT parent_id AS id, count(*) AS pairs FROM alignments WHERE parent_id IS NOT NULL GROUP BY 1) a
     JOIN comparison_parts p ON p.alignment_id = a.id AND p.part = 1
     ORDER BY ${length === undefined ? 'abs(a.pairs - 20)' : `abs(a.pairs - 20) > ${ABOUT}, abs(length - ?)`}, a.id LIMIT 1`,
    length === undefined ? [] : [length],
  );
  if (pair === null) throw new Error('the index holds no pairs; build it with npm start');
  return pair;
}

/** Length of the stored comparison that `benchPages` opens on an index, for a larger one to be held against. */
export async function measureComparison(db: string): Promise<number> {
  const index = openNodeSqlite(db, { readOnly: true });
  try {
    return (await benchedComparison(index)).length;
  } finally {
    await index.close();
  }
}

/** The comparison of 20 pairs, the search for a word that both countries use, and a large sector. */
async function benchedPages(index: ClosableDatabase, length?: number): Promise<{ page: string; path: string }[]> {
  const pair = await benchedComparison(index, length);
  return [
    { page: 'compare', path: `/en/compare/${pair.id}` },
    { page: 'search', path: '/en/search?q=lamp' },
    { page: 'sector', path: '/en/sectors/transport' },
  ];
}

async function measure(
  databases: { readonly index: ClosableDatabase; readonly desk: ClosableDatabase },
  path: string,
  rounds: number,
  seconds: number,
): Promise<Omit<PageFigures, 'page' | 'path'>> {
  const services = { ...databases, now: () => new Date() };
  const kept = createApp(services);
  const cold = createApp({ ...services, pageCacheLength: 0 });
  const answer = await kept.request(path);
  const body = await answer.text();
  // A search that finds nothing is a page of nothing.
  if (answer.status !== 200 || (path.includes('/search') && !body.includes('class="hits"')))
    throw new Error(`${path} answers ${answer.status} and ${body.length} characters`);
  const bare = new Hono().get('*', (context) => context.html(body));
  const servers = await Promise.all([kept, cold, bare].map((app) => open(app.fetch)));
  // Taking turns within a round: what else the machine does falls on all three alike.
  const loads: Load[][] = servers.map(() => []);
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [at, server] of servers.entries()) loads[at]?.push(await load(server.address + path, seconds));
    }
  } finally {
    for (const server of servers) server.close();
  }
  const [warm, fresh, peer] = loads.map((some) => ({
    requests: median(some.map((one) => one.requests)),
    p99: median(some.map((one) => one.p99)),
  }));
  if (warm === undefined || fresh === undefined || peer === undefined) throw new Error('nothing was measured');
  return {
    bytes: new TextEncoder().encode(body).length,
    ratio: warm.requests / peer.requests,
    coldRatio: fresh.requests / peer.requests,
    cpuMs: await cpuOf(kept, path),
    coldCpuMs: await cpuOf(cold, path),
    p99Ms: warm.p99,
    coldP99Ms: fresh.p99,
  };
}

async function measureEdge(
  { service, bare }: Edge,
  path: string,
  rounds: number,
  seconds: number,
): Promise<NonNullable<PageFigures['workerd']>> {
  const before = performance.now();
  const answer = await fetch(service + path);
  const body = await answer.text();
  const firstMs = performance.now() - before;
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status} in workerd`);
  await fetch(bare + path, { method: 'PUT', body });
  const loads: { readonly own: Load; readonly peer: Load }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    loads.push({ own: await load(service + path, seconds), peer: await load(bare + path, seconds) });
  }
  const requests = (side: 'own' | 'peer') => median(loads.map((one) => one[side].requests));
  return { ratio: requests('own') / requests('peer'), p99Ms: median(loads.map(({ own }) => own.p99)), firstMs };
}

/** Processor time of the whole process around one request, without a network. */
async function cpuOf(app: Pick<Hono, 'request'>, path: string): Promise<number> {
  const samples: number[] = [];
  for (let at = 0; at < CPU_SAMPLES; at += 1) {
    const before = process.cpuUsage();
    await (await app.request(path)).text();
    const { user, system } = process.cpuUsage(before);
    samples.push((user + system) / 1000);
  }
  return median(samples);
}

type Load = { readonly requests: number; readonly p99: number };

async function load(url: string, seconds: number): Promise<Load> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, workers: 1 });
  if (result.errors > 0 || result.non2xx > 0)
    throw new Error(`${url}: ${result.errors} errors, ${result.non2xx} other answers`);
  return { requests: result.requests.average, p99: result.latency.p99 };
}

function open(fetch: Parameters<typeof listen>[0]['fetch']): Promise<{ address: string; close: () => void }> {
  return new Promise((resolve) => {
    const server = listen({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ address: `http://127.0.0.1:${port}`, close: () => server.close() }),
    );
  });
}

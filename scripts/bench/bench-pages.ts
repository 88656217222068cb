import { serve as listen } from '@hono/node-server';
import autocannon from 'autocannon';
import { Hono } from 'hono';
import { createApp } from '../../src/http/app.ts';
import { openNodeSqlite } from '../../src/runtime/node/node-sqlite-database.ts';
import { readMigrations } from '../../src/runtime/node/read-migrations.ts';
import { migrate } from '../../src/store/migrate.ts';
import { median } from './median.ts';

export type PageFigures = {
  readonly bytes: number;
  readonly pageRequests: number;
  readonly bareRequests: number;
  readonly ratio: number;
};

const SECONDS = 3;
const CONNECTIONS = 20;

/** Requests a second of the compare page with the most differences, against a bare Hono page that answers the same bytes. */
export async function benchPages(db: string, rounds: number): Promise<PageFigures> {
  const index = openNodeSqlite(db, { readOnly: true });
  const desk = openNodeSqlite(':memory:');
  await migrate(desk, readMigrations('desk'));
  const app = createApp({ index, desk, now: () => new Date() });
  const pair = await index.first<{ id: string }>(
    'SELECT section_alignment_id AS id FROM divergences GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1',
  );
  if (pair === null) throw new Error('the index holds no pair with differences');
  const path = `/en/compare/${pair.id}`;
  const answer = await app.request(path);
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
  const body = await answer.text();
  const bare = new Hono().get('*', (context) => context.html(body));
  const page = await open(app.fetch);
  const peer = await open(bare.fetch);
  const figures: { page: number[]; bare: number[] } = { page: [], bare: [] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      figures.page.push(await load(page.address + path));
      figures.bare.push(await load(peer.address + path));
    }
  } finally {
    page.close();
    peer.close();
    await index.close();
    await desk.close();
  }
  const pageRequests = median(figures.page);
  const bareRequests = median(figures.bare);
  return {
    bytes: new TextEncoder().encode(body).length,
    pageRequests,
    bareRequests,
    ratio: pageRequests / bareRequests,
  };
}

async function load(url: string): Promise<number> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, workers: 1 });
  if (result.errors > 0 || result.non2xx > 0)
    throw new Error(`${url}: ${result.errors} errors, ${result.non2xx} other answers`);
  return result.requests.average;
}

function open(fetch: Parameters<typeof listen>[0]['fetch']): Promise<{ address: string; close: () => void }> {
  return new Promise((resolve) => {
    const server = listen({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ address: `http://127.0.0.1:${port}`, close: () => server.close() }),
    );
  });
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { D1Database } from '@cloudflare/workers-types';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getPlatformProxy, unstable_startWorker } from 'wrangler';
import { prepareIndex } from '../../scripts/prepare-index.ts';
import { createApp } from '../../src/http/app.ts';
import { type ClosableDatabase, openNodeSqlite } from '../../src/runtime/node/node-sqlite-database.ts';
import { readMigrations } from '../../src/runtime/node/read-migrations.ts';
import { openD1 } from '../../src/runtime/workers/d1-database.ts';
import { copyIndex } from '../../src/store/copy-index.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openMemory } from '../store/open-memory.ts';
import { goldenUrls } from './golden-urls.ts';

// The whole way to the edge: the built index copied into local D1 as `npm run publish:local` does, the bundle wrangler makes, workerd itself.
const folder = mkdtempSync(join(tmpdir(), 'p49-edge-'));
let index: ClosableDatabase;
let app: ReturnType<typeof createApp>;
let worker: Awaited<ReturnType<typeof unstable_startWorker>>;

beforeAll(async () => {
  // The folder of static assets, which nobody has built on a fresh clone.
  mkdirSync('data/site', { recursive: true });
  process.env['WRANGLER_SEND_METRICS'] = 'false';
  process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false';
  const db = join(folder, 'index.db');
  await prepareIndex(db);
  index = openNodeSqlite(db, { readOnly: true });
  app = createApp({ index, desk: await openMemory('desk'), now: () => new Date('2026-11-22T12:00:00Z') });
  const platform = await getPlatformProxy<{ INDEX: D1Database; DESK: D1Database }>({
    persist: { path: join(folder, 'v3') },
  });
  await migrate(openD1(platform.env.INDEX), readMigrations('index'));
  await migrate(openD1(platform.env.DESK), readMigrations('desk'));
  await copyIndex(index, openD1(platform.env.INDEX), () => undefined);
  await platform.dispose();
  worker = await unstable_startWorker({
    config: 'wrangler.toml',
    dev: { persist: folder, logLevel: 'error', inspector: false, server: { port: 0 } },
  });
}, 120_000);

afterAll(async () => {
  await worker?.dispose();
  await index?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('answers the same addresses in workerd with D1 as on Node with SQLite', async () => {
  const urls = await goldenUrls(index);
  expect(new Set(urls).size).toBeGreaterThanOrEqual(40);
  for (const url of urls) {
    const address = `http://localhost${url}`;
    const onNode = await app.request(address);
    const onEdge = await worker.fetch(address);
    expect.soft(onEdge.status, `status of ${url}`).toBe(onNode.status);
    expect.soft(onEdge.headers.get('content-type'), `type of ${url}`).toBe(onNode.headers.get('content-type'));
    expect.soft(unsigned(await onEdge.text()), `body of ${url}`).toBe(unsigned(await onNode.text()));
    expect(onNode.status, url).toBeLessThan(500);
  }
}, 120_000);

/** A body without the page tokens, which each desk signs with a key of its own; where they stand is compared, what they say is not. */
function unsigned(body: string): string {
  return body.replaceAll(/([?&;]after=)[\w-]+/g, '$1TOKEN').replaceAll(/("next":")[\w-]{40,}"/g, '$1TOKEN"');
}

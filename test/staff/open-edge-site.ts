import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { D1Database } from '@cloudflare/workers-types';
import { getPlatformProxy, unstable_startWorker } from 'wrangler';
import { openBrowser } from '../../scripts/open-browser.ts';
import type { Role } from '../../src/model/actor.ts';
import { readMigrations } from '../../src/runtime/node/read-migrations.ts';
import { openD1 } from '../../src/runtime/workers/d1-database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { addToken, type Site, visitor } from '../browser/open-site.ts';
import { fillSampleIndex } from '../http/sample-index.ts';

/** The sample index on the edge: the bundle that wrangler makes, in workerd over D1, and a browser to look at it with. */
export type EdgeSite = Pick<Site, 'origin' | 'visit' | 'close'> & { readonly tokens: ReadonlyMap<string, string> };

/** @param people whose tokens stand in the desk before the Worker starts, since two processes may not write one local D1. */
export async function openEdgeSite(people: readonly (readonly [name: string, role: Role])[]): Promise<EdgeSite> {
  // The folder of static assets, which nobody has built on a fresh clone.
  mkdirSync('data/site', { recursive: true });
  process.env['WRANGLER_SEND_METRICS'] = 'false';
  process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false';
  const { folder, tokens } = await prepare(people);
  const worker = await unstable_startWorker({
    config: 'wrangler.toml',
    dev: { persist: folder, logLevel: 'error', inspector: false, server: { hostname: 'localhost', port: 0 } },
  });
  const origin = `http://localhost:${(await worker.url).port}`;
  const browser = await openBrowser();
  return {
    origin,
    visit: visitor(browser, origin),
    tokens,
    close: async () => {
      await browser.close();
      await worker.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Times that the local D1 is begun anew: on a crowded machine its proxy drops a connection now and then, before any test has begun. */
const ATTEMPTS = 4;

/** A folder with both databases of the edge, filled. */
async function prepare(
  people: readonly (readonly [name: string, role: Role])[],
  attempt = 1,
): Promise<{ readonly folder: string; readonly tokens: ReadonlyMap<string, string> }> {
  const folder = mkdtempSync(join(tmpdir(), 'p49-edge-site-'));
  const platform = await getPlatformProxy<{ INDEX: D1Database; DESK: D1Database }>({
    persist: { path: join(folder, 'v3') },
  });
  try {
    const [index, desk] = [openD1(platform.env.INDEX), openD1(platform.env.DESK)];
    await migrate(index, readMigrations('index'));
    await migrate(desk, readMigrations('desk'));
    await fillSampleIndex(index);
    const tokens = new Map<string, string>();
    for (const [name, role] of people) tokens.set(name, await addToken(desk, name, role));
    return { folder, tokens };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (attempt === ATTEMPTS || !String(error).includes('fetch failed')) throw error;
    return prepare(people, attempt + 1);
  } finally {
    await platform.dispose();
  }
}

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { D1Database } from '@cloudflare/workers-types';
import { getPlatformProxy, unstable_startWorker } from 'wrangler';
import { readMigrations } from '../../src/runtime/node/read-migrations.ts';
import { openD1 } from '../../src/runtime/workers/d1-database.ts';
import { copyIndex } from '../../src/store/copy-index.ts';
import type { Database } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';

export type Edge = { readonly service: string; readonly bare: string; readonly close: () => Promise<void> };

/** The service in workerd over a local D1 that holds the index, and beside it a Worker that only answers bytes: addresses without a slash at the end. */
export async function openEdge(index: Database): Promise<Edge> {
  process.env['WRANGLER_SEND_METRICS'] = 'false';
  process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false';
  const folder = mkdtempSync(join(tmpdir(), 'p49-bench-edge-'));
  const config = writeConfig(folder);
  const platform = await getPlatformProxy<{ INDEX: D1Database; DESK: D1Database }>({
    configPath: config,
    persist: { path: join(folder, 'v3') },
  });
  await migrate(openD1(platform.env.INDEX), readMigrations('index'));
  await migrate(openD1(platform.env.DESK), readMigrations('desk'));
  await copyIndex(index, openD1(platform.env.INDEX), () => undefined);
  await platform.dispose();
  const dev = { persist: folder, logLevel: 'error', inspector: false, server: { port: 0 } } as const;
  const service = await unstable_startWorker({ config, dev });
  const bare = await unstable_startWorker({ config: writeBareConfig(folder), dev });
  const addressOf = async (worker: typeof service) => (await worker.url).href.replace(/\/$/, '');
  return {
    service: await addressOf(service),
    bare: await addressOf(bare),
    close: async () => {
      await Promise.all([service.dispose(), bare.dispose()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The Worker as it is published, save that it may be asked as often as a bench asks. */
function writeConfig(folder: string): string {
  const assets = join(folder, 'site');
  mkdirSync(assets);
  const text = readFileSync('wrangler.toml', 'utf8')
    .replace(/\[\[ratelimits\]\][^[]*/, '')
    .replace('"data/site"', JSON.stringify(assets))
    .replace(/"(src\/[^"]+)"/g, (_, path: string) => JSON.stringify(resolve(path)));
  const path = join(folder, 'wrangler.toml');
  writeFileSync(path, text);
  return path;
}

function writeBareConfig(folder: string): string {
  const main = fileURLToPath(new URL('bare-worker.ts', import.meta.url));
  const path = join(folder, 'bare.toml');
  writeFileSync(path, `name = "bare"\nmain = ${JSON.stringify(main)}\ncompatibility_date = "2026-11-01"\n`);
  return path;
}

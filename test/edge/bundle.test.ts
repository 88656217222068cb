import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'p49-bundle-'));
const WORKSHOP = /src\/(sources|tree|citations|requirements|alignment|divergence|pipeline)\//;

beforeAll(() => {
  const wrangler = join(createRequire(import.meta.url).resolve('wrangler/package.json'), '../bin/wrangler.js');
  // The folder of static assets, which nobody has built on a fresh clone.
  mkdirSync('data/site', { recursive: true });
  execFileSync(process.execPath, [wrangler, 'deploy', '--dry-run', '--minify', '--metafile', '--outdir', folder], {
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
    stdio: 'pipe',
  });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// See docs/decisions/0023: 300 KB until the desk wrote Word files; their library alone is 75.
it('makes a Worker of less than 480 KB compressed', () => {
  const compressed = gzipSync(readFileSync(join(folder, 'index.js'))).length;
  expect(compressed).toBeGreaterThan(20_000);
  expect(compressed).toBeLessThan(480_000);
});

it('takes no room of the workshop to the edge', () => {
  const { inputs } = JSON.parse(readFileSync(join(folder, 'bundle-meta.json'), 'utf8')) as {
    inputs: Record<string, unknown>;
  };
  const names = Object.keys(inputs);
  expect(names.filter((name) => /src\/http\//.test(name)).length).toBeGreaterThan(10);
  expect(names.filter((name) => WORKSHOP.test(name))).toEqual([]);
});

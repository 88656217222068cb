import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerType } from '@hono/node-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildBulk } from '../../scripts/build-bulk/build-bulk.ts';
import type { DivergenceSummary } from '../../src/model/divergence-summary.ts';
import { bulkFolder } from '../../src/runtime/node/bulk-folder.ts';
import { serve } from '../../src/runtime/node/serve.ts';
import { openFull } from '../http/open-full.ts';
import { runProgram } from './run-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'p49-examples-'));
let server: ServerType;
let origin: string;
let expected: string;

beforeAll(async () => {
  const { index, desk } = await openFull();
  await buildBulk({ index, desk }, join(folder, 'bulk'));
  server = await serve({ index, desk, port: 0, hostname: '127.0.0.1', bulk: bulkFolder(join(folder, 'bulk')) });
  const address = server.address();
  origin = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
  const answer = await fetch(`${origin}/v1/divergences?kind=quantity&limit=500`);
  const { rows } = (await answer.json()) as { rows: DivergenceSummary[] };
  const counts = Map.groupBy(rows, (row) => row.stringency);
  expected = [...counts]
    .map(([side, some]) => `${side}\t${some.length}\n`)
    .sort()
    .join('');
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

it.each([
  ['bash', 'count.sh'],
  ['python3', 'count.py'],
  ['Rscript', 'count.R'],
  [process.execPath, 'count.ts'],
])('docs/examples: %s %s prints what the others print', async (program, file) => {
  expect(expected.split('\n').length).toBeGreaterThan(2);
  expect(await runProgram(program, [`docs/examples/${file}`], { env: { P49: origin } })).toBe(expected);
});

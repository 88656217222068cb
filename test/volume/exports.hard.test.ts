import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { D1Database } from '@cloudflare/workers-types';
import { parquetReadObjects } from 'hyparquet';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getPlatformProxy, unstable_startWorker } from 'wrangler';
import { type ExportServer, startExportServer } from '../../scripts/bench/export-server.ts';
import { inventedInstrument, inventIndex } from '../../scripts/bench/invented-index.ts';
import { columnsOf } from '../../src/export/columns.ts';
import { dataSets } from '../../src/model/data-sets/data-sets.ts';
import { openNodeSqlite } from '../../src/runtime/node/node-sqlite-database.ts';
import { readMigrations } from '../../src/runtime/node/read-migrations.ts';
import { openD1 } from '../../src/runtime/workers/d1-database.ts';
import { copyIndex } from '../../src/store/copy-index.ts';
import { migrate } from '../../src/store/migrate.ts';
import { parseCsv } from '../export/read-back.ts';
import { ColumnDigests } from './column-digests.ts';

// 100,000 provisions of invented law: complete in every format and from either engine, the same for all who ask at once, and no burden on the server.

const EDITIONS = 4;
const ROWS = 25_000;
const ALL = EDITIONS * ROWS;
const FILES = ['csv', 'ndjson', 'parquet', 'xlsx'] as const;
const LIST = '/v1/provisions';
/** What may come and go in a process that holds nothing: the collector of garbage is in no hurry. */
const SLACK_BYTES = 64e6;

const folder = mkdtempSync(join(tmpdir(), 'p49-volume-'));
const db = join(folder, 'index.db');
const provisions = new Map(dataSets).get('provisions');
const columns = columnsOf(provisions?.row ?? expect.unreachable('there is no data set of provisions'));
const servers: ExportServer[] = [];

async function start(): Promise<ExportServer> {
  const server = await startExportServer({ kind: 'service', db, bulk: join(folder, 'no-bulk') });
  servers.push(server);
  return server;
}

async function bytesOf(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  expect([url, response.status]).toEqual([url, 200]);
  return new Uint8Array(await response.arrayBuffer());
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

beforeAll(async () => {
  await inventIndex(db, { editions: EDITIONS, rows: ROWS, characters: 120 });
}, 300_000);
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  rmSync(folder, { recursive: true, force: true });
});

/** How each format is read back, by readers that share nothing with the writers where there are some. */
const READERS: Record<'json' | (typeof FILES)[number], (origin: string, digests: ColumnDigests) => Promise<void>> = {
  json: async (origin, digests) => {
    for (let next: string | null = `${LIST}?limit=500`; next !== null; ) {
      const answer = JSON.parse(new TextDecoder().decode(await bytesOf(origin + next))) as {
        rows: object[];
        next: string | null;
      };
      for (const row of answer.rows) digests.add(columns.map((column) => column.cell(row)));
      next = answer.next;
    }
  },
  ndjson: async (origin, digests) => {
    const lines = new TextDecoder()
      .decode(await bytesOf(`${origin}${LIST}.ndjson`))
      .trimEnd()
      .split('\n');
    expect(JSON.parse(lines.pop() ?? '')).toEqual({ _end: true, rows: lines.length, audit: expect.any(Object) });
    for (const line of lines) {
      const row = JSON.parse(line) as object;
      digests.add(columns.map((column) => column.cell(row)));
    }
  },
  csv: async (origin, digests) => {
    const [header, ...records] = parseCsv(new TextDecoder().decode(await bytesOf(`${origin}${LIST}.csv`)));
    expect(header).toEqual(columns.map((column) => column.name));
    for (const record of records) digests.add(record);
  },
  parquet: async (origin, digests) => {
    const { buffer } = await bytesOf(`${origin}${LIST}.parquet`);
    for (const row of await parquetReadObjects({ file: buffer })) digests.add(columns.map(({ name }) => row[name]));
  },
  xlsx: async (origin, digests) => {
    const [sheet] = await readSheets(Buffer.from(await bytesOf(`${origin}${LIST}.xlsx`)), { trim: false });
    const [header, ...rows] = (sheet?.data ?? []) as unknown[][];
    expect(header).toEqual(columns.map((column) => column.name));
    for (const row of rows) digests.add(row);
  },
};

describe('100,000 rows', () => {
  it('agree in count and in every cell in five formats', async () => {
    const { origin } = await start();
    const found: Record<string, Record<string, string | number>> = {};
    for (const [format, read] of Object.entries(READERS)) {
      const digests = new ColumnDigests(columns);
      await read(origin, digests);
      found[format] = digests.finish();
    }
    expect(found['json']?.['rows']).toBe(ALL);
    for (const format of FILES) expect([format, found[format]]).toEqual([format, found['json']]);
  });

  it.each(FILES)(
    'are the same bytes for four who ask at once, and hold no memory of the server (%s)',
    async (format) => {
      const one = await start();
      // The same rows in four small files first: what passes through once leaves garbage, whatever the size of a file.
      const parts = [];
      for (let at = 0; at < EDITIONS; at += 1) {
        parts.push(await bytesOf(`${one.origin}${LIST}.${format}?instrument=${inventedInstrument(at)}`));
      }
      const before = (await one.figures()).peakBytes;
      const whole = await bytesOf(`${one.origin}${LIST}.${format}`);
      expect(whole.length).toBeGreaterThan(3 * (parts[0]?.length ?? Number.POSITIVE_INFINITY));
      // Four times the rows: what a server that gathers them would need shows here.
      expect((await one.figures()).peakBytes - before).toBeLessThan(SLACK_BYTES);
      const four = await Promise.all([1, 2, 3, 4].map(() => bytesOf(`${one.origin}${LIST}.${format}`)));
      expect(four.map(sha256)).toEqual(four.map(() => sha256(whole)));
    },
  );

  it('are the same bytes from D1', async () => {
    const { origin } = await start();
    // The folder of static assets, which nobody has built on a fresh clone.
    mkdirSync('data/site', { recursive: true });
    process.env['WRANGLER_SEND_METRICS'] = 'false';
    process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false';
    const index = openNodeSqlite(db, { readOnly: true });
    const platform = await getPlatformProxy<{ INDEX: D1Database; DESK: D1Database }>({
      persist: { path: join(folder, 'v3') },
    });
    await migrate(openD1(platform.env.INDEX), readMigrations('index'));
    await migrate(openD1(platform.env.DESK), readMigrations('desk'));
    await copyIndex(index, openD1(platform.env.INDEX), () => undefined);
    await platform.dispose();
    await index.close();
    const worker = await unstable_startWorker({
      config: 'wrangler.toml',
      dev: { persist: folder, logLevel: 'error', inspector: false, server: { port: 0 } },
    });
    try {
      for (const format of FILES) {
        const onNode = sha256(await bytesOf(`${origin}${LIST}.${format}`));
        const four = await Promise.all(
          [1, 2, 3, 4].map(async () => {
            const response = await worker.fetch(`http://localhost${LIST}.${format}`);
            return sha256(new Uint8Array(await response.arrayBuffer()));
          }),
        );
        expect([format, ...four]).toEqual([format, onNode, onNode, onNode, onNode]);
      }
    } finally {
      await worker.dispose();
    }
  });
});

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import type { Fetcher } from '@cloudflare/workers-types';
import { parquetReadObjects } from 'hyparquet';
import readSheets from 'read-excel-file/node';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBulk } from '../../scripts/build-bulk/build-bulk.ts';
import { tableOf } from '../../scripts/build-bulk/public-database.ts';
import { columnsOf } from '../../src/export/columns.ts';
import { createApp } from '../../src/http/app.ts';
import { type BulkManifest, filesOf, MOST_FILE_BYTES } from '../../src/model/bulk-manifest.ts';
import { dataSets } from '../../src/model/data-sets/data-sets.ts';
import { bulkFolder } from '../../src/runtime/node/bulk-folder.ts';
import { bulkAssets } from '../../src/runtime/workers/bulk-assets.ts';
import { parseCsv } from '../export/read-back.ts';
import type { Opened } from '../http/open-app.ts';
import { openFull } from '../http/open-full.ts';

const root = mkdtempSync(join(tmpdir(), 'p49-bulk-'));
const folder = join(root, 'bulk');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const read = (path: string) => readFileSync(join(folder, path));

/** Assets of a Worker: whole files only. */
const assets = {
  fetch: async (url: string) => {
    try {
      return new Response(new Uint8Array(read(decodeURIComponent(new URL(url).pathname.slice('/bulk/'.length)))));
    } catch {
      return new Response(null, { status: 404 });
    }
  },
} as unknown as Fetcher;

let opened: Opened;
let manifest: BulkManifest;

beforeAll(async () => {
  opened = await openFull();
  manifest = await buildBulk(opened, folder);
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the bulk files', () => {
  it('are what the manifest says, no more and no less, and none is too large', () => {
    const named = new Set(['manifest.json']);
    for (const { path, bytes, sha256: hash, gzip } of filesOf(manifest)) {
      const content = read(path);
      expect([path, content.length, sha256(content)]).toEqual([path, bytes, hash]);
      expect(bytes).toBeLessThanOrEqual(MOST_FILE_BYTES);
      named.add(path);
      if (gzip === null) continue;
      const packed = read(gzip.path);
      expect([gzip.bytes, gzip.sha256]).toEqual([packed.length, sha256(packed)]);
      expect(gunzipSync(packed).equals(content)).toBe(true);
      named.add(gzip.path);
    }
    const lying = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(lying.length).toBe(named.size);
  });

  it('are the same bytes when built again', async () => {
    const again = join(root, 'again');
    await buildBulk(opened, again);
    expect(readFileSync(join(again, 'manifest.json')).equals(read('manifest.json'))).toBe(true);
  });

  it.each(dataSets)('say the same of %s in every format', async (name, set) => {
    const columns = columnsOf(set.row);
    const entry = manifest.dataSets.find((one) => one.name === name);
    const pathOf = (format: string) => entry?.files.find((file) => file.format === format)?.path ?? '';
    const [header, ...records] = parseCsv(read(pathOf('csv')).toString());
    expect(header).toEqual(columns.map((column) => column.name));
    expect(records).toHaveLength(entry?.rows ?? -1);

    const lines = read(pathOf('ndjson')).toString().trimEnd().split('\n');
    const rows = lines.map((line) => JSON.parse(line) as object);
    expect(rows.pop()).toEqual({ _end: true, rows: records.length });
    expect(rows.map((row) => columns.map((column) => String(column.cell(row) ?? '')))).toEqual(records);

    const bytes = read(pathOf('parquet'));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const objects = await parquetReadObjects({ file });
    expect(objects.map((one) => columns.map((column) => String(one[column.name] ?? '')))).toEqual(records);

    const [sheet] = await readSheets(read(pathOf('xlsx')), { trim: false });
    expect(sheet?.data).toHaveLength(records.length + 1);

    const csvw = JSON.parse(read(pathOf('csvw')).toString()) as {
      url: string;
      tableSchema: { columns: { titles: string; 'dc:description': unknown[] }[] };
    };
    expect(pathOf('csv').endsWith(`/${csvw.url}`)).toBe(true);
    expect(csvw.tableSchema.columns.map((column) => column.titles)).toEqual(header);
    expect(csvw.tableSchema.columns.every((column) => column['dc:description'].length === 2)).toBe(true);
  });

  it('open with the sqlite3 command line and hold every table with its dictionary', () => {
    const path = join(folder, 'parallel-49.sqlite');
    const ask = (sql: string) => {
      try {
        return execFileSync('sqlite3', ['-readonly', path, sql], { encoding: 'utf8' }).trim();
      } catch (error) {
        // Where the command is not installed, SQLite as Node brings it reads the file.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        const database = new DatabaseSync(path, { readOnly: true });
        const [row] = database.prepare(sql).all();
        return String(Object.values(row ?? {})[0]);
      }
    };
    expect(ask('PRAGMA integrity_check')).toBe('ok');
    for (const { name, rows } of manifest.dataSets) {
      expect([name, ask(`SELECT count(*) FROM ${tableOf(name)}`)]).toEqual([name, String(rows)]);
    }
    expect(Number(ask("SELECT count(*) FROM data_dictionary WHERE meaning_en = '' OR meaning_fr = ''"))).toBe(0);
  });

  it('hold well-formed Akoma Ntoso with every provision under its eId', () => {
    for (const { path, rows } of manifest.instruments) {
      let eIds = 0;
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw error;
      });
      parser.on('opentag', ({ uri, attributes, local }) => {
        expect(uri).toBe('http://docs.oasis-open.org/legaldocml/ns/akn/3.0');
        if (attributes['eId'] !== undefined && local !== 'TLCOrganization') eIds += 1;
      });
      parser.write(read(path).toString()).close();
      expect([path, eIds]).toEqual([path, rows]);
    }
  });

  it('map crosswalks as OSCAL and as SSSOM, with the side that asks more', () => {
    const oscal = manifest.crosswalks.filter((file) => file.format === 'oscal');
    expect(oscal.length).toBeGreaterThan(0);
    for (const { path, rows } of oscal) {
      const document = JSON.parse(read(path).toString()) as {
        'mapping-collection': { uuid: string; mappings: { maps: { uuid: string; props: { name: string }[] }[] }[] };
      };
      const maps = document['mapping-collection'].mappings.flatMap((mapping) => mapping.maps);
      expect(maps).toHaveLength(rows ?? -1);
      expect(new Set(maps.map((map) => map.uuid)).size).toBe(maps.length);
      for (const map of maps) {
        expect(map.uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(map.props.map((prop) => prop.name)).toContain('stricter-side');
      }
      const tsv = read(path.replace('.oscal.json', '.sssom.tsv')).toString().trimEnd().split('\n');
      const [header = '', ...records] = tsv.filter((line) => !line.startsWith('#'));
      const predicate = header.split('\t').indexOf('predicate_id');
      const stricter = header.split('\t').indexOf('stricter_side');
      expect(records.length).toBeGreaterThan(0);
      for (const record of records) {
        expect(record.split('\t')[predicate]).toMatch(/^skos:(exact|close|broad|narrow|related)Match$/);
        expect(record.split('\t')[stricter]).toMatch(/^(ca-stricter|us-stricter|same|mixed|unknown)$/);
      }
    }
  });
});

describe.each([
  ['a folder', () => bulkFolder(folder)],
  ['assets of a Worker', () => bulkAssets(assets)],
] as const)('bulk files from %s', (_, open) => {
  const app = () => createApp({ index: opened.index, desk: opened.desk, now: () => opened.clock.now, bulk: open() });
  const get = (path: string, headers: Record<string, string> = {}) => app().request(`/bulk/${path}`, { headers });
  const largest = () => filesOf(manifest).reduce((a, b) => (a.bytes > b.bytes ? a : b));

  it('reassemble from 200 random ranges to the hash of the manifest', async () => {
    const { path, bytes, sha256: hash } = largest();
    // Fixed seed: a linear congruential generator is random enough to cut at.
    let seed = 49;
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    };
    const cuts = [...new Set(Array.from({ length: 199 }, () => 1 + Math.floor(random() * (bytes - 1))))].sort(
      (a, b) => a - b,
    );
    const whole = Buffer.alloc(bytes);
    const etag = `"${hash}"`;
    for (const [at, start] of [0, ...cuts].entries()) {
      const end = (cuts[at] ?? bytes) - 1;
      const response = await get(path, { Range: `bytes=${start}-${end}`, 'If-Range': etag });
      expect(response.status).toBe(206);
      expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end}/${bytes}`);
      whole.set(new Uint8Array(await response.arrayBuffer()), start);
    }
    expect(sha256(whole)).toBe(hash);
  }, 60_000);

  it('answer conditions as RFC 9110 has it', async () => {
    const { path, bytes, sha256: hash } = largest();
    const etag = `"${hash}"`;
    const plain = await get(path);
    expect(plain.headers.get('etag')).toBe(etag);
    const modified = plain.headers.get('last-modified') ?? '';
    expect(Date.parse(modified)).not.toBeNaN();
    expect(sha256(new Uint8Array(await plain.arrayBuffer()))).toBe(hash);
    const cases: [Record<string, string>, number, string | null][] = [
      [{ 'If-None-Match': etag }, 304, null],
      [{ 'If-None-Match': `"x", W/${etag}` }, 304, null],
      [{ 'If-None-Match': '*' }, 304, null],
      [{ 'If-None-Match': '"x"', 'If-Modified-Since': modified }, 200, String(bytes)],
      [{ 'If-Modified-Since': modified }, 304, null],
      [{ 'If-Modified-Since': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 200, String(bytes)],
      [{ 'If-Match': '"x"' }, 412, null],
      [{ Range: 'bytes=0-0' }, 206, '1'],
      [{ Range: 'bytes=-5' }, 206, '5'],
      [{ Range: `bytes=${bytes - 3}-` }, 206, '3'],
      [{ Range: `bytes=${bytes - 3}-${bytes + 99}` }, 206, '3'],
      [{ Range: `bytes=${bytes}-` }, 416, null],
      [{ Range: 'bytes=-0' }, 416, null],
      [{ Range: 'bytes=5-2' }, 200, String(bytes)],
      [{ Range: 'bytes=0-1,4-5' }, 200, String(bytes)],
      [{ Range: 'lines=0-1' }, 200, String(bytes)],
      [{ Range: 'bytes=0-0', 'If-Range': '"x"' }, 200, String(bytes)],
      [{ Range: 'bytes=0-0', 'If-Range': `W/${etag}` }, 200, String(bytes)],
      [{ Range: 'bytes=0-0', 'If-Range': modified }, 206, '1'],
    ];
    for (const [headers, status, length] of cases) {
      const response = await get(path, headers);
      expect([headers, response.status]).toEqual([headers, status]);
      if (length !== null) expect(response.headers.get('content-length')).toBe(length);
      if (status === 416) expect(response.headers.get('content-range')).toBe(`bytes */${bytes}`);
      await response.body?.cancel();
    }
  });

  it.each(['../index.db', '%2e%2e/index.db', 'nothing.csv', '', '%ff', 'sectors'])(
    'serves nothing at %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('list themselves in manifest.json and in a catalogue in both languages', async () => {
    expect(await (await get('manifest.json')).json()).toEqual(manifest);
    const catalog = (await (await app().request('https://p49.example/data.json')).json()) as {
      dataset: {
        title: { '@language': string }[];
        license: string;
        provenance: unknown[];
        distribution: { downloadURL?: string }[];
      }[];
    };
    expect(catalog.dataset).toHaveLength(dataSets.length);
    for (const { title, license, provenance, distribution } of catalog.dataset) {
      expect(title.map((one) => one['@language'])).toEqual(['en', 'fr']);
      expect([license, provenance.length]).toEqual(['https://spdx.org/licenses/MIT', 2]);
      for (const { downloadURL } of distribution) {
        if (downloadURL === undefined) continue;
        expect(downloadURL.startsWith('https://p49.example/bulk/')).toBe(true);
        expect((await app().request(downloadURL, { method: 'HEAD' })).status).toBe(200);
      }
    }
  });
});

it('serves nothing of a file that the manifest does not name', async () => {
  writeFileSync(join(folder, 'secret.txt'), 'x');
  const { index, desk } = opened;
  const app = createApp({ index, desk, now: () => new Date(), bulk: bulkFolder(folder) });
  expect((await app.request('/bulk/secret.txt')).status).toBe(404);
  rmSync(join(folder, 'secret.txt'));
});

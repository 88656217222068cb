import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { prepareIndex } from '../../scripts/prepare-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'p49-bad-input-'));
const at = (name: string) => join(folder, name);
const db = at('index.db');
let before: string;
let taken: Server;
let port: number;

beforeAll(async () => {
  await prepareIndex(db);
  before = fingerprint();
  const packed = gzipSync(`<ECFR>${'law '.repeat(20_000)}</ECFR>`);
  writeFileSync(at('cut_2026-01-01.xml.gz'), packed.subarray(0, packed.length / 2));
  writeFileSync(at('title-1_2026-01-01.xml'), '<ECFR><DIV1 N="1"><P>never closed</DIV1></ECFR>');
  writeFileSync(at('sitemap.xml'), '<urlset><url>https://example.org/</url></urlset>');
  writeFileSync(at('letter.md'), 'Dear Sir,\n\nplease find enclosed nothing.\n');
  writeFileSync(at('letter.db'), 'Dear Sir, '.repeat(500));
  mkdirSync(at('empty'));
  taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, 'localhost', resolve));
  const address = taken.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
}, 120_000);
afterEach(() => expect(fingerprint()).toBe(before));
afterAll(() => {
  taken?.close();
  rmSync(folder, { recursive: true, force: true });
});

function fingerprint(): string {
  return createHash('sha256').update(readFileSync(db)).digest('hex');
}

function run(script: string, args: readonly string[]) {
  const { status, stderr } = spawnSync(process.execPath, [join('scripts', `${script}.ts`), ...args], {
    encoding: 'utf8',
  });
  const lines = stderr.split('\n').filter((line) => line !== '' && !/^\w+: \d+ done at /.test(line));
  return { status, lines };
}

describe('bad input', () => {
  it.each([
    ['a missing file', 'ingest', [at('nowhere.xml')], 1, /nowhere\.xml: no such file or folder; check the path/],
    [
      'a truncated gzip',
      'ingest',
      [at('cut_2026-01-01.xml.gz')],
      1,
      /cut_2026-01-01\.xml\.gz: .*cut short.*download it again/,
    ],
    ['malformed XML', 'ingest', [at('title-1_2026-01-01.xml')], 1, /title-1_2026-01-01\.xml.*line 1/],
    ['XML of another format', 'ingest', [at('sitemap.xml')], 1, /sitemap\.xml/],
    ['Markdown that is no law', 'ingest', [at('letter.md')], 1, /letter\.md/],
    ['a folder without texts', 'ingest', [at('empty')], 1, /empty: no \.xml.* file below; name another folder/],
  ] as const)('%s', (_, script, args, status, message) => {
    const answer = run(script, [...args, '--db', db]);
    expect(answer.status).toBe(status);
    expect(answer.lines).toHaveLength(1);
    expect(answer.lines[0]).toMatch(message);
  });

  it.each([
    [
      'a second server on the port',
      'start',
      () => ['--db', db, '--port', String(port)],
      1,
      /port \d+ is in use; .*--port/,
    ],
    ['an index that is none', 'start', () => ['--db', at('letter.db')], 1, /letter\.db: not an index .*--db/],
    [
      'a folder that cannot be written',
      'start',
      () => ['--db', '/proc/nowhere/index.db'],
      1,
      /nowhere: cannot be created .*--db/,
    ],
    ['an analysis of nothing', 'analyse', () => ['--db', at('none.db')], 1, /none\.db: no such index; run /],
    [
      'an unknown driver',
      'start',
      () => ['--db', db, '--port', '0'],
      1,
      /DATABASE_DRIVER is "oracle"; use "node" or "sqlite3"/,
    ],
  ] as const)('%s', (name, script, args, status, message) => {
    if (name === 'an unknown driver') process.env['DATABASE_DRIVER'] = 'oracle';
    const answer = run(script, args());
    delete process.env['DATABASE_DRIVER'];
    expect(answer.lines.join('\n')).toMatch(message);
    expect(answer.lines).toHaveLength(1);
    expect(answer.status).toBe(status);
  });

  it.each([
    ['ingest', []],
    ['ingest', ['--nope', 'x']],
    ['start', ['--port', 'abc']],
    ['token', ['--role', 'king', '--name', 'x']],
    ['token', ['--role', 'tagger']],
  ] as const)('wrong usage of %s %j is exit code 2 and names the help', (script, args) => {
    const answer = run(script, args);
    expect(answer.status).toBe(2);
    expect(answer.lines.at(-1)).toBe(`(npm run ${script} -- --help shows the usage)`);
  });
});

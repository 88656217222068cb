import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../../src/pipeline/ingest.ts';
import { withBuildFile } from '../../src/runtime/node/build-file.ts';
import { findCorpora } from '../../src/runtime/node/corpora-files.ts';
import { nodeEffects } from '../../src/runtime/node/node-effects.ts';
import { upsertMeta } from '../../src/store/meta.ts';
import { contentHash, documentsIn, faultsOf } from './index-content.ts';
import { ingestCommand, messagesOf, startIngest } from './ingest-process.ts';
import { randomOf } from './random.ts';
import { writeThousandFiles } from './thousand-files.ts';

const KILLS = 50;
const root = mkdtempSync(join(tmpdir(), 'p49-crash-'));
const texts = join(root, 'texts');
const base = join(root, 'base.db');
const final = join(root, 'final.db');
let db: string;
let finalHash: string;
let unbrokenMs: number;
let startMs: number;

/** The index to begin with holds a hundred documents: what was acknowledged before and must never be lost. */
beforeAll(async () => {
  const paths = writeThousandFiles(texts);
  const effects = nodeEffects(() => {});
  await withBuildFile(base, async (database) => {
    // Says that the embedded corpora are in it: loading them is not what is tried here.
    await database.batch([upsertMeta('corpora', findCorpora().fingerprint)]);
    await ingest(effects, database, paths.slice(0, 100));
  });
  copyFileSync(base, final);
  startMs = await timeOf(async () => expect((await startIngest([join(root, 'nothing')]).ended).code).toBe(1));
  unbrokenMs = await timeOf(async () => expect((await startIngest([texts, '--db', final]).ended).code).toBe(0));
  finalHash = contentHash(final);
  expect(documentsIn(final).size).toBe(1000);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeEach(() => {
  db = join(mkdtempSync(join(root, 'case-')), 'index.db');
  copyFileSync(base, db);
});

const run = () => startIngest([texts, '--db', db]);
async function timeOf(action: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await action();
  return performance.now() - started;
}
const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Documents of a build that was killed, read from a copy so that looking at it changes nothing; null before the copy of the index is whole. */
function documentsUnderWay(): Set<string> | null {
  const copy = join(root, 'looked-at.db');
  for (const suffix of ['', '-journal', '-wal', '-shm']) {
    rmSync(copy + suffix, { force: true });
    if (existsSync(`${db}.building${suffix}`)) copyFileSync(`${db}.building${suffix}`, copy + suffix);
  }
  try {
    expect(faultsOf(copy)).toEqual([]);
    return documentsIn(copy);
  } catch (error) {
    if ((error as Error).name === 'AssertionError') throw error;
    return null;
  }
}

/** Kills an ingest that has written some of its documents and not yet all. */
async function killHalfWay(): Promise<void> {
  const enough = (statSync(base).size + statSync(final).size) / 2;
  const { child, ended } = run();
  while ((statSync(`${db}.building`, { throwIfNoEntry: false })?.size ?? 0) < enough) await sleep(1);
  child.kill('SIGKILL');
  expect((await ended).signal).toBe('SIGKILL');
}

describe('an ingest of 1,000 files', () => {
  it(`survives ${KILLS} kills at random moments`, async () => {
    const random = randomOf(49);
    const seen = { kills: 0, resumed: 0, finished: 0, swapped: 0 };
    let underWay = new Set<string>();
    while (seen.kills < KILLS) {
      const { child, ended } = run();
      // A run that goes on has less to do: the moments are spread over what is left of it, its start included now and then.
      const left = 1 - underWay.size / 1000;
      await Promise.race([sleep(startMs * 0.8 + random() * (unbrokenMs - startMs) * (left + 0.3)), ended]);
      child.kill('SIGKILL');
      const { code, signal, stderr } = await ended;
      if (/going on with the build/.test(stderr)) seen.resumed += 1;
      if (signal === 'SIGKILL') seen.kills += 1;
      else expect({ code, lines: messagesOf(stderr) }).toEqual({ code: 0, lines: [] });

      // The served index is whole: the old one, or the new one if the kill came after the swap.
      expect(faultsOf(db)).toEqual([]);
      const isOld = sha256(db) === sha256(base);
      if (!isOld) expect(contentHash(db)).toBe(finalHash);
      if (code === 0) expect(isOld).toBe(false);
      if (!isOld) {
        if (code === 0) seen.finished += 1;
        else seen.swapped += 1;
        copyFileSync(base, db);
        underWay = new Set();
        continue;
      }
      // Nothing that was written is lost or written by halves: the build under way only grows.
      const now = documentsUnderWay();
      if (now !== null) {
        expect([...underWay].filter((id) => !now.has(id))).toEqual([]);
        underWay = now;
      }
    }
    const { code } = await run().ended;
    expect(code).toBe(0);
    expect(contentHash(db)).toBe(finalHash);
    process.stderr.write(
      `crash: ${JSON.stringify({ ...seen, startMs: Math.round(startMs), unbrokenMs: Math.round(unbrokenMs) })}\n`,
    );
    expect(seen.resumed).toBeGreaterThanOrEqual(10);
  });

  it('starts anew from a torn build, or one of other files', async () => {
    await killHalfWay();
    // Tear some pages, heads and all, as a machine that lost power may leave them.
    const building = `${db}.building`;
    const bytes = readFileSync(building);
    expect(bytes.length).toBeGreaterThan(1_000_000);
    bytes.fill(0xa5, 65_536, 262_144);
    for (const suffix of ['-wal', '-journal']) rmSync(building + suffix, { force: true });
    writeFileSync(building, bytes);
    const torn = await run().ended;
    expect(torn.code).toBe(0);
    expect(torn.stderr).not.toContain('going on');
    expect(contentHash(db)).toBe(finalHash);

    copyFileSync(base, db);
    await killHalfWay();
    const one = join(texts, 'title-50_part-500_2026-01-01.xml');
    const other = await startIngest([one, '--db', db]).ended;
    expect(other.stderr).not.toContain('going on');
    expect(documentsIn(db).size).toBe(101);
  });

  it('lets one of several at once through, and tells the others who it is', async () => {
    const runs = Array.from({ length: 4 }, run);
    const ends = await Promise.all(runs.map(({ ended }) => ended));
    const refused = ends.filter(({ code }) => code !== 0);
    expect(refused.length).toBeGreaterThanOrEqual(1);
    expect(refused.length).toBeLessThan(ends.length);
    for (const { code, stderr } of refused) {
      expect(code).toBe(1);
      expect(messagesOf(stderr)).toEqual([
        expect.stringMatching(
          /index\.db\.lock: process \d+ is building this index; wait for it or choose another --db$/,
        ),
      ]);
    }
    expect(contentHash(db)).toBe(finalHash);
  });

  it('says when the folder is read-only, and leaves the index alone', async () => {
    const before = sha256(db);
    const folder = dirname(db);
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    // Everything above it must be open to that user, and only the folder itself closed.
    chmodSync(root, 0o755);
    chmodSync(folder, 0o555);
    const { code, stderr } = await startIngest([texts, '--db', db], nobody).ended;
    chmodSync(folder, 0o755);
    expect(code).toBe(1);
    expect(messagesOf(stderr)).toEqual([expect.stringMatching(/case-.*: cannot be written \(.*\); choose another/)]);
    expect(sha256(db)).toBe(before);
  });

  it('says when the file itself is read-only to it but the folder is not, by replacing it', async () => {
    if (process.getuid?.() === 0) chownSync(dirname(db), 0, 0);
    chmodSync(db, 0o444);
    expect((await run().ended).code).toBe(0);
    expect(contentHash(db)).toBe(finalHash);
  });
});

describe('a full disk', () => {
  /** A disk of so many bytes: a memory file system in a name space of its own. */
  function ingestOnSmallDisk(bytes: number) {
    const disk = join(dirname(db), 'disk');
    mkdirSync(disk);
    const command = [
      `mount -t tmpfs -o size=${bytes} tmpfs "$1"`,
      'cp "$2" "$1/index.db"',
      'shift 2',
      '"$@"; code=$?',
      `cp "${disk}/index.db" "${db}.after"; ls "${disk}" > "${db}.left"`,
      'exit $code',
    ].join('\n');
    const args = [
      '-rm',
      'bash',
      '-c',
      command,
      'bash',
      disk,
      base,
      ...ingestCommand,
      texts,
      '--db',
      join(disk, 'index.db'),
    ];
    const { status, stderr } = spawnSync('unshare', args, { encoding: 'utf8' });
    return { status, stderr, left: readFileSync(`${db}.left`, 'utf8').trim().split('\n') };
  }

  it.each([
    ['while the index is copied', (before: number) => before * 1.15],
    ['early in the ingest', (before: number, after: number) => before * 2 + (after - before) * 0.1],
    ['late in the ingest', (before: number, after: number) => before + after * 0.9],
  ])('is said in one line %s, and the index is as it was', (_name, size) => {
    const { status, stderr, left } = ingestOnSmallDisk(Math.round(size(statSync(base).size, statSync(final).size)));
    expect(messagesOf(stderr)).toEqual([
      expect.stringMatching(
        /disk: the disk is full \(.*\); make room or choose another --db\. The index that is served is as it was$/,
      ),
    ]);
    expect(status).toBe(1);
    expect(sha256(`${db}.after`)).toBe(sha256(base));
    // What was half built is gone, so that the disk is as full as before and no fuller.
    expect(left).toEqual(['index.db', 'index.db.lock']);
  });

  it('does no harm to a build that is tried again with room', async () => {
    ingestOnSmallDisk(statSync(base).size * 2 + 300_000);
    expect((await run().ended).code).toBe(0);
    expect(contentHash(db)).toBe(finalHash);
  });
});

import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { withBuildFile } from '../../src/runtime/node/build-file.ts';
import { openNodeSqlite } from '../../src/runtime/node/node-sqlite-database.ts';
import { openReplaceable } from '../../src/runtime/node/open-database.ts';
import type { Database } from '../../src/store/database.ts';
import { readMeta, upsertMeta } from '../../src/store/meta.ts';

const root = mkdtempSync(join(tmpdir(), 'p49-build-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let path: string;
beforeEach(() => {
  path = join(mkdtempSync(join(root, 'case-')), 'index.db');
});

const build = (value: string) =>
  withBuildFile(path, async (database) => {
    await database.batch([upsertMeta('corpora', value)]);
  });

async function readCorpora(): Promise<string | null> {
  const database = openNodeSqlite(path, { readOnly: true });
  try {
    expect(await database.first('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    return await readMeta(database, 'corpora');
  } finally {
    await database.close();
  }
}

/** Starts a build in a process of its own and resolves when it is writing. */
async function startEndlessBuild() {
  const script = fileURLToPath(new URL('./slow-build.ts', import.meta.url));
  const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
}

describe('withBuildFile', () => {
  it('leaves one whole file and nothing beside it', async () => {
    await build('one');
    expect(await readCorpora()).toBe('one');
    expect(readdirSync(join(path, '..'))).toEqual(['index.db', 'index.db.lock']);
  });

  it('keeps the old index when the build fails', async () => {
    await build('one');
    await expect(
      withBuildFile(path, async (database) => {
        await database.batch([upsertMeta('corpora', 'two')]);
        throw new Error('the second file is not what it says');
      }),
    ).rejects.toThrow('the second file');
    expect(await readCorpora()).toBe('one');
    expect(readdirSync(join(path, '..'))).toEqual(['index.db', 'index.db.lock']);
  });

  it('serves the old index whenever the build is killed, and builds again after it', async () => {
    await build('one');
    for (const delayMs of [0, 5, 20, 60]) {
      const child = await startEndlessBuild();
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      expect(existsSync(`${path}.lock`)).toBe(true);
      expect(await readCorpora()).toBe('one');
    }
    await build('two');
    expect(await readCorpora()).toBe('two');
    expect(readdirSync(join(path, '..'))).toEqual(['index.db', 'index.db.lock']);
  });

  it('refuses a second build while one is running, naming it', async () => {
    await build('one');
    const child = await startEndlessBuild();
    try {
      await expect(build('two')).rejects.toThrow(`process ${child.pid} is building this index`);
    } finally {
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
    }
  });

  it('keeps the old index, byte for byte, when the result is not worth keeping', async () => {
    await build('one');
    const before = readFileSync(path);
    const write = (database: Database) => database.batch([upsertMeta('corpora', 'two')]);
    await withBuildFile(path, write, { isWorthKeeping: () => false });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(join(path, '..'))).toEqual(['index.db', 'index.db.lock']);
  });

  it('says in one line that the disk is full, keeps the old index and gives the room back', async () => {
    await build('one');
    const before = readFileSync(path);
    const fill = async (database: Database) => {
      await database.all('PRAGMA max_page_count = 80');
      for (;;) await database.batch([upsertMeta('corpora', 'x'.repeat(1_000_000))]);
    };
    await expect(withBuildFile(path, fill)).rejects.toThrow(
      /^.*case-.*: the disk is full \(.*\); make room or choose another --db/,
    );
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(join(path, '..'))).toEqual(['index.db', 'index.db.lock']);
  });

  it('refuses to start from a file that is not an index, and leaves it alone', async () => {
    writeFileSync(path, 'this is a letter, not a database, and it is long enough to be read as a header'.repeat(20));
    await expect(build('two')).rejects.toThrow('not a whole index');
    expect(readdirSync(join(path, '..'))).toEqual(['index.db', 'index.db.lock']);
  });

  it('says where it cannot write', async () => {
    path = '/proc/nowhere/below/index.db';
    await expect(build('one')).rejects.toThrow(/nowhere: cannot be created .*choose another --db/);
    const file = join(root, 'file');
    writeFileSync(file, '');
    path = join(file, 'below', 'index.db');
    await expect(build('one')).rejects.toThrow(/cannot be created .*choose another --db/);
    // Root may write anywhere, so a read-only folder only refuses other users.
    if (process.getuid?.() !== 0) {
      const folder = join(root, 'read-only');
      path = join(folder, 'index.db');
      await build('one');
      chmodSync(folder, 0o500);
      await expect(build('two')).rejects.toThrow(/cannot be written .*choose another --db/);
    }
  });
});

describe('openReplaceable', () => {
  it('serves a new build without being opened again', async () => {
    await build('one');
    const index = await openReplaceable(path, 0);
    expect(await readMeta(index, 'corpora')).toBe('one');
    await build('two');
    expect(await readMeta(index, 'corpora')).toBe('two');
    await index.close();
  });

  it('goes on serving when the file disappears', async () => {
    await build('one');
    const index = await openReplaceable(path, 0);
    rmSync(path);
    expect(await readMeta(index, 'corpora')).toBe('one');
    await index.close();
  });
});

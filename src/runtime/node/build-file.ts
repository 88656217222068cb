import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { PIPELINE_VERSION } from '../../pipeline/pipeline-version.ts';
import { StoreError } from '../../store/database.ts';
import { deleteMeta, readMeta, upsertMeta } from '../../store/meta.ts';
import { migrate } from '../../store/migrate.ts';
import { takeLock } from './lock-file.ts';
import { makeFolder } from './make-folder.ts';
import { type ClosableDatabase, openNodeSqlite } from './node-sqlite-database.ts';
import { readMigrations } from './read-migrations.ts';

type BuildOptions<T> = {
  /** A result that is not worth keeping (every file was rejected) leaves the old file in place. */
  readonly isWorthKeeping?: (result: T) => boolean;
  /**
   * What is being built, in one string: a build of the same job that was killed is gone on with. Give it only where building twice gives what
   * building once gives, and put everything into it that the result depends on.
   */
  readonly job?: string;
};

/**
 * Builds an index beside the one that is served and swaps it in only when it is whole: kill it at any moment and the old file is
 * untouched. The build starts as a copy of what is there, so that ingesting adds to it. One process builds at a time.
 *
 * @param build is told whether it goes on with a build that was killed.
 * @throws {Error} when the folder cannot be written, the disk is full or another build is running; the old file is as it was.
 */
export async function withBuildFile<T>(
  path: string,
  build: (database: ClosableDatabase, resumed: boolean) => Promise<T>,
  { isWorthKeeping = () => true, job }: BuildOptions<T> = {},
): Promise<T> {
  const folder = dirname(path);
  makeFolder(folder, '--db');
  const building = `${path}.building`;
  const release = takeLock(
    `${path}.lock`,
    (pid) => `${path}.lock: process ${pid} is building this index; wait for it or choose another --db`,
  );
  try {
    const token = job === undefined ? null : tokenOf(path, job);
    const resumed = token !== null && (await isResumable(building, token));
    if (!resumed) {
      removeDatabase(building);
      if (existsSync(path)) await copyDatabase(path, building);
    }
    const database = openNodeSqlite(building);
    let result: T;
    try {
      // Nothing reads this file until it is renamed, so durability is one fsync at the end.
      await database.run('PRAGMA synchronous = OFF');
      // A log would hold every new page a second time; a rollback journal holds the few old ones, and a kill is rolled back all the same.
      await database.all('PRAGMA journal_mode = TRUNCATE');
      await migrate(database, readMigrations('index'));
      if (token !== null && !resumed) await database.batch([upsertMeta('building', token)]);
      result = await build(database, resumed);
      await database.batch([deleteMeta('building')]);
      await database.run('PRAGMA optimize');
      await database.all('PRAGMA journal_mode = DELETE');
    } finally {
      await database.close();
    }
    if (!isWorthKeeping(result)) return result;
    sync(building);
    renameSync(building, path);
    sync(folder);
    return result;
  } catch (error) {
    throw explain(error, folder);
  } finally {
    // Only a kill leaves a build behind: after an error its room may be what is wanted, and its content what was wrong.
    removeDatabase(building);
    release();
  }
}

/**
 * What a build that was killed must have been about to be gone on with. The boot is part of it: a killed process leaves SQLite's files as it
 * wrote them, whatever `synchronous` says, but a machine that went down may not have. Where a boot has no name, builds start anew.
 */
function tokenOf(path: string, job: string): string | null {
  const boot = bootId();
  if (boot === null) return null;
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  const base = stat === undefined ? 'none' : [stat.dev, stat.ino, stat.size, stat.mtimeNs].join(':');
  const schema = readMigrations('index').map(({ name, sql }) => `${name}\0${sql}`);
  const hash = createHash('sha256');
  for (const part of [job, base, boot, PIPELINE_VERSION, ...schema]) hash.update(part).update('\0');
  return hash.digest('hex');
}

function bootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return null;
  }
}

/** Never trusts a file for its name: the token is written into it after the copy is whole, and every page is looked at. */
async function isResumable(building: string, token: string): Promise<boolean> {
  if (!existsSync(building)) return false;
  let database: ClosableDatabase | undefined;
  try {
    database = openNodeSqlite(building);
    if ((await readMeta(database, 'building')) !== token) return false;
    const check = await database.first<{ quick_check: string }>('PRAGMA quick_check(1)');
    return check?.quick_check === 'ok';
  } catch {
    return false;
  } finally {
    await database?.close();
  }
}

/** One line that says what and where of the troubles that a disk makes; every other error is passed on as it is. */
function explain(error: unknown, folder: string): unknown {
  const code = error instanceof StoreError ? error.code : (error as NodeJS.ErrnoException).code;
  const { message } = error as Error;
  const advice = 'choose another --db. The index that is served is as it was';
  if (code === 'full' || code === 'ENOSPC' || code === 'EDQUOT')
    return new Error(`${folder}: the disk is full (${message}); make room or ${advice}`);
  if (
    code === 'read-only' ||
    code === 'EROFS' ||
    code === 'EACCES' ||
    code === 'EFBIG' ||
    /disk I\/O error|unable to open/i.test(message)
  ) {
    return new Error(`${folder}: cannot be written (${message}); look at the disk or ${advice}`);
  }
  return error;
}

async function copyDatabase(from: string, to: string): Promise<void> {
  let source: ClosableDatabase | undefined;
  try {
    source = openNodeSqlite(from, { readOnly: true });
    await source.run('VACUUM INTO ?', [to]);
  } catch (error) {
    if (error instanceof StoreError && error.code !== 'corrupt' && error.code !== 'sql') throw error;
    if (/disk I\/O error/i.test((error as Error).message)) throw error;
    throw new Error(`${from}: not a whole index (${(error as Error).message}); move it away to start a new one`);
  } finally {
    await source?.close();
  }
}

function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true });
}

function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

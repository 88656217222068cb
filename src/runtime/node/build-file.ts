import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { migrate } from '../../store/migrate.ts';
import { type ClosableDatabase, openNodeSqlite } from './node-sqlite-database.ts';
import { readMigrations } from './read-migrations.ts';

/**
 * Builds an index beside the one that is served and swaps it in only when it is whole: kill it at any moment and the old file is
 * untouched. The build starts as a copy of what is there, so that ingesting adds to it; a lock names the process that builds. A result
 * that is not worth keeping (every file was rejected) leaves the old file in place too.
 *
 * @throws {Error} when the folder cannot be written or another build is running.
 */
export async function withBuildFile<T>(
  path: string,
  build: (database: ClosableDatabase) => Promise<T>,
  isWorthKeeping: (result: T) => boolean = () => true,
): Promise<T> {
  const folder = dirname(path);
  makeFolder(folder);
  const building = `${path}.building`;
  const release = lock(`${path}.lock`);
  try {
    removeDatabase(building);
    if (existsSync(path)) await copyDatabase(path, building);
    const database = openNodeSqlite(building);
    let result: T;
    try {
      // Nothing reads this file until it is renamed, so durability is one fsync at the end.
      await database.run('PRAGMA synchronous = OFF');
      await migrate(database, readMigrations('index'));
      result = await build(database);
      await database.run('PRAGMA optimize');
      await database.all('PRAGMA wal_checkpoint(TRUNCATE)');
      await database.all('PRAGMA journal_mode = DELETE');
    } finally {
      await database.close();
    }
    if (!isWorthKeeping(result)) return result;
    sync(building);
    renameSync(building, path);
    sync(folder);
    return result;
  } finally {
    removeDatabase(building);
    release();
  }
}

/** One folder at a time: `recursive` never returns where the parent refuses in its own way (/proc), and cannot say which folder it was. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    throw new Error(`${folder}: cannot be created (${(error as Error).message}); choose another --db`);
  }
}

async function copyDatabase(from: string, to: string): Promise<void> {
  let source: ClosableDatabase | undefined;
  try {
    source = openNodeSqlite(from, { readOnly: true });
    await source.run('VACUUM INTO ?', [to]);
  } catch (error) {
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

/** Takes the lock file, breaking one whose process is gone; returns how to release it. */
function lock(path: string): () => void {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code !== 'EEXIST') {
        throw new Error(`${dirname(path)}: cannot be written (${(error as Error).message}); choose another --db`);
      }
      const holder = Number(readFileSync(path, 'utf8'));
      if (isAlive(holder))
        throw new Error(`${path}: process ${holder} is building this index; wait for it or choose another --db`);
      rmSync(path, { force: true });
    }
  }
  throw new Error(`${path}: cannot be taken; remove it if no build is running`);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Takes a lock that the operating system holds for this process and gives back when the process ends in whatever way, so that none is ever
 * left over. (A file that names its holder has to be removed by somebody when the holder was killed, and two that find it so can each
 * remove the other's.) The lock is that of an empty SQLite file, since Node has no lock of its own; the file stays, because removing it
 * would let two processes hold two files of one name.
 *
 * @param path the lock file; created.
 * @param busy makes the message when another process holds the lock, given its number (0 when it cannot be told).
 * @returns gives the lock back.
 * @throws {Error} in one line: who holds the lock, or why the folder cannot be written.
 */
export function takeLock(path: string, busy: (pid: number) => string): () => void {
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(path);
    file.exec(`PRAGMA busy_timeout = 0; PRAGMA user_version = ${process.pid}; BEGIN IMMEDIATE`);
    const held = file;
    return () => held.close();
  } catch (error) {
    const { message } = error as Error;
    const holder = file === undefined ? 0 : holderOf(file);
    file?.close();
    if (/locked|busy/i.test(message)) throw new Error(busy(holder));
    throw new Error(`${dirname(path)}: cannot be written (${message}); choose another place`);
  }
}

function holderOf(file: DatabaseSync): number {
  try {
    return Number(file.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
  } catch {
    return 0;
  }
}

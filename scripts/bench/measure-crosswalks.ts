import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CrosswalkFigures, CrosswalkOrder } from './crosswalk-child.ts';

export type CrosswalksMeasured = {
  readonly files: number;
  /** All crosswalks with text, from nothing. */
  readonly all: CrosswalkFigures;
  /** The same with nothing changed, and after one part of the CFR changed. */
  readonly again: CrosswalkFigures;
  readonly change: CrosswalkFigures;
};

/** Aligns every crosswalk of the corpora on official text, then again, then after one text changed; each in a process of its own. */
export async function measureCrosswalks(files: readonly string[]): Promise<CrosswalksMeasured> {
  const folder = mkdtempSync(join(tmpdir(), 'p49-bench-crosswalks-'));
  const db = join(folder, 'index.db');
  try {
    await runChild({ kind: 'ingest', files, db });
    return {
      files: files.length,
      all: await runChild({ kind: 'align', files, db }),
      again: await runChild({ kind: 'again', files, db }),
      change: await runChild({ kind: 'change', files, db }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runChild(order: CrosswalkOrder): Promise<CrosswalkFigures> {
  const child = fork(fileURLToPath(new URL('./crosswalk-child.ts', import.meta.url)), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: ['--max-old-space-size=1024', '--max-semi-space-size=16'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (figures) => resolve(figures as CrosswalkFigures));
    child.once('exit', (code) => reject(new Error(`a measurement ended with exit code ${code}`)));
    child.once('error', reject);
    child.send(order);
  });
}

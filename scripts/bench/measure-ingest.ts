import { fork, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ChildFigures, ChildOrder } from './ingest-child.ts';
import { median } from './median.ts';

export type IngestFigures = {
  readonly files: number;
  readonly documents: number;
  /** Files that no reader could read. */
  readonly rejected: number;
  readonly xmlBytes: number;
  readonly bareSeconds: number;
  readonly oneCoreSeconds: number;
  readonly allCoresSeconds: number;
  /** Processor seconds of all threads: where other work keeps the cores busy, what the clock says is no measure. */
  readonly allCoresProcessorSeconds: number;
  readonly unchangedSeconds: number;
  /** (a) Processor time of an ingest with its search index on one core, as a multiple of that of a bare saxes pass over the same bytes. */
  readonly timesBarePass: number;
  /** (b) Time on the clock on one core, as a multiple of that on all. */
  readonly coresSpeedup: number;
  /** (c) The largest resident set of any of the ingests, in bytes. */
  readonly peakBytes: number;
  /** (d) Time of the first ingest as a multiple of that of the same files again. */
  readonly unchangedSpeedup: number;
  /** (e) Bytes of the database, search index included, as a multiple of the UTF-8 bytes of number, heading and text of its provisions. */
  readonly databaseTimesText: number;
};

/** Measures ratios within one run, interleaved, each in a process of its own; the median of the rounds counts. */
export async function measureIngest(files: readonly string[], rounds: number): Promise<IngestFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'p49-bench-ingest-'));
  const threads = availableParallelism();
  const runs: Record<'bare' | 'one' | 'all' | 'again', ChildFigures[]> = { bare: [], one: [], all: [], again: [] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      const one = join(folder, `one-${round}.db`);
      const all = join(folder, `all-${round}.db`);
      runs.bare.push(await runChild({ kind: 'bare', files, db: '', threads: 1 }));
      runs.one.push(await runChild({ kind: 'ingest', files, db: one, threads: 1 }));
      runs.again.push(await runChild({ kind: 'unchanged', files, db: one, threads: 1 }));
      runs.all.push(await runChild({ kind: 'ingest', files, db: all, threads }));
      rmSync(one);
      rmSync(all);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const of = (name: keyof typeof runs, figure: keyof ChildFigures) => median(runs[name].map((run) => run[figure]));
  const overRounds = (ratio: (round: number) => number) => median(runs.one.map((_, round) => ratio(round)));
  const at = (name: keyof typeof runs, round: number, figure: keyof ChildFigures) =>
    runs[name][round]?.[figure] ?? Number.NaN;
  return {
    files: files.length,
    documents: of('one', 'documents'),
    rejected: of('one', 'rejected'),
    xmlBytes: of('bare', 'xmlBytes'),
    bareSeconds: of('bare', 'cpuSeconds'),
    oneCoreSeconds: of('one', 'cpuSeconds'),
    allCoresSeconds: of('all', 'seconds'),
    allCoresProcessorSeconds: of('all', 'cpuSeconds'),
    unchangedSeconds: of('again', 'seconds'),
    timesBarePass: overRounds((round) => at('one', round, 'cpuSeconds') / at('bare', round, 'cpuSeconds')),
    coresSpeedup: overRounds((round) => at('one', round, 'seconds') / at('all', round, 'seconds')),
    peakBytes: Math.max(...[...runs.one, ...runs.all].map((run) => run.peakBytes)),
    unchangedSpeedup: overRounds((round) => at('one', round, 'seconds') / at('again', round, 'seconds')),
    databaseTimesText: of('one', 'databaseBytes') / of('one', 'textBytes'),
  };
}

/** A run with one thread is held on one core where the system can, else V8's own helpers would use the others. */
const canPin = spawnSync('taskset', ['--version']).status === 0;

function runChild(order: ChildOrder): Promise<ChildFigures> {
  const child = fork(fileURLToPath(new URL('./ingest-child.ts', import.meta.url)), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // As the script `ingest` of package.json sets it; the peer runs as Node comes, since these slow it down.
    execArgv: order.kind === 'bare' ? [] : ['--max-old-space-size=1024', '--max-semi-space-size=8'],
  });
  if (canPin && order.threads === 1 && child.pid !== undefined) {
    spawnSync('taskset', ['-a', '-p', '-c', '0', String(child.pid)]);
  }
  return new Promise((resolve, reject) => {
    child.once('message', (figures) => resolve(figures as ChildFigures));
    child.once('exit', (code) => reject(new Error(`a measurement ended with exit code ${code}`)));
    child.once('error', reject);
    child.send(order);
  });
}

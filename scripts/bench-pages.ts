import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchPages, measureComparison, type PageFigures } from './bench/bench-pages.ts';
import { command, EXIT, parseCount, run } from './command-line.ts';
import { prepareIndex } from './prepare-index.ts';
import { formatTable } from './table.ts';

const program = command('bench:pages', 'Measure pages as ratios to a bare Hono page of the same bytes in the same run.')
  .option('--db <file>', 'index file (default: built from corpora/)')
  .option('--grown <file>', 'a larger index, to see how the pages move when the store grows')
  .option('--rounds <number>', 'rounds; the median counts', parseCount, 3)
  .option('--seconds <number>', 'length of a round', parseCount, 2)
  .option('--json', 'print one JSON object on standard output');

await run(program, async () => {
  const options = program.opts<{ db?: string; grown?: string; rounds: number; seconds: number; json?: boolean }>();
  for (const file of [options.db, options.grown]) {
    if (file !== undefined && !existsSync(file))
      throw new Error(`${file}: no such index; build it with npm run analyse`);
  }
  const own = join(tmpdir(), `p49-bench-${process.pid}.db`);
  try {
    if (options.db === undefined) await prepareIndex(own);
    const { rounds, seconds, grown } = options;
    const db = options.db ?? own;
    const measured = await benchPages(db, { rounds, seconds, isOnEdge: true });
    const like = { rounds, seconds, isOnEdge: false, comparisonLength: await measureComparison(db) };
    const large = grown === undefined ? [] : await benchPages(grown, like);
    const pages = measured.map((one, at) => ({ ...one, ...growth(one, large[at]) }));
    if (options.json === true) process.stdout.write(`${JSON.stringify({ pages })}\n`);
    else process.stdout.write(formatTable(pages.flatMap(rowsOf)));
    return EXIT.done;
  } finally {
    rmSync(own, { force: true });
  }
});

type Grown = { readonly timesSlower?: number; readonly coldTimesSlower?: number; readonly grown?: PageFigures };

/** How many times longer a page takes on the larger index, each against the bare page of its own run: the pages differ in size. */
function growth(small: PageFigures, large: PageFigures | undefined): Grown {
  if (large === undefined) return {};
  const [timesSlower, coldTimesSlower] = [small.ratio / large.ratio, small.coldRatio / large.coldRatio];
  return { timesSlower, coldTimesSlower, grown: large };
}

function rowsOf(one: PageFigures & Grown): (readonly [string, string])[] {
  const times = (value: number | undefined) => (value === undefined ? 'not measured' : value.toFixed(2));
  return [
    [`${one.page} page, bytes`, String(one.bytes)],
    ['  as a share of a bare page (at least 0.5)', one.ratio.toFixed(2)],
    ['  the same with nothing kept', one.coldRatio.toFixed(2)],
    ['  processor time, ms (at most 10)', one.cpuMs.toFixed(2)],
    ['  the same with nothing kept', one.coldCpuMs.toFixed(2)],
    ['  p99 at 20 connections, ms', one.p99Ms.toFixed(0)],
    ['  the same with nothing kept', one.coldP99Ms.toFixed(0)],
    ['  in workerd, as a share of a bare page there', times(one.workerd?.ratio)],
    ['  p99 in workerd at 20 connections, ms', one.workerd?.p99Ms.toFixed(0) ?? 'not measured'],
    ['  slower on the larger index, times (at most 1.5)', times(one.timesSlower)],
    ['  the same with nothing kept', times(one.coldTimesSlower)],
    ['  bytes of the page there', one.grown?.bytes.toString() ?? 'not measured'],
    ['  processor time there with nothing kept, ms', times(one.grown?.coldCpuMs)],
  ];
}

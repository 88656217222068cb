import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchPages } from './bench/bench-pages.ts';
import { ingestFiles } from './bench/ingest-files.ts';
import { measureIngest } from './bench/measure-ingest.ts';
import { command, EXIT, parseCount, run } from './command-line.ts';
import { prepareIndex } from './prepare-index.ts';
import { formatTable } from './table.ts';

const program = command('bench', 'Measure this product as ratios to named peers in the same run.')
  .option('--corpora <folder>', 'official texts', process.env['P49_CORPORA'] ?? '../shared/corpora')
  .option('--rounds <number>', 'rounds; the median counts', parseCount, 5)
  .option('--json', 'print one JSON object on standard output');

/** Length of one round. */
const SECONDS = 2;

await run(program, async () => {
  const options = program.opts<{ corpora: string; rounds: number; json?: boolean }>();
  const db = join(tmpdir(), `p49-bench-${process.pid}.db`);
  try {
    await prepareIndex(db);
    const pages = await benchPages(db, { rounds: options.rounds, seconds: SECONDS, isOnEdge: false });
    const ingest = existsSync(options.corpora)
      ? await measureIngest(ingestFiles(options.corpora, 'quick'), options.rounds)
      : null;
    if (options.json === true) {
      process.stdout.write(`${JSON.stringify({ pages, ingest })}\n`);
      return EXIT.done;
    }
    process.stdout.write(
      formatTable([
        ...pages.flatMap(
          ({ page, bytes, ratio, coldRatio }) =>
            [
              [`${page} page, bytes`, String(bytes)],
              ['  requests as a share of a bare Hono page of the same bytes', ratio.toFixed(2)],
              ['  the same with nothing kept', coldRatio.toFixed(2)],
            ] as const,
        ),
        ...(ingest === null
          ? ([['ingest', `not measured: no official texts at ${options.corpora}`]] as const)
          : ([
              ['ingest as a multiple of a bare saxes pass', ingest.timesBarePass.toFixed(2)],
              ['faster on all cores than on one', ingest.coresSpeedup.toFixed(2)],
            ] as const)),
      ]),
    );
    return EXIT.done;
  } finally {
    rmSync(db, { force: true });
  }
});

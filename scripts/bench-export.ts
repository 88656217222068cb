import { measureExport } from './bench/measure-export.ts';
import { command, EXIT, parseCount, run } from './command-line.ts';
import { formatTable } from './table.ts';

const program = command(
  'bench:export',
  'Measure exports: prebuilt against streamed, streamed against a bare loop, and size.',
)
  .option('--rounds <number>', 'rounds; the median counts', parseCount, 5)
  .option('--small <MB>', 'size of the small stream', parseCount, 100)
  .option('--large <MB>', 'size of the large stream', parseCount, 1000)
  .option('--json', 'print one JSON object on standard output');

await run(program, async () => {
  const options = program.opts<{ rounds: number; small: number; large: number; json?: boolean }>();
  const sizes = [options.small * 1e6, options.large * 1e6];
  const figures = await measureExport(sizes, options.rounds, (what) => process.stderr.write(`${what}\n`));
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    return EXIT.done;
  }
  const { prebuilt, bare, streams, database } = figures;
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  const [small, large] = streams;
  const grown = (of: 'rowsPerSecond' | 'peakBytes') =>
    small === undefined || large === undefined ? '' : (large[of] / small[of]).toFixed(2);
  process.stdout.write(
    formatTable([
      ['one CSV, MB', megabytes(prebuilt.bytes)],
      ['  s: streamed, prebuilt', `${prebuilt.slow.toFixed(3)}, ${prebuilt.quick.toFixed(3)}`],
      ['  prebuilt, times faster (at least 20)', prebuilt.times.toFixed(1)],
      ['  the same in processor time of the server', prebuilt.processorTimes.toFixed(1)],
      ['  s: streamed, a bare node:http loop', `${bare.slow.toFixed(3)}, ${bare.quick.toFixed(3)}`],
      ['  streamed, times the bare loop (at most 1.3)', bare.times.toFixed(2)],
      ['  the same in processor time of the server', bare.processorTimes.toFixed(2)],
      ...streams.flatMap(({ bytes, rows, rowsPerSecond, peakBytes }): [string, string][] => [
        [`a stream of ${megabytes(bytes)} MB, rows`, String(rows)],
        ['  rows a second', rowsPerSecond.toFixed(0)],
        ['  peak memory, MB', megabytes(peakBytes)],
      ]),
      ['large to small: rows a second (0.9 to 1.1)', grown('rowsPerSecond')],
      ['large to small: peak memory (0.9 to 1.1)', grown('peakBytes')],
      ['public SQLite file, MB', megabytes(database.bytes)],
      ['  s: built, copied with VACUUM INTO', `${database.slow.toFixed(2)}, ${database.quick.toFixed(2)}`],
      ['  built, times the copy', database.times.toFixed(1)],
    ]),
  );
  return EXIT.done;
});

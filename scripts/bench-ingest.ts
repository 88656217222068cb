import { existsSync } from 'node:fs';
import { ingestFiles } from './bench/ingest-files.ts';
import { measureIngest } from './bench/measure-ingest.ts';
import { command, EXIT, run } from './command-line.ts';
import { formatTable } from './table.ts';

const program = command('bench:ingest', 'Measure an ingest of official files as ratios to named peers in the same run.')
  .option('--corpora <folder>', 'official texts', process.env['P49_CORPORA'] ?? '../shared/corpora')
  .option('--rounds <number>', 'rounds; the median counts', (value) => Number(value), 3)
  .option('--quick', 'a subset of every format')
  .option('--all', 'also every regulation of the Canadian archive, unpacked once into $P49_CACHE')
  .option('--json', 'print one JSON object on standard output');

await run(program, async () => {
  const options = program.opts<{ corpora: string; rounds: number; quick?: boolean; all?: boolean; json?: boolean }>();
  if (!existsSync(options.corpora)) throw new Error(`${options.corpora}: no such folder; name the official texts`);
  if (!Number.isInteger(options.rounds) || options.rounds < 1) throw new Error('--rounds is a number from 1');
  const which = options.all === true ? 'all' : options.quick === true ? 'quick' : 'ordinary';
  const figures = await measureIngest(ingestFiles(options.corpora, which), options.rounds);
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    return EXIT.done;
  }
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
  process.stdout.write(
    formatTable([
      ['files', String(figures.files)],
      ['documents', String(figures.documents)],
      ['files rejected', String(figures.rejected)],
      ['XML, decompressed', megabytes(figures.xmlBytes)],
      ['bare saxes pass, processor seconds', figures.bareSeconds.toFixed(1)],
      ['ingest and search index on one core, processor seconds', figures.oneCoreSeconds.toFixed(1)],
      ['  as a multiple of the bare pass (at most 4)', figures.timesBarePass.toFixed(2)],
      ['on all cores, seconds', figures.allCoresSeconds.toFixed(1)],
      ['  processor seconds', figures.allCoresProcessorSeconds.toFixed(1)],
      ['  faster than on one (at least 1.7)', figures.coresSpeedup.toFixed(2)],
      ['peak memory (at most 600 MB)', megabytes(figures.peakBytes)],
      ['the same files again, seconds', figures.unchangedSeconds.toFixed(2)],
      ['  faster than the first time (at least 20)', figures.unchangedSpeedup.toFixed(1)],
      ['database as a multiple of its text (at most 2.5)', figures.databaseTimesText.toFixed(2)],
    ]),
  );
  return EXIT.done;
});

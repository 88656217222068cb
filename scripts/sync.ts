import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SyncSummary, sync } from '../src/pipeline/sync/sync.ts';
import { findCorpora } from '../src/runtime/node/corpora-files.ts';
import { takeLock } from '../src/runtime/node/lock-file.ts';
import { makeFolder } from '../src/runtime/node/make-folder.ts';
import { nodeSyncEffects } from '../src/runtime/node/sync-effects.ts';
import { readCrosswalks, readSectors } from '../src/sources/corpora/read-corpora.ts';
import { command, EXIT, run } from './command-line.ts';
import { ingestFiles } from './prepare-index.ts';
import { formatTable } from './table.ts';

const program = command(
  'sync',
  'Bring the current official texts from ecfr.gov and Justice Laws and read them into the index.',
)
  .argument(
    '[wanted...]',
    'instruments (us/21-cfr-820, ca/sor-98-282) or whole titles (title-21); without any, every instrument of the crosswalks',
  )
  .option('--db <file>', 'index file', 'data/index.db')
  .option('--folder <folder>', 'where the files are kept', 'data/official')
  .option('--accept <slots...>', 'texts whose implausible size somebody found right, as named in the message')
  .option('--no-ingest', 'bring the files, leave the index alone')
  .option('--json', 'print the summary as one JSON object on standard output');

await run(program, async () => {
  const options = program.opts<{ db: string; folder: string; accept?: string[]; ingest: boolean; json?: boolean }>();
  const { folder } = options;
  makeFolder(folder, '--folder');
  const release = takeLock(
    join(folder, 'sync.lock'),
    (pid) => `${folder}: process ${pid} is bringing files into it; wait for it`,
  );
  try {
    const report = (line: string) => process.stderr.write(`sync: ${line}\n`);
    const wanted = program.args.length > 0 ? program.args : crosswalkInstruments();
    const summary = await sync(nodeSyncEffects({ folder, report }), wanted, new Set(options.accept));
    const files = summary.files.map((name) => join(folder, name));
    const ingested = options.ingest && files.length > 0 ? await ingestFiles(options.db, files) : null;
    if (options.json === true) process.stdout.write(`${JSON.stringify({ ...summary, ingested })}\n`);
    else process.stderr.write(describe(summary, ingested?.documents ?? 0));
    const rejections = ingested?.rejections ?? [];
    for (const { message } of [...summary.troubles, ...rejections]) process.stderr.write(`sync: ${message}\n`);
    if (summary.troubles.length + rejections.length === 0) return EXIT.done;
    return files.length === 0 ? EXIT.failed : EXIT.rejected;
  } finally {
    release();
  }
});

/** Every instrument that some crosswalk names. */
function crosswalkInstruments(): string[] {
  const { paths } = findCorpora();
  const { sectors } = readSectors(readFileSync(paths.sectors, 'utf8'));
  const { crosswalks } = readCrosswalks(readFileSync(paths.crosswalks, 'utf8'), sectors);
  return [...new Set(crosswalks.flatMap(({ ca, us }) => [ca, ...us]))].sort();
}

function describe(summary: SyncSummary, documents: number): string {
  const count = (value: number) => value.toLocaleString('en-CA');
  return formatTable([
    ['texts that came', count(summary.arrived)],
    ['unchanged', count(summary.unchanged)],
    ['requests', count(summary.requests)],
    ['documents new in the index', count(documents)],
    ['not brought', count(summary.troubles.length)],
  ]);
}

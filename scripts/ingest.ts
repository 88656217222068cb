import type { IngestSummary } from '../src/pipeline/ingest.ts';
import { expandPaths } from '../src/runtime/node/expand-paths.ts';
import { command, EXIT, run } from './command-line.ts';
import { ingestFiles } from './prepare-index.ts';
import { formatTable } from './table.ts';

const program = command('ingest', 'Read official texts (eCFR XML, Justice Laws XML, Markdown; .gz too) into the index.')
  .argument('<paths...>', 'files, or folders to search')
  .option('--db <file>', 'index file', 'data/index.db')
  .option('--json', 'print the summary as one JSON object on standard output');

await run(program, async () => {
  const options = program.opts<{ db: string; json?: boolean }>();
  const { files, missing } = expandPaths(program.args);
  const [absent] = missing;
  if (absent !== undefined) throw new Error(`${absent}: no such file or folder; check the path. Nothing was changed`);
  if (files.length === 0)
    throw new Error(`${program.args.join(', ')}: no .xml, .xml.gz or .md file below; name another folder`);
  const summary = await ingestFiles(options.db, files);
  if (options.json === true) process.stdout.write(`${JSON.stringify(summary)}\n`);
  else if (summary.files > 0) process.stderr.write(describe(summary));
  for (const rejection of summary.rejections) process.stderr.write(`ingest: rejected ${rejection.message}\n`);
  if (summary.rejections.length === 0) return EXIT.done;
  return summary.files === 0 ? EXIT.failed : EXIT.rejected;
});

function describe(summary: IngestSummary): string {
  const count = (value: number) => value.toLocaleString('en-CA');
  const share =
    summary.charactersRead === 0 ? 1 : (summary.charactersHeld + summary.charactersSkipped) / summary.charactersRead;
  return formatTable([
    ['files read', count(summary.files)],
    ['documents', count(summary.documents)],
    ['unchanged', count(summary.unchanged)],
    ['provisions', count(summary.provisions)],
    ['characters read', count(summary.charactersRead)],
    ['  held or set aside by name', `${(share * 100).toFixed(3)} %`],
    ...Object.entries(summary.unknownElements).map(
      ([name, times]) => [`unknown element <${name}>`, count(times)] as const,
    ),
    ...Object.entries(summary.issues)
      .sort()
      .map(([code, times]) => [`issue ${code}`, count(times)] as const),
    ['rejected', count(summary.rejections.length)],
  ]);
}

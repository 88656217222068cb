import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Argument } from 'commander';
import { command, EXIT, run } from './command-line.ts';
import type { Evaluation } from './evaluate/evaluation.ts';

const folder = join(import.meta.dirname, 'evaluations');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => basename(name, '.ts'))
  .sort();

const program = command('evaluate', 'Measure a part of the work on judged answers, beside a plain baseline.')
  .addArgument(new Argument('<set>', 'what to measure').choices(names))
  .option('--gold <file>', 'judged answers, in the columns of the file the set names by default')
  .option('--corpora <folder>', 'official texts', process.env['P49_CORPORA'] ?? '../shared/corpora')
  .option('--update', 'rewrite what is stored of the last run, against which changes are shown')
  .option('--json', 'print one JSON object on standard output');

await run(program, async () => {
  const options = program.opts<{ gold?: string; corpora: string; update?: boolean; json?: boolean }>();
  const [name = ''] = program.args;
  const { evaluation } = (await import(join(folder, `${name}.ts`))) as { evaluation: Evaluation };
  const report = await evaluation({
    gold: options.gold ?? null,
    corpora: options.corpora,
    update: options.update === true,
    progress: (message) => process.stderr.write(`${message}\n`),
  });
  process.stdout.write(options.json === true ? `${JSON.stringify(report.json)}\n` : report.text);
  return EXIT.done;
});

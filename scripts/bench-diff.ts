import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readDiffTexts } from './bench/diff-texts.ts';
import { measureDiff } from './bench/measure-diff.ts';
import { command, EXIT, run } from './command-line.ts';
import { formatTable } from './table.ts';

const program = command('bench:diff', 'Measure word diffs as ratios to named peers in the same run, on official texts.')
  .option('--corpora <folder>', 'official texts', process.env['P49_CORPORA'] ?? '../shared/corpora')
  .option('--gold <file>', 'judged sections; beside the official texts if not named')
  .option('--rounds <number>', 'rounds; the median counts', (value) => Number(value), 3)
  .option('--json', 'print one JSON object on standard output');

await run(program, async () => {
  const options = program.opts<{ corpora: string; gold?: string; rounds: number; json?: boolean }>();
  const gold = options.gold ?? join(options.corpora, '../gold/sections.tsv');
  for (const path of [options.corpora, gold]) if (!existsSync(path)) throw new Error(`${path}: not there`);
  if (!Number.isInteger(options.rounds) || options.rounds < 1) throw new Error('--rounds is a number from 1');
  const figures = measureDiff(readDiffTexts(options.corpora, gold), options.rounds);
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    return EXIT.done;
  }
  const { acrossCountries: across, betweenEditions: between, unrelated } = figures;
  const times = ({ ours, diffWords, fastDiff, htmldiff }: typeof across.milliseconds) =>
    [ours, diffWords, fastDiff, htmldiff].map((time) => time.toFixed(2)).join(', ');
  process.stdout.write(
    formatTable([
      ['pairs of sections across the border', String(across.pairs)],
      ['  ms a pair: ours, diffWords, fast-diff, node-htmldiff', times(across.milliseconds)],
      ['  times faster than diffWords (at least 20)', across.timesFaster.toFixed(1)],
      ['  hunks to those of diffWords (at most 0.75)', across.hunks.toFixed(2)],
      ['  kept words to those of diffWords (at least 0.75)', across.words.toFixed(2)],
      ['  as pages show them: hunks, words', `${across.shown.hunks.toFixed(2)}, ${across.shown.words.toFixed(2)}`],
      ['  pairs shown each as its own text', String(across.shown.asOwnText)],
      ['sections changed between editions', String(between.pairs)],
      ['  ms a pair: ours, diffWords, fast-diff, node-htmldiff', times(between.milliseconds)],
      ['  times faster than fast-diff (at least 1)', between.timesFaster.toFixed(1)],
      ['  hunks, kept words to those of diffWords', `${between.hunks.toFixed(2)}, ${between.words.toFixed(2)}`],
      ['two unrelated texts, characters', String(unrelated.characters)],
      [
        '  ms: ours, diffWords',
        `${unrelated.milliseconds.ours.toFixed(0)}, ${unrelated.milliseconds.diffWords.toFixed(0)}`,
      ],
      ['  times faster than diffWords (at least 200)', unrelated.timesFaster.toFixed(0)],
      ['  both texts rebuilt', unrelated.isRebuilt && !unrelated.isEmpty ? 'yes' : 'no'],
    ]),
  );
  return EXIT.done;
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Argument } from 'commander';
import suggestions from '../src/alignment/counterparts/suggestion-weights.json' with { type: 'json' };
import { command, EXIT, run } from './command-line.ts';
import { type LessonFile, nameOf, readLessonFiles } from './evaluate/lesson-files.ts';
import { trainCrosswalks } from './evaluate/train-crosswalks.ts';
import { trainSearch } from './evaluate/train-search.ts';
import { trainSuggestions } from './evaluate/train-suggestions.ts';
import { trainWorth } from './evaluate/train-worth.ts';

const alignment = join(import.meta.dirname, '../src/alignment');
const JUDGED = ['judged-pairs.tsv', 'judged-firsts.tsv'].map((name) => join(import.meta.dirname, '../corpora', name));

const program = command('train', 'Learn from judged sections what each kind of evidence for a counterpart counts for.')
  .addArgument(
    new Argument(
      '[what]',
      'the search over the whole law, the alignment of two instruments, how sure to be of a suggested instrument, or which differences to show; all by default',
    ).choices(['search', 'crosswalks', 'suggestions', 'worth']),
  )
  .option('--gold <file...>', 'judged sections')
  .option('--decisions <file...>', 'pairs that people confirmed, as `npm run export:decisions` writes them')
  .option('--rejected <file...>', 'pairs that people rejected, as `npm run export:decisions -- --rejected` writes them')
  .option('--corpora <folder>', 'official texts', process.env['P49_CORPORA'] ?? '../shared/corpora');

await run(program, async () => {
  const options = program.opts<{ gold?: string[]; decisions?: string[]; rejected?: string[]; corpora: string }>();
  const [what] = program.args;
  const gold = options.gold ?? [
    join(import.meta.dirname, '../corpora/judged-sections.tsv'),
    join(options.corpora, '../gold/sections.tsv'),
    join(options.corpora, '../gold/standards.tsv'),
  ];
  const { decisions: confirmed = [], rejected = [] } = options;
  const { rows, files } = readLessonFiles({ gold, confirmed, rejected });
  const progress = (message: string): void => {
    process.stderr.write(`${message}\n`);
  };
  const isAsked = (one: string): boolean => what === undefined || what === one;
  if (isAsked('crosswalks')) {
    const { trained, heldOut } = trainCrosswalks(options.corpora, rows, progress);
    const method = 'conditional logit over the candidates of each section, then logistic regression over the pairs';
    keep('section-weights.json', method, [...JUDGED.map(nameOf), ...files], heldOut, trained);
  }
  if (isAsked('search')) {
    const { weights, heldOut } = trainSearch(options.corpora, rows, progress);
    const method = 'conditional logit over the candidates of each question';
    keep('counterparts/counterpart-weights.json', method, files, heldOut, { weights });
  }
  if (isAsked('suggestions')) {
    const pairs = join(options.corpora, '../domain/pairs.tsv');
    const { probability, heldOut } = trainSuggestions(options.corpora, pairs, progress);
    const method = 'logistic regression over judged suggestions';
    const { provenance, ...rest } = suggestions;
    const judged = [pairs, join(import.meta.dirname, '../corpora/judged-instruments.tsv')].map(nameOf);
    keep('counterparts/suggestion-weights.json', method, judged, heldOut, { ...rest, probability }, provenance.ranking);
  }
  if (isAsked('worth')) {
    const judged = join(import.meta.dirname, '../corpora/judged-divergences.tsv');
    const { probability, heldOut } = trainWorth(options.corpora, judged, progress);
    const method = 'logistic regression over judged differences of two figures';
    keep(
      '../divergence/worth-weights.json',
      method,
      [nameOf(judged)],
      { by: 'crosswalk', ...heldOut },
      { probability },
    );
  }
  return EXIT.done;
});

function keep(
  name: string,
  method: string,
  files: readonly LessonFile[],
  heldOut: object,
  trained: object,
  ranking?: object,
): void {
  const provenance = {
    madeBy: 'npm run train',
    method,
    files,
    heldOut: { by: 'instrument', ...heldOut },
    ...(ranking === undefined ? {} : { ranking }),
  };
  const text = `${JSON.stringify({ provenance, ...trained }, null, 2)}\n`;
  writeFileSync(join(alignment, name), text);
  process.stdout.write(text);
}

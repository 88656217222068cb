import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { COUNTERPART_WEIGHTS } from '../src/alignment/counterparts/counterpart-weights.ts';
import { command, EXIT, run } from './command-line.ts';
import { askCounterparts } from './evaluate/counterpart-questions.ts';
import { fitWeights, type Lesson } from './evaluate/fit-weights.ts';
import { measureRanks, type Rank } from './evaluate/ranking.ts';
import { readSectionGold } from './evaluate/section-gold.ts';

const NAMES = Object.keys(COUNTERPART_WEIGHTS) as (keyof typeof COUNTERPART_WEIGHTS)[];
const FOLDS = 8;
const TARGET = join(import.meta.dirname, '../src/alignment/counterparts/counterpart-weights.json');

const program = command('train', 'Learn from judged sections what each kind of evidence for a counterpart counts for.')
  .option('--gold <file...>', 'judged sections')
  .option('--corpora <folder>', 'official texts', process.env['P49_CORPORA'] ?? '../shared/corpora');

await run(program, async () => {
  const options = program.opts<{ gold?: string[]; corpora: string }>();
  const files = options.gold ?? [
    join(import.meta.dirname, '../corpora/judged-sections.tsv'),
    join(options.corpora, '../gold/sections.tsv'),
    join(options.corpora, '../gold/standards.tsv'),
  ];
  const lessons: Lesson[] = [];
  const rows = files.flatMap(readSectionGold);
  const questions = askCounterparts(options.corpora, rows, (message) => process.stderr.write(`${message}\n`));
  for (const { gold, answers, found } of questions.answer(COUNTERPART_WEIGHTS)) {
    lessons.push({
      group: gold.instrument,
      evidence: found.map(({ evidence }) => NAMES.map((name) => evidence[name])),
      right: found.map(({ section }) => answers.has(section)),
    });
  }
  const heldOut = measureRanks(crossValidate(lessons));
  const weights = fitWeights(lessons);
  const trained = {
    provenance: {
      madeBy: 'npm run train',
      method: 'conditional logit over the candidates of each question',
      questions: lessons.length,
      files: files.map((path) => ({
        name: basename(path),
        sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
      })),
      heldOut: { folds: FOLDS, by: 'instrument', ...rounded(heldOut) },
    },
    weights: rounded(Object.fromEntries(NAMES.map((name, at) => [name, weights[at] ?? 0]))),
  };
  writeFileSync(TARGET, `${JSON.stringify(trained, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(trained, null, 2)}\n`);
  return EXIT.done;
});

/** Ranks of the first right candidate, each question answered by weights that have seen nothing of its instrument. */
function crossValidate(lessons: readonly Lesson[]): Rank[] {
  const groups = [...new Set(lessons.map(({ group }) => group))].sort();
  return Array.from({ length: FOLDS }, (_, fold) => {
    const held = new Set(groups.filter((_, at) => at % FOLDS === fold));
    const weights = fitWeights(lessons.filter(({ group }) => !held.has(group)));
    return lessons.filter(({ group }) => held.has(group)).map((lesson) => rankWith(lesson, weights));
  }).flat();
}

function rankWith({ evidence, right }: Lesson, weights: readonly number[]): Rank {
  const scored = evidence.map((row, candidate) => ({
    isRight: right[candidate] === true,
    score: row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0),
  }));
  scored.sort((a, b) => b.score - a.score);
  const at = scored.findIndex(({ isRight }) => isRight);
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}

function rounded(values: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value.toFixed(3))]));
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listFolder } from '../src/runtime/node/expand-paths.ts';
import type { CrosswalkFigures } from './bench/crosswalk-child.ts';
import { type CrosswalksMeasured, measureCrosswalks } from './bench/measure-crosswalks.ts';
import { measureSearch } from './bench/measure-search.ts';
import { command, EXIT, run } from './command-line.ts';
import { crosswalkFiles } from './evaluate/crosswalk-files.ts';
import { readLaw, usLawFiles } from './evaluate/law-pool.ts';
import type { PlainSection } from './evaluate/plain-bm25.ts';
import { formatTable } from './table.ts';

const program = command(
  'bench:alignment',
  'Measure the search for counterparts beside SQLite FTS5 and MiniSearch, and aligning every crosswalk on official text.',
)
  .option('--corpora <folder>', 'official texts', process.env['P49_CORPORA'] ?? '../shared/corpora')
  .option('--rounds <number>', 'rounds of the search; the median counts', (value) => Number(value), 3)
  .option('--quick', 'the search only: aligning every crosswalk on official text takes minutes')
  .option('--json', 'print one JSON object on standard output');

/** Titles indexed: energy and commercial practices. */
const TITLES = /title-(?:10|16)_/;
/** Canadian sections asked: of every so manyth chosen regulation every so manyth section, and the fewest characters of one. */
const QUESTIONS = { everyFile: 10, everySection: 80, shortest: 400 } as const;

await run(program, async () => {
  const { corpora, rounds, quick, json } = program.opts<{
    corpora: string;
    rounds: number;
    quick?: true;
    json?: true;
  }>();
  if (!existsSync(corpora)) throw new Error(`${corpora}: no such folder; name the official texts`);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds is a number from 1');
  const sections = printedOf(usLawFiles(corpora).filter((path) => TITLES.test(path)));
  const asking = listFolder(join(corpora, 'ca/justice/eng')).filter((_, at) => at % QUESTIONS.everyFile === 0);
  const questions = printedOf(asking)
    .filter(({ text }) => text.length >= QUESTIONS.shortest)
    .filter((_, at) => at % QUESTIONS.everySection === 0);
  const search = measureSearch(sections, questions, rounds);
  const crosswalks = quick === true ? null : await measureCrosswalks(crosswalkFiles(corpora));
  if (json === true) {
    process.stdout.write(`${JSON.stringify({ search, crosswalks })}\n`);
    return EXIT.done;
  }
  const { peers } = search;
  const rate = (name: keyof typeof peers) => `${peers[name].indexMegabytesPerSecond.toFixed(1)} MB/s`;
  const time = (name: keyof typeof peers) => `${peers[name].queryMilliseconds.toFixed(2)} ms`;
  process.stdout.write(
    formatTable([
      ['sections indexed', `${search.sections}, ${search.megabytes.toFixed(1)} MB`],
      ['indexing, ours', rate('ours')],
      ['  SQLite FTS5, Porter stems', rate('fts5')],
      ['  MiniSearch', rate('minisearch')],
      ['  ours as a multiple of MiniSearch (at least 2.5)', search.timesMiniSearch.toFixed(2)],
      [`asking a whole section, ours (${search.questions} sections)`, time('ours')],
      ['  SQLite FTS5', time('fts5')],
      ['  MiniSearch', time('minisearch')],
      ['  ours as a share of FTS5 (at most 0.10)', search.shareOfFts5.toFixed(3)],
      ...(crosswalks === null ? [] : rowsOf(crosswalks)),
    ]),
  );
  return EXIT.done;
});

/** Sections as printed. The words come with them from the pool and are let go one by one: together they are ten times the text. */
function printedOf(paths: readonly string[]): PlainSection[] {
  const printed: PlainSection[] = [];
  for (const section of readLaw(paths)) printed.push(section.printed);
  return printed;
}

/** What aligning took, a row a figure. */
function rowsOf({ files, all, again, change }: CrosswalksMeasured): [string, string][] {
  const secondsOf = ({ read, align, tables, terms }: CrosswalkFigures): number =>
    read.seconds + align.seconds + tables.seconds + terms.seconds;
  const touchedIn = (figures: CrosswalkFigures): string => {
    const { read, align, tables, terms } = figures;
    return `${read.touched}, ${align.touched}, ${tables.touched}, ${terms.touched} in ${secondsOf(figures).toFixed(1)} s`;
  };
  return [
    ['official files of the crosswalks', String(files)],
    ['crosswalks aligned', String(all.align.touched)],
    ['  seconds of processor, all stages (at most 600)', secondsOf(all).toFixed(0)],
    [
      '  reading texts, aligning and comparing, tables, terms',
      [all.read, all.align, all.tables, all.terms].map(({ seconds }) => seconds.toFixed(0)).join(', '),
    ],
    ['  peak memory (at most 1,500 MB)', `${(all.peakBytes / 1e6).toFixed(0)} MB`],
    ['again with nothing changed: texts read, crosswalks aligned, with tables, with terms', touchedIn(again)],
    ['after one part of the CFR changed', touchedIn(change)],
  ];
}

import { existsSync } from 'node:fs';
import type { RestrictionGroup, RestrictionRow } from '../src/model/restriction-count.ts';
import { openNodeSqlite } from '../src/runtime/node/node-sqlite-database.ts';
import { listRestrictions } from '../src/store/restrictions.ts';
import { command, EXIT, run } from './command-line.ts';
import { formatTable } from './table.ts';
import { type CorpusCount, countCorpora } from './verify/count-corpora.ts';

const program = command(
  'report:restrictions',
  'Count shall, must, may not, required and prohibited by country, sector, instrument and year of edition.',
)
  .option('--database <file>', 'index file', 'data/index.db')
  .option('--corpora <folder>', 'count every official text below this folder instead, the Canadian archive included')
  .option('--json', 'print one JSON object on standard output');

const GROUPS: readonly RestrictionGroup[] = ['country', 'sector', 'instrument', 'year'];
/** RegData Canada 2022: federal regulations. */
const PUBLISHED = 85_678;
/** Instruments that the report for people names. */
const NAMED = 20;
const EVERY_ROW = 100_000;

await run(program, async () => {
  const options = program.opts<{ database: string; corpora?: string; json?: boolean }>();
  const print = (report: unknown, text: string) =>
    process.stdout.write(options.json === true ? `${JSON.stringify(report)}\n` : text);
  if (options.corpora !== undefined) {
    if (!existsSync(options.corpora)) throw new Error(`${options.corpora}: no such folder; name the official texts`);
    const counts = countCorpora(options.corpora);
    print({ published: PUBLISHED, corpora: counts }, counts.map(describeCorpus).join('\n'));
    return EXIT.done;
  }
  if (!existsSync(options.database)) {
    throw new Error(`${options.database}: no such index; run "npm run ingest -- FILE..." or "npm start" first`);
  }
  const database = openNodeSqlite(options.database, { readOnly: true });
  try {
    const report: Partial<Record<RestrictionGroup, readonly RestrictionRow[]>> = {};
    for (const by of GROUPS) {
      report[by] = (await listRestrictions(database, by, {}, { after: null, limit: EVERY_ROW })).rows;
    }
    print(report, GROUPS.map((by) => describeGroup(by, report[by] ?? [])).join('\n'));
  } finally {
    await database.close();
  }
  return EXIT.done;
});

function shown(value: number): string {
  return value.toLocaleString('en-CA');
}

function describeGroup(by: RestrictionGroup, rows: readonly RestrictionRow[]): string {
  const some = by === 'instrument' ? rows.slice(0, NAMED) : rows;
  const left = rows.length - some.length;
  return formatTable([
    [`by ${by}`, 'in force / all'],
    ...some.map(
      (row) => [`  ${row.id} ${row.nameEn}`.slice(0, 76), `${shown(row.inForce)} / ${shown(row.total)}`] as const,
    ),
    ...(left > 0 ? [[`  and ${shown(left)} more instruments`, ''] as const] : []),
  ]);
}

function describeCorpus({ name, instruments, english, french, byPlace, byYear, top }: CorpusCount): string {
  const words = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([word, count]) => [`    ${word}`, shown(count)] as const);
  return formatTable([
    [name, 'in force / all'],
    ['  instruments', shown(instruments)],
    ['  the five words, English text', `${shown(english.inForce)} / ${shown(english.all)}`],
    ...(name.startsWith('ca') ? [['  RegData Canada, 2022', shown(PUBLISHED)] as const] : []),
    ...words(english.words),
    ...Object.entries(byPlace).map(
      ([place, { inForce, all }]) => [`  in ${place}`, `${shown(inForce)} / ${shown(all)}`] as const,
    ),
    ...Object.entries(byYear).map(
      ([year, { inForce, all }]) => [`  edition of ${year}`, `${shown(inForce)} / ${shown(all)}`] as const,
    ),
    ...(french.all === 0
      ? []
      : [
          ['  the French words, French text', `${shown(french.inForce)} / ${shown(french.all)}`] as const,
          ...words(french.words),
        ]),
    ...top.map(({ id, inForce, all }) => [`  ${id}`, `${shown(inForce)} / ${shown(all)}`] as const),
  ]);
}

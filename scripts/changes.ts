import { existsSync } from 'node:fs';
import type { ChangeRow, EditionPair } from '../src/model/change-row.ts';
import { InstrumentId } from '../src/model/instrument.ts';
import { IsoDate, Language } from '../src/model/language.ts';
import { openNodeSqlite } from '../src/runtime/node/node-sqlite-database.ts';
import { listChanges } from '../src/store/changes.ts';
import type { Database } from '../src/store/database.ts';
import { findPair } from '../src/store/find-pair.ts';
import { readInstruments } from '../src/store/instruments.ts';
import type { PageKey } from '../src/store/page.ts';
import { command, EXIT, run } from './command-line.ts';
import { formatTable } from './table.ts';

const ROWS_A_READ = 500;

const program = command('changes', 'Print what changed in an instrument between two dates.')
  .requiredOption('--instrument <id>', 'as in the address of its page: us/21-cfr-820')
  .option('--from <date>', 'date of the older edition; the one before the newer when absent')
  .option('--to <date>', 'date of the newer edition; the newest when absent')
  .option('--language <en|fr>', 'language of the text', 'en')
  .option('--database <file>', 'index file', 'data/index.db')
  .option('--json', 'print one JSON object: the two editions, counts by kind, and the changes');

await run(program, async () => {
  const options = program.opts<{
    instrument: string;
    from?: string;
    to?: string;
    language: string;
    database: string;
    json?: boolean;
  }>();
  for (const [name, date] of [
    ['--from', options.from],
    ['--to', options.to],
  ] as const)
    if (date !== undefined && !IsoDate.safeParse(date).success)
      throw new Error(`${name} ${date}: a date is written as 2026-01-29`);
  const language = Language.safeParse(options.language);
  if (!language.success) throw new Error(`--language ${options.language}: en or fr`);
  if (!InstrumentId.safeParse(options.instrument).success)
    throw new Error(`--instrument ${options.instrument}: an instrument is named as us/21-cfr-820 or ca/sor-98-282`);
  if (!existsSync(options.database))
    throw new Error(`${options.database}: no such index; npm run ingest makes one, --database names another`);
  const database = openNodeSqlite(options.database, { readOnly: true });
  try {
    const { pair, citation } = await findOrExplain(database, options.instrument, {
      ...options,
      language: language.data,
    });
    const changes = await readAll(database, pair, citation);
    if (options.json === true) process.stdout.write(`${JSON.stringify({ ...pair, changes })}\n`);
    else process.stdout.write(describe(citation, pair, changes));
  } finally {
    await database.close();
  }
  return EXIT.done;
});

async function findOrExplain(
  database: Database,
  id: string,
  wanted: { readonly from?: string; readonly to?: string; readonly language: Language },
): Promise<{ pair: EditionPair; citation: string }> {
  const instrument = (await readInstruments(database)).find((one) => one.id === id);
  if (instrument === undefined)
    throw new Error(`${id}: the index has no such instrument; npm run ingest adds its text`);
  const answer = await findPair(database, id, wanted);
  if (answer.kind === 'found') return { pair: answer.pair, citation: instrument.citation };
  if (answer.kind === 'no-edition')
    throw new Error(`${id}: no edition of ${answer.date}; the index has those of ${answer.dates.join(', ')}`);
  if (answer.kind === 'one-edition')
    throw new Error(`${id}: nothing to compare; the index has only the edition of ${answer.dates.join(', ')}`);
  const held = answer.pairs.map(({ from, to }) => `${from} to ${to}`).join(', ');
  throw new Error(`${id}: ${answer.from} and ${answer.to} were not compared; compared are ${held}`);
}

async function readAll(database: Database, pair: EditionPair, citation: string): Promise<ChangeRow[]> {
  const changes: ChangeRow[] = [];
  let after: PageKey | null = null;
  do {
    const page = await listChanges(database, pair, citation, {}, { after, limit: ROWS_A_READ });
    changes.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return changes;
}

function describe(citation: string, pair: EditionPair, changes: readonly ChangeRow[]): string {
  const counts = Object.entries(pair.counts).map(([kind, count]) => [`  ${kind}`, String(count)] as const);
  const head = formatTable([[citation, `${pair.from} to ${pair.to}`], ['changes', String(pair.total)], ...counts]);
  return `${head}\n${changes.map(describeChange).join('\n')}`;
}

function describeChange(change: ChangeRow): string {
  const names = (provisions: ChangeRow['was']) => provisions.map(({ citation }) => citation).join(' + ');
  const [was, is] = [names(change.was), names(change.is)];
  const place = was === is || was === '' ? is : is === '' ? was : `${was} -> ${is}`;
  const lines = [`${place}  [${change.kinds.join(', ')}]`];
  for (const { from, to } of change.figures) lines.push(`  figure: ${from} -> ${to}`);
  for (const runs of [change.headingRedline, change.textRedline]) {
    if (runs !== null) lines.push(`  ${runs.map(mark).join('')}`);
  }
  if (change.was.length === 0 || change.is.length === 0)
    lines.push(`  ${(change.after ?? change.before ?? '').replaceAll('\n', '\n  ')}`);
  return `${lines.join('\n')}\n`;
}

/** As `wdiff` marks them: [-deleted-] and {+inserted+}. Long unchanged text is shown by its ends. */
function mark({ kind, text }: NonNullable<ChangeRow['textRedline']>[number]): string {
  if (kind === 'deleted') return `[-${text}-]`;
  if (kind === 'inserted') return `{+${text}+}`;
  return text.length > 160 ? `${text.slice(0, 70)} ... ${text.slice(-70)}` : text;
}

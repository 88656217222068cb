import { existsSync } from 'node:fs';
import { command, EXIT, run } from './command-line.ts';
import { suggestFile } from './prepare-index.ts';
import { formatTable } from './table.ts';

const program = command(
  'suggest',
  "Find for every instrument of the index its likeliest counterparts in the other country's law; part of analyse too.",
).option('--db <file>', 'index file', 'data/index.db');

await run(program, async () => {
  const { db } = program.opts<{ db: string }>();
  if (!existsSync(db)) throw new Error(`${db}: no such index; run "npm run ingest -- FILE..." or "npm start" first`);
  const states = await suggestFile(db);
  if (states === null) process.stderr.write('suggest: nothing has changed since the last time\n');
  else
    process.stderr.write(formatTable(Object.entries(states).map(([state, count]) => [state, String(count)] as const)));
  return EXIT.done;
});

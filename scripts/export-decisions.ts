import { existsSync } from 'node:fs';
import { Option } from 'commander';
import { toTrainingRows } from '../src/model/training-rows.ts';
import { openNodeSqlite } from '../src/runtime/node/node-sqlite-database.ts';
import { readStandingDecisions } from '../src/store/decisions.ts';
import { command, EXIT, run } from './command-line.ts';

const program = command(
  'export:decisions',
  'Write what people decided as judged pairs, in the columns that train and evaluate read.',
)
  .option('--desk <file>', 'desk file', 'data/desk.db')
  .addOption(
    new Option('--level <level>', 'sections (columns of judged sections) or instruments (of instrument pairs)')
      .choices(['sections', 'instruments'])
      .default('sections'),
  )
  .option('--rejected', 'the pairs that people rejected instead of those they confirmed');

await run(program, async () => {
  const { desk, level, rejected } = program.opts<{
    desk: string;
    level: 'sections' | 'instruments';
    rejected?: boolean;
  }>();
  if (!existsSync(desk)) throw new Error(`${desk}: no such desk; people have decided nothing here yet`);
  const database = openNodeSqlite(desk, { readOnly: true });
  try {
    const rows = toTrainingRows(await readStandingDecisions(database, null), level, rejected === true);
    process.stdout.write(rows.map((cells) => `${cells.join('\t')}\n`).join(''));
  } finally {
    await database.close();
  }
  return EXIT.done;
});

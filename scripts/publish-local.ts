import { existsSync, mkdirSync } from 'node:fs';
import type { D1Database } from '@cloudflare/workers-types';
import { getPlatformProxy } from 'wrangler';
import { openNodeSqlite } from '../src/runtime/node/node-sqlite-database.ts';
import { progressBar } from '../src/runtime/node/progress-bar.ts';
import { readMigrations } from '../src/runtime/node/read-migrations.ts';
import { openD1 } from '../src/runtime/workers/d1-database.ts';
import { copyIndex } from '../src/store/copy-index.ts';
import { migrate } from '../src/store/migrate.ts';
import { command, EXIT, run } from './command-line.ts';

const program = command(
  'publish:local',
  'Copy the built index into the local D1 that `npm run dev:edge` serves.',
).option('--db <file>', 'index file', 'data/index.db');

await run(program, async () => {
  const { db } = program.opts<{ db: string }>();
  if (!existsSync(db)) throw new Error(`${db}: no such index; run "npm start" once, which builds it`);
  process.env['WRANGLER_SEND_METRICS'] ??= 'false';
  // The folder of static assets, which wrangler wants to see even where no bulk files were built.
  mkdirSync('data/site', { recursive: true });
  const platform = await getPlatformProxy<{ INDEX: D1Database; DESK: D1Database }>();
  const index = openNodeSqlite(db, { readOnly: true });
  try {
    await migrate(openD1(platform.env.INDEX), readMigrations('index'));
    await migrate(openD1(platform.env.DESK), readMigrations('desk'));
    const show = progressBar();
    const rows = await copyIndex(index, openD1(platform.env.INDEX), (done, total, table) =>
      show({ stage: 'publish', done, total, item: table }),
    );
    process.stderr.write(`${rows.toLocaleString('en-CA')} rows are in the local D1; "npm run dev:edge" serves them\n`);
  } finally {
    await index.close();
    await platform.dispose();
  }
  return EXIT.done;
});

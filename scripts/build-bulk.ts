import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openNodeSqlite } from '../src/runtime/node/node-sqlite-database.ts';
import { openDesk } from '../src/runtime/node/open-database.ts';
import { buildBulk } from './build-bulk/build-bulk.ts';
import { command, EXIT, run } from './command-line.ts';

const program = command(
  'build:bulk',
  'Bake every data set into files with a manifest, for /bulk/ on Node and as assets of the Worker.',
)
  .option('--db <file>', 'index file', 'data/index.db')
  .option('--desk <file>', 'file of what people write (default: desk.db beside the index)')
  .option('--out <folder>', 'folder to fill', 'data/site/bulk');

await run(program, async () => {
  const { db, desk: deskPath, out } = program.opts<{ db: string; desk?: string; out: string }>();
  if (!existsSync(db)) throw new Error(`${db}: no such index; run "npm start" once, which builds it`);
  const index = openNodeSqlite(db, { readOnly: true });
  const desk = await openDesk(deskPath ?? join(dirname(db), 'desk.db'));
  try {
    const { dataSets, database, crosswalks, instruments } = await buildBulk({ index, desk }, out, (name, rows) =>
      process.stderr.write(`${name}: ${rows.toLocaleString('en-CA')} rows\n`),
    );
    const files =
      dataSets.flatMap((set) => set.files).length + database.files.length + crosswalks.length + instruments.length;
    process.stderr.write(`${files} files are in ${out}; start the server and see /bulk/manifest.json\n`);
  } finally {
    await Promise.all([index.close(), desk.close()]);
  }
  return EXIT.done;
});

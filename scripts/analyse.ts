import { existsSync } from 'node:fs';
import { openNodeSqlite } from '../src/runtime/node/node-sqlite-database.ts';
import { countIssues, listEditions } from '../src/store/editions.ts';
import { countLayers } from '../src/store/layers.ts';
import { listSectors } from '../src/store/sectors.ts';
import { command, EXIT, run } from './command-line.ts';
import { analyseFile } from './prepare-index.ts';
import { formatTable } from './table.ts';

const program = command(
  'analyse',
  'Find citations, requirements and figures, align the crosswalks and compare their pairs.',
).option('--db <file>', 'index file', 'data/index.db');

await run(program, async () => {
  const { db } = program.opts<{ db: string }>();
  if (!existsSync(db)) throw new Error(`${db}: no such index; run "npm run ingest -- FILE..." or "npm start" first`);
  await analyseFile(db);
  const database = openNodeSqlite(db, { readOnly: true });
  try {
    const editions = await listEditions(database);
    const layers = await countLayers(database);
    const sectors = await listSectors(database);
    const count = (value: number) => value.toLocaleString('en-CA');
    process.stderr.write(
      formatTable([
        ['documents', count(editions.length)],
        ['provisions', count(editions.reduce((sum, edition) => sum + edition.provisionCount, 0))],
        ['requirements', count(layers.requirements)],
        ['citations', count(layers.citations)],
        ['figures', count(layers.quantities)],
        ...sectors.map((sector) => [`aligned sections, ${sector.id}`, count(sector.sectionPairs)] as const),
        ...(await countIssues(database)).map(
          (issue) => [`${issue.severity} ${issue.code}`, count(issue.count)] as const,
        ),
      ]),
    );
  } finally {
    await database.close();
  }
  return EXIT.done;
});

import { existsSync, readFileSync } from 'node:fs';
import { checkTags } from '../src/http/check-tags.ts';
import { openDesk, openReplaceable } from '../src/runtime/node/open-database.ts';
import { verifyAudit } from '../src/store/audit-chain.ts';
import { type BackupRow, restoreDesk } from '../src/store/desk-backup.ts';
import { command, EXIT, run } from './command-line.ts';

const program = command(
  'restore',
  'Write a backup into a new desk, verify its record of changes, and list the tags whose text in the index is not the one they were made on.',
)
  .argument('<file>', 'made by npm run backup')
  .option('--desk <file>', 'file of what people write; must not hold anything yet', 'data/desk.db')
  .option('--db <file>', 'index file', 'data/index.db');

type End = { readonly _end: true; readonly rows: number; readonly seq: number; readonly sha256: string };

await run(program, async () => {
  const [file = ''] = program.args;
  const options = program.opts<{ desk: string; db: string }>();
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const end = JSON.parse(lines.at(-1) ?? 'null') as End | null;
  if (end?._end !== true || end.rows !== lines.length - 1) throw new Error(`${file} was cut short`);
  const desk = await openDesk(options.desk);
  try {
    await restoreDesk(
      desk,
      lines.slice(0, -1).map((line) => JSON.parse(line) as BackupRow),
    );
    const { faults } = await verifyAudit(desk, [end]);
    if (faults.length > 0) throw new Error(`the record of changes does not hold: ${JSON.stringify(faults)}`);
    if (!existsSync(options.db)) {
      process.stdout.write(`${end.rows} rows restored; there is no index at ${options.db} to look the tags up in\n`);
      return EXIT.done;
    }
    const index = await openReplaceable(options.db);
    const { tags, inPlace, findings } = await checkTags(desk, index);
    await index.close();
    for (const { tagId, side, citation, state } of findings)
      process.stdout.write(`${tagId}\t${side}\t${citation}\t${state}\n`);
    process.stdout.write(`${end.rows} rows restored; ${inPlace} of ${tags} tags stand where they did\n`);
  } finally {
    await desk.close();
  }
  return EXIT.done;
});

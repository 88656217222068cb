import { closeSync, openSync, renameSync, writeSync } from 'node:fs';
import { openDesk } from '../src/runtime/node/open-database.ts';
import { sealAudit } from '../src/store/audit-chain.ts';
import { readDesk } from '../src/store/desk-backup.ts';
import { command, EXIT, run } from './command-line.ts';

const program = command(
  'backup',
  'Write what people wrote (tags, discussion, work plans, the record of changes; no tokens) to one NDJSON file. Its last line holds the head of the record: keep it elsewhere too.',
)
  .argument('<file>', 'where it goes')
  .option('--desk <file>', 'file of what people write', 'data/desk.db');

await run(program, async () => {
  const [file = ''] = program.args;
  const desk = await openDesk(program.opts<{ desk: string }>().desk);
  try {
    const head = await sealAudit(desk);
    // Under another name until it is whole, so that a backup cut short never stands in the place of a good one.
    const part = `${file}.part`;
    const out = openSync(part, 'w');
    let rows = 0;
    for await (const page of readDesk(desk)) {
      rows += page.length;
      writeSync(out, page.map((row) => `${JSON.stringify(row)}\n`).join(''));
    }
    writeSync(out, `${JSON.stringify({ _end: true, rows, ...head })}\n`);
    closeSync(out);
    renameSync(part, file);
    process.stdout.write(`${JSON.stringify({ rows, ...head })}\n`);
  } finally {
    await desk.close();
  }
  return EXIT.done;
});

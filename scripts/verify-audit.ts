import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { openDesk } from '../src/runtime/node/open-database.ts';
import { sealAudit, verifyAudit } from '../src/store/audit-chain.ts';
import { command, EXIT, run } from './command-line.ts';

const Anchor = z.looseObject({ seq: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{16,64}$/) });

const program = command(
  'verify:audit',
  'Recompute the chain of the record of changes and say where it does not hold. Heads printed in earlier exports, one JSON object {"seq":…,"sha256":"…"} a line (or at least 16 digits of the hash, as names of files have it), prove that nothing was cut off or rewritten as a whole.',
)
  .option('--desk <file>', 'file of what people write', 'data/desk.db')
  .option('--anchors <file>', 'heads that were kept elsewhere')
  .option('--seal', 'first seal the rows that are not sealed yet');

const EXPLAINED = {
  hole: 'a row is missing here',
  changed: 'the row, or one before it, is not the one that was sealed',
  'unsealed-before-sealed': 'the seals before this row are missing',
  cut: 'the record ends here; rows after it were sealed or exported once',
  'other-head': 'an earlier export printed another hash for this row',
  'no-trigger': 'a trigger that keeps the record append-only is gone',
} as const;

await run(program, async () => {
  const options = program.opts<{ desk: string; anchors?: string; seal?: true }>();
  const anchors =
    options.anchors === undefined
      ? []
      : readFileSync(options.anchors, 'utf8')
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => Anchor.parse(JSON.parse(line)));
  const desk = await openDesk(options.desk);
  try {
    if (options.seal === true) await sealAudit(desk);
    const { rows, head, faults } = await verifyAudit(desk, anchors);
    for (const { code, seq } of faults) process.stderr.write(`row ${seq}: ${EXPLAINED[code]}\n`);
    process.stdout.write(`${JSON.stringify({ ...head, rows, faults: faults.length })}\n`);
    return faults.length === 0 ? EXIT.done : EXIT.failed;
  } finally {
    await desk.close();
  }
});

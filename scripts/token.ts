import { createHash, randomBytes } from 'node:crypto';
import { Option } from 'commander';
import { Role } from '../src/model/actor.ts';
import { openDesk } from '../src/runtime/node/open-database.ts';
import { insertToken } from '../src/store/tokens.ts';
import { command, EXIT, run } from './command-line.ts';

const program = command('token', 'Make an API token. It is shown once; only its hash is kept.')
  .addOption(new Option('--role <role>', 'what its holder may do').choices(Role.options).makeOptionMandatory())
  .requiredOption('--name <name>', 'whose it is; shown beside their tags')
  .option('--days <number>', 'days until it expires', (value) => Number(value), 365)
  .option('--desk <file>', 'file of what people write', 'data/desk.db');

await run(program, async () => {
  const options = program.opts<{ role: Role; name: string; days: number; desk: string }>();
  if (!Number.isInteger(options.days) || options.days < 1) throw new Error('--days takes a whole number from 1 up');
  const token = `p49_${randomBytes(32).toString('base64url')}`;
  const now = new Date();
  const desk = await openDesk(options.desk);
  try {
    await insertToken(
      desk,
      {
        id: randomBytes(8).toString('hex'),
        sha256: createHash('sha256').update(token).digest('hex'),
        name: options.name,
        role: options.role,
        createdAt: now.toISOString(),
        expiresAt: new Date(now.getTime() + options.days * 86_400_000).toISOString(),
      },
      'command line',
    );
  } finally {
    await desk.close();
  }
  process.stdout.write(`${token}\n`);
  return EXIT.done;
});

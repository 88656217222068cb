import { dirname, join } from 'node:path';
import { cloudflareAccess } from '../src/http/identity-provider.ts';
import { bulkFolder } from '../src/runtime/node/bulk-folder.ts';
import { openDesk, openReplaceable } from '../src/runtime/node/open-database.ts';
import { serve } from '../src/runtime/node/serve.ts';
import { command, EXIT, parsePort, run } from './command-line.ts';
import { prepareIndex } from './prepare-index.ts';

const program = command('start', 'Build the index from corpora/ if it is missing or out of date, then serve it.')
  .option('--db <file>', 'index file', 'data/index.db')
  .option('--desk <file>', 'file of what people write (default: desk.db beside the index)')
  .option('--bulk <folder>', 'folder of prebuilt files (npm run build:bulk)', 'data/site/bulk')
  .option('--requests <number>', 'requests an address may send to the API in a minute; 0 for any number', Number, 600)
  .option('--port <number>', 'port to listen on', parsePort, 4949)
  .option('--host <address>', 'address to listen on', 'localhost')
  .option('--dev-login', 'let anybody at this machine sign in in any role; refused when others can reach the server')
  .option('--access-team <domain>', 'sign staff in by Cloudflare Access: TEAM.cloudflareaccess.com')
  .option('--access-audience <tag>', 'the audience tag of the Access application');

await run(program, async () => {
  const options = program.opts<{
    db: string;
    desk?: string;
    bulk: string;
    requests: number;
    port: number;
    host: string;
    devLogin?: true;
    accessTeam?: string;
    accessAudience?: string;
  }>();
  const { accessTeam: team, accessAudience: audience } = options;
  if ((team === undefined) !== (audience === undefined))
    throw new Error('say both --access-team and --access-audience');
  await prepareIndex(options.db);
  const desk = await openDesk(options.desk ?? join(dirname(options.db), 'desk.db'));
  const index = await openReplaceable(options.db);
  const server = await serve({
    index,
    desk,
    bulk: bulkFolder(options.bulk),
    ...(options.requests > 0 ? { rateLimit: { requests: options.requests, seconds: 60 } } : {}),
    port: options.port,
    hostname: options.host,
    ...(options.devLogin === true ? { developmentLogin: true } : {}),
    ...(team === undefined || audience === undefined ? {} : { identityProvider: cloudflareAccess(team, audience) }),
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  process.stderr.write(`Parallel 49 is at http://${options.host}:${port}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => {
        void Promise.all([index.close(), desk.close()]).then(() => process.exit(EXIT.done));
      });
    });
  }
  return EXIT.done;
});

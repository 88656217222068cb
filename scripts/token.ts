import { InvalidArgumentError, Option } from 'commander';
import { makeToken } from '../src/http/make-token.ts';
import { ALL_SCOPES, Role, Scope } from '../src/model/actor.ts';
import { openDesk } from '../src/runtime/node/open-database.ts';
import { setRole } from '../src/store/people.ts';
import { listTokens, revokeToken } from '../src/store/tokens.ts';
import { command, EXIT, run } from './command-line.ts';
import { formatRows } from './table.ts';

const WHO = 'command line';
/** Nobody reads more of them in a terminal. */
const MOST_LISTED = 100_000;

const program = command(
  'token',
  'Make an API token (shown once; only its hash is kept), list or withdraw tokens, or give a person a role.',
)
  .addOption(new Option('--role <role>', 'what its holder, or the person, may do').choices(Role.options))
  .option('--name <name>', 'whose token it is; shown beside their tags')
  .option('--scopes <list>', `what it may be used for, with commas: ${Scope.options.join(', ')}`, parseScopes, [
    ...ALL_SCOPES,
  ])
  .option('--days <number>', 'days until it expires', (value) => Number(value), 365)
  .option('--list', 'list all tokens: never the token itself')
  .option('--revoke <id>', 'withdraw the token of this id, and so its sessions')
  .option('--person <email>', 'give this person, whom an identity provider signs in, the role')
  .option('--desk <file>', 'file of what people write', 'data/desk.db');

type Options = {
  readonly role?: Role;
  readonly name?: string;
  readonly scopes: Scope[];
  readonly days: number;
  readonly list?: true;
  readonly revoke?: string;
  readonly person?: string;
  readonly desk: string;
};

await run(program, async () => {
  const options = program.opts<Options>();
  if (!Number.isInteger(options.days) || options.days < 1) throw new Error('--days takes a whole number from 1 up');
  const isMaking = options.list === undefined && options.revoke === undefined;
  if (isMaking && options.role === undefined) program.error('error: say --role');
  if (isMaking && options.person === undefined && options.name === undefined)
    program.error('error: say --name, or --person');
  const desk = await openDesk(options.desk);
  const now = () => new Date();
  try {
    if (options.list === true) {
      const rows = (await listTokens(desk, {}, { after: null, limit: MOST_LISTED })).rows.map((one) => [
        one.id,
        one.name,
        one.role,
        one.scopes.join(','),
        one.expiresAt?.slice(0, 10) ?? 'never',
        one.lastUsedAt ?? 'not used',
        one.revokedAt === null ? '' : 'withdrawn',
      ]);
      process.stdout.write(formatRows(['id', 'name', 'role', 'scopes', 'expires', 'last used', ''], rows));
    } else if (options.revoke !== undefined) {
      if (!(await revokeToken(desk, options.revoke, WHO, now().toISOString())))
        throw new Error(`there is no token ${options.revoke} that could be withdrawn`);
    } else {
      const { name, role, scopes, days } = options;
      if (role === undefined) return EXIT.usage;
      if (options.person !== undefined) {
        await setRole(desk, options.person.toLowerCase(), role, WHO, now().toISOString());
      } else {
        if (name === undefined) return EXIT.usage;
        process.stdout.write(`${(await makeToken({ desk, now }, { name, role, scopes, days }, WHO)).token}\n`);
      }
    }
  } finally {
    await desk.close();
  }
  return EXIT.done;
});

function parseScopes(value: string): Scope[] {
  return value.split(',').map((word) => {
    const scope = Scope.safeParse(word.trim());
    if (!scope.success) throw new InvalidArgumentError(`a scope is one of ${Scope.options.join(', ')}.`);
    return scope.data;
  });
}

import { Command, CommanderError, InvalidArgumentError } from 'commander';

/** Exit codes of every command line: 0 done, 1 failed, 2 wrong usage, 3 done but some records were rejected. */
export const EXIT = { done: 0, failed: 1, usage: 2, rejected: 3 } as const;

/** A command that exits by the code above instead of commander's own. */
export function command(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .showHelpAfterError(`(npm run ${name} -- --help shows the usage)`)
    .exitOverride();
}

export function parsePort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('a port is a number from 0 to 65535.');
  return port;
}

/** A count of something, from 1. */
export function parseCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('it is a whole number from 1.');
  return count;
}

/** Runs an action; whatever it throws becomes one line on stderr and an exit code. */
export async function run(program: Command, action: () => Promise<number>): Promise<void> {
  try {
    program.parse();
    process.exitCode = await action();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
      return;
    }
    process.stderr.write(`${program.name()}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = EXIT.failed;
  }
}

import { execFile } from 'node:child_process';

/** Debian's package of each program that is not ours. */
const PACKAGES: Readonly<Record<string, string>> = {
  Rscript: 'r-base-core',
  xmllint: 'libxml2-utils',
  sqlite3: 'sqlite3',
  python3: 'python3',
  curl: 'curl',
  bash: 'bash',
};

/**
 * Runs a program that is not ours and gives what it printed.
 *
 * @throws {Error} with what it said on its error stream when it fails; naming the package when it is not installed.
 */
export function runProgram(
  program: string,
  parameters: readonly string[],
  options: { readonly env?: Readonly<Record<string, string>>; readonly input?: string } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...options.env };
    const child = execFile(program, parameters, { env, maxBuffer: 64e6 }, (error, printed, said) => {
      if (error === null) resolve(printed);
      else if (error.code === 'ENOENT') {
        reject(new Error(`${program} is not installed; it is in the package ${PACKAGES[program] ?? program}`));
      } else reject(new Error(`${program} ${parameters.join(' ')}: ${said}${printed}`));
    });
    // A program that needs no input may be gone before it is offered any (EPIPE); whether that was a fault its exit code says.
    child.stdin?.on('error', () => {});
    child.stdin?.end(options.input ?? '');
  });
}

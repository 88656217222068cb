import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../scripts/ingest.ts', import.meta.url));

type Ended = { readonly code: number | null; readonly signal: string | null; readonly stderr: string };
export type Ingest = { readonly child: ChildProcess; readonly ended: Promise<Ended> };

export const ingestCommand = [process.execPath, script] as const;

/** Starts `npm run ingest` without npm between, so that a kill hits the process that writes. */
export function startIngest(args: readonly string[], identity: { uid?: number; gid?: number } = {}): Ingest {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'ignore', 'pipe'], ...identity });
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal, stderr })),
  );
  return { child, ended };
}

/** The lines that are about trouble. */
export function messagesOf(stderr: string): string[] {
  return stderr.split('\n').filter((line) => /^ingest: (?!\d+ done|going on)/.test(line));
}

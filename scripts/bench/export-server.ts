import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { ExportFigures, ExportOrder } from './export-child.ts';

/** A server in a process of its own: peak memory is that of a process. */
export type ExportServer = {
  readonly origin: string;
  readonly figures: () => Promise<ExportFigures>;
  readonly stop: () => Promise<void>;
};

export async function startExportServer(order: ExportOrder): Promise<ExportServer> {
  const child = fork(new URL('./export-child.ts', import.meta.url), []);
  const ask = async <T>(message: ExportOrder | 'figures'): Promise<T> => {
    child.send(message);
    const [answer] = (await once(child, 'message')) as [T];
    return answer;
  };
  const origin = `http://127.0.0.1:${await ask<number>(order)}`;
  return {
    origin,
    figures: () => ask<ExportFigures>('figures'),
    stop: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

/** Takes an answer as fast as it comes and counts it; nothing is kept. @returns seconds and bytes. */
export async function download(url: string): Promise<{ readonly seconds: number; readonly bytes: number }> {
  const start = performance.now();
  let bytes = 0;
  for await (const piece of await open(url)) bytes += piece.length;
  return { seconds: (performance.now() - start) / 1000, bytes };
}

/** The SHA-256 of an answer. Apart from `download`, since hashing takes longer than reading a file does. */
export async function digestOf(url: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of await open(url)) hash.update(piece);
  return hash.digest('hex');
}

async function open(url: string): Promise<AsyncIterable<Buffer>> {
  const [response] = (await once(request(url, { agent: false }).end(), 'response')) as [IncomingMessage];
  if (response.statusCode !== 200) throw new Error(`${url} was answered with ${response.statusCode}`);
  return response;
}

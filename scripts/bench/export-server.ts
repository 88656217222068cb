import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import type { ExportFigures, ExportOrder } from './export-child.ts';

/** A server in a process of its own: peak memory is that of a process. */
export type ExportServer = {
  readonly origin: string;
  readonly figures: () => Promise<ExportFigures>;
  readonly stop: () => Promise<void>;
};

export async function startExportServer(order: ExportOrder, flags: readonly string[] = []): Promise<ExportServer> {
  const child = fork(new URL('./export-child.ts', import.meta.url), [], { execArgv: [...flags] });
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

/** Where every piece of every answer is read to. */
const ROOM = Buffer.allocUnsafe(1024 * 1024);

/**
 * Takes an answer as fast as it comes and counts what comes over the wire; nothing is kept. Over a plain socket: the client of `node:http` takes five times
 * as long to read a file as the service takes to send it, so that it would be measured instead. @returns seconds and bytes.
 */
export async function download(url: string): Promise<{ readonly seconds: number; readonly bytes: number }> {
  const { hostname, port, pathname } = new URL(url);
  const start = performance.now();
  let bytes = 0;
  let head = '';
  const socket = connect({
    host: hostname,
    port: Number(port),
    onread: {
      buffer: ROOM,
      callback: (length, buffer) => {
        if (head === '') head = Buffer.from(buffer.subarray(0, Math.min(length, 12))).toString('latin1');
        bytes += length;
        return true;
      },
    },
  });
  socket.write(`GET ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
  await once(socket, 'close');
  if (head !== 'HTTP/1.1 200') throw new Error(`${url} was answered with ${head}`);
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

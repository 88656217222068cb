import { serve as listen, type ServerType } from '@hono/node-server';
import { createApp } from '../../http/app.ts';
import type { Database } from '../../store/database.ts';

export type ServeOptions = {
  readonly index: Database;
  readonly desk: Database;
  readonly port: number;
  readonly hostname: string;
};

/**
 * Serves the app on Node.
 *
 * @throws {Error} saying what to do when the port is taken.
 */
export function serve({ index, desk, port, hostname }: ServeOptions): Promise<ServerType> {
  const app = createApp({ index, desk, now: () => new Date(), report });
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname }, () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new Error(`port ${port} is in use; stop the other server or choose another with --port`) : error);
    });
  });
}

/** What readers are not shown: the cause of a failure, for whoever runs the server. */
function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

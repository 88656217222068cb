import { serve as listen, type ServerType } from '@hono/node-server';
import { createApp } from '../../http/app.ts';
import type { BulkStore } from '../../http/bulk-store.ts';
import type { IdentityProvider } from '../../http/identity-provider.ts';
import type { RateLimit } from '../../http/services.ts';
import { sealAudit } from '../../store/audit-chain.ts';
import type { Database } from '../../store/database.ts';

export type ServeOptions = {
  readonly index: Database;
  readonly desk: Database;
  readonly port: number;
  readonly hostname: string;
  /** Prebuilt files to offer at /bulk/. */
  readonly bulk?: BulkStore;
  /** How often one address may ask the API; never told, there is no limit. */
  readonly rateLimit?: RateLimit;
  readonly identityProvider?: IdentityProvider;
  /** Lets anybody at this machine sign in as anybody. Refused where others could reach the server. */
  readonly developmentLogin?: boolean;
};

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);
/** How often what was written is sealed into the chain of the record. */
const SEAL_EVERY_MS = 600_000;

/**
 * Serves the app on Node.
 *
 * @throws {Error} saying what to do when the port is taken.
 */
export function serve({ index, desk, port, hostname, ...options }: ServeOptions): Promise<ServerType> {
  if (options.developmentLogin === true && !LOOPBACK.has(hostname)) {
    throw new Error(`the development login is for this machine alone; ${hostname} can be reached from others`);
  }
  const app = createApp({ index, desk, now: () => new Date(), report, clientAddress, ...options });
  const sealing = setInterval(() => void sealAudit(desk).catch(report), SEAL_EVERY_MS);
  sealing.unref();
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname }, () => resolve(server));
    server.once('close', () => clearInterval(sealing));
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

/** The address at the other end of the connection. A proxy before this server counts its own visitors. */
function clientAddress(_: Request, bindings: unknown): string {
  const incoming = (bindings as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming;
  return incoming?.socket?.remoteAddress ?? '';
}

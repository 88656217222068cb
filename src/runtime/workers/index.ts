import type { D1Database, Fetcher } from '@cloudflare/workers-types';
import { createApp } from '../../http/app.ts';
import { cloudflareAccess } from '../../http/identity-provider.ts';
import { sealAudit } from '../../store/audit-chain.ts';
import { bulkAssets } from './bulk-assets.ts';
import { openD1 } from './d1-database.ts';

export type Env = {
  readonly INDEX: D1Database;
  readonly DESK: D1Database;
  /** What `npm run build:bulk` made. */
  readonly ASSETS?: Fetcher;
  /** Cloudflare Access: `TEAM.cloudflareaccess.com` and the application's audience tag. Without both, people sign in with tokens. */
  readonly ACCESS_TEAM_DOMAIN?: string;
  readonly ACCESS_AUDIENCE?: string;
  /** Counts what an address reads, near its users. */
  readonly READS?: { limit(options: { key: string }): Promise<{ success: boolean }> };
};

// Bindings arrive with the first request and stay the same for the life of the isolate.
let app: ReturnType<typeof createApp> | undefined;

export default {
  fetch(request: Request, env: Env): Response | Promise<Response> {
    const { ACCESS_TEAM_DOMAIN: team, ACCESS_AUDIENCE: audience, READS: reads } = env;
    app ??= createApp({
      index: openD1(env.INDEX),
      desk: openD1(env.DESK),
      now: () => new Date(),
      ...(env.ASSETS === undefined ? {} : { bulk: bulkAssets(env.ASSETS) }),
      rateLimit: { requests: 600, seconds: 60 },
      report: (error) => console.error(error),
      // Set by the platform itself; what a client sends under this name is replaced.
      clientAddress: (from) => from.headers.get('cf-connecting-ip') ?? '',
      ...(team && audience ? { identityProvider: cloudflareAccess(team, audience) } : {}),
      ...(reads === undefined ? {} : { mayRead: async (key) => (await reads.limit({ key })).success }),
    });
    return app.fetch(request);
  },
  /** By the clock (see wrangler.toml): seals what was written since. */
  async scheduled(_: unknown, env: Env): Promise<void> {
    await sealAudit(openD1(env.DESK));
  },
};

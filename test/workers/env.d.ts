import type { D1Database } from '@cloudflare/workers-types';

type TestMigration = { name: string; queries: string[] };

declare global {
  namespace Cloudflare {
    interface Env {
      INDEX: D1Database;
      DESK: D1Database;
      INDEX_MIGRATIONS: TestMigration[];
      DESK_MIGRATIONS: TestMigration[];
    }
  }
}
declare module 'cloudflare:workers' {
  export const env: Cloudflare.Env;
  export const exports: { default: { fetch(request: Request | string): Promise<Response> } };
}

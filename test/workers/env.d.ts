// What the tests inside workerd find in their environment; bindings come from wrangler.toml and vitest.config.mts.
declare module 'cloudflare:workers' {
  type Migration = import('../../src/store/migrate.ts').Migration;
  export const env: {
    INDEX: import('@cloudflare/workers-types').D1Database;
    DESK: import('@cloudflare/workers-types').D1Database;
    INDEX_MIGRATIONS: Migration[];
    DESK_MIGRATIONS: Migration[];
  };
}

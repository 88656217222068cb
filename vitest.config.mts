import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { readMigrations } from './src/runtime/node/read-migrations.ts';

// Three projects: Node for almost everything, workerd for what must hold on the edge, a real browser for what people see.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/workers/**',
            'test/browser/**',
            'test/corpora/**',
            'test/crash/**',
            'test/hostile/**',
            'test/fuzz/**',
            'test/volume/**',
            'test/record/**',
            'test/outside/**',
            'test/html/**',
            'test/staff/**',
          ],
          testTimeout: 30_000,
          // One worker less than there are cores is the default, which leaves one of two idle. Browsers and workerd run after, undisturbed.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        plugins: [
          cloudflareTest(() => ({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              cf: false,
              bindings: {
                INDEX_MIGRATIONS: readMigrations('index'),
                DESK_MIGRATIONS: readMigrations('desk'),
              },
            },
          })),
        ],
        test: {
          name: 'workers',
          include: ['test/workers/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/build-index.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});

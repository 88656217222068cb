import { defineConfig } from 'vitest/config';

// Suites on the official texts, which are no part of the repository: P49_CORPORA or ../shared/corpora must exist.
export default defineConfig({
  test: {
    include: ['test/corpora/**/*.corpora.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});

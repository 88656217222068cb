import { defineConfig } from 'vitest/config';

// Suites that treat processes badly: kills, full disks, hostile files. One at a time, since they measure processes or crowd the machine.
export default defineConfig({
  test: {
    include: ['test/{staff,html,crash,hostile,fuzz,volume,outside,record}/**/*.hard.test.ts'],
    testTimeout: 1_200_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});

import { defineConfig } from 'vitest/config';

/** The browser tests: a built server and a Chromium at a time. Run by `npm run test:e2e`, which builds first. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    pool: 'forks',
    fileParallelism: false,
    execArgv: ['-C', 'development'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

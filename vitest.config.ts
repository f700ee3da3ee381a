import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', '**/node_modules/**'],
    pool: 'forks',
    // Without an export condition Node 20 can deadlock on the editor's modules, which await at their top level.
    execArgv: ['-C', 'development'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    unstubEnvs: true,
  },
});

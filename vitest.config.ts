import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // What a MongoDB server must do is tested where there is one: scripts/test-mongo.mjs.
    exclude: [
      'test/e2e/**',
      '**/node_modules/**',
      ...(process.env['TEST_DATABASE'] === 'mongodb' ? [] : ['test/mongodb-server/**']),
    ],
    pool: 'forks',
    // Without an export condition Node 20 can deadlock on the editor's modules, which await at their top level.
    execArgv: ['-C', 'development'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    unstubEnvs: true,
  },
});

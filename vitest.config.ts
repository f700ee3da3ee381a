import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Files about the process itself – its streams, warnings, exit – which must not meet what another file left in it. */
const ALONE = ['test/cli/explain.test.ts', 'test/composition/background.test.ts', 'test/partner-api/secrets.test.ts'];

/** What a MongoDB server must do is tested where there is one: scripts/test-mongo.mjs. */
const NEEDS_MONGODB = process.env['TEST_DATABASE'] === 'mongodb' ? [] : ['test/mongodb-server/**'];

export default defineConfig({
  test: {
    pool: 'forks',
    // One for every core: by default one core is left to the runner, which has next to nothing to do while tests run.
    maxWorkers: availableParallelism(),
    // Without an export condition Node 20 can deadlock on the editor's modules, which await at their top level.
    execArgv: ['-C', 'development'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    unstubEnvs: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', ...ALONE, ...NEEDS_MONGODB],
          // Loading Payload costs two seconds of a core: files share a process and what it has loaded. Each opens a press centre of its own.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
});

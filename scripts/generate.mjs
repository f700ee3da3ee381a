import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

// What is generated from the collections: the admin's import map, the types, and with `migration NAME` a migration of the schema.
const [what, name] = process.argv.slice(2);
const payload = path.resolve('node_modules', 'payload', 'bin.js');
await run('generate:importmap');
await run('generate:types');
if (what === 'migration' && name) {
  await run('migrate:create', name);
  await tidyMigrations();
}
if (what !== undefined && !(what === 'migration' && name)) {
  console.error('npm run generate [-- migration NAME]');
  process.exitCode = 2;
}

/** Payload's template imports types as values and names parameters it does not use; our compiler accepts neither. */
async function tidyMigrations() {
  const folder = path.resolve('src', 'migrations');
  for (const file of await readdir(folder)) {
    if (!/^\d.*\.ts$/.test(file)) continue;
    const source = await readFile(path.join(folder, file), 'utf8');
    const tidy = source
      .replace(
        /^import \{ MigrateUpArgs, MigrateDownArgs, sql \} from .*$/m,
        "import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'",
      )
      .replace(/\{ db, payload, req \}/g, '{ db }');
    if (tidy !== source) await writeFile(path.join(folder, file), tidy);
  }
}

function run(...command) {
  const env = { ...process.env, PAYLOAD_MIGRATING: 'true', DATABASE_URL: 'file:./node_modules/.cache/generate.db' };
  const child = spawn(process.execPath, ['-C', 'development', '--import', 'tsx', payload, ...command], {
    env,
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`payload ${command.join(' ')} ended with ${code}`)),
    );
  });
}

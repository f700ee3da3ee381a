import { spawn } from 'node:child_process';
import path from 'node:path';

// What is generated from the collections: the admin's import map, the types, and with `migration NAME` a migration of the schema.
const [what, name] = process.argv.slice(2);
const payload = path.resolve('node_modules', 'payload', 'bin.js');
await run('generate:importmap');
await run('generate:types');
if (what === 'migration' && name) await run('migrate:create', name);
else if (what !== undefined) {
  console.error('npm run generate [-- migration NAME]');
  process.exitCode = 2;
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

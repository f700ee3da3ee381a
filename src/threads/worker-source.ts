import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Starts a thread of one kind. */
export type StartWorker = (options: WorkerOptions) => Worker;

const compiled = new Map<string, Promise<string>>();

/**
 * How threads of our own are started: from the bundle's `<name>.mjs`, which stands beside the bundle or above its chunks; in development
 * and in tests from the source beside the module that asks, compiled once a process.
 *
 * @param module the `import.meta.url` of the module that the source `<name>.ts` stands beside
 */
export async function workerStarter(module: string, name: string): Promise<StartWorker> {
  const bundled = placesAround(import.meta.url, name).find((url) => existsSync(url));
  const own = { execArgv: [], env: {} };
  if (bundled !== undefined) return (options) => new Worker(bundled, { ...own, ...options });
  const code = await compiledOnce(module, name);
  return (options) => new Worker(code, { ...own, ...options, eval: true });
}

/** Not written where the module's own address is: a bundler would look for the files when it builds. */
function placesAround(module: string, name: string): URL[] {
  return [`./${name}.mjs`, `../${name}.mjs`].map((place) => new URL(place, module));
}

function compiledOnce(module: string, name: string): Promise<string> {
  const known = compiled.get(name) ?? compileSource(module, name);
  compiled.set(name, known);
  return known;
}

/** tsx takes a third of a second for every thread it compiles for; this takes a twentieth, once. */
async function compileSource(module: string, name: string): Promise<string> {
  const { build } = await import(/* turbopackIgnore: true */ 'esbuild');
  const { fileURLToPath } = await import('node:url');
  const { outputFiles } = await build({
    entryPoints: [path.join(path.dirname(fileURLToPath(module)), `${name}.ts`)],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    write: false,
    // What is evaluated would otherwise look for packages from the folder that the process was started in.
    banner: { js: `require = require('node:module').createRequire(${JSON.stringify(import.meta.url)});` },
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`The thread ${name} could not be compiled`);
  return output.text;
}

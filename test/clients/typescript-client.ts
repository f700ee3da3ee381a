import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type * as Client from '../../clients/typescript/src/index.ts';
import type * as Mirror from '../../clients/typescript/src/mirror.ts';

const run = promisify(execFile);
const SOURCE = fileURLToPath(new URL('../../clients/typescript/', import.meta.url));
const TSC = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
const TYPES = fileURLToPath(new URL('../../node_modules/@types', import.meta.url));

/** The package as it is published: compiled by its own settings, in a folder of its own. */
export interface BuiltClient {
  client: typeof Client;
  mirror: typeof Mirror;
  files: string[];
  remove(): Promise<void>;
}

export async function buildClient(): Promise<BuiltClient> {
  const folder = await mkdtemp(path.join(tmpdir(), 'visnyk-client-'));
  await cp(SOURCE, folder, { recursive: true });
  await run(process.execPath, [TSC, '-p', folder, '--typeRoots', TYPES]);
  const load = (name: string): Promise<unknown> => import(pathToFileURL(path.join(folder, 'dist', name)).href);
  return {
    client: (await load('index.js')) as typeof Client,
    mirror: (await load('mirror.js')) as typeof Mirror,
    files: await readdir(path.join(folder, 'dist')),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

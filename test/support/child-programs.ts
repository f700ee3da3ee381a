import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

export interface ChildPrograms {
  /** Where the program of this name is, to be given to `node`. */
  pathOf(name: string): string;
  remove(): Promise<void>;
}

/** Native code and tools that are never reached stay outside; all else in one file starts twice as fast. */
const NATIVE = ['libsql', 'sharp', 'esbuild', 'drizzle-kit'];

/**
 * Bundles programs that a test starts as processes of their own, once: a child compiled again for every start would cost more than all
 * the rest. In a folder of this process: two runs may go on at once.
 *
 * @param entries by name, the source of each program
 * @param packages `external` leaves all packages where they are, for programs that load some of them by name
 */
export async function bundlePrograms(
  entries: Record<string, string>,
  packages: 'bundle' | 'external' = 'bundle',
): Promise<ChildPrograms> {
  const [first = 'programs'] = Object.keys(entries);
  const folder = path.resolve(`node_modules/.cache/${first}-${process.pid}`);
  await build({
    entryPoints: { ...entries, 'database-worker': 'src/database/threads/database-worker.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: packages === 'external',
    conditions: ['development'],
    packages,
    external: NATIVE,
    banner: {
      js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);",
    },
    format: 'esm',
    platform: 'node',
  });
  return {
    pathOf: (name) => path.join(folder, `${name}.mjs`),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

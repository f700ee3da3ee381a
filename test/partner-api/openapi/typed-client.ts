import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { OpenApiDocument } from '../../../src/partner-api/openapi/openapi-types.ts';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const MODULES = path.join(ROOT, 'node_modules');

/** A folder as a partner's developer has it: the types of a contract, and programs that are compiled against them. */
export class TypedClient {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Makes the types by `openapi-typescript`, as `visnyk.d.ts`. */
  static async generate(contract: OpenApiDocument): Promise<TypedClient> {
    const folder = await mkdtemp(path.join(tmpdir(), 'visnyk-typed-'));
    await writeFile(path.join(folder, 'visnyk.d.ts'), await typesOf(contract, folder));
    await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
    return new TypedClient(folder);
  }

  /** What `tsc` says of a program, in strict mode; empty where it compiles. */
  async faults(program: string): Promise<string> {
    await writeFile(path.join(this.#folder, 'program.ts'), program);
    await writeFile(path.join(this.#folder, 'tsconfig.json'), JSON.stringify(TSCONFIG));
    try {
      await run(process.execPath, [path.join(MODULES, 'typescript/bin/tsc'), '-p', this.#folder]);
      return '';
    } catch (cause) {
      if (cause instanceof Error && 'stdout' in cause && cause.stdout !== '') return String(cause.stdout);
      throw cause;
    }
  }

  /** What a program prints. */
  async output(program: string): Promise<string> {
    const file = path.join(this.#folder, 'program.mjs');
    await build({
      stdin: { contents: program, loader: 'ts', resolveDir: ROOT },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile: file,
    });
    return (await run(process.execPath, [file], { timeout: 60_000 })).stdout;
  }

  remove(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true });
  }
}

const TSCONFIG = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    target: 'es2023',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'esnext',
    moduleResolution: 'bundler',
    types: [],
    paths: { 'openapi-fetch': [path.join(MODULES, 'openapi-fetch')] },
  },
  files: ['program.ts'],
};

/**
 * `openapi-typescript` works with the compiler as a library, which TypeScript 7 is not: it is given one of the version before, under a name
 * of its own.
 */
async function typesOf(contract: OpenApiDocument, folder: string): Promise<string> {
  const file = path.join(folder, 'openapi-typescript.mjs');
  await build({
    stdin: { contents: "export { default, astToString } from 'openapi-typescript';", resolveDir: ROOT },
    bundle: true,
    format: 'esm',
    platform: 'node',
    alias: { typescript: 'typescript-5' },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url); import { fileURLToPath as toPath } from 'node:url'; import { dirname as directoryOf } from 'node:path'; const __filename = toPath(import.meta.url); const __dirname = directoryOf(__filename);",
    },
    logLevel: 'error',
    outfile: file,
  });
  const generator = (await import(pathToFileURL(file).href)) as {
    default: (contract: string) => Promise<unknown>;
    astToString: (ast: unknown) => string;
  };
  return generator.astToString(await generator.default(JSON.stringify(contract)));
}

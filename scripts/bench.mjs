import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildServer } from './build.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

// What is measured is the bundle that `npm start` runs; the bench's own processes are bundled beside it.
process.chdir(ROOT);
await buildServer();
await build({
  entryPoints: {
    main: 'bench/main.ts',
    generator: 'bench/load/generator.ts',
    'raw-server': 'bench/sections/raw-server.ts',
    'api-centre': 'bench/sections/api-centre.ts',
    'push-centre': 'bench/sections/push-centre.ts',
    'push-receivers': 'bench/sections/push-receivers.ts',
    'publishing-centre': 'bench/sections/publishing-centre.ts',
    'desk-centre': 'bench/desk/desk-centre.ts',
    'attacked-centre': 'bench/attacks/attacked-centre.ts',
    attacker: 'bench/attacks/attacker.ts',
    backup: 'bench/desk/backup.ts',
    probe: 'bench/load/probe.ts',
    'search-centre': 'bench/search/search-centre.ts',
    fill: 'bench/archive/fill.ts',
    'render-cold': 'bench/archive/render-cold.ts',
    'render-front': 'bench/pages/render-front.ts',
  },
  outdir: 'dist/bench',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20.9',
  sourcemap: true,
  logLevel: 'warning',
});
await import('../dist/bench/main.mjs');

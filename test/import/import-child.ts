import { openPressCentre } from '../../src/composition/open-press-centre.ts';
import { defaultMapping } from '../../src/import/rules/default-mapping.ts';
import { runImport } from '../../src/import/run-import.ts';
import { readSettings } from '../../src/settings.ts';
import { stopBefore } from '../support/stop-before.ts';

/** Imports a file and kills itself with SIGKILL before write `crashAt`; ends by itself where there are fewer. */
const { crashAt, file } = JSON.parse(process.env['IMPORT_ORDER'] ?? '') as { crashAt: number; file: string };
const centre = await openPressCentre(readSettings(process.env), { pdfWorkerUrl: new URL(import.meta.url) });
const stopped = stopBefore(centre, crashAt);
const through = runImport(centre, {
  files: [file],
  mapping: defaultMapping,
  isDry: false,
  folder: null,
  announces: false,
  report: () => Promise.resolve(),
  onText: () => undefined,
  onBytes: () => undefined,
  signal: new AbortController().signal,
});
const end = await Promise.race([stopped, through.then(() => 'through' as const)]);
if (end === 'stopped') process.kill(process.pid, 'SIGKILL');
await centre.close();
process.exit(0);

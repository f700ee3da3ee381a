import { openPressCentre } from '../../src/composition/open-press-centre.ts';
import type { PressCentre } from '../../src/press-centre.ts';
import { readSettings } from '../../src/settings.ts';

/** Opens the press centre this process's environment describes; the bundle lies one folder below the server's. */
export function openCentre(env: Record<string, string | undefined> = process.env): Promise<PressCentre> {
  return openPressCentre(readSettings(env), { pdfWorkerUrl: new URL('../pdf-worker.mjs', import.meta.url) });
}

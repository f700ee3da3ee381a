import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser that CHROMIUM names, or the first one in PATH; ends the process with a word of advice where there is none. */
export function chromiumOrExit(purpose) {
  const named = process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const places = named ? [named] : NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const found = places.find(canRun);
  if (found !== undefined) return found;
  console.error(`${purpose} Chromium: apt-get install chromium, or set CHROMIUM to the path of a Chromium or Chrome.`);
  process.exit(1);
}

function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

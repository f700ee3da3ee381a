import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const IMPORT_MAP = 'src/app/(payload)/admin/importMap.js';

/** Payload finds our components by strings, which no compiler follows: a file that moves takes its column or page from the desk. */
describe('components that Payload is told of by a path', () => {
  const named = [...componentsNamedIn('collections'), ...componentsNamedIn('src')];
  const map = readFileSync(path.join(ROOT, IMPORT_MAP), 'utf8');

  it('are found in the code', () => {
    expect(named.length).toBeGreaterThan(5);
  });

  it('are there, and export what is asked for', () => {
    expect(named.filter(({ file, name }) => !exportsIt(file, name)).map(inWords)).toEqual([]);
  });

  it('stand in the import map: npm run generate', () => {
    expect(named.filter(({ file, name }) => !map.includes(`"/${file}#${name}`)).map(inWords)).toEqual([]);
  });

  it('are all that the import map has of ours', () => {
    const ours = [...map.matchAll(/^ {2}"\/(\S+)#\w+":/gm)].map(([, file = '']) => file);
    expect(ours.length).toBeGreaterThan(10);
    expect(ours.filter((file) => !named.some((component) => component.file === file))).toEqual([]);
  });
});

interface Component {
  /** From `src`, as Payload's import map has it. */
  file: string;
  /** The export; `''` where the code puts it together. */
  name: string;
  within: string;
}

/** Strings such as `/admin/mark.tsx#Mark`, or templates that end in `#${…}`. */
function componentsNamedIn(folder: string): Component[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .flatMap((entry) => {
      const within = path.relative(ROOT, path.join(entry.parentPath, entry.name));
      const text = readFileSync(path.join(ROOT, within), 'utf8');
      const found = text.matchAll(/['"`]\/([\w/-]+\.tsx?)#(?:(\w+)|\$\{)/g);
      return [...found].map(([, file = '', name = '']) => ({ file, name, within }));
    });
}

function exportsIt(file: string, name: string): boolean {
  const place = path.join(ROOT, 'src', file);
  return (
    existsSync(place) && new RegExp(`^export (async )?(function|const) ${name}`, 'm').test(readFileSync(place, 'utf8'))
  );
}

function inWords({ file, name, within }: Component): string {
  return `${within}: /${file}#${name}`;
}

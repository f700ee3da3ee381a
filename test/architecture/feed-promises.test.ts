import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NUMBER = /\bF\d\d\b/g;

/** A number that is explained nowhere says nothing to whoever reads a comment or the name of a test. */
describe('what is promised of feeds, by number', () => {
  const rows = readFileSync(path.join(ROOT, 'test/conformance/README.md'), 'utf8').matchAll(/^\| (F\d\d) \| \S/gm);
  const explained = [...rows].map(([, number = '']) => number);
  const used = (folder: string) => textsOf(folder).flatMap((text) => text.match(NUMBER) ?? []);

  it.each(['src', 'collections', 'test'])('is explained wherever %s names it', (folder) => {
    expect(used(folder).length).toBeGreaterThan(0);
    expect(used(folder).filter((number) => !explained.includes(number))).toEqual([]);
  });

  it('is explained once, and has a test', () => {
    expect(explained).toEqual([...new Set(explained)].sort());
    const tested = used('test');
    expect(explained.filter((number) => !tested.includes(number))).toEqual([]);
  });
});

function textsOf(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
}

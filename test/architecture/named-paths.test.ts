import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DOCUMENTS = [
  ...markdownIn('.'),
  ...markdownIn('docs'),
  ...markdownIn('docs/decisions'),
  'bench/README.md',
  'test/conformance/README.md',
];

/** A file that moves leaves its name behind in documents, where the newcomer whom they are for then finds nothing. */
describe('what documents point to is there', () => {
  it.each(DOCUMENTS)('%s', (document) => {
    const text = readFileSync(path.join(ROOT, document), 'utf8');
    const links = linksIn(text).map((link) => path.join(path.dirname(document), link));
    expect([...links, ...pathsIn(text)].filter((place) => !existsSync(path.join(ROOT, place)))).toEqual([]);
  });
});

/** `[words](place#heading)`, without addresses elsewhere. */
function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^\w+:/.test(link));
}

/** `src/log/follow.ts` and the like, from the root; not those with a pattern or a name to be filled in. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`((?:src|test|scripts|bench|demo|docs|collections)\/[\w()./-]*)`/g)].map(
    ([, place = '']) => place,
  );
}

function markdownIn(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name));
}

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Words that the code lives on and that mean something of their own here: whoever meets one finds it in the README. */
const WORDS = [
  [
    'item',
    'text',
    'release',
    'release log',
    'seq',
    'channel',
    'placement',
    'change',
    'withdrawal',
    'embargo',
    'audience',
  ],
  ['claim', 'applied', 'sweep', 'channel clock', 'stamp', 'epoch', 'target', 'response', 'form', 'hub', 'topic'],
  ['partner', 'gate', 'bucket', 'cursor', 'selection', 'tail', 'window'],
  ['subscription', 'webhook', 'delivery', 'attempt', 'lease', 'ledger'],
].flat();

describe('the glossary of the README', () => {
  const readme = readFileSync(`${ROOT}README.md`, 'utf8');
  const table = readme.slice(readme.indexOf('## Glossary'));
  const explained = [...table.matchAll(/\*\*([^*]+)\*\*/g)].map(([, word = '']) => word);

  it.each(WORDS)('explains “%s”', (word) => {
    expect(explained).toContain(word);
  });

  it('explains no word that the code does not use', () => {
    const code = ['src', 'collections']
      .map((folder) => textOf(`${ROOT}${folder}`))
      .join('\n')
      .toLowerCase();
    const plain = (word: string) => word.toLowerCase().replace(/ (?=\w)/g, '[ -]?');
    expect(explained.filter((word) => !new RegExp(plain(word)).test(code))).toEqual([]);
  });
});

function textOf(folder: string): string {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true });
  return files
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
    .join('\n');
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Words that the code lives on: whoever reads it for the first time looks them up in the README. Add yours here. */
const WORDS = [
  'desk',
  'item',
  'text',
  'release',
  'release log',
  'seq',
  'pending',
  'claimed',
  'applied',
  'channel',
  'placement',
  'change',
  'withdrawal',
  'embargo',
  'audience',
  'shows',
  'log signal',
  'partner',
  'gate',
  'cursor',
  'selection',
  'form',
  'channel clock',
  'epoch',
  'stamp',
  'subscription',
  'webhook',
  'topic',
  'hub',
  'delivery',
  'attempt',
  'subscriber state',
  'next step',
  'generation',
  'lease',
  'bucket',
  'notice',
  'take-down',
  'ledger',
  'guard',
  'sweep',
  'target',
  'response',
  'tail',
  'window',
];

describe('the glossary in README.md', () => {
  const rows = readGlossary();
  const explained = rows.flatMap(({ cells }) => boldIn(cells.join(' ')));

  it.each(WORDS)('explains “%s”', (word) => {
    expect(explained).toContain(word);
  });

  it('explains no word twice, and each in a row of a word and its meaning', () => {
    expect(explained.filter((word, index) => explained.indexOf(word) !== index)).toEqual([]);
    expect(rows.filter(({ cells }) => cells.length !== 2 || cells.includes('')).map(({ line }) => line)).toEqual([]);
  });

  it('explains no word that the code does not use', () => {
    const code = ['src', 'collections'].map(textOf).join('\n').toLowerCase();
    const spelled = (word: string) => word.toLowerCase().replace(/ (?=\w)/g, '[ -]?');
    expect(explained.filter((word) => !new RegExp(spelled(word)).test(code))).toEqual([]);
  });
});

function textOf(folder: string): string {
  const root = new URL(`../../${folder}`, import.meta.url);
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

/** The rows of the table below the heading “Glossary”. */
function readGlossary(): { line: string; cells: string[] }[] {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, section = ''] = readme.split(/^## Glossary$/m);
  return (section.split(/^## /m)[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| **'))
    .map((line) => ({
      line,
      cells: line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    }));
}

function boldIn(markdown: string): string[] {
  return [...markdown.matchAll(/\*\*([^*]+)\*\*/g)].map(([, word = '']) => word);
}

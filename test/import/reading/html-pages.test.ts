import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFile } from '../../../src/import/reading/read-file.ts';
import { defaultMapping } from '../../../src/import/rules/default-mapping.ts';
import { readMapping } from '../../../src/import/rules/mapping.ts';
import { readThrough } from './read-through.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>Портал</title><link rel="canonical" href="https://old.example/n/7"></head>
<body><nav><a href="/">Головна</a></nav><h1>Ставок <b>чистий</b></h1><div class="meta"><span class="when">19.12.2018 - 10:08</span>
<a rel="tag">вода</a><a rel="tag">люди</a></div><p class="lead">Стисло.</p>
<div class="text"><p>Повний &amp; довгий.</p><div class="share">Поділитися</div></div><footer>Дно</footer></body></html>`;
const RULES = readMapping('{"page":{"body":".text","date":".when","summary":".lead","without":["nav",".share"]}}');

describe('reading saved pages', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'visnyk-read-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('by the selectors of the mapping', async () => {
    const { records, faults } = await readThrough(folder, '7.html', PAGE, RULES);
    expect(faults).toEqual([]);
    expect(records).toMatchObject([
      {
        id: 'https://old.example/n/7',
        address: 'https://old.example/n/7',
        locale: 'en',
        title: 'Ставок чистий',
        summary: 'Стисло.',
        body: '<p>Повний &amp; довгий.</p>',
        date: '19.12.2018 - 10:08',
        tags: ['вода', 'люди'],
      },
    ]);
  });

  it('and says which rule found nothing', async () => {
    const { records, faults } = await readThrough(folder, '8.html', PAGE);
    expect(records).toEqual([]);
    expect(faults).toEqual(['the page: nothing in it is “article” (the rule “page.body”) → left out']);
  });

  it('with dates as machines read them, and addresses by their paths', async () => {
    const page = '<h1>А</h1><time datetime="2019-01-01T10:00:00Z">учора</time><article><p>Б</p></article>';
    const { records } = await readThrough(folder, 'стаття 1.htm', page);
    expect(records).toMatchObject([
      { id: '/%D1%81%D1%82%D0%B0%D1%82%D1%82%D1%8F%201.htm', date: '2019-01-01T10:00:00Z', locale: null },
    ]);
  });

  it('in the encoding that a page says it is in', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><h1>'),
      Buffer.from([0xd0, 0xe0, 0xe4, 0xe0]),
      Buffer.from('</h1><article>x</article>'),
    ]);
    expect((await readThrough(folder, 'old.html', bytes)).records[0]?.title).toBe('Рада');
  });

  it('a folder of them, with those in it, and nothing that only leads there', async () => {
    const root = path.join(folder, 'portal');
    await mkdir(path.join(root, 'en'), { recursive: true });
    for (const name of ['b.html', 'a.html', 'en/c.html', 'picture.jpg'])
      await writeFile(path.join(root, name), '<h1>А</h1><article>Б</article>');
    await symlink(folder, path.join(root, 'up'));
    const found: (string | null)[] = [];
    for await (const result of readFile(root, defaultMapping, () => undefined))
      if (result.kind === 'record') found.push(result.record.address);
    expect(found).toEqual(['/a.html', '/b.html', '/en/c.html']);
  });

  it('one that nests without end costs a line of the report', async () => {
    const { records, faults } = await readThrough(folder, 'deep.html', `<article>${'<div>'.repeat(20_000)}`);
    expect([records, faults]).toEqual([
      [],
      ['the page: its elements stand more than 500 deep in each other → left out'],
    ]);
  });

  it('a selector that is none is refused with the mapping', () => {
    expect(() => readMapping('{"page":{"body":"[["}}')).toThrow(/is no CSS selector/);
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../../src/import/reading/input.ts';
import { readThrough } from './read-through.ts';

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Вісті</title><link>https://old.example</link><language>uk</language>
<item><title>Рада &amp; громада</title><link>https://old.example/n/1</link><guid isPermaLink="false">n1</guid>
<pubDate>Wed, 19 Dec 2018 08:08:00 GMT</pubDate><category>вода</category><description>Стисло.</description>
<content:encoded><![CDATA[<p>Повний текст.</p>]]></content:encoded><dc:creator>Олена Коваль</dc:creator>
<enclosure url="https://old.example/f.pdf" type="application/pdf" length="3"/><enclosure url="https://old.example/i.jpg" type="image/jpeg" length="3"/>
<source url="https://s.example/rss">Часопис</source></item>
<item><title>Лише лід</title><link>https://old.example/n/2</link><description>Уся новина тут.</description></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="uk"><title>В</title><id>urn:x</id><updated>2020-01-01T00:00:00Z</updated>
<entry xml:lang="en"><id>urn:e1</id><title type="html">Water &amp;amp; people</title><link href="https://old.example/e/1"/>
<link rel="enclosure" type="application/pdf" href="https://old.example/f.pdf" title="Report"/>
<updated>2020-01-02T00:00:00Z</updated><category term="w" label="water"/><author><name>N. N.</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></div></content></entry></feed>`;

const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'В',
  language: 'uk',
  items: [
    {
      id: '1',
      url: 'https://old.example/1',
      content_text: 'Перший < другий.\n\nТретій.',
      title: 'Т',
      tags: ['а'],
      image: 'https://old.example/i.jpg',
    },
  ],
});

describe('reading feeds', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'visnyk-read-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('RSS: what is full, what is only a summary, pictures and files', async () => {
    const { records } = await readThrough(folder, 'a.rss', RSS);
    expect(records).toMatchObject([
      {
        id: 'n1',
        address: 'https://old.example/n/1',
        locale: 'uk',
        title: 'Рада & громада',
        summary: 'Стисло.',
        body: '<p>Повний текст.</p>',
        date: 'Wed, 19 Dec 2018 08:08:00 GMT',
        tags: ['вода'],
        sources: ['Часопис'],
        authors: ['Олена Коваль'],
        images: [{ address: 'https://old.example/i.jpg' }],
        files: [{ address: 'https://old.example/f.pdf' }],
      },
      { id: null, address: 'https://old.example/n/2', summary: null, body: 'Уся новина тут.' },
    ]);
  });

  it('Atom, in the language of the entry', async () => {
    const { records } = await readThrough(folder, 'a.xml', ATOM);
    expect(records).toMatchObject([
      {
        id: 'urn:e1',
        address: 'https://old.example/e/1',
        locale: 'en',
        body: '<p>Text</p>',
        date: '2020-01-02T00:00:00Z',
        tags: ['water'],
        files: [{ title: 'Report' }],
      },
    ]);
  });

  it('JSON Feed, with text that is no HTML', async () => {
    const { records } = await readThrough(folder, 'a.json', JSON_FEED);
    expect(records).toMatchObject([
      {
        id: '1',
        locale: 'uk',
        body: '<p>Перший &lt; другий.</p><p>Третій.</p>',
        tags: ['а'],
        images: [{ address: 'https://old.example/i.jpg' }],
      },
    ]);
  });

  it('in the encoding that its declaration names', async () => {
    const text =
      '<?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel><item><title>~</title></item></channel></rss>';
    const [before = '', after = ''] = text.split('~');
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xd0, 0xe0, 0xe4, 0xe0]), Buffer.from(after)]);
    const { records, faults } = await readThrough(folder, 'old.xml', bytes);
    expect([records[0]?.title, faults]).toEqual(['Рада', []]);
  });

  it.each([
    ['is none', 'none.xml', '<html><body>Ні</body></html>'],
    ['is cut off', 'cut.rss', RSS.slice(0, 900)],
    ['is JSON of another kind', 'other.json', '{"a":1}'],
    ['laughs', 'laughs.xml', '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><r>&b;</r>'],
  ])('that %s is refused in words', async (_what, name, content) => {
    await expect(readThrough(folder, name, content)).rejects.toThrow(InputError);
  });
});

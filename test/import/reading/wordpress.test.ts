import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readThrough } from './read-through.ts';

/** An export as WordPress writes it, with these items in it. */
function wxr(...items: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.1" -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Громада</title><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login><![CDATA[olena]]></wp:author_login><wp:author_display_name><![CDATA[Олена Коваль]]></wp:author_display_name></wp:author>
${items.join('\n')}
</channel></rss>`;
}

function item(id: number, facts: { type?: string; status?: string; body?: string; more?: string } = {}): string {
  const { type = 'post', status = 'publish', body = 'Текст.', more = '' } = facts;
  return `<item><title><![CDATA[Допис ${id}]]></title><link>https://old.example/p/${id}/</link><pubDate>Wed, 19 Dec 2018 08:08:00 +0000</pubDate>
<dc:creator><![CDATA[olena]]></dc:creator><guid isPermaLink="false">https://old.example/?p=${id}</guid>
<content:encoded><![CDATA[${body}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>${id}</wp:post_id>
<wp:post_date><![CDATA[2018-12-19 10:08:00]]></wp:post_date><wp:post_date_gmt><![CDATA[2018-12-19 08:08:00]]></wp:post_date_gmt>
<wp:status><![CDATA[${status}]]></wp:status><wp:post_type><![CDATA[${type}]]></wp:post_type>${more}</item>`;
}

const COVER =
  '<wp:postmeta><wp:meta_key><![CDATA[_thumbnail_id]]></wp:meta_key><wp:meta_value><![CDATA[9]]></wp:meta_value></wp:postmeta>';
const ATTACHMENT = item(9, {
  type: 'attachment',
  status: 'inherit',
  more: '<wp:attachment_url><![CDATA[https://old.example/up/9.jpg]]></wp:attachment_url>',
});

describe('reading an export of WordPress', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'visnyk-read-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('a post with its author, categories, tags, dates, addresses, and a cover that stands behind it', async () => {
    const terms =
      '<category domain="category" nicename="anonsy"><![CDATA[Анонси]]></category><category domain="category" nicename="voda"><![CDATA[Вода]]></category><category domain="post_tag" nicename="x"><![CDATA[озера]]></category><category domain="category" nicename="uncategorized"><![CDATA[Без категорії]]></category>';
    const { records, faults } = await readThrough(folder, 'a.xml', wxr(item(5, { more: terms + COVER }), ATTACHMENT));
    expect(faults).toEqual([]);
    expect(records).toMatchObject([
      {
        id: '5',
        address: 'https://old.example/p/5/',
        addresses: ['https://old.example/?p=5'],
        title: 'Допис 5',
        date: '2018-12-19T08:08:00Z',
        kind: 'Анонси',
        tags: ['Вода', 'озера'],
        authors: ['Олена Коваль'],
        images: [{ address: 'https://old.example/up/9.jpg' }],
        isDraft: false,
      },
    ]);
  });

  it('translations that Polylang notes, drafts as such, nothing that was thrown away, and other types in a number', async () => {
    const group = (locale: string) =>
      `<category domain="language" nicename="${locale}"><![CDATA[${locale}]]></category><category domain="post_translations" nicename="pll_1"><![CDATA[pll_1]]></category>`;
    const { records, faults } = await readThrough(
      folder,
      'b.wxr',
      wxr(
        item(1, { more: group('uk') }),
        item(2, { more: group('en') }),
        item(3, { status: 'private' }),
        item(4, { status: 'trash' }),
        item(6, { type: 'page' }),
        item(7, { type: 'page' }),
        item(8, { type: 'nav_menu_item' }),
      ),
    );
    expect(records.map(({ id, locale, translationOf, isDraft }) => [id, locale, translationOf, isDraft])).toEqual([
      ['1', 'uk', null, false],
      ['2', 'en', '1', false],
      ['3', null, null, true],
    ]);
    expect(faults).toEqual([
      'the file: 2 entries are of the type “page” → left out; the rule “types” says what is taken',
    ]);
    const pages = await readThrough(folder, 'b.wxr', wxr(item(6, { type: 'page' })), { types: ['post', 'page'] });
    expect(pages.records).toHaveLength(1);
  });

  it.each([
    ['empty lines as paragraphs', 'Один\nдалі\n\n<h2>Два</h2>\n\nТри', '<p>Один<br>далі</p>\n<h2>Два</h2>\n<p>Три</p>'],
    ['what the block editor wrote', '<!-- wp:paragraph {"a":1} --><p>Один</p><!-- /wp:paragraph -->', '<p>Один</p>'],
    [
      'short codes around something',
      '[caption id="x"]<img src="/a.jpg"> Підпис[/caption]',
      '<p><img src="/a.jpg"> Підпис</p>',
    ],
    [
      'what was embedded',
      '[embed]https://video.example/1[/embed]',
      '<p><a href="https://video.example/1">https://video.example/1</a></p>',
    ],
  ])('%s', async (_what, body, expected) => {
    const { records, notes } = await readThrough(folder, 'c.xml', wxr(item(1, { body })));
    expect([records[0]?.body, notes]).toEqual([expected, []]);
  });

  it('notes what only WordPress could show', async () => {
    const { records, notes } = await readThrough(
      folder,
      'd.xml',
      wxr(item(1, { body: 'Текст\n\n[gallery ids="1,2"]' })),
    );
    expect(records[0]?.body).toBe('<p>Текст</p>');
    expect(notes).toEqual(['the short code [gallery ids="1,2"] stands for what WordPress made of it']);
  });

  it('what can be taken of a file that is broken, and of one that is cut off', async () => {
    const broken = await readThrough(
      folder,
      'e.xml',
      wxr(item(1), '<item><title>А & Б &nix; \u0001</title><wp:post_id>2</wp:post_id></item>', item(3)),
    );
    expect(broken.records.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(broken.faults.length).toBeGreaterThan(0);
    const whole = wxr(item(1), item(2));
    const cut = await readThrough(folder, 'f.xml', whole.slice(0, whole.indexOf('Допис 2')));
    expect(cut.records.map(({ id }) => id)).toEqual(['1']);
    expect(cut.faults).toEqual([
      expect.stringMatching(/^line \d+: the XML is broken: it ends in the middle: the file is cut off → /),
    ]);
  });

  it('an item of a million elements, or of a hundred million letters, costs no more than others', async () => {
    const { records } = await readThrough(
      folder,
      'g.xml',
      wxr(item(1, { more: '<wp:postmeta/>'.repeat(300_000) }), item(2, { body: 'а'.repeat(12_000_000) }), item(3)),
    );
    expect(records.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(records[1]?.body).toBe('');
  });
});

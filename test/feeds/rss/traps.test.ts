import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedDocument } from '../../../src/feeds/feed-document.ts';
import { renderFeed } from '../../../src/feeds/render-feed.ts';
import { NAMESPACES } from '../../../src/feeds/xml.ts';
import { cleanText } from '../../../src/publication/body/plain-text.ts';
import type { Release } from '../../../src/publication/release.ts';
import { readCase } from '../feed-cases.ts';
import { children, READERS, type ReadElement, readXml, text } from '../read-back.ts';
import { xmlFault } from '../well-formed.ts';

/** What the package `feed` and xml-js beneath it would get wrong, were it given to them as it is. */
const TRAPS = fc
  .array(
    fc.oneof(
      fc.constantFrom('&amp;', '&#x26;', '&lt;', '&', '<', '>', '"', "'", ']]>', ']]', '<item>', '</channel>\n</rss>'),
      fc.constantFrom('\n        <item>', '\uFDD0', '\uFDD1', '\uFDD2', '\uFDD3', '\r\n', '\t', 'а'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 10 },
  )
  .map((pieces) => pieces.join(''));

const asParsed = (given: string) => cleanText(given).replace(/\r\n?/g, '\n');

function hostileEntry(): Release {
  const [release] = readCase('hostile').entries;
  if (release === undefined) throw new Error('the case has no entry');
  return release;
}

function feedOf(entry: Partial<Release>, doc: Partial<FeedDocument> = {}): string {
  return renderFeed({ ...readCase('hostile'), entries: [{ ...hostileEntry(), ...entry }], ...doc }, 'rss');
}

function read(xml: string): { channel: ReadElement | undefined; item: ReadElement | undefined } {
  expect(xmlFault(xml)).toBeNull();
  const channel = children(readXml(xml), 'channel')[0];
  return { channel, item: children(channel, 'item')[0] };
}

describe('text that goes through the package feed', () => {
  it('F07 comes out of every element and attribute as it went in', () => {
    fc.assert(
      fc.property(TRAPS, TRAPS, (one, other) => {
        const [tag] = hostileEntry().tags;
        const [translation] = hostileEntry().translations;
        if (tag === undefined || translation === undefined) throw new Error('the case has no tag or translation');
        const xml = feedOf(
          {
            title: one,
            html: `<p>.</p>${other}`,
            tags: [{ ...tag, name: other }],
            correction: one,
            translations: [{ ...translation, title: other }],
          },
          { title: other, description: one, publisher: other },
        );
        const { channel, item } = read(xml);
        expect(text(channel, 'title')).toBe(asParsed(other));
        expect(text(channel, 'description')).toBe(asParsed(one === '' ? other : one));
        expect(text(channel, 'dc:publisher')).toBe(asParsed(other));
        expect(text(item, 'title')).toBe(asParsed(one));
        expect(text(item, 'category')).toBe(asParsed(other));
        expect(text(item, 'schema:correction') ?? '').toBe(asParsed(one));
        expect(text(item, 'content:encoded')?.startsWith(asParsed(`<p>.</p>${other}`))).toBe(true);
        const english = children(item, 'atom:link').find((link) => link['@']?.['hreflang'] === 'en');
        expect(english?.['@']?.['title']).toBe(asParsed(other).replace(/[\t\n]/g, ' '));
      }),
    );
  });

  it('F07 is escaped as the RSS Best Practices Profile has it, in titles, names and categories', () => {
    const [tag] = hostileEntry().tags;
    if (tag === undefined) throw new Error('the case has no tag');
    const xml = feedOf({ title: 'AT&T < 5 > &amp;', tags: [{ ...tag, name: 'R&D' }], authors: ['B&B'] });
    expect(xml).toContain('<title>AT&#x26;T &#x3C; 5 &#x3E; &#x26;amp;</title>');
    expect(xml).toContain('<category>R&#x26;D</category>');
    expect(xml).toContain('<dc:creator>B&#x26;B</dc:creator>');
    expect(xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '').replace(/"[^"]*"/g, '')).not.toMatch(/&(?!#x(?:26|3C|3E);)/);
  });

  it('F02 every `]]>` of a CDATA section is divided, not only the first', () => {
    const html = '<p>]]>]]>]]]]>></p>';
    const { item } = read(feedOf({ html }));
    expect(text(item, 'content:encoded')?.startsWith(html)).toBe(true);
  });

  it('an empty title is an empty element and an empty summary none', () => {
    const { item } = read(feedOf({ title: '', summary: '' }));
    expect(text(item, 'title')).toBe('');
    expect(children(item, 'description')).toEqual([]);
  });
});

describe('addresses that go through the package feed', () => {
  const ADDRESSES = [
    'https://herald.example',
    'https://HERALD.example:443/a/../b',
    'https://herald.example/новини/1?q=а б&x="2"#<h>',
    "https://herald.example/it's",
    'mailto:a<b@herald.example',
  ];

  it.each(ADDRESSES)('F01 F08 stand as they are, not as a URL parser spells them: %s', (url) => {
    const [file] = hostileEntry().documents;
    const [tag] = hostileEntry().tags;
    if (file === undefined || tag === undefined) throw new Error('the case has no file or tag');
    const { channel, item } = read(
      feedOf({ url, documents: [{ ...file, url }], tags: [{ ...tag, url }] }, { pageUrl: url }),
    );
    expect(text(channel, 'link')).toBe(url);
    expect(text(item, 'link')).toBe(url);
    expect(children(item, 'enclosure').map((one) => one['@']?.['url'])).toEqual([url]);
  });

  it.each(['', 'не адреса', '/news/1', 'https://'])('one that is none breaks nothing and is left out: "%s"', (url) => {
    const [file] = hostileEntry().documents;
    if (file === undefined) throw new Error('the case has no file');
    const { item } = read(feedOf({ url, documents: [{ ...file, url }], cover: null }));
    expect(children(item, 'link')).toEqual([]);
    expect(children(item, 'enclosure')).toEqual([]);
    expect(text(item, 'guid')).toBe(hostileEntry().id);
  });
});

describe('namespaces', () => {
  it('are declared at the root, each that is used, whatever stands in the items', () => {
    for (const name of ['empty', 'news-full', 'guide', 'announcement', 'archive']) {
      const xml = renderFeed(readCase(name), 'rss');
      const declared = readXml(xml)['@'] ?? {};
      const used = new Set([...xml.matchAll(/<([a-z]+):/g)].map(([, prefix = '']) => prefix));
      for (const [prefix, uri] of Object.entries(NAMESPACES)) {
        if (used.has(prefix)) expect(declared[`xmlns:${prefix}`]).toBe(uri);
      }
      expect(xml.match(/xmlns:/g)).toHaveLength(Object.keys(declared).length - 1);
    }
  });
});

describe('elements of one name', () => {
  it('all stand there, in their order', () => {
    const names = ['Перша', 'Друга', 'Третя'];
    const tags = names.map((name) => ({
      slug: 'a',
      name,
      url: 'https://herald.example/tags/a',
      type: 'topic' as const,
    }));
    expect(READERS.rss(feedOf({ tags }))[0]?.categories).toEqual(names);
  });
});

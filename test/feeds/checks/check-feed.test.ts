import { describe, expect, it } from 'vitest';
import { checkFeed } from '../../../src/feeds/checks/check-feed.ts';
import type { FindingCode } from '../../../src/feeds/checks/findings.ts';
import { FEED_FORMATS, type FeedFormat } from '../../../src/feeds/feed-document.ts';
import { renderFeed } from '../../../src/feeds/render-feed.ts';
import { CASE_NAMES, readCase } from '../feed-cases.ts';

const NOW = '2027-06-01T00:00:00.000Z';
const DOC = readCase('news-full');

const check = (format: FeedFormat, body: string) =>
  checkFeed({ format, body, url: DOC.urls[format], locale: DOC.locale, now: NOW });

/** A change to a good feed, and what is found then: the code, and a piece of the English sentence. */
type Break = [format: FeedFormat, from: string | RegExp, to: string, code: FindingCode, said: string];

const BREAKS: Break[] = [
  ['rss', '<?xml', '\uFEFF<?xml', 'not-well-formed', 'first thing (1:1)'],
  ['rss', '<title>', '<title>\u0001', 'not-well-formed', 'forbids (4:16)'],
  ['rss', '<title>', '<title>AT&T', 'not-well-formed', 'no reference XML knows (4:18)'],
  ['rss', '<title>', '<title>&nbsp;', 'not-well-formed', 'no reference'],
  ['rss', '<title>', '<title>&#0;', 'not-well-formed', 'no reference'],
  ['rss', '<title>', '<title>]]>', 'not-well-formed', ']]>'],
  ['rss', '</title>', '', 'not-well-formed', 'closes nothing'],
  ['rss', '</rss>', '', 'not-well-formed', '<rss> is not closed'],
  ['rss', '</rss>', '</rss><rss/>', 'not-well-formed', 'one root'],
  ['rss', /xmlns:dc="[^"]*"/, '', 'not-well-formed', 'dc:'],
  ['rss', '<ttl>', '<ttl a="1" a="2">', 'not-well-formed', 'the attribute a twice'],
  ['rss', '<rss ', '<!DOCTYPE rss><rss ', 'not-well-formed', 'a document type declaration'],
  ['rss', /\]\]>/g, '', 'not-well-formed', 'is not closed'],
  ['atom', '<feed ', '<feed bare ', 'not-well-formed', 'without a value (2:'],
  ['json', '"items"', 'items', 'not-well-formed', 'JSON'],
  ['json', '"title": "', '"title": "\\ud800', 'not-well-formed', 'surrogate'],
  ['rss', /<(\/?)rss/g, '<$1html', 'not-a-feed', 'RSS 2.0'],
  ['atom', 'http://www.w3.org/2005/Atom', 'http://www.w3.org/1999/xhtml', 'not-a-feed', 'Atom'],
  ['json', 'jsonfeed.org', 'jsonfeed.example', 'not-a-feed', 'JSON Feed'],
  ['json', /"items": \[[\s\S]*\n {2}\]/, '"items": {}', 'not-a-feed', 'JSON Feed'],
  ['rss', /<title>[^<]*<\/title>/, '', 'missing-element', 'title'],
  ['rss', /<guid[^>]*>[^<]*<\/guid>/, '', 'missing-element', 'guid'],
  ['rss', /<pubDate>[^<]*<\/pubDate>/, '', 'missing-element', 'pubDate'],
  ['atom', /<id>[^<]*<\/id>/, '', 'missing-element', 'id'],
  ['atom', /<updated>[^<]*<\/updated>/, '<updated/>', 'missing-element', 'updated'],
  ['json', /"date_published": "[^"]*",/, '', 'missing-element', 'date_published'],
  ['rss', /<pubDate>[^<]*</, '<pubDate>2026-11-19T07:15:00Z<', 'date-unreadable', 'pubDate: 2026'],
  ['atom', /<published>[^<]*</, '<published>Thu, 19 Nov 2026 07:15:00 GMT<', 'date-unreadable', 'published: Thu'],
  ['json', /"date_modified": "[^"]*"/, '"date_modified": "yesterday"', 'date-unreadable', 'date_modified'],
  ['rss', /<lastBuildDate>[^<]*</, '<lastBuildDate>Wed, 02 Jun 2027 00:00:00 GMT<', 'date-in-future', 'lastBuildDate'],
  ['rss', /<atom:updated>[^<]*</, '<atom:updated>2027-06-02T00:00:00Z<', 'date-in-future', 'atom:updated'],
  ['json', /"date_published": "[^"]*"/, '"date_published": "2027-06-01T04:00:00+02:00"', 'date-in-future', '+02:00'],
  ['rss', /<link>[^<]*</, '<link>/feeds/uk/all<', 'address-not-absolute', 'link: /feeds'],
  ['rss', /(<enclosure [^>]*url=")[^"]*/, '$1ftp://herald.example/a.pdf', 'address-not-absolute', 'enclosure: ftp:'],
  ['rss', /(<media:content url=")[^"]*/, '$1//herald.example/a.jpg', 'address-not-absolute', 'media:content: //'],
  ['atom', /(<link rel="via" href=")[^"]*/, '$1javascript:alert(1)', 'address-not-absolute', 'rel=via'],
  ['json', /"image": "[^"]*"/, '"image": "/a.jpg"', 'address-not-absolute', 'image: /a.jpg'],
  [
    'rss',
    '<content:encoded><![CDATA[',
    '<content:encoded><![CDATA[<img src="/a.jpg"/>',
    'address-not-absolute',
    'html: /a.jpg',
  ],
  [
    'json',
    '"content_html": "',
    '"content_html": "<img srcset=\'https://a.example/1.jpg 1x, /2.jpg 2x\'>',
    'address-not-absolute',
    'html: /2.jpg',
  ],
  ['rss', /(<guid[^>]*>)urn:uuid:[^<]*/g, '$1urn:uuid:1', 'id-not-unique', 'urn:uuid:1'],
  ['json', /"id": "urn:uuid:[^"]*",\n {6}"url"/g, '"id": "1", "url"', 'id-not-unique', '1'],
  ['rss', /length="\d+"/, 'length="0"', 'file-without-length', 'uhoda.pdf'],
  ['atom', / length="\d+"/, '', 'file-without-length', 'uhoda.pdf'],
  ['json', /"size_in_bytes": \d+/, '"size_in_bytes": "12"', 'file-without-length', 'uhoda.pdf'],
  ['rss', / type="application\/pdf"/, '', 'file-without-type', 'uhoda.pdf'],
  ['json', /"mime_type": "[^"]*"/, '"mime_type": "pdf"', 'file-without-type', 'uhoda.pdf'],
  ['rss', /(rel="self"[^>]*href=")https/, '$1http', 'self-differs', 'http://'],
  ['json', /"feed_url": "[^"]*"/, '"feed_url": "https://other.example/"', 'self-differs', 'other'],
  ['rss', /<language>uk<\/language>/, '', 'language-not-stated', 'uk'],
  ['atom', 'xml:lang="uk"', 'xml:lang="en"', 'language-not-stated', 'en ≠ uk'],
  ['json', /"language": "uk",/, '', 'language-not-stated', 'uk'],
  ['atom', '</feed>', `<!--${'x'.repeat(512 * 1024)}--></feed>`, 'too-large', '512 KB'],
];

describe('our own checks of a feed', () => {
  it.each(
    FEED_FORMATS.flatMap((format) =>
      CASE_NAMES.filter((name) => name !== 'hostile').map((name) => [name, format] as const),
    ),
  )('find nothing in the case %s in %s, and count its items', (name, format) => {
    const doc = readCase(name);
    const body = renderFeed(doc, format);
    const checked = checkFeed({ format, body, url: doc.urls[format], locale: doc.locale, now: NOW });
    expect(checked).toEqual({ items: doc.entries.length, findings: [] });
  });

  it.each(BREAKS)('find in %s, where %s became %s: %s %s', (format, from, to, code, said) => {
    const whole = renderFeed(DOC, format);
    const broken = whole.replace(from, to);
    expect(broken).not.toBe(whole);
    const { findings } = check(format, broken);
    expect(findings.map((found) => found.code)).toContain(code);
    const [found] = findings.filter((each) => each.code === code);
    expect(found?.message.en).toContain(said);
    expect(found?.message.uk).toMatch(/[а-яіїєґ]/i);
    // One break is one kind of finding: the others stay silent.
    expect(new Set(findings.map((each) => each.code)).size).toBe(1);
  });

  it('say which entry it is about, by its title', () => {
    const body = renderFeed(DOC, 'rss').replace(/<pubDate>[^<]*</, '<pubDate>later<');
    expect(check('rss', body).findings).toMatchObject([{ code: 'date-unreadable', item: DOC.entries[0]?.title }]);
  });

  it('stay readable, whatever the hostile case puts into addresses', () => {
    const doc = readCase('hostile');
    for (const format of FEED_FORMATS) {
      const body = renderFeed(doc, format);
      const { items, findings } = checkFeed({ format, body, url: doc.urls[format], locale: doc.locale, now: NOW });
      expect(items).toBe(doc.entries.length);
      expect(findings.map(({ code }) => code)).not.toContain('not-well-formed');
      for (const { message } of findings) expect(message.en.length).toBeLessThan(300);
    }
  });
});

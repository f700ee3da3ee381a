import { describe, expect, it } from 'vitest';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import { CASE_NAMES, readCase } from '../feeds/feed-cases.ts';

const ITEM_MEMBERS = new Set([
  ...['id', 'url', 'external_url', 'title', 'content_html', 'content_text', 'summary', 'image', 'banner_image'],
  ...['date_published', 'date_modified', 'authors', 'tags', 'language', 'attachments'],
]);

interface Item {
  id: string;
  content_html: string;
  language: string;
  attachments?: { url: string; mime_type: string; title: string; size_in_bytes: number }[];
  _visnyk: { kind: string; extent: string; event: unknown; correction: string | null; documents: { sha256: string }[] };
}

function read(name: string): { items: Item[]; [member: string]: unknown } {
  return JSON.parse(renderFeed(readCase(name), 'json'));
}

describe.each(CASE_NAMES)('JSON Feed 1.1, case %s', (name) => {
  const doc = readCase(name);
  const feed = read(name);

  it('top level: version, title, own address, language, hubs (F18, F19)', () => {
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: doc.pageUrl,
      feed_url: doc.urls.json,
      language: doc.locale,
    });
    expect(feed['hubs']).toEqual(doc.hubUrl === null ? undefined : [{ type: 'WebSub', url: doc.hubUrl }]);
  });

  it('items: id byte for byte, content, language; members of the specification or extensions only (F01, F09)', () => {
    expect(feed.items.map(({ id }) => id)).toEqual(doc.entries.map(({ id }) => id));
    for (const item of feed.items) {
      expect(item.content_html).not.toBe('');
      expect(item.language).toBe(doc.locale);
      expect(Object.keys(item).filter((member) => !ITEM_MEMBERS.has(member))).toEqual(['_visnyk']);
    }
  });
});

describe('JSON Feed 1.1, what has no member goes into an extension', () => {
  it('F14 attachments with size and type; their checksums beside them', () => {
    const [guide] = read('guide').items;
    expect(guide?.attachments?.map(({ size_in_bytes }) => size_in_bytes)).toEqual([5_603_412, 5_120_004, 31_022]);
    expect(guide?._visnyk.documents.map(({ sha256 }) => sha256)).toEqual(['c', 'd', 'e'].map((c) => c.repeat(64)));
  });

  it('an announcement has its event, a correction its note (F10), a summary its extent (F18)', () => {
    expect(read('announcement').items[0]?._visnyk.event).toEqual({
      starts_at: '2026-11-24T08:00:00.000Z',
      ends_at: '2026-11-24T10:00:00.000Z',
      place: 'онлайн, Zoom',
      registration_url: 'https://forms.example/webinar?id=7&lang=uk',
      deadline: '2026-11-23T21:59:00.000Z',
    });
    expect(read('news-full').items[0]?._visnyk.correction).toMatch(/^Виправлено/);
    expect(read('summary-only').items[0]?._visnyk.extent).toBe('summary');
  });

  it('F11 a withdrawn text is not in it', () => {
    const rendered = renderFeed(readCase('withdrawn'), 'json');
    for (const { id } of readCase('withdrawn').withdrawn) expect(rendered).not.toContain(id);
  });
});

import { describe, expect, it } from 'vitest';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import { CASE_NAMES, readCase } from '../feeds/feed-cases.ts';
import { children, type ReadElement, readXml, text } from '../feeds/read-back.ts';

const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} [\d:]{8} GMT$/;

function channel(name: string): ReadElement | undefined {
  return children(readXml(renderFeed(readCase(name), 'rss')), 'channel')[0];
}

function links(parent: ReadElement | undefined, rel: string) {
  return children(parent, 'atom:link')
    .map((link) => link['@'] ?? {})
    .filter((link) => link['rel'] === rel);
}

describe.each(CASE_NAMES)('RSS 2.0, case %s', (name) => {
  const { entries, updatedAt, ...doc } = readCase(name);
  const items = children(channel(name), 'item');

  it('channel: title, link, description, language; ttl and mod_syndication agree (F05, F18)', () => {
    for (const required of ['title', 'link', 'description']) expect(children(channel(name), required)).toHaveLength(1);
    expect(text(channel(name), 'language')).toBe(doc.locale);
    expect(text(channel(name), 'ttl')).toBe(String(doc.ttlMinutes));
    const perPeriod = text(channel(name), 'sy:updatePeriod') === 'hourly' ? 60 : 1440;
    expect(perPeriod / Number(text(channel(name), 'sy:updateFrequency'))).toBe(doc.ttlMinutes);
  });

  it('dates: RFC 822, four-digit year, GMT; lastBuildDate is what was given, never now (F03, F06)', () => {
    expect(text(channel(name), 'lastBuildDate')).toBe(new Date(updatedAt).toUTCString());
    for (const item of items) expect(text(item, 'pubDate')).toMatch(RFC_822);
  });

  it('guid: the id, byte for byte, and no permalink (F01)', () => {
    expect(items.map((item) => text(item, 'guid'))).toEqual(entries.map(({ id }) => id));
    for (const item of items) expect(children(item, 'guid')[0]?.['@']).toEqual({ isPermaLink: 'false' });
  });

  it('at most one enclosure, with true length and type; no author without an address, no source (F13, RSS 2.0 item)', () => {
    for (const [index, item] of items.entries()) {
      const file = entries[index]?.documents[0] ?? entries[index]?.cover;
      expect(children(item, 'enclosure').map((enclosure) => enclosure['@'])).toEqual(
        file ? [{ url: file.url, length: String(file.bytes), type: file.mediaType }] : [],
      );
      expect(children(item, 'author')).toEqual([]);
      expect(children(item, 'source')).toEqual([]);
    }
  });

  it('WebSub 4: self is the exact address, hub where there is one (F19)', () => {
    expect(links(channel(name), 'self').map(({ href }) => href)).toEqual([doc.urls.rss]);
    expect(links(channel(name), 'hub').map(({ href }) => href)).toEqual(doc.hubUrl === null ? [] : [doc.hubUrl]);
  });
});

describe('RSS 2.0 and its modules', () => {
  it('F13 Media RSS: width, height, credit and alternative text of the picture', () => {
    const [content] = children(children(channel('news-full'), 'item')[0], 'media:content');
    expect(content?.['@']).toMatchObject({ width: '1600', height: '1067', medium: 'image', fileSize: '184213' });
    expect(text(content, 'media:credit')).toBe('Марія Сокіл');
    expect(text(content, 'media:description')).toBe('Пожежна машина біля сільради');
  });

  it('F14 all files of a guide are reachable: the main one as the enclosure, the others as links', () => {
    const [guide] = children(channel('guide'), 'item');
    expect(children(guide, 'enclosure')[0]?.['@']?.['url']).toMatch(/pobratymy-uk\.pdf$/);
    expect(links(guide, 'enclosure').map(({ length }) => length)).toEqual(['5120004', '31022']);
  });

  it('F11 a withdrawn text is not in it', () => {
    const rendered = renderFeed(readCase('withdrawn'), 'rss');
    for (const { id } of readCase('withdrawn').withdrawn) expect(rendered).not.toContain(id);
  });

  it('mod_event: start, end and place of an announcement; Dublin Core: sources, authors', () => {
    const [announcement] = children(channel('announcement'), 'item');
    expect(text(announcement, 'ev:startdate')).toBe('2026-11-24T08:00:00.000Z');
    expect(text(announcement, 'ev:location')).toBe('онлайн, Zoom');
    const [news] = children(channel('news-full'), 'item');
    expect(children(news, 'dc:creator').map((name) => name['#text'])).toEqual(['Оксана Береза, Тарас Гай']);
    expect(children(news, 'dc:source').map((name) => name['#text'])).toEqual([
      'Асоціація міст України; Прес-центр ініціативи «Децентралізація»',
    ]);
  });
});

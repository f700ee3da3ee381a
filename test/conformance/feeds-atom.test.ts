import { describe, expect, it } from 'vitest';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import { CASE_NAMES, readCase } from '../feeds/feed-cases.ts';
import { children, type ReadElement, readXml, text } from '../feeds/read-back.ts';

const RFC_3339_UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

function links(parent: ReadElement | undefined, rel: string) {
  return children(parent, 'link')
    .map((link) => link['@'] ?? {})
    .filter((link) => link['rel'] === rel);
}

describe.each(CASE_NAMES)('RFC 4287, case %s', (name) => {
  const doc = readCase(name);
  const feed = readXml(renderFeed(doc, 'atom'));
  const entries = children(feed, 'entry');

  it('4.1.1 and 4.1.2: one id, title and updated each; an author for all; a language (F18)', () => {
    for (const one of [feed, ...entries]) {
      for (const required of ['id', 'title', 'updated']) expect(children(one, required)).toHaveLength(1);
      expect(one['@']?.['xml:lang']).toBe(doc.locale);
    }
    expect(children(feed, 'author')).toHaveLength(1);
  });

  it('4.1.1 and 4.1.2: no two alternates of the same type and language; the page is the first and the last', () => {
    for (const [one, page] of [
      [feed, doc.pageUrl] as const,
      ...entries.map((e, i) => [e, doc.entries[i]?.url] as const),
    ]) {
      const alternates = links(one, 'alternate');
      const kinds = alternates.map(({ type, hreflang }) => `${type} ${hreflang}`);
      expect(new Set(kinds).size).toBe(kinds.length);
      expect([alternates[0]?.['href'], alternates.at(-1)?.['href']]).toEqual([page, page]);
    }
  });

  it('3.3: dates are RFC 3339 with Z, updated is what was given (F03, F06)', () => {
    expect(text(feed, 'updated')).toBe(doc.updatedAt);
    for (const entry of entries) {
      expect(text(entry, 'published')).toMatch(RFC_3339_UTC);
      expect(text(entry, 'updated')).toMatch(RFC_3339_UTC);
    }
  });

  it('4.2.7.2: every file is an enclosure with type, length, title and language (F14)', () => {
    for (const [index, entry] of entries.entries()) {
      const files = doc.entries[index]?.documents ?? [];
      expect(links(entry, 'enclosure').map(({ href, type, length }) => [href, type, Number(length)])).toEqual(
        files.map(({ url, mediaType, bytes }) => [url, mediaType, bytes]),
      );
    }
  });

  it('WebSub 4: self is the exact address, hub where there is one (F19)', () => {
    expect(links(feed, 'self').map(({ href }) => href)).toEqual([doc.urls.atom]);
    expect(links(feed, 'hub').map(({ href }) => href)).toEqual(doc.hubUrl === null ? [] : [doc.hubUrl]);
  });
});

describe('RFC 6721 section 3', () => {
  it('F11 a withdrawn text is a deleted-entry with ref and when, and nothing of what it said', () => {
    const feed = readXml(renderFeed(readCase('withdrawn'), 'atom'));
    expect(children(feed, 'at:deleted-entry').map((gone) => gone['@'])).toEqual(
      readCase('withdrawn').withdrawn.map(({ id, withdrawnAt }) => ({ ref: id, when: withdrawnAt })),
    );
    expect(children(feed, 'entry')).toHaveLength(1);
  });
});

describe('RFC 4287, what an entry tells beside its text', () => {
  const [news] = children(readXml(renderFeed(readCase('news-full'), 'atom')), 'entry');

  it('F18 its other language, by hreflang', () => {
    expect(links(news, 'alternate').find(({ hreflang }) => hreflang === 'en')?.['href']).toBe(
      'https://herald.example/en/news/20011',
    );
  });

  it('F10 the correction, and published apart from updated', () => {
    expect(text(news, 'schema:correction')).toMatch(/^Виправлено 20 листопада/);
    expect([text(news, 'published'), text(news, 'updated')]).toEqual([
      '2026-11-19T07:15:00.000Z',
      '2026-11-20T10:00:00.000Z',
    ]);
  });

  it('the sources it credits and their licences (RFC 4946)', () => {
    expect(links(news, 'via').map(({ title }) => title)).toEqual(['Асоціація міст України']);
    expect(links(news, 'license').map(({ href }) => href)).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
    expect(text(news, 'rights')).toBe('Прес-центр ініціативи «Децентралізація»: передрук з посиланням на джерело');
  });

  it('what replaces a guide', () => {
    const old = children(readXml(renderFeed(readCase('guide'), 'atom')), 'entry')[1];
    expect(text(old, 'dcterms:isReplacedBy')).toBe('https://herald.example/guides/32');
  });
});

import { describe, expect, it } from 'vitest';
import { inForm } from '../../../src/feeds/entry/forms.ts';
import { FEED_FORMATS, type FeedDocument } from '../../../src/feeds/feed-document.ts';
import { FEED_FORMS, type FeedForm, formSearch, parseForm } from '../../../src/feeds/feed-form.ts';
import { renderFeed } from '../../../src/feeds/render-feed.ts';
import type { Release } from '../../../src/publication/release.ts';
import { readCase } from '../feed-cases.ts';
import { children, READERS, readXml } from '../read-back.ts';
import { readAgain } from '../second-reader.ts';

/** A text with a picture and no file. */
function pictured(): Release & { cover: NonNullable<Release['cover']> } {
  const release = readCase('news-full').entries[1];
  if (release?.cover == null || release.documents.length > 0) throw new Error('the case has no such entry');
  return { ...release, cover: release.cover };
}

function feedOf(entry: Release, form: FeedForm): FeedDocument {
  return inForm({ ...readCase('news-full'), entries: [entry] }, form);
}

const times = (text: string, part: string) => text.split(part).length - 1;
const { cover } = pictured();
const [rendition] = cover.renditions;

describe.each(FEED_FORMATS)('the picture in the content of %s', (format) => {
  const htmlOf = (entry: Release, form: FeedForm) =>
    READERS[format](renderFeed(feedOf(entry, form), format))[0]?.html ?? '';
  const shown = (html: string) => times(html, `src="${cover.url}"`);

  it.each([
    ['full', 0],
    ['summary', 1],
    ['illustrated', 1],
  ] as const)('stands there in the form %s so many times: %i', (form, count) => {
    const html = htmlOf(pictured(), form);
    expect(shown(html)).toBe(count);
    expect(times(html, '<img')).toBe(count);
    if (count === 1) expect(html.startsWith(`<figure><img src="${cover.url}"`)).toBe(true);
    if (count === 1) expect(html).toContain(`alt="${cover.alt}"`);
  });

  it.each([
    ['itself', cover.url],
    ['a smaller cut', rendition?.url ?? ''],
  ])('is not doubled where the body shows %s', (_what, url) => {
    const html = `<p>Текст</p><img src="${url}" alt=""/>`;
    expect(times(htmlOf({ ...pictured(), html }, 'illustrated'), '<img')).toBe(1);
    expect(shown(htmlOf({ ...pictured(), html }, 'summary'))).toBe(1);
  });

  it('is none where the text has none, and the rest is the same', () => {
    const bare = { ...pictured(), cover: null };
    expect(htmlOf(bare, 'illustrated')).toBe(htmlOf(bare, 'full'));
    expect(htmlOf(pictured(), 'illustrated').endsWith(htmlOf(pictured(), 'full'))).toBe(true);
  });

  it('two parsers find it once: in the content, or as a file, and described beside either', () => {
    for (const form of FEED_FORMS) {
      const rendered = renderFeed(feedOf(pictured(), form), format);
      const asFile = READERS[format](rendered)[0]?.enclosures ?? [];
      expect(readAgain(rendered, format)[0]?.enclosures).toEqual(asFile);
      const expected = format === 'rss' && form === 'full' ? [cover.url] : [];
      expect(asFile.map(({ url }) => url)).toEqual(expected);
      if (format === 'json') continue;
      const root = readXml(rendered);
      const [entry] = [...children(children(root, 'channel')[0], 'item'), ...children(root, 'entry')];
      expect(children(entry, 'media:content').map((media) => media['@']?.['url'])).toEqual([cover.url]);
    }
  });
});

describe('a form', () => {
  it.each(FEED_FORMS)('%s is read as it is written, and its entries are the same objects each time', (form) => {
    expect(parseForm(formSearch(form).replace('form=', ''))).toBe(form);
    const doc = readCase('news-full');
    const again = inForm(doc, form).entries;
    expect(inForm(doc, form).entries.every((entry, index) => entry === again[index])).toBe(true);
  });

  it.each(['Summary', 'full', 'cover', 'summary,illustrated'])('there is none called %s', (value) => {
    expect(parseForm(value)).toBeNull();
  });

  it('in summary form a file stays the enclosure of RSS', () => {
    const [withFile] = readCase('news-full').entries;
    if (withFile === undefined) throw new Error('the case has no entry');
    const [item] = READERS.rss(renderFeed(feedOf(withFile, 'summary'), 'rss'));
    expect(item?.enclosures.map(({ url }) => url)).toEqual([withFile.documents[0]?.url]);
  });
});

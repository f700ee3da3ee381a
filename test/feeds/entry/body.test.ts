import { describe, expect, it } from 'vitest';
import { asInertHtml, entryBody } from '../../../src/feeds/entry/body.ts';
import { FEED_FORMATS } from '../../../src/feeds/feed-document.ts';
import { renderFeed } from '../../../src/feeds/render-feed.ts';
import type { Release } from '../../../src/publication/release.ts';
import { readCase } from '../feed-cases.ts';
import { READERS } from '../read-back.ts';

function first(name: string): Release {
  const [release] = readCase(name).entries;
  if (release === undefined) throw new Error(`${name} has no entry`);
  return release;
}

describe('entryBody', () => {
  it('F09 begins with the full text as it is', () => {
    const release = first('news-full');
    expect(entryBody(release).startsWith(`${release.html}\n`)).toBe(true);
  });

  it('F10 F14 ends with what the page shows beside the text, and repeats no link the text has', () => {
    const release = first('news-full');
    const [file] = release.documents;
    expect(entryBody(release)).toContain(
      '<p>Виправлення: Виправлено 20 листопада: у першій редакції йшлося про шість громад.</p>',
    );
    const unlinked = { ...release, html: '<p>Без посилань.</p>' };
    for (const body of [entryBody(release), entryBody(unlinked)])
      expect(body.split(`href="${file?.url}"`)).toHaveLength(2);
  });

  it.each([
    ['uk', 'у першій редакції йшлося про шість.', '<p>Виправлення: у першій редакції йшлося про шість.</p>'],
    ['uk', 'Виправлення: йшлося про шість.', '<p>Виправлення: йшлося про шість.</p>'],
    ['en', 'the first version said six.', '<p>Correction: the first version said six.</p>'],
    ['en', 'correction: it said six.', '<p>correction: it said six.</p>'],
  ] as const)('F10 a correction is called one, once (%s: %s)', (locale, correction, said) => {
    expect(entryBody({ ...first('news-full'), locale, correction })).toContain(said);
  });

  it('F10 all corrections are told, each with its day', () => {
    const corrections = [
      { at: null, note: 'Було сім.' },
      { at: '2026-11-20T22:30:00.000Z', note: 'Виправлення: не у вівторок, а в середу.' },
    ];
    const content = entryBody({ ...first('news-full'), correction: corrections[1]?.note ?? null, corrections });
    expect(content).toContain(
      '<p>Виправлення: Було сім.</p>\n<p>Виправлення (21\u00a0листопада 2026): не у вівторок, а в середу.</p>',
    );
  });

  it('credits the sources at its end, by their own line in the language of the text, each once', () => {
    const [model] = first('news-full').sources;
    if (model === undefined) throw new Error('the case has no source');
    const own = { ...model, attribution: { uk: 'За даними «А & Б»', en: 'Courtesy of A & B' } };
    const sources = [own, { ...own, slug: 'again' }, { ...model, name: 'Без рядка' }];
    const credited = (locale: 'uk' | 'en', html: string) =>
      entryBody({ ...first('news-full'), guides: [], documents: [], sources, locale, html })
        .split('\n')
        .at(-1);
    expect(credited('uk', '<p>.</p>')).toBe(
      `<p><a href="${model.url}">За даними «А &amp; Б»</a>; <a href="${model.url}">Джерело: Без рядка</a></p>`,
    );
    expect(credited('en', '<p>.</p>')).toContain('>Courtesy of A &amp; B</a>; <a href=');
    // Where the body says it already, it is not said twice.
    expect(credited('uk', '<p>За даними «А &amp; Б».</p>')).toBe(
      `<p><a href="${model.url}">Джерело: Без рядка</a></p>`,
    );
  });

  it('says when and where an announced event is', () => {
    const body = entryBody(first('announcement'));
    expect(body).toMatch(/<li>Коли \(за Києвом\): /);
    expect(body).toMatch(/<li><a href="https:[^"]+">Зареєструватися<\/a><\/li>/);
  });

  it.each(FEED_FORMATS)(
    'F09 F18 a text with a summary only says so and leads to the other language in %s',
    (format) => {
      const [item] = READERS[format](renderFeed(readCase('summary-only'), format));
      expect(item?.html).toContain('<p>Forty schools were audited in autumn; most lose heat through the roof.</p>');
      expect(item?.html).toContain('This is a summary only: there is no full text in English.');
      expect(item?.html).toContain('In Ukrainian: <a href="https://herald.example/news/20014" hreflang="uk">Громади');
    },
  );

  it('F18 does not lead from a summary to another summary', () => {
    const entry = first('summary-only');
    const translations = entry.translations.map((other) => ({ ...other, extent: 'summary' as const }));
    expect(entryBody({ ...entry, translations })).not.toContain('In Ukrainian:');
  });

  it('F09 is never empty, whatever is missing', () => {
    const bare = { ...first('summary-only'), summary: ' ', translations: [], documents: [] };
    expect(entryBody(bare)).toMatch(/^<p>Hromadas count their heat: first energy audits are in<\/p>\n<p><em>/);
  });

  it('F10 F14 keeps the correction and the files of a text without a body', () => {
    const body = entryBody({ ...first('news-full'), html: '' });
    expect(body).toContain('<p>Виправлення: Виправлено 20 листопада: у першій редакції йшлося про шість громад.</p>');
    expect(body).toContain(
      '<a href="https://herald.example/media/documents/uhoda.pdf" hreflang="uk">ЗАВАНТАЖИТИ Зразок',
    );
  });
});

describe('asInertHtml', () => {
  it.each([
    ['AT&T & «друзі» "тут", 5 < 6 > 4', 'AT&T & «друзі» "тут", 5 < 6 > 4'],
    ['<b>жирно</b> <!-- --> <?x?>', '&lt;b>жирно&lt;/b> &lt;!-- --> &lt;?x?>'],
    ['<\u0000script> &\u0001lt;', '&lt;script> &amp;lt;'],
    ['&lt; &#60; &#x3C; &nbsp', '&amp;lt; &amp;#60; &amp;#x3C; &nbsp'],
  ])('F02 F07 %s', (plain, html) => {
    expect(asInertHtml(plain)).toBe(html);
  });
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { renderItemPage } from '../../src/pages/item-page.tsx';
import { KIND_CHANNELS } from '../../src/publication/channels.ts';
import { KIND_TITLES } from '../../src/publication/kind-titles.ts';
import { NEWS_KINDS, type Release } from '../../src/publication/release.ts';
import { readPage, select } from './read-page.ts';
import {
  ORIGIN,
  SAMPLE_NOW,
  sampleFeeds,
  sampleFile,
  samplePicture,
  sampleRelease,
  sampleSite,
} from './sample-models.ts';

const FEEDS = [
  ...sampleFeeds('uk', 'tag/partnerstvo', 'партнерство'),
  ...sampleFeeds('uk', 'news', 'Новини'),
  ...sampleFeeds('uk', 'all', 'Усі матеріали'),
];

function render(changes: Partial<Release> = {}) {
  const release = sampleRelease(changes);
  const site = sampleSite(release.locale);
  const html = renderItemPage({ site, release, now: SAMPLE_NOW, feeds: FEEDS, latest: [], related: [] });
  const page = readPage(html);
  const text = (select(page, 'main')[0]?.text ?? '').replaceAll('\u00a0', ' ');
  const [script] = select(page, 'script', { type: 'application/ld+json' });
  return { html, page, text, data: z.record(z.string(), z.unknown()).parse(JSON.parse(script?.text ?? '')) };
}

describe('head of an item page', () => {
  it('F17 links its feeds in the order given, with nothing but rel="alternate"', () => {
    const links = select(render().page, 'link', { rel: 'alternate' }).filter(({ attributes }) => 'type' in attributes);
    const ofFeeds = links
      .slice(0, FEEDS.length)
      .map(({ attributes: { title, type, href } }) => ({ title, type, href }));
    expect(ofFeeds).toEqual(FEEDS);
    // After them, how the text is shown on pages of others.
    expect(links.slice(FEEDS.length).map(({ attributes }) => attributes['type'])).toEqual(['application/json+oembed']);
  });

  it('names its canonical address and the translations that exist', () => {
    const { page } = render();
    expect(select(page, 'link', { rel: 'canonical' })[0]?.attributes['href']).toBe(`${ORIGIN}/news/20417`);
    const alternates = page.filter(({ name, attributes }) => name === 'link' && 'hreflang' in attributes);
    expect(alternates.map(({ attributes: { hreflang, href } }) => [hreflang, href])).toEqual([
      ['uk', `${ORIGIN}/news/20417`],
      ['en', `${ORIGIN}/en/news/20417`],
      ['x-default', `${ORIGIN}/news/20417`],
    ]);
  });

  it('F18 offers no address in a language that has no text', () => {
    const { page, html } = render({ translations: [] });
    expect(page.filter(({ name, attributes }) => name === 'link' && 'hreflang' in attributes)).toEqual([]);
    expect(html).not.toContain('/en/news/20417');
    const [toOtherLanguage] = select(page, 'a', { hreflang: 'en', lang: 'en' });
    expect(toOtherLanguage?.attributes['href']).toBe(`${ORIGIN}/en`);
    expect(toOtherLanguage?.attributes['aria-label']).toContain('front page');
  });

  it.each([
    ['the source’s', sampleRelease().sources, 'https://creativecommons.org/licenses/by/4.0/'],
    ['the press centre’s where there is no source', [], 'https://creativecommons.org/licenses/by/4.0/'],
    ['none where sources differ', ['CC BY 4.0', null].map((licence, index) => source(`s${index}`, licence)), undefined],
    ['none where the source gives none', [source('s', null)], undefined],
  ])('links the licence: %s', (_, sources, expected) => {
    const [licence] = select(render({ sources }).page, 'link', { rel: 'license' });
    expect(licence?.attributes['href']).toBe(expected);
  });

  it('describes itself as a NewsArticle', () => {
    expect(render().data).toMatchObject({
      '@type': 'NewsArticle',
      '@id': sampleRelease().id,
      headline: sampleRelease().title,
      datePublished: '2026-11-05T09:12:00.000Z',
      dateModified: '2026-11-06T07:30:00.000Z',
      inLanguage: 'uk',
      correction: sampleRelease().correction,
      author: [{ '@type': 'Person', name: 'Ірина Безгін' }],
    });
  });
});

describe('text of an item page', () => {
  it.each(NEWS_KINDS)('leads to the front page and to the list of its kind: %s', (kind) => {
    const [crumbs] = select(render({ kind }).page, 'nav', { class: 'crumbs' });
    const links = (crumbs?.children[0]?.children ?? []).flatMap(({ children }) => children);
    expect(links.map(({ text }) => text)).toEqual(['Головна', KIND_TITLES[kind].uk]);
    expect(links.map(({ attributes }) => attributes['href'])).toEqual([
      sampleSite('uk').frontUrl,
      `${ORIGIN}/${KIND_CHANNELS[kind]}`,
    ]);
  });

  it('shows dates for people and for machines', () => {
    const [published, updated] = select(render().page, 'time');
    expect(published).toMatchObject({
      attributes: { datetime: '2026-11-05T09:12:00.000Z' },
      text: '5\u00a0листопада 2026, 11:12',
    });
    expect(updated?.attributes['datetime']).toBe('2026-11-06T07:30:00.000Z');
  });

  it('does not call a text updated within the minute of its publication', () => {
    expect(render({ updatedAt: '2026-11-05T09:12:30.000Z' }).text).not.toContain('оновлено');
  });

  it('computes the download lines from the files', () => {
    const drawing = sampleFile({
      url: `${ORIGIN}/media/a.dwg`,
      mediaType: 'image/x-dwg',
      title: 'креслення',
      bytes: 1200,
      pages: null,
    });
    const { text } = render({ documents: [...sampleRelease().documents, drawing] });
    expect(text).toContain('ЗАВАНТАЖИТИ Покрокова інструкція з пошуку міста-побратима (PDF, 5,6 МБ) · 48 сторінок');
    expect(text).toContain('ЗАВАНТАЖИТИ Зразок профілю громади (DOCX, 61 КБ)');
    expect(text).toContain('45 сторінок, англійською');
    expect(text).toContain('ЗАВАНТАЖИТИ креслення (1 КБ)');
    expect(render({ locale: 'en' }).text).toContain('(PDF, 5.6 MB) · 48 pages, in Ukrainian');
  });

  it.each([
    ['uk', 'en', ['Finding a Twin City: a Step-by-Step Guide']],
    ['en', 'uk', ['Покрокова інструкція з пошуку міста-побратима', 'партнерство', 'Програма «U-LEAD з Європою»']],
  ] as const)('WCAG 3.1.2 marks names on a page in %s that are in %s', (locale, other, names) => {
    const { page } = render({ locale });
    const marked = select(page, 'span', { lang: other });
    for (const name of names) expect(marked.map(({ text }) => text)).toContain(name);
    expect(select(page, 'span', { lang: locale })).toEqual([]);
  });

  it('leads to the parts of a long text, and to none of a short one', () => {
    const html = ['Умови', 'Хто може', 'Як подати', 'Запитання'].map((title) => `<h2>${title}</h2><p>…</p>`).join('\n');
    const { page } = render({ html });
    const [contents] = select(page, 'nav', { class: 'text-contents' });
    expect(contents?.text).toBe('ЗмістУмовиХто можеЯк податиЗапитання');
    for (const { attributes } of select(page, 'a').filter((link) => link.attributes['href']?.startsWith('#s-')))
      expect(select(page, 'h2', { id: attributes['href']?.slice(1) ?? '' })).toHaveLength(1);
    expect(select(render().page, 'nav', { class: 'text-contents' })).toEqual([]);
  });

  it('shows correction, disclaimer, guides, source and tags', () => {
    const { text } = render({ kind: 'column', disclaimer: 'Думки автора\nйого власні.' });
    for (const part of [
      'ВиправленняУ першій версії',
      'ЗастереженняДумки автора\nйого власні.',
      'Міжнародне муніципальне партнерство',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('сайт джерела: u-lead.example.org · CC BY 4.0');
    expect(text).toContain('міжнародна підтримка');
  });

  it('shows what is known of an event and no link that is not one', () => {
    const event = { startsAt: '2027-03-24T13:00:00Z', endsAt: '2027-03-24T14:30:00Z', place: 'Онлайн', deadline: null };
    const announced = render({
      kind: 'announcement',
      event: { ...event, registrationUrl: 'https://forms.example.org/1' },
    });
    expect(announced.text).toContain('Коли24 березня 2027, 15:00–16:30 за київським часом');
    expect(announced.text).not.toContain('Подати до');
    expect(select(announced.page, 'a', { href: 'https://forms.example.org/1' })[0]?.text).toBe('Зареєструватися');
    const hostile = render({ kind: 'announcement', event: { ...event, registrationUrl: 'javascript:alert(1)' } });
    expect(hostile.html).not.toContain('javascript:');
  });

  it('leaves out the box of an event that nothing is known of', () => {
    const event = { startsAt: null, endsAt: null, place: null, registrationUrl: null, deadline: null };
    expect(select(render({ event, correction: null }).page, 'section', { class: 'box' })).toEqual([]);
  });

  it('F18 says when a language has a summary only, and links the text that exists', () => {
    const { text, page } = render({ extent: 'summary', html: '' });
    expect(text).toContain('Українською є лише короткий виклад цього матеріалу.');
    expect(select(page, 'a', { lang: 'en', href: `${ORIGIN}/en/news/20417` }).at(-1)?.text).toContain('twin city');
    expect(select(page, 'div', { class: 'prose' })).toEqual([]);
  });

  it.each(['full', 'summary'] as const)('F18 links a translation from a %s text only where it says more', (extent) => {
    const translations = sampleRelease().translations.map((other) => ({ ...other, extent: 'summary' as const }));
    const { page } = render({ extent, html: '', translations });
    expect(select(page, 'article')[0]?.text).not.toContain('англійською:');
  });

  it('lists the latest texts with their dates, without itself', () => {
    const release = sampleRelease();
    const latest = [release, { title: 'Інша', url: `${ORIGIN}/news/1`, publishedAt: '2026-11-04T10:00:00.000Z' }];
    const page = readPage(
      renderItemPage({ site: sampleSite('uk'), release, now: SAMPLE_NOW, feeds: [], latest, related: [] }),
    );
    const [list] = select(page, 'ul', { class: 'headlines' });
    expect(list?.text).toBe('4\u00a0листопада 2026, 12:00Інша');
  });

  it('lists texts on the same topics before the latest, each once', () => {
    const at = '2026-11-04T10:00:00.000Z';
    const [near, other] = ['Близька', 'Інша'].map((title) => ({
      title,
      url: `${ORIGIN}/news/${title}`,
      publishedAt: at,
    }));
    if (near === undefined || other === undefined) throw new Error('there are two');
    const model = { site: sampleSite('uk'), release: sampleRelease(), now: SAMPLE_NOW, feeds: [] };
    const page = readPage(renderItemPage({ ...model, related: [near], latest: [near, other] }));
    const [aside] = select(page, 'aside', { class: 'beside' });
    expect(aside?.text).toMatch(/^На ту саму тему.*Близька.*Останні матеріали.*Інша$/s);
    expect(aside?.text.split('Близька')).toHaveLength(2);
  });

  it('tells every correction with its day, the latest first', () => {
    const corrections = [
      { at: null, note: 'Було сім.' },
      { at: '2026-11-20T22:30:00.000Z', note: 'Було вісім.' },
    ];
    const { page } = render({ correction: 'Було вісім.', corrections });
    const [box] = select(page, 'aside', { class: 'box box-note' });
    expect(box?.text).toBe('Виправлення в цьому матеріалі21\u00a0листопада 2026Було вісім.Було сім.');
  });
});

describe('pictures', () => {
  it('offers every cut, narrowest first, and credits the photographer', () => {
    const { page, text } = render();
    const [, image] = select(page, 'img');
    expect(image?.attributes['srcset']).toBe(
      [400, 800, 1600].map((w) => `${ORIGIN}/media/twin-towns-${w}.webp ${w}w`).join(', '),
    );
    expect(image?.attributes).toMatchObject({
      src: `${ORIGIN}/media/twin-towns-800.webp`,
      width: '1600',
      height: '1000',
    });
    expect(text).toContain('Фото: Олена Коваль');
  });

  it.each([
    ['no cuts: the original alone', { renditions: [] }, undefined],
    ['small cuts: the original too', { renditions: samplePicture().renditions.slice(0, 1) }, '400w, 1600w'],
    ['wide cuts: not the original', { width: 6000 }, '400w, 800w, 1600w'],
  ])('%s', (_, changes, widths) => {
    const [, image] = select(render({ cover: samplePicture(changes) }).page, 'img');
    expect(image?.attributes['srcset']?.replace(/https:\S+ /g, '')).toBe(widths);
  });
});

function source(slug: string, licence: string | null) {
  return { slug, name: slug, url: `${ORIGIN}/sources/${slug}`, site: null, licence };
}

describe('the credit of a picture', () => {
  it.each([
    ['Олена Коваль', 'Фото: Олена Коваль'],
    ['Ілюстрація: Олена Коваль', 'Ілюстрація: Олена Коваль'],
    ['фото Олени Коваль', 'фото Олени Коваль'],
    ['Фотостудія «Світло»', 'Фото: Фотостудія «Світло»'],
    ['Photo by Olena Koval', 'Photo by Olena Koval'],
  ])('“%s” reads as “%s”', (credit, shown) => {
    expect(select(render({ cover: samplePicture({ credit }) }).page, 'figcaption')[0]?.text).toBe(shown);
  });
});

describe('the preview of a link', () => {
  const meta = (changes: Partial<Release>) =>
    new Map(
      select(render(changes).page, 'meta').map(({ attributes }) => [
        attributes['property'] ?? attributes['name'],
        attributes['content'],
      ]),
    );

  it('has the cut of a picture that is nearest to what previews are laid out for', () => {
    const found = meta({ cover: samplePicture() });
    expect([found.get('og:image'), found.get('og:image:width')]).toEqual([
      `${ORIGIN}/media/twin-towns-800.webp`,
      '800',
    ]);
    expect(found.get('twitter:card')).toBe('summary_large_image');
  });

  it('has the picture itself where there is no cut of it, and is small where there is none', () => {
    expect(meta({ cover: samplePicture({ renditions: [] }) }).get('og:image')).toBe(`${ORIGIN}/media/twin-towns.jpg`);
    expect(meta({ cover: null }).get('og:image')).toMatch(new RegExp(`^${ORIGIN}/cards/uk/news/`));
  });
});

describe('the way to the other language', () => {
  it('says that a text is in this one only', () => {
    expect(select(render({ translations: [] }).page, 'header')[0]?.text).toContain('лише українською');
    expect(select(render().page, 'header')[0]?.text).not.toContain('лише українською');
  });
});

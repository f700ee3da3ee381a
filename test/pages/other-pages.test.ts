import { describe, expect, it } from 'vitest';
import { renderErrorPage } from '../../src/pages/error-page.tsx';
import { renderFeedDirectoryPage } from '../../src/pages/feeds/feed-directory-page.tsx';
import { renderFeedPage } from '../../src/pages/feeds/feed-page.tsx';
import { renderFrontPage } from '../../src/pages/front/front-page.tsx';
import { renderGuidePage } from '../../src/pages/guide-page.tsx';
import { renderListPage } from '../../src/pages/lists/list-page.tsx';
import { renderWithdrawnPage } from '../../src/pages/withdrawn-page.tsx';
import type { GuideFacts } from '../../src/publication/release.ts';
import { readPage, select } from './read-page.ts';
import {
  ORIGIN,
  sampleEntries,
  sampleFeedDocument,
  sampleFile,
  sampleGuide,
  samplePicture,
  sampleSite,
} from './sample-models.ts';
import { sampleDirectory, sampleFront, sampleList } from './sample-pages.ts';

function mainText(html: string): string {
  return (select(readPage(html), 'main')[0]?.text ?? '').replaceAll('\u00a0', ' ');
}

describe('guide page', () => {
  const site = sampleSite('uk');

  it('shows publisher, year, edition, the files of each language and what replaces the guide', () => {
    const text = mainText(
      renderGuidePage({ site, release: sampleGuide(), feeds: [], news: sampleEntries().slice(0, 1), related: [] }),
    );
    expect(text).toContain('ВидавецьПрограма «U-LEAD з Європою»Рік2024Виданнядруге, доповнене');
    expect(text).toMatch(/Українською.*5,6 МБ.*48 сторінок.*Англійською.*4,2 МБ.*45 сторінок/s);
    expect(text).toContain('Є новіший посібник, який замінює цей: Як знайти місто-побратима');
    expect(text).toContain('Матеріали про цей посібник5 листопада 2026, 11:12');
  });

  it('takes the first page of its main file for a cover where it has none', () => {
    const cover = samplePicture({ url: `${ORIGIN}/media/page-1.png`, renditions: [] });
    const release = sampleGuide({ cover: null, documents: [sampleFile({ cover })] });
    const page = readPage(renderGuidePage({ site, release, feeds: [], news: [], related: [] }));
    expect(select(page, 'img')[1]?.attributes['src']).toBe(`${ORIGIN}/media/page-1.png`);
  });
});

describe('list page', () => {
  it('shows date, kind, title, summary and picture of each text', () => {
    const page = readPage(renderListPage(sampleList('uk')));
    expect(select(page, 'article')).toHaveLength(sampleEntries().length);
    expect(select(page, 'article')[2]?.text.replaceAll('\u00a0', ' ')).toMatch(
      /^Гранти й конкурси5 листопада 2026Гранти до 500.*мешканців\.Подати до 1 грудня 2026, 23:59$/,
    );
    const covers = sampleEntries().filter(({ cover }) => cover !== null);
    // The mark in the masthead, and theirs.
    expect(select(page, 'img')).toHaveLength(1 + covers.length);
  });

  it.each([
    ['the first page', 1, ['next'], ['1', '2', '3', '9']],
    ['a page between', 5, ['prev', 'next'], ['1', '3', '4', '5', '6', '7', '9']],
    ['the last page', 9, ['prev'], ['1', '7', '8', '9']],
  ])('leads on from %s, and names its neighbours by number', (_, page, rels, numbers) => {
    const urlOf = (each: number) => `https://x.ua/o?page=${each}`;
    const html = renderListPage(sampleList('uk', { pager: { kind: 'numbers', page, pages: 9, urlOf } }));
    const [pager] = select(readPage(html), 'nav', { class: 'pager' });
    const links = pager?.children.filter(({ name }) => name === 'a') ?? [];
    expect(links.map(({ attributes }) => attributes['rel'])).toEqual(rels);
    expect(links.map(({ attributes }) => attributes['href'])).toEqual(
      rels.map((rel) => urlOf(rel === 'prev' ? page - 1 : page + 1)),
    );
    const [list] = select(readPage(html), 'ol', { class: 'pages' });
    const named = list?.children.map(({ text }) => text.replace(`Сторінка ${page}`, ''));
    expect(named).toEqual(numbers);
  });

  it('has no pager where there is one page', () => {
    const pager = { kind: 'numbers', page: 1, pages: 1, urlOf: () => '' } as const;
    expect(select(readPage(renderListPage(sampleList('uk', { pager }))), 'nav', { class: 'pager' })).toEqual([]);
  });

  it('puts texts under the months they are of in Kyiv, with days and no clock', () => {
    const [entry] = sampleEntries();
    const entries = ['2026-11-30T22:30:00.000Z', '2026-11-30T21:30:00.000Z', '2025-12-31T12:00:00.000Z'].map(
      (publishedAt, index) => ({ ...(entry ?? expect.fail('no sample')), publishedAt, url: `https://x.ua/${index}` }),
    );
    const page = readPage(renderListPage(sampleList('uk', { entries })));
    const months = select(page, 'h2').map(({ text }) => text);
    expect(months.slice(0, -1)).toEqual(['Грудень 2026', 'Листопад 2026', 'Грудень 2025']);
    expect(
      select(page, 'article')
        .map(({ text }) => text)
        .join(),
    ).not.toMatch(/\d\d:\d\d/);
  });

  it('says which page it is, and what it is narrowed by', () => {
    const pager = { kind: 'numbers', page: 2, pages: 3, urlOf: () => 'https://x.ua/' } as const;
    const html = renderListPage(sampleList('uk', { pager, chosen: 'Київська область' }));
    expect(select(readPage(html), 'title')[0]?.text).toMatch(/^партнерство: Київська область, сторінка 2 — /);
  });

  it('says so when there is nothing', () => {
    expect(
      mainText(
        renderListPage(
          sampleList('en', { entries: [], narrowing: { ...sampleList('en').narrowing, chosen: [], dates: null } }),
        ),
      ),
    ).toContain('There is nothing here yet.');
  });

  it('shows a source’s site and licence, and links the licence', () => {
    const html = renderListPage(
      sampleList('uk', { source: { site: 'https://u-lead.example.org/', licence: 'CC BY 4.0' } }),
    );
    expect(mainText(html)).toContain('Сайт джерела: u-lead.example.org');
    expect(select(readPage(html), 'link', { rel: 'license' })[0]?.attributes['href']).toContain('creativecommons.org');
  });
});

describe('a guide in a list', () => {
  const marks = (place: 'front' | 'list', replacedBy: GuideFacts['replacedBy']) => {
    const guide = { publisher: null, year: null, edition: null, replacedBy };
    const entries = [sampleGuide({ guide })];
    const page = readPage(
      place === 'front'
        ? renderFrontPage(sampleFront('uk', { news: entries }))
        : renderListPage(sampleList('uk', { entries })),
    );
    return select(page, 'p', { class: 'meta replaced' });
  };

  it.each(['front', 'list'] as const)('says what replaces it, on a %s', (place) => {
    const newer = { title: 'Новий порадник', url: `${ORIGIN}/guides/131` };
    const [mark] = marks(place, newer);
    expect(mark?.text).toBe('Замінено новішим: Новий порадник');
    expect(mark?.children[0]?.attributes['href']).toBe(newer.url);
    expect(marks(place, null)).toEqual([]);
  });
});

describe('F21 feed page', () => {
  const html = renderFeedPage({
    site: sampleSite('uk'),
    feed: sampleFeedDocument(),
    alternates: [{ locale: 'en', url: `${ORIGIN}/feeds/en/tag/partnership` }],
    feeds: [],
    listUrl: `${ORIGIN}/tags/partnerstvo`,
    count: { texts: 22, isAll: true },
  });
  const page = readPage(html);

  it('shows each address whole, as text to copy and as a link, behind a switch that begins with RSS', () => {
    const urls = Object.values(sampleFeedDocument().urls);
    const addresses = select(page, 'div', { class: 'address' });
    expect(addresses.map(({ children }) => children.find(({ name }) => name === 'code')?.text)).toEqual(urls);
    for (const url of urls) expect(select(page, 'a', { href: url })).toHaveLength(1);
    const switches = select(page, 'input', { type: 'radio' });
    expect(switches.map(({ attributes }) => [attributes['value'], 'checked' in attributes])).toEqual([
      ['rss', true],
      ['atom', false],
      ['json', false],
    ]);
  });

  it('says what the feed is, how often to ask and what is in it', () => {
    const text = mainText(html);
    expect(text).toContain('Міжмуніципальне та міжнародне партнерство громад');
    expect(text).toContain('раз на 15 хвилин');
    expect(text).toContain(sampleEntries()[0]?.title);
  });

  it('previews ten texts at most, and an empty feed as empty', () => {
    const many = sampleEntries().concat(
      sampleEntries().map((entry, index) => ({ ...entry, url: `${entry.url}${index}` })),
    );
    const model = {
      site: sampleSite('uk'),
      alternates: [],
      feeds: [],
      listUrl: null,
      count: { texts: 0, isAll: true },
    };
    const preview = readPage(renderFeedPage({ ...model, feed: sampleFeedDocument({ entries: many }) }));
    expect(select(preview, 'ul', { class: 'headlines' })[0]?.children).toHaveLength(10);
    expect(mainText(renderFeedPage({ ...model, feed: sampleFeedDocument({ entries: [] }) }))).toContain(
      'немає матеріалів',
    );
  });
});

describe('feed directory', () => {
  const html = renderFeedDirectoryPage(sampleDirectory('uk'));

  it('begins with the whole feed of its language, and ends with the builder, folded', () => {
    const main = select(readPage(html), 'main')[0];
    const classes = main?.children.map(({ attributes }) => attributes['class']);
    expect(classes).toEqual(['list-head', 'whole-feed', 'feed-lists', 'builder']);
    expect(main?.children[1]?.text.replaceAll('\u00a0', ' ')).toContain('Усі матеріали20 417 матеріалів');
    expect(main?.children[1]?.text).toContain(`${ORIGIN}/feeds/uk/all.rss`);
    expect(main?.children[3]?.attributes).not.toHaveProperty('open');
  });

  it('lists feeds by their language, its own first, and by type of tag', () => {
    const lists = select(readPage(html), 'section').filter(({ attributes }) =>
      /feed-list$/.test(attributes['class'] ?? ''),
    );
    const texts = lists.map(({ text }) => text.replaceAll(' ', ' '));
    expect(texts).toEqual([
      'Стрічки українськоюУсі стрічки українською (OPML)За темоюгрант 22 матеріали RSS',
      'Стрічки англійськоюУсеУсі матеріали 8123 матеріали RSS',
    ]);
    expect(select(readPage(html), 'a', { href: `${ORIGIN}/feeds/uk/tag/hrant` })).toHaveLength(1);
  });

  it('keeps people, programmes and topics apart, in the directory and in the builder', () => {
    const [all, topics] = sampleDirectory('uk').groups;
    const of = (group: 'programmes' | 'persons', channel: string, title: string) => ({
      group,
      channels: (topics?.channels ?? []).map((one) => ({ ...one, channel, title })),
    });
    const groups = [all, topics, of('programmes', 'tag/u-lead', 'U-LEAD'), of('persons', 'tag/koval', 'Коваль')];
    const page = readPage(
      renderFeedDirectoryPage(sampleDirectory('uk', { groups: groups.flatMap((one) => one ?? []) })),
    );
    expect(select(page, 'h3').map(({ text }) => text)).toEqual([
      'За темою',
      'За програмою чи донором',
      'За особою',
      'Усе',
    ]);
    const valuesOf = (name: string) => select(page, 'input', { name }).map(({ attributes }) => attributes['value']);
    expect([valuesOf('tag'), valuesOf('not')]).toEqual([
      ['hrant', 'u-lead', 'koval'],
      ['hrant', 'u-lead', 'koval'],
    ]);
  });

  it('leaves out groups without channels', () => {
    expect(html).not.toContain('За джерелом');
  });
});

describe('F11 notice of a withdrawn text', () => {
  it.each([
    ['uk', 'news', 'Цей матеріал відкликано', '7 листопада 2026, 12:00'],
    ['uk', 'guides', 'Цей посібник відкликано', '7 листопада 2026, 12:00'],
    ['en', 'news', 'This text has been withdrawn', '7 November 2026, 12:00'],
  ] as const)('in %s for %s', (locale, type, title, date) => {
    const tombstone = { type, withdrawnAt: '2026-11-07T10:00:00.000Z', notice: 'Чому: <так>' };
    const html = renderWithdrawnPage({ site: sampleSite(locale), tombstone, feeds: [] });
    const page = readPage(html);
    expect(mainText(html)).toContain(title);
    expect(mainText(html)).toContain(date);
    expect(mainText(html)).toContain('Чому: <так>');
    expect(select(page, 'meta', { name: 'robots' })[0]?.attributes['content']).toBe('noindex');
    expect(select(page, 'link', { rel: 'canonical' })).toEqual([]);
  });
});

describe('error pages', () => {
  it.each([
    [404, 'Такої сторінки немає', 'There is no such page'],
    [405, 'Так звернутися не можна', 'That is not possible here'],
    [414, 'Запит не вдався', 'The request failed'],
    [429, 'Забагато запитів', 'Too many requests'],
    [500, 'Сталася помилка', 'Something went wrong'],
    [502, 'Сталася помилка', 'Something went wrong'],
    [503, 'Сайт тимчасово недоступний', 'Temporarily unavailable'],
  ])('%d', (status, uk, en) => {
    for (const [locale, title] of [
      ['uk', uk],
      ['en', en],
    ] as const) {
      const site = sampleSite(locale);
      const page = readPage(renderErrorPage({ site, status, retryAfterSeconds: null, hint: null, latest: [] }));
      expect(select(page, 'h1')[0]?.text).toBe(title);
      const onward = select(page, 'main')[0];
      expect(onward?.text).toContain(String(status));
      expect(select(page, 'a', { href: site.frontUrl }).length).toBeGreaterThan(1);
    }
  });

  it('says how long to wait', () => {
    const html = renderErrorPage({
      site: sampleSite('uk'),
      status: 429,
      retryAfterSeconds: 21,
      hint: null,
      latest: [],
    });
    expect(mainText(html)).toContain('Спробуйте знову за 21 секунду.');
  });
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, type Watched } from './support/browser.ts';
import * as desk from './support/desk.ts';
import { expectInFeeds, fetchFeed, photograph } from './support/feeds.ts';
import { pdf, picture } from './support/files.ts';
import { type Installation, startInstallation } from './support/installation.ts';
import { mustBeDone, openDesk, publish, type Rest, type Row } from './support/rest.ts';

const UK = 'Як громаді знайти місто-побратим: вийшла «Покрокова інструкція»';
const EN = 'How a hromada finds a twin city: a “Step-by-step guide” is out';
const TAG = 'міжнародна підтримка';
const SOURCE = 'Пресцентр ініціативи «Децентралізація»';
const CHANNELS = [
  'all',
  'announcements',
  'tag/mizhnarodna-pidtrymka',
  'source/prestsentr-initsiatyvy-detsentralizatsiia',
];

/** One story told in steps: each begins where the one before it ended. */
describe('an editor publishes in the browser, and subscribers receive', () => {
  let installation: Installation;
  let browser: Browser;
  let editor: Rest;
  let watched: Watched;
  let guide: Row;
  let guidePdf: Row;
  let address: string;
  let number: number;
  let before: Record<string, string>;

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), openBrowser()]);
    const { join } = await openDesk(installation);
    editor = await join('editor');
    mustBeDone(await editor.post('sources?locale=uk', { name: SOURCE, type: 'press-centre' }));
    guidePdf = mustBeDone(await editor.upload('documents', await pdf(), { title: 'Інструкція', language: 'uk' }));
    guide = await publish(editor, 'guides', 'Інструкція з пошуку партнера', { documents: [guidePdf.id] });
    watched = await openPage(browser, installation.origin);
    await desk.signIn(watched.page, editor.account);
  });

  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  });

  it('writes a Ukrainian item with tag, source, image and guide, and publishes it', async () => {
    const { page } = watched;
    await desk.open(page, '/admin/collections/news/create');
    await page.fill('#field-title', UK);
    await desk.writeBody(page, ['Громади питали – ми відповідаємо.', 'Девʼять кроків від задуму до угоди.']);
    await desk.choose(page, 'kind', 'Анонс');
    await desk.addImage(page, 'cover', await picture(), 'Два міста на пагорбах');
    await desk.addNew(page, 'tags', TAG);
    await desk.choose(page, 'sources', SOURCE);
    await desk.choose(page, 'guides', 'Інструкція з пошуку партнера');
    const item = await desk.publish(page);
    number = item.number ?? 0;
    expect(number).toBeGreaterThan(0);
    address = new URL(page.url()).pathname;
  });

  it('is in every Ukrainian feed of its channels, whole, and in no English one', async () => {
    const { origin } = installation;
    await expectInFeeds(origin, 'uk', CHANNELS, UK);
    for (const channel of CHANNELS) {
      for (const format of ['rss', 'atom', 'json'] as const) {
        const { titles } = await fetchFeed(origin, 'en', channel, format);
        expect(titles, `${channel}.${format}`).toEqual([]);
      }
    }
    const rss = await fetchFeed(origin, 'uk', 'all', 'rss');
    expect(rss.text).toContain('Девʼять кроків від задуму до угоди.');
    expect(rss.text).toContain(guidePdf.filename);
    expect(rss.text).toContain('Два міста на пагорбах');
    expect(rss.text).toContain(`${origin}/news/${number}`);
  });

  it('adds the English text: it is in the English feeds under an id of its own', async () => {
    const { page } = watched;
    const { origin } = installation;
    await desk.open(page, address);
    await desk.switchLocale(page, 'en');
    await page.fill('#field-title', EN);
    await desk.writeBody(page, ['Hromadas asked, and here is the answer.']);
    await desk.publish(page);
    await expectInFeeds(origin, 'en', CHANNELS, EN);
    await expectInFeeds(origin, 'uk', CHANNELS, UK);
    await expectInFeeds(origin, 'uk', CHANNELS, EN, false);
    const uk = await idOf(origin, 'uk', UK);
    const en = await idOf(origin, 'en', EN);
    expect(uk).toMatch(/^urn:uuid:/);
    expect(en).toMatch(/^urn:uuid:/);
    expect(en).not.toBe(uk);
    const english = await fetch(`${origin}/en/news/${number}`);
    expect(await english.text()).toContain('Hromadas asked, and here is the answer.');
  });

  it('saves a draft over it: nothing changes outside', async () => {
    const { page } = watched;
    const { origin } = installation;
    before = await outside(origin);
    const item = await article(origin, number);
    await desk.open(page, `${address}?locale=uk`);
    await page.fill('#field-title', 'Ще не для світу');
    await desk.saveDraft(page);
    // Another item goes through the same log after the draft: once that is out, the draft would be too.
    const marker = await publish(editor, 'news', 'Зовсім інша новина', { kind: 'vacancy' });
    await expectInFeeds(origin, 'uk', ['vacancies'], 'Зовсім інша новина');
    const after = await outside(origin);
    const untouched = (name: string) => !name.startsWith('uk/all');
    expect(pick(after, untouched)).toEqual(pick(before, untouched));
    expect(await article(origin, number)).toBe(item);
    mustBeDone(await editor.patch(`news/${marker.id}`, { _status: 'draft' }));
    await expectInFeeds(origin, 'uk', ['vacancies', 'all'], 'Зовсім інша новина', false);
    expect(JSON.stringify(await outside(origin))).not.toContain('Ще не для світу');
  });

  it('withdraws one text and then the other: gone from the feeds, a notice on the page, a tombstone in Atom', async () => {
    const { page } = watched;
    const { origin } = installation;
    const id = await idOf(origin, 'uk', UK);
    await desk.open(page, `${address}?locale=uk`);
    await desk.unpublish(page);
    await expectInFeeds(origin, 'uk', CHANNELS, UK, false);
    await expectInFeeds(origin, 'en', CHANNELS, EN);
    await desk.switchLocale(page, 'en');
    await desk.unpublish(page);
    await expectInFeeds(origin, 'en', CHANNELS, EN, false);
    for (const channel of CHANNELS) {
      const atom = await fetchFeed(origin, 'uk', channel, 'atom');
      expect(atom.text).toMatch(new RegExp(`<at:deleted-entry ref="${id}" when="[^"]+Z"`));
    }
    const reader = await openPage(browser, origin);
    const gone = await reader.page.goto(`/news/${number}`);
    expect(gone?.status()).toBe(410);
    expect(await reader.page.locator('main').textContent()).toMatch(/відкликан|знято/i);
    await reader.close();
  });

  it('made no request to any other host and logged no error', () => {
    expect(watched.faults).toEqual([]);
    expect(guide.number).toBe(1);
  });
});

/** The item's own part of its page; beside it stand the latest items. */
async function article(origin: string, number: number): Promise<string> {
  const page = await (await fetch(`${origin}/news/${number}`)).text();
  return /<article>.*<\/article>/s.exec(page)?.[0] ?? '';
}

function outside(origin: string): Promise<Record<string, string>> {
  return Promise.all([photograph(origin, 'uk', CHANNELS), photograph(origin, 'en', CHANNELS)]).then(([uk, en]) => ({
    ...uk,
    ...en,
  }));
}

function pick(seen: Record<string, string>, isWanted: (name: string) => boolean): Record<string, string> {
  return Object.fromEntries(Object.entries(seen).filter(([name]) => isWanted(name)));
}

/** The id of an entry, the same in all three formats. */
async function idOf(origin: string, locale: 'uk' | 'en', title: string): Promise<string> {
  const ids = await Promise.all(
    (['rss', 'atom', 'json'] as const).map(async (format) => {
      const feed = await fetchFeed(origin, locale, 'all', format);
      return feed.ids[feed.titles.indexOf(title)];
    }),
  );
  expect(new Set(ids).size, ids.join(' ')).toBe(1);
  return ids[0] ?? '';
}

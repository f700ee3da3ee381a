import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskMoment } from '../../src/admin/desk-moment.ts';
import { askRest, openBrowser, openPage } from './support/browser.ts';
import * as desk from './support/desk.ts';
import { expectInFeeds } from './support/feeds.ts';
import { pdf, picture } from './support/files.ts';
import { type Installation, startInstallation } from './support/installation.ts';
import { mustBeDone, openDesk, publish, type Rest, translate } from './support/rest.ts';

const COLLECTIONS = [
  'news',
  'guides',
  'pages',
  'tags',
  'sources',
  'media',
  'documents',
  'users',
  'partners',
  'releases',
];
const HEADINGS = {
  uk: [
    'Новини',
    'Посібники',
    'Сторінки',
    'Теги',
    'Джерела',
    'Зображення',
    'Файли',
    'Користувачі',
    'Партнери',
    'Журнал випусків',
  ],
  en: ['News', 'Guides', 'Pages', 'Tags', 'Sources', 'Images', 'Files', 'Users', 'Partners', 'Release log'],
};
/** Thirty screens, each of them opened as an editor would. */
const TOUR = { timeout: 300_000 };
const DESK_MOMENT = /\b\d{2}\.\d{2}\.\d{4} \d{2}:\d{2}\b/;

describe('a tour of the whole admin', () => {
  let installation: Installation;
  let browser: Browser;
  let admin: Rest;
  let ids: Record<string, number | string>;

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), openBrowser()]);
    ({ admin } = await openDesk(installation));
  });

  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  });

  it('has something to look at', async () => {
    const tag = mustBeDone(await admin.post('tags?locale=uk', { name: 'освіта' }));
    const source = mustBeDone(await admin.post('sources?locale=uk', { name: 'Асоціація громад', type: 'association' }));
    const image = mustBeDone(await admin.upload('media', await picture(), { alt: 'Школа над річкою' }));
    const file = mustBeDone(await admin.upload('documents', await pdf(), { title: 'Порадник', language: 'uk' }));
    const guide = await publish(admin, 'guides', 'Порадник для громад', { documents: [file.id], cover: image.id });
    const page = mustBeDone(await admin.post('pages?locale=uk', { title: 'Про нас', slug: 'pro-nas' }));
    const partner = mustBeDone(await admin.post('partners', { name: 'Портал громади' }));
    const links = { tags: [tag.id], sources: [source.id], guides: [guide.id], cover: image.id };
    const item = await publish(admin, 'news', 'Школа відчинила двері', links);
    await translate(admin, 'news', item, 'The school has opened its doors');
    await expectInFeeds(installation.origin, 'en', ['all'], 'The school has opened its doors');
    ids = {
      news: item.id,
      guides: guide.id,
      pages: page.id,
      tags: tag.id,
      sources: source.id,
      media: image.id,
      documents: file.id,
      partners: partner.id,
    };
  });

  it.each(['uk', 'en'] as const)(
    'in %s: every screen opens, and nothing but our host is asked',
    TOUR,
    async (language) => {
      const { page, faults, close } = await openPage(browser, installation.origin, { language });
      await desk.signIn(page, admin.account);
      await preferLanguage(page, language);
      for (const [index, collection] of COLLECTIONS.entries()) {
        await desk.open(page, `/admin/collections/${collection}`);
        expect(await page.locator('h1').first().textContent()).toContain(HEADINGS[language][index]);
        if (collection !== 'releases') await desk.open(page, `/admin/collections/${collection}/create`);
        const id = ids[collection] ?? (await firstId(page, collection));
        await desk.open(page, `/admin/collections/${collection}/${id}`);
        expect(await page.locator('.doc-header__title').textContent()).not.toBe('');
      }
      await desk.open(page, `/admin/collections/news/${ids['news']}/versions`);
      await desk.open(page, `/admin/collections/news/${ids['news']}?locale=en`);
      expect(await page.inputValue('#field-title')).toBe('The school has opened its doors');
      await desk.open(page, '/admin/globals/site-settings');
      await desk.open(page, '/admin/globals/front-page');
      await desk.open(page, '/admin/account');
      await desk.open(page, '/admin?locale=uk');
      expect(await page.locator('.overview').textContent()).toContain('Школа відчинила двері');
      expect(faults).toEqual([]);
      await close();
    },
  );

  it('goes by the clocks of Kyiv in lists and versions too, whatever the zone of the browser, and says so', async () => {
    const { page, close } = await openPage(browser, installation.origin, { timezoneId: 'America/New_York' });
    await desk.signIn(page, admin.account);
    await desk.open(page, `/admin/collections/news/${ids['news']}`);
    const { updatedAt } = await askRest<{ updatedAt: string }>(page, `news/${ids['news']}?draft=true&depth=0`);
    const inKyiv = `${deskMoment(updatedAt)} Київ`;
    await expect.poll(() => page.locator('.doc-controls__meta').textContent()).toContain(inKyiv);
    await desk.open(page, `/admin/collections/news/${ids['news']}/versions`);
    await expect.poll(() => page.locator('.cell-updatedAt').first().textContent()).toContain(inKyiv.slice(0, 10));
    expect(await page.locator('.cell-updatedAt').first().textContent()).toMatch(/ Київ$/);
    const [version] = (
      await askRest<{ docs: { updatedAt: string }[] }>(
        page,
        `news/versions?where[parent][equals]=${ids['news']}&sort=-updatedAt&limit=1&depth=0`,
      )
    ).docs;
    expect(await page.locator('.cell-updatedAt').first().textContent()).toBe(
      `${deskMoment(version?.updatedAt ?? '')} Київ`,
    );
    await page.locator('.cell-updatedAt a').first().click();
    await expect
      .poll(() => page.locator('.view-version').textContent())
      .toContain(`${deskMoment(version?.updatedAt ?? '')} Київ`);
    await page.locator('.restore-version button').first().click();
    const question = page.locator('.confirmation-modal');
    await expect.poll(() => question.textContent()).toContain(`${deskMoment(version?.updatedAt ?? '')} Київ`);
    expect(await question.textContent()).toContain('стануть чернеткою');
    await close();
  });

  it('writes every moment as dd.MM.yyyy HH:mm', async () => {
    const { page, close } = await openPage(browser, installation.origin);
    await desk.signIn(page, admin.account);
    await desk.open(page, '/admin/collections/news');
    expect(await page.locator('.cell-updatedAt').last().textContent()).toMatch(DESK_MOMENT);
    await desk.open(page, '/admin/collections/releases');
    expect(await page.locator('.cell-releasedAt').last().textContent()).toMatch(DESK_MOMENT);
    await desk.open(page, `/admin/collections/news/${ids['news']}`);
    expect(await page.locator('#field-publishedAt').inputValue()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
    expect(await page.locator('.doc-controls__meta').textContent()).toMatch(DESK_MOMENT);
    await close();
  });

  it('shows the release log in words, with the JSON that the world gets', async () => {
    const { page, faults, close } = await openPage(browser, installation.origin);
    await desk.signIn(page, admin.account);
    await desk.open(page, `/admin/collections/releases/${await firstId(page, 'releases')}`);
    const text = await page.locator('main, .document-fields').first().textContent();
    expect(text).toContain('Опубліковано');
    expect(text).toContain('"uid"');
    expect(await page.locator('#action-save').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });
});

/** Sets the language of the admin for this person, as the account screen does. */
async function preferLanguage(page: Page, language: 'uk' | 'en'): Promise<void> {
  await desk.open(page, '/admin/account');
  const label = language === 'uk' ? 'Українська' : 'English';
  const box = page.locator('.payload-settings__language');
  await box.locator('.rs__control').click();
  await box.locator('.rs__option', { hasText: label }).click();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language);
  await desk.settle(page);
}

async function firstId(page: Page, collection: string): Promise<number | string> {
  const { docs } = await askRest<{ docs: { id: number | string }[] }>(page, `${collection}?limit=1&depth=0`);
  return docs[0]?.id ?? '';
}

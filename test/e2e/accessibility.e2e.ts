import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body } from '../support/content.ts';
import { violationsOn } from './support/axe.ts';
import { openBrowser, openPage } from './support/browser.ts';
import { expectInFeeds } from './support/feeds.ts';
import { pdf, picture } from './support/files.ts';
import { type Installation, startInstallation } from './support/installation.ts';
import { mustBeDone, openDesk, publish, translate } from './support/rest.ts';

/** A page of every sort that readers meet, and notices. */
const PAGES = [
  ...['/', '/?page=2', '/news/1', '/news/2', '/guides/1', '/news', '/guides', '/tags/osvita', '/tags', '/sources'],
  ...['/archive', '/calendar', '/search', '/search?q=%D1%88%D0%BA%D0%BE%D0%BB%D0%B0', '/feeds', '/feeds/uk/all'],
  ...['/pages/pro-nas', '/themes/1', '/nothing', '/v1/docs/uk', '/v1/account?locale=uk'],
  ...['/en', '/en/news/1', '/en/feeds', '/en/themes/1', '/en/nothing'],
];
const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [360, 768, 1280];

describe('axe finds nothing on any page', () => {
  let installation: Installation;
  let browser: Browser;

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), openBrowser()]);
    const { admin } = await openDesk(installation);
    const press = { name: 'Ірина', mail: 'press@hromada.example', telephone: '+380 44 123 45 67', hours: 'з 9 до 18' };
    mustBeDone(await admin.post('globals/site-settings?locale=uk', { press, accent: '#1a6f37' }));
    const tag = mustBeDone(await admin.post('tags?locale=uk', { name: 'освіта' }));
    const source = mustBeDone(await admin.post('sources?locale=uk', { name: 'Асоціація', type: 'association' }));
    const image = mustBeDone(await admin.upload('media', await picture(), { alt: 'Міста на пагорбах' }));
    const file = mustBeDone(await admin.upload('documents', await pdf(), { title: 'Порадник', language: 'uk' }));
    const guide = await publish(admin, 'guides', 'Порадник для громад', { documents: [file.id] });
    const links = { tags: [tag.id], sources: [source.id], guides: [guide.id], cover: image.id };
    const item = await publish(admin, 'news', 'Школа відчинила двері', links);
    await translate(admin, 'news', item, 'The school has opened its doors');
    const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString();
    await publish(admin, 'news', 'Вебінар для шкіл', { kind: 'announcement', event: { startsAt: inAWeek } });
    for (let number = 1; number <= 20; number += 1) await publish(admin, 'news', `Школа номер ${number}`, {});
    const older = { replacedBy: guide.id, documents: [file.id] };
    await publish(admin, 'guides', 'Порадник, перше видання', older);
    mustBeDone(await admin.patch(`news/${item.id}?locale=uk`, { correction: 'Було сім.', _status: 'published' }));
    mustBeDone(await admin.patch(`news/${item.id}?locale=uk`, { correction: 'Було вісім.', _status: 'published' }));
    const feed = mustBeDone(await admin.post('saved-feeds?locale=uk', { name: 'Освіта', slug: 'osvita' }));
    const theme = { feed: feed.id, guides: [guide.id], pinned: [item.id], cover: image.id };
    await translate(admin, 'themes', await publish(admin, 'themes', 'Школа й громада', theme), 'School and hromada');
    const page = { title: 'Про нас', slug: 'pro-nas', body: body('Хто ми.'), _status: 'published' };
    mustBeDone(await admin.post('pages?locale=uk', page));
  });

  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  });

  it('and would find what is there', async () => {
    const { page, close } = await openPage(browser, installation.origin, { bypassCSP: true });
    await page.goto('/');
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
    expect(await violationsOn(page, { isStrict: true })).toEqual([expect.stringContaining('button-name')]);
    await close();
  });

  it('once all of it is public', async () => {
    await expectInFeeds(installation.origin, 'uk', ['all'], 'Школа номер 20');
  });

  it.each(SCHEMES.flatMap((scheme) => WIDTHS.map((width) => ({ scheme, width }))))(
    'in $scheme, $width pixels across',
    async ({ scheme, width }) => {
      // Its own script must run beside the policies of the pages, which forbid it.
      const options = { viewport: { width, height: 900 }, colorScheme: scheme, bypassCSP: true };
      const { page, close } = await openPage(browser, installation.origin, options);
      const found: string[] = [];
      for (const path of PAGES) {
        await page.goto(path);
        found.push(...(await violationsOn(page, { isStrict: true })).map((violation) => `${path}: ${violation}`));
      }
      expect(found).toEqual([]);
      await close();
    },
  );
});

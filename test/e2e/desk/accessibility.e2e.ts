import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import * as desk from '../support/desk.ts';
import { type Installation, startInstallation } from '../support/installation.ts';
import { mustBeDone, openDesk, publish, type Rest } from '../support/rest.ts';

describe('nothing at the desk keeps anybody out', () => {
  let installation: Installation;
  let browser: Browser;
  let admin: Rest;
  let views: string[];

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), openBrowser()]);
    ({ admin } = await openDesk(installation));
    const tag = mustBeDone(await admin.post('tags?locale=uk', { name: 'освіта' }));
    const item = await publish(admin, 'news', 'Школа відчинила двері', { tags: [tag.id] });
    const tomorrow = new Date(Date.now() + 24 * 3_600_000).toISOString();
    await publish(admin, 'news', 'Вийде завтра', { publishedAt: tomorrow });
    mustBeDone(await admin.post('news?locale=uk&draft=true', { title: 'Ще чернетка' }));
    views = [
      ...['', '/collections/news', `/collections/news/${item.id}?locale=uk`, '/collections/news/create?locale=uk'],
      ...['/collections/tags', `/collections/tags/${tag.id}`, '/globals/site-settings', '/feed-health', '/calendar'],
    ].map((path) => `/admin${path}`);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  });

  it.each([
    { language: 'uk', width: 1440 },
    { language: 'uk', width: 390 },
    { language: 'en', width: 1440 },
    { language: 'en', width: 390 },
  ] as const)('in $language, $width pixels across', async ({ language, width }) => {
    const { page, close } = await openPage(browser, installation.origin, {
      language,
      viewport: { width, height: 900 },
      bypassCSP: true,
    });
    await desk.signIn(page, admin.account);
    const found: string[] = [];
    for (const path of views) {
      await desk.open(page, path);
      found.push(...(await violationsOn(page, { isStrict: false })).map((violation) => `${path}: ${violation}`));
    }
    expect(found).toEqual([]);
    await close();
  });
});

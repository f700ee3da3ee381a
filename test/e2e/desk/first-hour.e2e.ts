import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import * as desk from '../support/desk.ts';
import { type Installation, startInstallation } from '../support/installation.ts';
import { openDesk, type Rest } from '../support/rest.ts';

const SEEN = { timeout: 15_000 };

describe('an empty press centre greets its first people', () => {
  let installation: Installation;
  let browser: Browser;
  let admin: Rest;

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), openBrowser()]);
    ({ admin } = await openDesk(installation));
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  });

  it('an administrator, from three steps to the first text in its feeds', async () => {
    const { page, faults, close } = await openPage(browser, installation.origin, { bypassCSP: true });
    await desk.signIn(page, admin.account);
    await desk.open(page, '/admin');
    const greeting = page.getByRole('region', { name: 'Вітаємо у Віснику' });
    expect(await greeting.getByRole('listitem').count()).toBe(3);
    expect(await violationsOn(page, { isStrict: false })).toEqual([]);
    await greeting.getByRole('link', { name: 'Додати тег' }).click();
    await page.waitForURL((url) => url.pathname === '/admin/collections/tags/create');
    await desk.settle(page);
    await page.fill('#field-name', 'Освіта');
    await page.locator('#action-save').click();
    await page.waitForURL((url) => /\/tags\/\w+$/.test(url.pathname) && !url.pathname.endsWith('/create'));
    await desk.open(page, '/admin');
    await greeting.getByRole('link', { name: 'Написати новину' }).click();
    await page.waitForURL((url) => url.pathname === '/admin/collections/news/create');
    await desk.settle(page);
    await page.fill('#field-title', 'Перший текст');
    await desk.writeBody(page, ['Його слова.']);
    await desk.saveDraft(page);
    await desk.open(page, '/admin');
    await expect.poll(() => greeting.textContent(), SEEN).toContain('Перший текст · ✓ зроблено');
    await page.goBack();
    await desk.settle(page);
    await desk.publish(page);
    await desk.open(page, '/admin');
    expect(await greeting.count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it('is told on a telephone, and sends nobody where they may do nothing', async () => {
    const fresh = await startInstallation();
    const writer = await (await openDesk(fresh)).join('author');
    const { page, close } = await openPage(browser, fresh.origin, { viewport: { width: 390, height: 844 } });
    await desk.signIn(page, writer.account);
    await desk.open(page, '/admin');
    const greeting = page.getByRole('region', { name: 'Вітаємо у Віснику' });
    expect(await greeting.getByRole('link').allTextContents()).toEqual(['Написати новину']);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await close();
    await fresh.stop();
  });
});

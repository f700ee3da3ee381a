import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { body } from '../support/content.ts';
import { openBrowser, openPage } from './support/browser.ts';
import * as desk from './support/desk.ts';
import { type Installation, startInstallation } from './support/installation.ts';
import { mustBeDone, openDesk, type Rest } from './support/rest.ts';

/** Nobody listens there. */
const ADDRESS = 'https://127.0.0.1:61999/hook';

describe('push at the desk', () => {
  let installation: Installation;
  let browser: Browser;
  let editor: Rest;
  let author: Rest;
  let webhook: string;
  let item: string;

  beforeAll(async () => {
    vi.stubEnv('CALLBACK_ALLOW', '127.0.0.0/8');
    [installation, browser] = await Promise.all([startInstallation(), openBrowser()]);
    const { join } = await openDesk(installation);
    editor = await join('editor');
    author = await join('author');
    const partner = mustBeDone(await editor.post('partners', { name: 'Портал громади' }));
    const made = mustBeDone(
      await editor.post('subscriptions', { partner: partner.id, address: ADDRESS, status: 'active' }),
    );
    webhook = `/admin/collections/subscriptions/${made.id}`;
    const news = { kind: 'news', title: 'Новина', body: body('Текст.'), _status: 'published' };
    item = `/admin/collections/news/${mustBeDone(await editor.post('news?locale=uk', news)).id}`;
  });

  afterAll(async () => {
    vi.unstubAllEnvs();
    await browser?.close();
    await installation?.stop();
  });

  it('a webhook’s page tells how it is doing, pings, and gives a secret once', async () => {
    const { page, faults, close } = await openPage(browser, installation.origin);
    page.on('dialog', (dialog) => void dialog.accept());
    await desk.signIn(page, editor.account);
    await desk.open(page, webhook);
    await page.getByText('Чекає змін: 1').waitFor();
    await page.getByText(/Не приймає від/).waitFor();
    await page.getByText('Останні відповіді').waitFor();
    await page.getByRole('button', { name: 'Пробне повідомлення' }).click();
    await page.getByText(/Пробного повідомлення не прийнято/).waitFor();
    await page.getByRole('button', { name: 'Новий секрет' }).click();
    const secret = await page.locator('.push-desk__new code').textContent();
    expect(secret).toMatch(/^whsec_/);
    await page.getByRole('button', { name: 'Відкликати старий секрет' }).click();
    await page.getByText(/підписано двома секретами/).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Надіслати знову' }).click();
    await page.reload();
    await page.getByText('Чекає змін: 1').waitFor();
    expect(await page.content()).not.toContain(secret?.slice(8));
    expect(faults).toEqual([]);
    await close();
  });

  it('an item’s page tells who got it, in English too', async () => {
    const { page, faults, close } = await openPage(browser, installation.origin, { language: 'en' });
    await desk.signIn(page, editor.account);
    await page.context().addCookies([{ name: 'payload-lng', value: 'en', url: installation.origin }]);
    await desk.open(page, item);
    await desk.openTabNamed(page, 'Who got it');
    const section = page.getByRole('region', { name: 'Who got it' });
    await section.getByRole('rowheader', { name: 'Портал громади' }).waitFor();
    await section.getByText('does not accept, being tried').or(section.getByText('waits for its turn')).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it('an author sees nothing of partners', async () => {
    const { page, faults, close } = await openPage(browser, installation.origin);
    await desk.signIn(page, author.account);
    await desk.open(page, item);
    await page.locator('#field-title').waitFor();
    expect(await page.getByText('Хто отримав').filter({ visible: true }).count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });
});

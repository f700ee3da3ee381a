import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from './support/browser.ts';
import * as desk from './support/desk.ts';
import { type Installation, startInstallation } from './support/installation.ts';
import { mustBeDone, openDesk, type Rest } from './support/rest.ts';

const KEY = /vsk_[0-9A-Za-z]{43}/;

describe('partners and their keys', () => {
  let installation: Installation;
  let browser: Browser;
  let editor: Rest;
  let author: Rest;
  let partnerPath: string;
  let firstKey: string;

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), openBrowser()]);
    const { join } = await openDesk(installation);
    editor = await join('editor');
    author = await join('author');
  });

  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  });

  const statusWith = async (key: string) =>
    (await fetch(`${installation.origin}/v1/account`, { headers: { authorization: `Bearer ${key}` } })).status;

  it('an editor makes a partner and its key, which is shown once', async () => {
    const { page, faults, close } = await openPage(browser, installation.origin);
    await desk.signIn(page, editor.account);
    await desk.open(page, '/admin/collections/partners/create');
    await page.getByText('Збережіть партнера, тоді тут можна буде створити ключ.').waitFor();
    await page.fill('#field-name', 'Портал громади');
    await page.click('#action-save');
    await page.waitForURL(/\/partners\/(?!create)[^/]+$/);
    partnerPath = new URL(page.url()).pathname;
    await page.getByText('Ключів ще немає.').waitFor();
    await page.getByLabel('Назва (для чого він)').fill('сайт');
    await page.getByRole('button', { name: 'Створити ключ' }).click();
    firstKey = await keyOn(page);
    await page.getByRole('cell', { name: 'діє' }).waitFor();
    expect(await statusWith(firstKey)).toBe(200);
    await page.reload();
    await page.getByRole('cell', { name: 'сайт' }).waitFor();
    expect(await page.content()).not.toContain(firstKey.slice(8));
    expect(faults).toEqual([]);
    await close();
  });

  it('speaks English, too, and does not make a third key', async () => {
    const { page, faults, close } = await openPage(browser, installation.origin, { language: 'en' });
    await desk.signIn(page, editor.account);
    await page.context().addCookies([{ name: 'payload-lng', value: 'en', url: installation.origin }]);
    await desk.open(page, partnerPath);
    await page.getByRole('button', { name: 'Make a key' }).click();
    const key = await keyOn(page);
    await page.getByRole('button', { name: 'Hide the key' }).click();
    await page.getByText('Two keys work already.').waitFor();
    page.once('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: `Revoke key ${key.slice(0, 8)}…` }).click();
    await page.getByRole('cell', { name: 'revoked' }).waitFor();
    expect(await statusWith(key)).toBe(401);
    expect(faults).toEqual([]);
    await close();
  });

  it('an author sees no partners', async () => {
    const { page, close } = await openPage(browser, installation.origin);
    await desk.signIn(page, author.account);
    expect(await page.locator('a[href="/admin/collections/partners"]').count()).toBe(0);
    await close();
  });

  it.each([
    ['a desktop', { width: 1280, height: 900 }],
    ['a phone', { width: 390, height: 844 }],
  ])('the partner signs in with its key, without scripts, on %s', async (_name, viewport) => {
    const { page, faults, close } = await openPage(browser, installation.origin, {
      viewport,
      javaScriptEnabled: false,
    });
    await signInToAccount(page, firstKey);
    await page.getByRole('heading', { level: 1, name: 'Портал громади' }).waitFor();
    await page.getByText('ним ви увійшли').waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Make a new key' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Your key').waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it('the partner replaces its key by itself', async () => {
    const { page, faults, close } = await openPage(browser, installation.origin, { javaScriptEnabled: false });
    await signInToAccount(page, firstKey);
    await page.getByLabel('Назва, для себе').fill('новий сайт');
    await page.getByRole('button', { name: 'Зробити новий ключ' }).click();
    const second = await keyOn(page);
    expect(await statusWith(second)).toBe(200);
    await page.getByRole('button', { name: `Відкликати ключ ${firstKey.slice(0, 8)}…` }).click();
    await page.getByLabel('Ваш ключ').waitFor();
    expect(await statusWith(firstKey)).toBe(401);
    await signInToAccount(page, second);
    await page.getByText('відкликано').first().waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it('access that is closed at the desk is closed everywhere', async () => {
    const id = partnerPath.split('/').at(-1);
    mustBeDone(await editor.patch(`partners/${id}`, { isActive: false }));
    const { page, close } = await openPage(browser, installation.origin);
    await signInToAccount(page, firstKey);
    await page.getByRole('alert').waitFor();
    await close();
  });
});

async function signInToAccount(page: Page, key: string): Promise<void> {
  await page.goto('/v1/account');
  await page.getByLabel('Ваш ключ').fill(key);
  await page.getByRole('button', { name: 'Увійти' }).click();
}

/** The key that was just made, as the page shows it. */
async function keyOn(page: Page): Promise<string> {
  const shown = page.locator('code').filter({ hasText: KEY });
  await shown.waitFor();
  return KEY.exec((await shown.textContent()) ?? '')?.[0] ?? '';
}

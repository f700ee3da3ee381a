import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body } from '../../support/content.ts';
import { violationsOn } from '../support/axe.ts';
import { askRest, openBrowser, openPage, type Watched } from '../support/browser.ts';
import * as desk from '../support/desk.ts';
import { type Installation, startInstallation } from '../support/installation.ts';
import { mustBeDone, openDesk, publish, type Rest, type Row } from '../support/rest.ts';

const SEEN = { timeout: 15_000 };

describe('two people write one text', () => {
  let installation: Installation;
  let browser: Browser;
  let editor: Rest;
  let watched: Watched;
  let item: Row;

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), openBrowser()]);
    editor = await (await openDesk(installation)).join('editor');
    item = await publish(editor, 'news', 'Назва', { body: body('Перший.', 'Другий.') });
    watched = await openPage(browser, installation.origin, { bypassCSP: true });
    await desk.signIn(watched.page, editor.account);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  });

  const form = () => `/admin/collections/news/${item.id}?locale=uk`;
  /** What a second window saves, whoever has the text open. */
  const saveElsewhere = async (data: object) =>
    mustBeDone(await editor.patch(`news/${item.id}?locale=uk&draft=true&overrideLock=true`, data));
  const stored = () =>
    askRest<Row & Record<string, unknown>>(watched.page, `news/${item.id}?locale=uk&draft=true&depth=0`);
  const notice = () => watched.page.getByRole('alert').filter({ hasText: 'Поки ви писали' });

  it('both have their words: what one saved is not saved over, and is added to what the other typed', async () => {
    const { page } = watched;
    await desk.open(page, form());
    await page.fill('#field-title', 'Назва, моя');
    await saveElsewhere({ summary: 'Їхній лід', body: body('Перший.', 'Другий.', 'Третій, їхній.') });
    await page.locator('#action-save').click();
    await notice().waitFor();
    expect(await stored()).toMatchObject({ title: 'Назва', summary: 'Їхній лід' });
    for (const width of [390, 1280, 1360]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const button = await page.locator('#action-save').boundingBox();
      expect((button?.x ?? 0) + (button?.width ?? width + 1)).toBeLessThanOrEqual(width);
    }
    await page.locator('#action-bring-together').click();
    await expect.poll(() => page.locator('#field-summary').inputValue(), SEEN).toBe('Їхній лід');
    expect(await page.locator('#field-title').inputValue()).toBe('Назва, моя');
    await notice().waitFor({ state: 'detached' });
    await desk.publish(page);
    const now = await stored();
    expect(now).toMatchObject({ title: 'Назва, моя', summary: 'Їхній лід' });
    expect(JSON.stringify(now)).toContain('Третій, їхній.');
  });

  it('are shown beside each other what both changed, and choose; nothing is saved before they press again', async () => {
    const { page } = watched;
    await desk.open(page, form());
    await page.fill('#field-title', 'Моя назва');
    await page.fill('#field-summary', 'Мій лід');
    await saveElsewhere({ title: 'Їхня назва', summary: 'Лід, що вони написали' });
    await page.locator('#action-save-draft').click();
    await notice().waitFor();
    await page.locator('#action-bring-together').click();
    const dialog = page.getByRole('dialog', { name: 'Обидва змінили те саме' });
    await dialog.waitFor();
    expect(await violationsOn(page, { isStrict: false })).toEqual([]);
    await dialog.getByRole('group', { name: 'Заголовок' }).getByLabel('Збережене').check();
    expect(await dialog.getByRole('group', { name: 'Заголовок' }).textContent()).toContain('Моя назва');
    await dialog.locator('#action-meeting-done').click();
    await expect.poll(() => page.locator('#field-title').inputValue(), SEEN).toBe('Їхня назва');
    expect(await page.locator('#field-summary').inputValue()).toBe('Мій лід');
    expect(await stored()).toMatchObject({ summary: 'Лід, що вони написали' });
    await desk.saveDraft(page);
    expect(await stored()).toMatchObject({ title: 'Їхня назва', summary: 'Мій лід' });
  });

  it('both have their words when one of them was away: what is put back is what was typed, and nothing else', async () => {
    const { page } = watched;
    await desk.open(page, form());
    await page.fill('#field-title', 'Написане до падіння');
    await expect.poll(() => page.locator('.kept-words').textContent(), SEEN).toContain('копія в цьому браузері');
    await page.goto('about:blank');
    await saveElsewhere({ summary: 'Написане тим часом' });
    await desk.open(page, form());
    await page.getByRole('button', { name: 'Повернути в поля' }).click();
    await expect.poll(() => page.locator('#field-title').inputValue(), SEEN).toBe('Написане до падіння');
    expect(await page.locator('#field-summary').inputValue()).toBe('Написане тим часом');
    await desk.saveDraft(page);
    expect(await stored()).toMatchObject({ title: 'Написане до падіння', summary: 'Написане тим часом' });
  });

  it('do not meet where one of them works in the other language', async () => {
    const { page } = watched;
    await desk.open(page, form());
    await page.fill('#field-title', 'Лише українською');
    mustBeDone(
      await editor.patch(`news/${item.id}?locale=en&draft=true&overrideLock=true`, { title: 'In English alone' }),
    );
    await desk.publish(page);
    expect(await stored()).toMatchObject({ title: 'Лише українською' });
  });

  it('do not meet themselves: what one publishes, withdraws, takes back and saves is one’s own', async () => {
    const { page } = watched;
    await desk.open(page, form());
    await desk.unpublish(page, 'Неточність');
    await page.locator('#action-undo-withdrawal').click();
    await page.locator('#action-withdraw').waitFor();
    await page.fill('#field-title', 'Після повернення');
    await desk.saveDraft(page);
    await page.fill('#field-title', 'І знову');
    await desk.publish(page);
    expect(await notice().count()).toBe(0);
    expect(await stored()).toMatchObject({ title: 'І знову' });
  });
});

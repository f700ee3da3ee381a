import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { openBrowser, openPage, type Watched } from '../support/browser.ts';
import * as desk from '../support/desk.ts';
import { type Installation, startInstallation } from '../support/installation.ts';
import { mustBeDone, openDesk, publish, type Rest, type Row } from '../support/rest.ts';

const SEEN = { timeout: 15_000 };

describe('an editor reads what became of a text, and takes a withdrawal back', () => {
  let installation: Installation;
  let browser: Browser;
  let editor: Rest;
  let watched: Watched;
  let item: Row;

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), openBrowser()]);
    editor = await (await openDesk(installation)).join('editor');
    const tag = mustBeDone(await editor.post('tags?locale=uk', { name: 'Освіта', type: 'topic' }));
    item = await publish(editor, 'news', 'Школи отримали кошти на укриття', { tags: [tag.id] });
    watched = await openPage(browser, installation.origin, { bypassCSP: true });
    await desk.signIn(watched.page, editor.account);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  });

  const form = () => `/admin/collections/news/${item.id}?locale=uk`;
  const history = () => watched.page.locator('.text-history');
  const told = () => history().textContent();
  const page = async () => (await fetch(`${installation.origin}/news/${item.number}`)).status;

  it('sees when it came out and in which feeds it is', async () => {
    await desk.open(watched.page, form());
    await desk.openTabNamed(watched.page, 'Історія');
    await expect.poll(told, SEEN).toMatch(/\d\d\.\d\d\.\d{4} \d\d:\d\d · Опубліковано/);
    expect(await history().locator('a', { hasText: 'Освіта' }).getAttribute('href')).toContain('/feeds/');
  });

  it('sees a correction word by word once it is out, with its note, and what waits in a draft', async () => {
    const { page: screen } = watched;
    await screen.locator('#field-title').waitFor({ state: 'detached' });
    await desk.openTabNamed(screen, 'Виправлення');
    await screen.fill('#field-correction', 'Кошти ще не надійшли.');
    await desk.openTabNamed(screen, 'Текст');
    await screen.fill('#field-title', 'Школи отримають кошти на укриття');
    await desk.publish(screen);
    await desk.openTabNamed(screen, 'Історія');
    await expect.poll(() => history().locator('ins').allTextContents(), SEEN).toEqual(['отримають']);
    expect(await history().locator('del').allTextContents()).toEqual(['отримали']);
    expect(await told()).toContain('Кошти ще не надійшли.');
    await desk.openTabNamed(screen, 'Текст');
    await screen.fill('#field-summary', 'Ще не вийшло');
    await desk.saveDraft(screen);
    await screen.getByRole('button', { name: 'Закрити повідомлення' }).first().waitFor({ state: 'attached' });
    await desk.open(screen, form());
    await desk.openTabNamed(screen, 'Історія');
    await expect.poll(told, SEEN).toContain('У чернетці, ще не вийшло');
    expect(await violationsOn(screen, { isStrict: false })).toEqual([]);
  });

  it('withdraws, is offered the text back for a minute, and has it as it was: what waited goes on waiting', async () => {
    const { page: screen } = watched;
    await desk.unpublish(screen, 'Неточність');
    await expect.poll(page, SEEN).toBe(410);
    await expect.poll(told, SEEN).toMatch(/Відкликано.*Неточність/s);
    const back = screen.getByRole('button', { name: 'Повернути українською, як було' });
    expect(await back.textContent()).toMatch(/· \d\d с$/);
    await back.click();
    await expect.poll(page, SEEN).toBe(200);
    await back.waitFor({ state: 'detached' });
    await expect
      .poll(() => screen.locator('[data-sonner-toaster]').textContent(), SEEN)
      .toContain('Текст знову на місці');
    await expect.poll(() => screen.locator('.text-states').textContent(), SEEN).toContain('є правки, які не вийшли');
    await desk.openTabNamed(screen, 'Текст');
    expect(await screen.locator('#field-summary').inputValue()).toBe('Ще не вийшло');
    expect(await (await fetch(`${installation.origin}/news/${item.number}`)).text()).not.toContain('Ще не вийшло');
    await screen.locator('#action-withdraw').waitFor();
  });

  it('is told in English, on a telephone', async () => {
    const {
      page: screen,
      close,
      faults,
    } = await openPage(browser, installation.origin, {
      language: 'en',
      viewport: { width: 390, height: 844 },
    });
    await desk.signIn(screen, editor.account);
    await screen.context().addCookies([{ name: 'payload-lng', value: 'en', url: installation.origin }]);
    await desk.open(screen, form());
    await desk.openTabNamed(screen, 'History');
    await expect.poll(() => screen.locator('.text-history').textContent(), SEEN).toContain('Correction note');
    expect(await screen.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(faults).toEqual([]);
    await close();
  });
});

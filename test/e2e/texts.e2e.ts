import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body } from '../support/content.ts';
import { askRest, openBrowser, openPage, type Watched } from './support/browser.ts';
import * as desk from './support/desk.ts';
import { type Installation, startInstallation } from './support/installation.ts';
import { mustBeDone, openDesk, type Rest, type Row } from './support/rest.ts';

const SEEN_MS = 15_000;

/** One item in two languages, each of which goes its own way; the editor's computer is in another zone. */
describe('an editor acts on one text at a time', () => {
  let installation: Installation;
  let browser: Browser;
  let editor: Rest;
  let watched: Watched;
  let item: Row;

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), openBrowser()]);
    editor = await (await openDesk(installation)).join('editor');
    item = mustBeDone(
      await editor.post('news?locale=uk&draft=true', { title: 'Двома мовами', body: body('Українською.') }),
    );
    mustBeDone(
      await editor.patch(`news/${item.id}?locale=en&draft=true`, {
        title: 'In two languages',
        body: body('Not ready.'),
      }),
    );
    watched = await openPage(browser, installation.origin, { timezoneId: 'America/New_York' });
    await desk.signIn(watched.page, editor.account);
  });

  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  });

  const statusOf = async (path: string) => (await fetch(installation.origin + path)).status;
  const statuses = async () => [await statusOf(`/news/${item.number}`), await statusOf(`/en/news/${item.number}`)];
  const button = () => watched.page.locator('#action-save');

  /** Types at the end of the body and presses a button before the browser can draw; resolves when the desk has saved. */
  const typeAndPress = async (words: string, pressed: string) => {
    const { page } = watched;
    const text = page.locator('.rich-text-lexical [data-lexical-editor=true]').first();
    await text.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(` ${words}`);
    const saved = page.waitForResponse((response) => response.request().method() === 'PATCH');
    await page.evaluate((selector) => document.querySelector<HTMLButtonElement>(selector)?.click(), pressed);
    expect((await saved).status()).toBe(200);
  };

  it('publishes Ukrainian alone: the button says so, and the English draft stays', async () => {
    const { page } = watched;
    await desk.open(page, `/admin/collections/news/${item.id}?locale=uk`);
    await expect.poll(() => button().textContent()).toContain('Опублікувати українською');
    await expect.poll(() => page.locator('.text-states').textContent()).toContain('Англійська: чернетка');
    await desk.publish(page);
    await expect.poll(statuses, { timeout: SEEN_MS }).toEqual([200, 404]);
    await expect.poll(() => page.locator('.text-states').textContent()).toContain('на сайті з');
  });

  it('shows the clock of Kyiv in another zone', async () => {
    const { page } = watched;
    const field = page.locator('#field-publishedAt');
    // The form is told the date that publishing gave by the answer to its own request.
    await expect.poll(() => field.inputValue()).not.toBe('');
    const shown = await field.inputValue();
    const today = new Date().toLocaleString('sv-SE', { timeZone: 'Europe/Kyiv' }).slice(0, 10);
    expect(shown.slice(0, 10)).toBe(today);
    const { doc } = await editor.patch(`news/${item.id}?locale=uk&draft=true`, {});
    const { publishedAt } = doc as Row & { publishedAt?: string };
    const stored = new Date(publishedAt ?? '').toLocaleString('sv-SE', { timeZone: 'Europe/Kyiv' });
    expect(shown).toBe(stored.slice(0, 16).replace(' ', 'T'));
  });

  it('keeps the words that were typed in the last instant before publishing', async () => {
    const { page } = watched;
    const text = page.locator('.rich-text-lexical [data-lexical-editor=true]').first();
    await text.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Останнє слово');
    const saved = page.waitForResponse((response) => response.request().method() === 'PATCH');
    await page.evaluate(() => {
      const pressed = document.querySelector<HTMLButtonElement>('#action-save');
      pressed?.click();
    });
    expect((await saved).status()).toBe(200);
    const read = async () => (await fetch(`${installation.origin}/news/${item.number}`)).text();
    await expect.poll(read, { timeout: SEEN_MS }).toContain('Останнє слово');
  });

  it('saves as a draft the word that was typed last, though nothing else has changed', async () => {
    const { page } = watched;
    await desk.open(page, `/admin/collections/news/${item.id}?locale=uk`);
    await typeAndPress('Слово чернетки', '#action-save-draft');
    const { body: saved } = await askRest<{ body: unknown }>(page, `news/${item.id}?locale=uk&draft=true&depth=0`);
    expect(JSON.stringify(saved)).toContain('Слово чернетки');
  });

  it('publishes English with it only when that is ticked', async () => {
    const { page } = watched;
    await desk.open(page, `/admin/collections/news/${item.id}?locale=uk`);
    await page.locator('.text-acts label', { hasText: 'і англійською' }).click();
    await expect.poll(() => button().textContent()).toContain('Опублікувати обома мовами');
    await desk.publish(page);
    await expect.poll(statuses, { timeout: SEEN_MS }).toEqual([200, 200]);
  });

  it('withdraws English alone, with a reason that readers see', async () => {
    const { page, faults } = watched;
    await desk.open(page, `/admin/collections/news/${item.id}?locale=en`);
    const text = page.locator('.rich-text-lexical [data-lexical-editor=true]').first();
    await text.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Not yet saved');
    await desk.unpublish(page, 'It named the wrong hromada.');
    await expect.poll(() => text.textContent()).toContain('Not yet saved');
    const { body: kept } = await askRest<{ body: unknown }>(page, `news/${item.id}?locale=en&draft=true&depth=0`);
    expect(JSON.stringify(kept)).toContain('Not yet saved');
    await expect.poll(statuses, { timeout: SEEN_MS }).toEqual([200, 410]);
    expect(await (await fetch(`${installation.origin}/en/news/${item.number}`)).text()).toContain('wrong hromada');
    await expect
      .poll(() => page.locator('.text-states').textContent(), { timeout: SEEN_MS })
      .toContain('Англійська: відкликано');
    await expect.poll(() => page.locator('#action-withdraw').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

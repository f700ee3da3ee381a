import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, type Watched } from '../support/browser.ts';
import * as desk from '../support/desk.ts';
import { picture } from '../support/files.ts';
import { countEffort, effortOf } from '../support/hand.ts';
import { type Installation, startInstallation } from '../support/installation.ts';
import { mustBeDone, openDesk, publish, type Rest, type Row } from '../support/rest.ts';

const SEEN = { timeout: 15_000 };

/** The five commonest tasks as a hand does them, held against what the editors' guide promises of each. */
describe('what a task costs an editor', () => {
  let installation: Installation;
  let browser: Browser;
  let editor: Rest;
  let watched: Watched;
  let promised: Map<string, { clicks: number; keys: number }>;

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), openBrowser()]);
    editor = await (await openDesk(installation)).join('editor');
    mustBeDone(await editor.post('tags?locale=uk', { name: 'Освіта', type: 'topic' }));
    mustBeDone(await editor.post('sources?locale=uk', { name: 'Асоціація громад', type: 'association' }));
    watched = await openPage(browser, installation.origin);
    await countEffort(watched.page);
    await desk.signIn(watched.page, editor.account);
    promised = promisesOf(await readFile('docs/editors.md', 'utf8'));
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  });

  const open = async (item: Row) => {
    await desk.open(watched.page, `/admin/collections/news/${item.id}?locale=uk`);
    await watched.page.locator('#action-withdraw').waitFor();
    await effortOf(watched.page);
  };
  const keepsPromise = async (task: string) =>
    expect({ task, ...(await effortOf(watched.page)) }).toEqual({ task, ...promised.get(task) });
  const status = async (number: unknown) => (await fetch(`${installation.origin}/news/${number}`)).status;

  it('publishing a text with everything: title, summary, body, tag, source and a new cover', async () => {
    const { page } = watched;
    await desk.open(page, '/admin');
    await effortOf(page);
    await page.locator('.overview__write summary').click();
    await page.getByRole('link', { name: 'Новину, анонс або колонку' }).click();
    await page.waitForURL((url) => url.pathname.endsWith('/news/create'));
    await desk.settle(page);
    await page.locator('#field-title').click();
    await page.keyboard.type('Новина з усім');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Її виклад.');
    await page.locator('.rich-text-lexical [data-lexical-editor=true]').first().click();
    await page.keyboard.type('Її слова.');
    for (const [field, name] of [
      ['tags', 'Освіта'],
      ['sources', 'Асоціація громад'],
    ] as const) {
      await page.locator(`#field-${field} .rs__control`).click();
      await page.keyboard.type(name.slice(0, 4));
      await page.locator(`#field-${field} .rs__option`, { hasText: name }).waitFor();
      await page.keyboard.press('Enter');
      await page.locator(`#field-${field} .rs__control`, { hasText: name }).waitFor();
      await page.keyboard.press('Escape');
    }
    await desk.openTabNamed(page, 'Медіа і файли');
    await page.locator('#field-cover .upload__createNewToggler').click();
    const drawer = page.locator('dialog[open] .drawer__content').last();
    await drawer.waitFor();
    await desk.settle(page);
    // The system's own window: one click to open it, which no test can make.
    await drawer.locator('input[type=file]').setInputFiles(await picture());
    await drawer.locator('#field-alt').click();
    await page.keyboard.type('Школа');
    await drawer.locator('#action-save').click();
    await drawer.waitFor({ state: 'detached' });
    const { number } = await desk.publish(page);
    await keepsPromise('publish');
    await expect.poll(() => status(number), SEEN).toBe(200);
  });

  it('translating it', async () => {
    const { page } = watched;
    await open(await publish(editor, 'news', 'Перекласти'));
    await page.locator('.localizer button').first().click();
    await page.locator('.popup__content [data-locale="en"]').click();
    await page.waitForURL((url) => url.searchParams.get('locale') === 'en');
    await desk.settle(page);
    await page.locator('#field-title').click();
    await page.keyboard.type('Translated');
    await page.locator('.rich-text-lexical [data-lexical-editor=true]').first().click();
    await page.keyboard.type('Its words.');
    await desk.publish(page);
    await keepsPromise('translate');
  });

  it('correcting it with a note', async () => {
    const { page } = watched;
    await open(await publish(editor, 'news', 'Виправити'));
    await page.locator('#field-title').click();
    await page.keyboard.type(' точно');
    await desk.openTabNamed(page, 'Виправлення');
    await page.locator('#field-correction').click();
    await page.keyboard.type('Було неточно.');
    await desk.publish(page);
    await keepsPromise('correct');
  });

  it('planning it', async () => {
    const { page } = watched;
    const item = mustBeDone(await editor.post('news?locale=uk&draft=true', { title: 'Запланувати', summary: 'Так.' }));
    await desk.open(page, `/admin/collections/news/${item.id}?locale=uk`);
    await effortOf(page);
    await page.locator('#field-publishedAt').click({ position: { x: 20, y: 15 } });
    await page.keyboard.type('01012099');
    await page.keyboard.press('Tab');
    await page.keyboard.type('0900AM');
    await expect.poll(() => page.locator('#action-save').textContent(), SEEN).toContain('Запланувати');
    await desk.publish(page);
    await keepsPromise('plan');
    expect(await status(item.number)).toBe(404);
  });

  it('withdrawing it with a reason', async () => {
    const { page } = watched;
    const item = await publish(editor, 'news', 'Відкликати');
    await open(item);
    await page.locator('#action-withdraw').click();
    const question = page.locator('dialog[open]');
    await question.locator('textarea').first().click();
    await page.keyboard.type('Неточність.');
    await question.locator('#confirm-action').click();
    await expect.poll(() => status(item.number), SEEN).toBe(410);
    await keepsPromise('withdraw');
  });
});

/** The rows of the guide's table that name a task in their last column: `| … | 12 | 3 | <!-- publish --> |`. */
function promisesOf(guide: string): Map<string, { clicks: number; keys: number }> {
  const rows = guide.matchAll(/\| (\d+) \| (\d+) <!-- (\w+) --> \|$/gm);
  return new Map(
    [...rows].map(([, clicks, keys, task]) => [task ?? '', { clicks: Number(clicks), keys: Number(keys) }]),
  );
}

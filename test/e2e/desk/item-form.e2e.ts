import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toKyivWallTime } from '../../../src/admin/kyiv-time/kyiv-wall-time.ts';
import { body } from '../../support/content.ts';
import { askRest, openBrowser, openPage, type Watched } from '../support/browser.ts';
import * as desk from '../support/desk.ts';
import { type Installation, startInstallation } from '../support/installation.ts';
import { mustBeDone, openDesk, publish, type Rest, type Row } from '../support/rest.ts';

/** A server and a browser on a busy machine take their time. */
const SEEN = { timeout: 15_000 };

/** The form as an editor uses it: where a text will go is seen before it goes there. */
describe('an editor sees where a text will go', () => {
  let installation: Installation;
  let browser: Browser;
  let editor: Rest;
  let watched: Watched;
  let item: Row;

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), openBrowser()]);
    editor = await (await openDesk(installation)).join('editor');
    const tag = mustBeDone(await editor.post('tags?locale=uk', { name: 'Освіта', type: 'topic' }));
    item = await publish(editor, 'news', 'Школи отримають кошти на укриття', { tags: [tag.id] });
    watched = await openPage(browser, installation.origin);
    await desk.signIn(watched.page, editor.account);
  });

  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  });

  const answer = () => watched.page.locator('#outlook-answer').textContent();
  const title = () => watched.page.locator('#field-title');

  it('counts what is shown of title, summary and body while they are typed', async () => {
    const { page } = watched;
    await desk.open(page, '/admin/collections/news/create');
    await title().fill('Дуже '.repeat(20));
    await expect.poll(() => page.locator('#counter-title').textContent(), SEEN).toContain('99\u00a0знаків з 70');
    expect(await page.locator('#counter-title q').textContent()).toMatch(/…$/);
    await page.locator('#field-summary').fill('Коротко.');
    await expect.poll(() => page.locator('#counter-summary').textContent(), SEEN).toContain('8\u00a0знаків з 200');
    await desk.writeBody(page, ['Три слова тут.']);
    await expect.poll(() => page.locator('#counter-body').textContent(), SEEN).toContain('3\u00a0слова');
  });

  it('is told where a text will go that was never saved, and what to look at', async () => {
    const { page } = watched;
    await title().fill('Школи отримають кошти на укриття');
    await page.locator('#action-outlook').click();
    await expect.poll(answer, SEEN).toContain('Зараз: вийде');
    expect(await answer()).toContain('Входить у стрічки');
    expect(await answer()).toContain('Усі публікації');
    expect(await answer()).toContain('Майже той самий заголовок');
    // A finding leads to its field.
    await page.locator('#outlook-answer button').first().click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), SEEN).toBe('field-title');
  });

  it('does not publish what is blocked: it says why, leads there, and keeps what was typed', async () => {
    const { page } = watched;
    await page.locator('#field-publishedAt').fill(toKyivWallTime(new Date(Date.now() - 86_400_000)));
    await page.locator('#action-save').click();
    await expect
      .poll(() => page.locator('[data-sonner-toast]').last().textContent(), SEEN)
      .toContain('Не опубліковано');
    expect(await answer()).toContain('Час виходу вже минув');
    expect(new URL(page.url()).pathname).toBe('/admin/collections/news/create');
    expect(await title().inputValue()).toBe('Школи отримають кошти на укриття');
    await page.locator('#field-publishedAt').fill('2099-01-01T09:00');
    await expect
      .poll(() => page.locator('#action-save').textContent(), SEEN)
      .toBe('Запланувати українською на 01.01, 09:00');
    await page.locator('#action-outlook').click();
    await expect.poll(answer, SEEN).toContain('01.01.2099 09:00 за Києвом: вийде');
  });

  it('keeps every word over a change of tabs, made at once after the last key', async () => {
    const { page } = watched;
    await desk.writeBody(page, []);
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Останнє слово');
    await desk.openTabNamed(page, 'Виправлення');
    await page.locator('#field-correction').fill('Було інакше.');
    await desk.openTabNamed(page, 'Текст');
    await expect.poll(() => page.locator('.rich-text-lexical').first().textContent(), SEEN).toContain('Останнє слово');
    const saved = await desk.saveDraft(page);
    const doc = await askRest<Row>(page, `news/${saved.id}?locale=uk&draft=true&depth=0`);
    expect(JSON.stringify(doc)).toContain('Останнє слово');
    expect(doc).toMatchObject({ correction: 'Було інакше.' });
  });

  it('shows what quotes and dashes would become, puts them so, and back again', async () => {
    const { page } = watched;
    await title().fill('Програма "Школа" - новий етап');
    await page.locator('#action-typography').click();
    const table = page.locator('.typography table');
    await expect.poll(() => table.textContent(), SEEN).toContain('Програма «Школа»⍽— новий етап');
    expect(await title().inputValue()).toBe('Програма "Школа" - новий етап');
    await page.locator('#action-typography-apply').click();
    await expect.poll(() => title().inputValue(), SEEN).toBe('Програма «Школа»\u00a0— новий етап');
    await page.locator('#action-typography-undo').click();
    await expect.poll(() => title().inputValue(), SEEN).toBe('Програма "Школа" - новий етап');
    await desk.writeBody(page, []);
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' "так" - і крапка');
    await page.locator('#action-typography').click();
    await page.locator('#action-typography-apply').click();
    const text = page.locator('.rich-text-lexical [data-lexical-editor=true]').first();
    await expect.poll(() => text.textContent(), SEEN).toContain('«так»\u00a0— і\u00a0крапка');
    const saved = await desk.saveDraft(page);
    const doc = await askRest<Row>(page, `news/${saved.id}?locale=uk&draft=true&depth=0`);
    expect(JSON.stringify(doc)).toContain('«так»\u00a0— і\u00a0крапка');
  });

  it('finds words in title, summary and body at once, puts others in their place, and back again', async () => {
    const { page } = watched;
    const before = await title().inputValue();
    await page.locator('#field-summary').fill('Лід про Школу.');
    await page.locator('#action-find').click();
    const tool = page.getByRole('group', { name: 'Знайти й замінити' });
    await tool.getByLabel('Знайти', { exact: true }).fill('школ');
    await expect.poll(() => tool.textContent(), SEEN).toContain('знайдено: 2');
    await tool.getByLabel('Лише цілі слова').check();
    await expect.poll(() => tool.textContent(), SEEN).toContain('знайдено: 0');
    await tool.getByLabel('Лише цілі слова').uncheck();
    await tool.getByLabel('Замінити на').fill('гімназі');
    await page.locator('#action-replace').click();
    await expect.poll(() => title().inputValue(), SEEN).toContain('гімназіа');
    expect(await page.locator('#field-summary').inputValue()).toBe('Лід про гімназіу.');
    expect(await tool.textContent()).toContain('Замінено: 2');
    await page.locator('#action-replace-undo').click();
    await expect.poll(() => title().inputValue(), SEEN).toBe(before);
    await tool.getByRole('button', { name: 'Закрити' }).click();
  });

  it('shows the tab of the event only for what has one', async () => {
    const { page } = watched;
    const tab = page.locator('.tabs-field__tab-button', { hasText: 'Подія' });
    await expect.poll(() => tab.isVisible(), SEEN).toBe(false);
    await desk.choose(page, 'kind', 'Анонс');
    await expect.poll(() => tab.isVisible(), SEEN).toBe(true);
  });

  it('says it in English of an English desk, for a text that is out: what it enters and leaves', async () => {
    const { page, faults, close } = await openPage(browser, installation.origin, { language: 'en' });
    await desk.signIn(page, editor.account);
    await page.context().addCookies([{ name: 'payload-lng', value: 'en', url: installation.origin }]);
    await desk.open(page, `/admin/collections/news/${item.id}?locale=uk`);
    await desk.choose(page, 'kind', 'Column');
    await page.locator('#action-outlook').click();
    const told = page.locator('#outlook-answer');
    await expect.poll(() => told.textContent(), SEEN).toContain('Leaves feeds: 1');
    expect(await told.textContent()).toContain('Enters feeds: 1');
    expect(await told.textContent()).toContain('Check list');
    expect(faults).toEqual([]);
    await close();
  });

  it('shows the draft by a link to somebody without an account, until that is taken back', async () => {
    const { page } = watched;
    await desk.open(page, `/admin/collections/news/${item.id}?locale=uk`);
    await title().fill('Правка на узгодження');
    await desk.saveDraft(page);
    await page.locator('#action-preview-link').click();
    const address = await page.locator('#preview-link').inputValue();
    const visitor = await openPage(browser, installation.origin);
    await visitor.page.goto(address);
    expect(await visitor.page.locator('h1').textContent()).toBe('Правка на узгодження');
    expect(await visitor.page.locator('main').textContent()).toContain('Не для оприлюднення');
    expect(visitor.faults).toEqual([]);
    expect(await (await fetch(`${installation.origin}/news/${item.number}`)).text()).not.toContain('на узгодження');
    await page.locator('#action-preview-revoke').click();
    await expect.poll(() => page.locator('[data-sonner-toaster]').textContent(), SEEN).toContain('більше не діють');
    expect((await fetch(address)).status).toBe(410);
    await visitor.close();
    expect(installation.output()).not.toContain('/preview/');
  });

  it('fits a telephone: nothing is wider than 390 pixels', async () => {
    const long = mustBeDone(
      await editor.post('news?locale=uk&draft=true', { title: 'Щ'.repeat(300), body: body('а'.repeat(400)) }),
    );
    for (const id of [item.id, long.id]) {
      const { page, close } = await openPage(browser, installation.origin, { viewport: { width: 390, height: 844 } });
      await desk.signIn(page, editor.account);
      await desk.open(page, `/admin/collections/news/${id}?locale=uk`);
      await page.locator('#action-outlook').click();
      await expect.poll(() => page.locator('#outlook-answer').textContent(), SEEN).toContain('Перевірка');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await close();
    }
  });

  it('asks nobody but our own host, and does nothing that a browser complains of', () => {
    expect(watched.faults.filter((fault) => !fault.includes('/api/payload-preferences'))).toEqual([]);
  });
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body } from '../../support/content.ts';
import { askRest, openBrowser, openPage, type Watched } from '../support/browser.ts';
import * as desk from '../support/desk.ts';
import { type Installation, startInstallation } from '../support/installation.ts';
import { mustBeDone, openDesk, publish, type Rest, type Row } from '../support/rest.ts';

/** A copy is kept a second after the last key, and a form that opens changes for a while by itself. */
const SEEN = { timeout: 15_000 };

describe('nothing that an editor typed is lost', () => {
  let installation: Installation;
  let browser: Browser;
  let editor: Rest;
  let watched: Watched;
  let item: Row;

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), openBrowser()]);
    editor = await (await openDesk(installation)).join('editor');
    // What is out is saved by nobody but its editor.
    item = await publish(editor, 'news', 'Було', { body: body('Початок.') });
    watched = await openPage(browser, installation.origin);
    await desk.signIn(watched.page, editor.account);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  });

  const form = () => `/admin/collections/news/${item.id}?locale=uk`;
  const state = () => watched.page.locator('.kept-words').textContent();
  const title = () => watched.page.locator('#field-title').inputValue();
  const stored = async () => (await askRest<Row & { title: string }>(watched.page, `news/${item.id}?draft=true`)).title;
  const bodyText = () => watched.page.locator('.rich-text-lexical [data-lexical-editor=true]').first().textContent();

  it('says whether it is saved, and what was typed survives a page that dies', async () => {
    const { page } = watched;
    await desk.open(page, form());
    await expect.poll(state, SEEN).toMatch(/^Збережено \d\d:\d\d$/);
    await page.fill('#field-title', 'Написане до падіння');
    await desk.writeBody(page, ['Перед тим. ']);
    await expect.poll(state, SEEN).toMatch(/^Не збережено · копія в цьому браузері, \d\d:\d\d$/);
    await page.goto('about:blank');
    await desk.open(page, form());
    expect(await title()).toBe('Було');
    await expect.poll(state, SEEN).toContain('«Написане до падіння»');
    await page.getByRole('button', { name: 'Повернути в поля' }).click();
    await expect.poll(title, SEEN).toBe('Написане до падіння');
    await expect.poll(bodyText, SEEN).toContain('Перед тим.');
    await expect.poll(state, SEEN).toContain('Не збережено');
    await desk.saveDraft(page);
    expect(await stored()).toBe('Написане до падіння');
  });

  it('what was saved is offered no more', async () => {
    const { page } = watched;
    await desk.open(page, form());
    await expect.poll(state, SEEN).toMatch(/^Збережено \d\d:\d\d$/);
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('visnyk/kept/'))),
    ).toEqual([]);
  });

  it('an item that was never saved keeps its words too, and they are let go when somebody says so', async () => {
    const { page } = watched;
    await desk.open(page, '/admin/collections/news/create?locale=uk');
    await page.fill('#field-title', 'Ще не збережена');
    await expect.poll(state, SEEN).toContain('копія в цьому браузері');
    await page.goto('about:blank');
    await desk.open(page, '/admin/collections/news/create?locale=uk');
    await expect.poll(state, SEEN).toContain('«Ще не збережена»');
    await page.getByRole('button', { name: 'Відкинути' }).click();
    await expect.poll(state, SEEN).toBe('');
    await desk.open(page, '/admin/collections/news/create?locale=uk');
    expect(await state()).toBe('');
  });

  it('without a connection the desk says so, and what it could not send it sends when asked again', async () => {
    const { page } = watched;
    await desk.open(page, form());
    await page.fill('#field-title', 'Написане в тунелі');
    await page.context().setOffline(true);
    await expect.poll(state, SEEN).toMatch(/^Немає звʼязку/);
    await page.locator('#action-save-draft').click();
    await expect
      .poll(() => page.locator('.payload-toast-container').textContent(), SEEN)
      .toContain('Написане лишилося тут');
    expect(await title()).toBe('Написане в тунелі');
    await page.context().setOffline(false);
    await expect.poll(state, SEEN).toContain('Не збережено');
    await desk.saveDraft(page);
    expect(await stored()).toBe('Написане в тунелі');
  });

  describe.each([
    { what: 'publishing', press: '#action-save', words: 'Опубліковане після сну' },
    { what: 'saving a draft', press: '#action-save-draft', words: 'Збережене після сну' },
  ])('the session ends before $what', ({ press, words }) => {
    it('the editor signs in over the page, and what they pressed is done with every word', async () => {
      const { page } = watched;
      await desk.open(page, form());
      await page.fill('#field-title', words);
      await page.context().clearCookies();
      await page.locator(press).click();
      const dialog = page.getByRole('dialog', { name: 'Сеанс завершився' });
      await dialog.waitFor();
      expect(await title()).toBe(words);
      await dialog.getByLabel('Пароль').fill('не той пароль');
      await dialog.getByRole('button', { name: 'Увійти' }).click();
      await dialog.getByRole('alert').waitFor();
      await dialog.getByLabel('Пароль').fill(editor.account.password);
      await dialog.getByRole('button', { name: 'Увійти' }).click();
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(stored, SEEN).toBe(words);
      await expect.poll(state, SEEN).toMatch(/^Збережено/);
      expect(await title()).toBe(words);
    });
  });

  it('who would rather not sign in keeps the words, and is told that nothing was saved', async () => {
    const { page } = watched;
    await desk.open(page, form());
    await page.fill('#field-title', 'Не зараз');
    await page.context().clearCookies();
    await page.locator('#action-save-draft').click();
    const dialog = page.getByRole('dialog', { name: 'Сеанс завершився' });
    await dialog.getByRole('button', { name: 'Не зараз' }).click();
    await expect
      .poll(() => page.locator('.payload-toast-container').textContent(), SEEN)
      .toContain('Не збережено: ви не ввійшли');
    expect(await title()).toBe('Не зараз');
    await expect.poll(state, SEEN).toContain('копія в цьому браузері');
    await page.locator('#action-save-draft').click();
    await dialog.getByLabel('Пароль').fill(editor.account.password);
    await dialog.getByRole('button', { name: 'Увійти' }).click();
    await expect.poll(stored, SEEN).toBe('Не зараз');
  });

  it('saves a draft by itself while somebody writes on: no word is lost, and it is one version', async () => {
    const { page } = watched;
    const draft = mustBeDone(
      await editor.post('news?locale=uk&draft=true', { title: 'Чернетка', body: body('Початок.') }),
    );
    const kept = async () => JSON.stringify(await askRest<Row>(page, `news/${draft.id}?locale=uk&draft=true&depth=0`));
    const versions = async () =>
      (await askRest<{ totalDocs: number }>(page, `news/versions?where[parent][equals]=${draft.id}&limit=1`)).totalDocs;
    await desk.open(page, `/admin/collections/news/${draft.id}?locale=uk`);
    await page.fill('#field-title', 'Саме збереглося');
    await expect.poll(kept, { timeout: 30_000 }).toContain('Саме збереглося');
    await expect.poll(state, SEEN).toMatch(/^Збережено \d\d:\d\d$/);
    await desk.writeBody(page, []);
    await page.keyboard.press('Control+End');
    for (const word of ['поки', 'зберігається', 'пишемо', 'далі']) {
      const saving = page.waitForRequest((request) => request.url().includes('autosaved=true'), { timeout: 40_000 });
      await page.keyboard.type(` ${word}`);
      await saving;
      await page.keyboard.type('…');
    }
    await expect.poll(kept, { timeout: 30_000 }).toContain(' поки… зберігається… пишемо… далі…');
    expect(await bodyText()).toContain('Початок. поки… зберігається… пишемо… далі…');
    expect(await versions()).toBe(2);
    await desk.publish(page);
    await page.fill('#field-title', 'Поверх того, що вийшло');
    await expect.poll(state, SEEN).toContain('копія в цьому браузері');
    expect(await kept()).not.toContain('Поверх того');
  });
});

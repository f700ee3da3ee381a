import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body } from '../../support/content.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import * as desk from '../support/desk.ts';
import { type Installation, startInstallation } from '../support/installation.ts';
import { mustBeDone, openDesk, publish, type Rest } from '../support/rest.ts';

const SEEN_MS = 40_000;
const DAY_MS = 24 * 3_600_000;
const UNBROKEN = 'Ю'.repeat(300);

describe('the first screen and the lists of the desk', () => {
  let installation: Installation;
  let browser: Browser;
  let editor: Rest;

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), openBrowser()]);
    editor = await (await openDesk(installation)).join('editor');
    await publish(editor, 'news', 'Вийшла сьогодні');
    await publish(editor, 'news', UNBROKEN);
    const later = new Date(Date.now() + DAY_MS).toISOString();
    await publish(editor, 'news', 'Вийде завтра', { publishedAt: later });
    mustBeDone(await editor.post('news?locale=uk&draft=true', { title: 'Чернетка', body: body('Слова.') }));
    const withdrawn = await publish(editor, 'news', 'Відкличемо її');
    mustBeDone(await editor.patch(`news/${withdrawn.id}?locale=uk&draft=true`, { _status: 'draft' }));
    mustBeDone(await editor.patch(`news/${withdrawn.id}?locale=uk`, { _status: 'draft' }));
  });

  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  });

  it('tell what is out, what comes tomorrow, what waits, and hear of what is new without being opened again', async () => {
    const { page, faults, close } = await openPage(browser, installation.origin);
    await desk.signIn(page, editor.account);
    await desk.open(page, '/admin');
    const timeline = page.locator('.overview__timeline');
    await expect.poll(() => timeline.textContent()).toContain('Вийшла сьогодні');
    expect(await timeline.textContent()).toContain('Завтра');
    expect(await timeline.textContent()).toContain('Вийде завтра');
    expect(await page.locator('.overview__side').textContent()).toContain('Чернетка');
    expect(await page.locator('.overview__out-list').textContent()).toContain('Відкличемо її');
    await page.locator('.overview__write summary').click();
    expect(await page.locator('.overview__write li').first().textContent()).toContain('Новину');
    await publish(editor, 'news', 'Щойно з-під пера');
    await expect
      .poll(() => page.locator('.overview__out-list').textContent(), { timeout: SEEN_MS })
      .toContain('Щойно з-під пера');
    expect(faults).toEqual([]);
    await close();
  });

  it.each([390, 1440])('are no wider than a screen of %i px, whatever a title is', async (width) => {
    const { page, close } = await openPage(browser, installation.origin, { viewport: { width, height: 844 } });
    await desk.signIn(page, editor.account);
    await desk.open(page, '/admin');
    expect(await page.locator('.overview').textContent()).toContain(UNBROKEN);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await close();
  });

  it('are narrowed by tabs: a withdrawn text is no draft', async () => {
    const { page, faults, close } = await openPage(browser, installation.origin);
    await desk.signIn(page, editor.account);
    const titlesUnder = async (tab: string) => {
      await desk.open(page, '/admin/collections/news');
      await page.locator('.list-tabs a', { hasText: tab }).click();
      await page.waitForURL((url) => url.searchParams.has('tab'));
      await desk.settle(page);
      return page.locator('td.cell-listTitle').allTextContents();
    };
    expect(await titlesUnder('Чернетки')).toEqual(['Чернетка']);
    expect(await titlesUnder('Відкликано')).toEqual(['Відкличемо її']);
    expect(await titlesUnder('Заплановано')).toEqual(['Вийде завтра']);
    expect(await page.locator('.list-tabs a[aria-current=page]').textContent()).toContain('Заплановано');
    expect(faults).toEqual([]);
    await close();
  });

  it('add tags to many texts without taking those they have', async () => {
    const tag = async (name: string) => mustBeDone(await editor.post('tags?locale=uk', { name }));
    const [has, gets] = [await tag('має'), await tag('дістане')];
    const item = await publish(editor, 'news', 'З тегом', { tags: [has.id] });
    const { page, close } = await openPage(browser, installation.origin);
    await desk.signIn(page, editor.account);
    await desk.open(page, `/admin/collections/news?where[id][equals]=${item.id}`);
    await page.locator('tbody input[type=checkbox]').first().click();
    await page.locator('.edit-many__toggle').click();
    const drawer = page.locator('dialog[open] .drawer__content').last();
    await drawer.locator('.field-select .rs__control, .edit-many__form .rs__control').first().click();
    await drawer.locator('.rs__option', { hasText: 'Теги' }).first().click();
    await expect.poll(() => drawer.locator('.bulk-lists').textContent()).toContain('Додати до тих, що є');
    await desk.choose(page, 'tags', 'дістане');
    const saved = page.waitForResponse((response) => response.request().method() === 'PATCH');
    await drawer.locator('.edit-many__publish').first().click();
    expect((await saved).status()).toBe(200);
    const tags = await page.evaluate(
      async (id) => ((await (await fetch(`/api/news/${id}?depth=0&draft=true`)).json()) as { tags: unknown[] }).tags,
      item.id,
    );
    expect(tags).toEqual([has.id, gets.id]);
    await close();
  });

  it.each(['uk', 'en'] as const)('name every control, and have one main part and a heading: %s', async (language) => {
    const { page, close } = await openPage(browser, installation.origin, { language });
    await desk.signIn(page, editor.account);
    for (const path of ['/admin', '/admin/collections/news', '/admin/collections/news/create', '/admin/feed-health']) {
      await desk.open(page, path);
      await expect.poll(() => unnamed(page, language), { message: path }).toEqual([]);
      expect(await page.locator('main, [role=main]').count(), path).toBe(1);
      expect(await page.locator('h1').count(), path).toBe(1);
    }
    await close();
  });
});

/** Controls that a screen reader has nothing to say of, or says in Payload's English (WCAG 2.2, 4.1.2). */
async function unnamed(page: Page, language: 'uk' | 'en'): Promise<string[]> {
  return page.evaluate((isEnglish) => {
    const nameOf = (control: Element): string => {
      const by = control.getAttribute('aria-labelledby');
      const named = by === null ? null : document.getElementById(by);
      const labels = 'labels' in control ? [...((control as HTMLInputElement).labels ?? [])] : [];
      return [
        control.getAttribute('aria-label'),
        named === control ? null : named?.textContent,
        ...labels.map((label) => label.textContent),
        control.matches('input, textarea, [contenteditable]') ? null : control.textContent,
        control.querySelector('img, svg')?.getAttribute('alt'),
        control.getAttribute('title'),
      ]
        .map((name) => name?.trim() ?? '')
        .join(' ')
        .trim();
    };
    const controls = [...document.querySelectorAll('button, a[href], input, textarea, [role=textbox], [role=button]')];
    return controls
      .filter((control) => !control.matches('[type=hidden], [type=file], [aria-hidden=true], [aria-hidden=true] *'))
      .filter((control) => control.getClientRects().length > 0)
      .filter((control) => {
        const name = nameOf(control);
        return name === '' || /\[object/.test(name) || (!isEnglish && /Drag to move|Remove link/.test(name));
      })
      .map((control) => control.outerHTML.slice(0, 200));
  }, language === 'en');
}

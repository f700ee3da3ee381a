import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, type Watched } from '../support/browser.ts';
import * as desk from '../support/desk.ts';
import { type Installation, startInstallation } from '../support/installation.ts';
import { mustBeDone, openDesk, publish, type Rest } from '../support/rest.ts';

const SEEN = { timeout: 15_000 };
const FIELD = { path: 'publishedAt', label: 'Вийде або вийшов (Київ)' };

/** Half an hour after midnight in Kyiv, which is the evening before in New York. */
const PLANNED = {
  'Перед тим днем': '2098-12-31T22:30:00.000Z',
  'Того дня зранку': '2099-01-01T22:30:00.000Z',
  'Наступного дня': '2099-01-02T22:30:00.000Z',
};

describe('an editor far from Kyiv narrows a list to days', () => {
  let installation: Installation;
  let browser: Browser;
  let editor: Rest;
  let watched: Watched;

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), openBrowser()]);
    editor = await (await openDesk(installation)).join('editor');
    for (const [title, publishedAt] of Object.entries(PLANNED)) await publish(editor, 'news', title, { publishedAt });
    watched = await openPage(browser, installation.origin, { timezoneId: 'America/New_York' });
    await desk.signIn(watched.page, editor.account);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  });

  const titles = () => watched.page.locator('.cell-listTitle').allTextContents();
  const days = () => watched.page.getByRole('group', { name: 'Дні за Києвом' });

  it('gets the days of Kyiv, both ends included, and goes back to all', async () => {
    const { page } = watched;
    await desk.open(page, '/admin/collections/news?locale=uk');
    expect(await titles()).toHaveLength(3);
    await days().getByLabel('Яка дата').selectOption(FIELD);
    await days().getByLabel('від').fill('2099-01-02');
    await expect.poll(titles, SEEN).toEqual(expect.not.arrayContaining(['Перед тим днем']));
    await days().getByLabel('до').fill('2099-01-02');
    await expect.poll(titles, SEEN).toEqual(['Того дня зранку']);
    await page.reload();
    await desk.settle(page);
    expect(await days().getByLabel('від').inputValue()).toBe('2099-01-02');
    expect(await days().getByLabel('до').inputValue()).toBe('2099-01-02');
    expect(await titles()).toEqual(['Того дня зранку']);
    expect(await page.locator('.list-tabs [aria-current]').count()).toBe(0);
    await days().getByRole('button', { name: 'Усі дні' }).click();
    await expect.poll(titles, SEEN).toHaveLength(3);
  });

  it('keeps what a tab asks for, which is told by the clock of Kyiv', async () => {
    const { page } = watched;
    await desk.open(page, '/admin/collections/news?locale=uk');
    await page.getByRole('navigation', { name: 'Що показати' }).getByRole('link', { name: 'Заплановано' }).click();
    await expect.poll(() => days().textContent(), SEEN).toMatch(/Також: .*пізніше за \d\d\.\d\d\.\d{4} \d\d:\d\d/);
    // Before the page listens, it would take the choice for a slip of the browser.
    await desk.settle(page);
    await days().getByLabel('Яка дата').selectOption(FIELD);
    await days().getByLabel('від').fill('2099-01-03');
    await expect.poll(titles, SEEN).toEqual(['Наступного дня']);
    await expect.poll(() => days().textContent(), SEEN).toContain('Також:');
  });

  it('opens an address that was kept before, and reads its moments by Kyiv', async () => {
    const { page } = watched;
    const kept = 'where[or][0][and][0][publishedAt][greater_than]=2099-01-02T10:15:00.000Z';
    await desk.open(page, `/admin/collections/news?locale=uk&${kept}`);
    expect(await titles()).toEqual(['Наступного дня']);
    expect(await days().textContent()).toContain('пізніше за 02.01.2099 12:15');
    await page.locator('#toggle-list-filters').click();
    await page.locator('.where-builder .condition').waitFor();
    expect(await page.locator('.where-builder .date-time-picker').isVisible()).toBe(false);
    // Payload's own filter is drawn anew while it opens: what is pressed then may go nowhere.
    const remove = page.locator('.condition__actions-remove');
    const removed = async () => {
      if (await remove.isVisible()) await remove.click();
      return titles();
    };
    await expect.poll(removed, { ...SEEN, interval: 1_000 }).toHaveLength(3);
  });

  it('is offered dates by Payload’s own filter nowhere: it would read them by the editor’s computer', async () => {
    const { page } = watched;
    mustBeDone(await editor.post('tags?locale=uk', { name: 'Освіта', type: 'topic' }));
    for (const list of ['news', 'tags', 'media', 'releases']) {
      await desk.open(page, `/admin/collections/${list}?locale=uk`);
      expect(await days().isVisible(), list).toBe(true);
      await page.locator('#toggle-list-filters').click();
      await page.locator('.where-builder__add-first-filter').click();
      await page.locator('.condition__field .rs__control').click();
      const offered = await page.locator('.condition__field .rs__option').allTextContents();
      expect(offered.length, list).toBeGreaterThan(1);
      const dates = await days().locator('option').allTextContents();
      expect(offered.filter((label) => dates.some((date) => label.endsWith(date)))).toEqual([]);
    }
  });

  it('fits a telephone, and asks nobody but our own host', async () => {
    const { page, close, faults } = await openPage(browser, installation.origin, {
      viewport: { width: 390, height: 844 },
    });
    await desk.signIn(page, editor.account);
    await desk.open(page, '/admin/collections/news?locale=uk');
    await page.getByRole('group', { name: 'Дні за Києвом' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(faults).toEqual([]);
    await close();
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTag, publishNews } from '../support/content.ts';
import type { HttpCentre } from '../support/http-centre.ts';
import { openBrowser, openPage } from './support/browser.ts';
import { openVisitedCentre } from './support/visited-centre.ts';

const SCREENS = [
  ['a desktop', { width: 1280, height: 900 }],
  ['a phone', { width: 360, height: 740 }],
] as const;

describe('feeds in a browser', () => {
  let centre: HttpCentre;
  let browser: Browser;

  beforeAll(async () => {
    centre = await openVisitedCentre();
    for (let index = 0; index < 16; index += 1) {
      const tag = await makeTag(centre.payload, `тема ${index}`);
      await publishNews(centre.payload, { title: `Новина ${index}`, tags: [tag.id] });
    }
    const health = await makeTag(centre.payload, 'здоров’я', 'health');
    await publishNews(centre.payload, { title: 'Лікарня', tags: [health.id] }, { title: 'A hospital' });
    await centre.settled();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await centre?.close();
  });

  it.each(SCREENS)(
    'F21 the builder shows the feed after each choice, and breaks nothing, on %s',
    async (_, viewport) => {
      const { page, faults, close } = await openPage(browser, centre.url, { viewport });
      await page.goto('/feeds');
      await page.getByRole('heading', { name: 'Складіть власну стрічку' }).click();
      const result = page.locator('#builder-result');
      await result.getByText('17 матеріалів', { exact: true }).waitFor();
      await page.getByRole('searchbox', { name: 'Знайти: Теми' }).fill('ТЕМА 1');
      expect(await page.locator('input[name=tag]:visible').count()).toBe(7);
      await page.locator('input[name=tag][value=tema-1]').check();
      await page.locator('input[name=tag][value=tema-12]').check();
      await result.getByText('2 матеріали', { exact: true }).waitFor();
      await result.getByText('Atom', { exact: true }).click();
      await page.locator('input[name=kind][value=news]').check();
      await result.getByText('kind=news', { exact: false }).locator('visible=true').waitFor();
      const address = '/feeds/uk/query.atom?tag=tema-1,tema-12&kind=news';
      expect(await result.locator('code:visible').allTextContents()).toEqual([centre.settings.origin + address]);
      await result.getByText('Копіювати').click();
      await result.getByText('Скопійовано').waitFor();
      expect(await widthBeyondScreen(page)).toBe(0);
      await page.getByRole('button', { name: 'Очистити вибір' }).click();
      await result.getByText('17 матеріалів', { exact: true }).waitFor();
      expect(await page.locator('#builder input:checked').count()).toBe(1);
      await page.locator('input[name=tag][value=tema-3]').check();
      await page.getByRole('button', { name: 'Показати стрічку' }).click();
      await page.waitForURL('**/feeds/uk/tag/tema-3');
      expect(faults).toEqual([]);
      await close();
    },
  );

  it('F21 on a phone what has come of a choice stays in sight', async () => {
    const { page, close } = await openPage(browser, centre.url, { viewport: { width: 360, height: 740 } });
    await page.goto('/feeds');
    await page.getByRole('heading', { name: 'Складіть власну стрічку' }).click();
    await page.locator('input[name=tag][value=tema-9]').check();
    const result = page.locator('#builder-result');
    await result.getByText('1 матеріал', { exact: true }).waitFor();
    await page.locator('#build > summary').evaluate((summary) => summary.scrollIntoView());
    const box = await result.getByText('Копіювати').boundingBox();
    expect(box?.y).toBeLessThan(740);
    await close();
  });

  it('F21 the builder says why a choice makes no feed', async () => {
    const { page, close } = await openPage(browser, centre.url, { language: 'en' });
    await page.goto('/en/feeds');
    await page.getByRole('heading', { name: 'Build your own feed' }).click();
    await page.locator('input[name=tag][value=tema-1]').check();
    await page.locator('summary', { hasText: 'Leave out topics' }).click();
    await page.locator('input[name=not][value=tema-1]').check();
    await page.locator('#builder-result').getByText('Every topic that is chosen is also left out.').waitFor();
    await close();
  });

  it.each(["здоров'я", 'ЗДОРОВ’Я', 'здоровʼя', 'здоров`я'])(
    'a feed is found by %s, and what is not is told',
    async (word) => {
      const { page, faults, close } = await openPage(browser, centre.url);
      await page.goto('/feeds');
      const search = page.getByRole('searchbox', { name: 'Знайти стрічку' });
      const told = page.locator('.feed-lists [role=status]');
      await search.fill(word);
      expect(await told.textContent()).toBe('Знайдено: 2');
      expect(await page.locator('.directory li:visible').count()).toBe(2);
      expect(await page.locator('.feed-list h3:visible').allTextContents()).toEqual(['За темою', 'За темою']);
      await search.fill('нічого такого');
      expect(await told.textContent()).toContain('Нічого не знайдено');
      expect(await page.locator('.feed-list:visible').count()).toBe(0);
      await search.fill('');
      expect([await told.textContent(), await page.locator('.feed-list:visible').count()]).toEqual(['', 2]);
      expect(faults).toEqual([]);
      await close();
    },
  );

  it.each(SCREENS)('links in lists of feeds are large enough to be hit, on %s', async (_, viewport) => {
    const { page, close } = await openPage(browser, centre.url, { viewport });
    for (const path of ['/feeds', '/feeds/uk/all', '/en/feeds']) {
      await page.goto(path);
      const heights = await page
        .locator('.feed-list a, .address a:visible, .whole-feed a:visible, .formats > label, .copy')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      expect(heights.length).toBeGreaterThan(3);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
    }
    await close();
  });

  it('F21 works without scripts, and gives a choice that makes no feed back as it was', async () => {
    const { page, faults, close } = await openPage(browser, centre.url, { javaScriptEnabled: false });
    await page.goto('/feeds');
    expect(await page.getByRole('searchbox', { name: 'Знайти стрічку' }).count()).toBe(0);
    await page.getByRole('heading', { name: 'Складіть власну стрічку' }).click();
    await page.locator('input[name=tag][value=tema-3]').check();
    await page.locator('input[name=kind][value=news]').check();
    await page.locator('summary', { hasText: 'Без тем' }).click();
    await page.locator('input[name=not][value=tema-3]').check();
    await page.getByRole('button', { name: 'Показати стрічку' }).click();
    await page.getByText('Виключено всі теми, які обрано.').waitFor();
    expect(faults.splice(0)).toEqual([
      expect.stringMatching(/^(console|400)/),
      expect.stringMatching(/^(console|400)/),
    ]);
    expect(await page.locator('input[name=kind][value=news]').isChecked()).toBe(true);
    await page.locator('input[name=not][value=tema-3]').uncheck();
    await page.getByRole('button', { name: 'Показати стрічку' }).click();
    await page.waitForURL('**/feeds/uk/query?tag=tema-3&kind=news');
    expect(await page.getByRole('link', { name: 'Новина 3' }).count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });
});

function widthBeyondScreen(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

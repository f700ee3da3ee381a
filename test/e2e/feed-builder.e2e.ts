import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTag, publishNews } from '../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { openBrowser, openPage } from './support/browser.ts';

describe('the feed builder', () => {
  let centre: HttpCentre;
  let browser: Browser;

  beforeAll(async () => {
    centre = await openHttpCentre();
    for (let index = 0; index < 16; index += 1) {
      const tag = await makeTag(centre.payload, `тема ${index}`);
      await publishNews(centre.payload, { title: `Новина ${index}`, tags: [tag.id] });
    }
    await centre.settled();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await centre.close();
  });

  it.each([
    ['a desktop', { width: 1280, height: 900 }],
    ['a phone', { width: 390, height: 844 }],
  ])('F21 shows the feed after each choice, and breaks nothing, on %s', async (_name, viewport) => {
    const { page, faults, close } = await openPage(browser, centre.url, { viewport });
    await page.goto('/feeds');
    await page.getByText('16 матеріалів', { exact: true }).waitFor();
    await page.getByRole('searchbox', { name: 'Знайти: Теми' }).fill('ТЕМА 1');
    expect(await page.locator('input[name=tag]:visible').count()).toBe(7);
    await page.locator('input[name=tag][value=tema-1]').check();
    await page.locator('input[name=tag][value=tema-12]').check();
    const result = page.locator('#builder-result');
    await result.getByText('2 матеріали', { exact: true }).waitFor();
    expect(await result.getByLabel('RSS', { exact: true }).inputValue()).toContain(
      '/feeds/uk/query.rss?tag=tema-1,tema-12',
    );
    await result.getByText('Копіювати').first().click();
    await result.getByText('Скопійовано').waitFor();
    const [width, visible] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(width).toBeLessThanOrEqual(visible ?? 0);
    await page.getByRole('button', { name: 'Показати стрічку' }).click();
    await page.waitForURL('**/feeds/uk/query?tag=tema-1,tema-12');
    expect(faults).toEqual([]);
    await close();
  });

  it('F21 works without scripts', async () => {
    const { page, faults, close } = await openPage(browser, centre.url, { javaScriptEnabled: false });
    await page.goto('/feeds');
    await page.locator('input[name=tag][value=tema-3]').check();
    await page.locator('input[name=kind][value=news]').check();
    await page.getByRole('button', { name: 'Показати стрічку' }).click();
    await page.waitForURL('**/feeds/uk/query?tag=tema-3&kind=news');
    expect(await page.getByRole('link', { name: 'Новина 3' }).count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });
});

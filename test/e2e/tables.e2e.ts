import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { node, p, state, text } from '../publication/body/body-fixtures.ts';
import { publishNews } from '../support/content.ts';
import type { HttpCentre } from '../support/http-centre.ts';
import { openBrowser, openPage } from './support/browser.ts';
import { openVisitedCentre } from './support/visited-centre.ts';

const HEADS = ['Громада', 'Найменування закладу освіти', 'Потужність, кВт', 'Вартість, грн', 'Стан виконання робіт'];
const CELLS = ['Кам’янець-Подільська', 'Заклад дошкільної освіти «Сонечко»', '1 250', '12 400 000', 'завершено'];

function table(heads: string[], cells: string[]) {
  const row = (words: string[], headerState: number) =>
    node(
      'tablerow',
      words.map((word) => node('tablecell', [p(text(word))], { headerState })),
    );
  return node('table', [row(heads, 1), ...Array.from({ length: 12 }, () => row(cells, 0))]);
}

describe('tables in a browser', () => {
  let centre: HttpCentre;
  let browser: Browser;
  let path: string;

  beforeAll(async () => {
    centre = await openVisitedCentre();
    for (let index = 0; index < 8; index += 1) await publishNews(centre.payload, { title: `Новина ${index}` });
    const paragraph = p(text('Громади звітують про будівництво. '.repeat(20)));
    const narrow = table(['Громада', 'Дітей'], ['Луцьк', '12 400']);
    const body = state(paragraph, table(HEADS, CELLS), paragraph, narrow);
    const item = await centre.payload.create({
      collection: 'news',
      locale: 'uk',
      data: { kind: 'news', title: 'Звіт', body: body as never, _status: 'published' },
    });
    await centre.settled();
    path = `/news/${item.number}`;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await centre?.close();
  });

  it('are scrolled by keyboard where the screen is narrow, and the page is not', async () => {
    const { page, faults, close } = await openPage(browser, centre.url, { viewport: { width: 360, height: 740 } });
    await page.goto(path);
    const region = page.getByRole('region', { name: 'Таблиця 1' });
    await region.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
    expect(await region.getByRole('columnheader').count()).toBe(HEADS.length);
    expect(await linesOf(page, '.number')).toEqual([1]);
    expect(await widthBeyondScreen(page)).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it('use the sheet where the screen is wide, and the text keeps its measure', async () => {
    const { page, close } = await openPage(browser, centre.url, { viewport: { width: 1280, height: 900 } });
    await page.goto(path);
    const [wide, narrow] = await page.locator('.table').evaluateAll((regions) => regions.map((one) => one.clientWidth));
    const [paragraph = 0] = await page.locator('.prose p').evaluateAll((all) => all.map((one) => one.clientWidth));
    expect(wide).toBeGreaterThan(paragraph + 200);
    expect(paragraph).toBeLessThan(800);
    const [main = 0] = await page.locator('main').evaluateAll((all) => all.map((one) => one.clientWidth));
    expect(Math.abs((wide ?? 0) - main)).toBeLessThanOrEqual(20);
    expect(narrow).toBeLessThanOrEqual(paragraph);
    expect(await scrolledRegions(page)).toBe(0);
    expect(await widthBeyondScreen(page)).toBe(0);
    await close();
  });
});

/** Different heights of these elements, in lines of text. */
function linesOf(page: Page, selector: string): Promise<number[]> {
  return page.locator(selector).evaluateAll((all) => {
    const lines = all.map((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    });
    return [...new Set(lines)];
  });
}

function scrolledRegions(page: Page): Promise<number> {
  return page.locator('.table').evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
}

function widthBeyondScreen(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

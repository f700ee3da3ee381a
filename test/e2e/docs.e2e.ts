import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpCentre } from '../support/http-centre.ts';
import { openBrowser, openPage } from './support/browser.ts';
import { openVisitedCentre } from './support/visited-centre.ts';

describe('the documentation of the API in a browser', () => {
  let centre: HttpCentre;
  let browser: Browser;

  beforeAll(async () => {
    centre = await openVisitedCentre();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await centre?.close();
  });

  it.each([
    ['/v1/docs', 360],
    ['/v1/docs', 768],
    ['/v1/docs/uk', 360],
    ['/v1/docs/uk', 1280],
  ])('%s has nothing that scrolls sideways at %d px, examples opened', async (path, width) => {
    const { page, faults, close } = await openPage(browser, centre.url, { viewport: { width, height: 800 } });
    await page.goto(path);
    const wider = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      return [...document.querySelectorAll('*')]
        .filter((one) => one.scrollWidth > one.clientWidth && getComputedStyle(one).display !== 'inline')
        .map((one) => `${one.tagName} ${one.className} ${one.textContent.slice(0, 60)}`);
    });
    expect(wider).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('keeps its contents in sight on a desktop, and its text at one measure', async () => {
    const { page, close } = await openPage(browser, centre.url, { viewport: { width: 1280, height: 800 } });
    await page.goto('/v1/docs');
    await page.locator('#problems').scrollIntoViewIfNeeded();
    const box = await page.locator('.docs-contents').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
    const longest = await page.evaluate(() => {
      const signs = [...document.querySelectorAll('.docs .prose p, .docs dd')].map((one) => {
        const zero = document.createElement('span');
        zero.style.cssText = 'position:absolute;width:1ch';
        one.append(zero);
        const width = one.clientWidth / zero.getBoundingClientRect().width;
        zero.remove();
        return width;
      });
      return Math.max(...signs);
    });
    expect(longest).toBeLessThan(69);
    await close();
  });
});

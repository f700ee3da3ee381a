import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askRest, openBrowser, openPage, type Watched } from './support/browser.ts';
import * as desk from './support/desk.ts';
import { type Installation, startInstallation } from './support/installation.ts';
import { PASTED } from './support/pasted.ts';
import { openDesk, type Row } from './support/rest.ts';

declare global {
  var paste: { cleanHtml(pasted: Document): string };
}

/** In a browser, because it is the browser that reads what programs put on the clipboard. */
describe('what is pasted keeps what a body may hold, and nothing else', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
    const [bundle] = buildSync({
      entryPoints: [fileURLToPath(new URL('../../src/admin/paste/clean-html.ts', import.meta.url))],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'paste',
    }).outputFiles;
    await page.addScriptTag({ content: bundle?.text ?? '' });
  });
  afterAll(() => browser?.close());

  const clean = (html: string) =>
    page.evaluate((text) => paste.cleanHtml(new DOMParser().parseFromString(text, 'text/html')), html);

  it.each(PASTED)('%s', async (_name, pasted, expected) => {
    expect(await clean(pasted)).toBe(expected);
  });

  it.each(PASTED)('%s: clean stays clean', async (_name, _pasted, expected) => {
    // Headings have moved down already, and do not move again.
    expect(await clean(expected)).toBe(expected);
  });
});

describe('a list pasted from Word into the body', () => {
  let installation: Installation;
  let browser: Browser;
  let watched: Watched;

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), openBrowser()]);
    const editor = await (await openDesk(installation)).join('editor');
    watched = await openPage(browser, installation.origin);
    await desk.signIn(watched.page, editor.account);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  });

  it('is a list, on the page of the published text too, and nothing of Word comes with it', async () => {
    const { page, faults } = watched;
    await desk.open(page, '/admin/collections/news/create?locale=uk');
    await page.fill('#field-title', 'Вставлене з Word');
    const [, pasted = ''] = PASTED.find(([name]) => name === 'Word: numbers, nested') ?? [];
    const text = page.locator('.rich-text-lexical [data-lexical-editor=true]').first();
    await text.click();
    await text.evaluate((element, html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', `<p class=MsoNormal><b style='color:red'>Умови</b></p>${html}`);
      clipboardData.setData('text/plain', 'Умови 1. Перше');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, pasted);
    await expect.poll(() => text.locator('ol ol > li').allTextContents()).toEqual(['під першим', 'теж']);
    expect(await text.locator('[style*=color], .MsoNormal').count()).toBe(0);
    expect(await text.textContent()).not.toContain('1.');
    await desk.publish(page);
    const found = () => askRest<{ docs: Row[] }>(page, 'news?locale=uk&limit=1&sort=-createdAt');
    await expect.poll(async () => (await found()).docs.length).toBe(1);
    const number = (await found()).docs[0]?.number;
    const read = async () => (await fetch(`${installation.origin}/news/${number}`)).text();
    await expect
      .poll(async () => (await read()).replace(/\s*\n\s*/g, ''))
      .toContain('<ol><li>Перше<ol><li>під першим</li><li>теж</li></ol></li><li>Друге</li></ol>');
    expect(faults).toEqual([]);
  });
});

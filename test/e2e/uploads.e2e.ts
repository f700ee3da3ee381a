import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askRest, openBrowser, openPage, type Watched } from './support/browser.ts';
import * as desk from './support/desk.ts';
import { encryptedPdf, pdf, picture, renamedProgram, renamedProgramPdf, svg } from './support/files.ts';
import { type Installation, startInstallation } from './support/installation.ts';
import { openDesk, type TestFile } from './support/rest.ts';

describe('uploads in the admin', () => {
  let installation: Installation;
  let browser: Browser;
  let watched: Watched;

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), openBrowser()]);
    const { join } = await openDesk(installation);
    const editor = await join('editor');
    watched = await openPage(browser, installation.origin);
    await desk.signIn(watched.page, editor.account);
  });

  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  });

  it.each([
    ['a program called a photograph', 'media', renamedProgram, 'Підходять JPEG, PNG, WebP, AVIF і GIF (не SVG)'],
    ['an SVG', 'media', svg, 'Підходять JPEG, PNG, WebP, AVIF і GIF (не SVG)'],
    ['an SVG called a photograph', 'media', () => svg('герб.png', 'image/png'), 'Підходять JPEG, PNG'],
    ['a program called a PDF', 'documents', renamedProgramPdf, 'Можна PDF, DOCX, XLSX, PPTX, ODT і ODS'],
    ['an encrypted PDF', 'documents', encryptedPdf, 'PDF захищено паролем: читачі його не відкриють.'],
  ] as const)('%s: says why in Ukrainian and stores nothing', async (_what, collection, make, reason) => {
    const { page } = watched;
    await offer(page, collection, await make());
    const answer = page.waitForResponse(
      (response) => response.request().method() === 'POST' && isUpload(response.url()),
    );
    await page.locator('#action-save').click();
    expect((await answer).status()).toBe(400);
    await page.getByText(reason).first().waitFor();
    expect(await countIn(page, collection)).toBe(0);
  });

  it.each(['media', 'documents'] as const)(
    '%s without a file, or with one that was taken out again: says so in Ukrainian',
    async (collection) => {
      const { page } = watched;
      await desk.open(page, `/admin/collections/${collection}/create`);
      await page.locator(collection === 'media' ? '#field-alt' : '#field-title').fill('Слова без файлу');
      await page.locator('#action-save').click();
      await page.getByText('Оберіть файл.').first().waitFor();
      await offer(page, collection, await picture());
      await page.locator('.file-field__remove').click();
      await page.locator('#action-save').click();
      await page.getByText('Оберіть файл.').first().waitFor();
      expect(await page.getByText('A file is required').count()).toBe(0);
    },
  );

  it('says in Ukrainian that the server cannot be reached, and keeps what was written', async () => {
    const { page } = watched;
    await offer(page, 'media', await picture());
    await page.context().setOffline(true);
    await page.locator('#action-save').click();
    await page.getByText('Немає звʼязку з сервером. Написане лишилося тут: спробуйте ще раз.').first().waitFor();
    await page.context().setOffline(false);
    expect(await page.inputValue('#field-alt')).not.toBe('');
  });

  it('takes a good image and a good PDF, and measures them', async () => {
    const { page } = watched;
    await offer(page, 'media', await picture());
    await page.locator('#action-save').click();
    await page.waitForURL((url) => /\/media\/[^/]+$/.test(url.pathname) && !url.pathname.endsWith('/create'));
    await page.getByText('1280x800').first().waitFor();
    await offer(page, 'documents', await pdf());
    await page.locator('#action-save').click();
    await page.waitForURL((url) => /\/documents\/[^/]+$/.test(url.pathname) && !url.pathname.endsWith('/create'));
    await expect.poll(() => page.inputValue('#field-pages')).toBe('3');
    expect(await page.inputValue('#field-sha256')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('asked no other host, broke no policy and crashed nothing', () => {
    const refusals = /^400 |status of 400|ERR_INTERNET_DISCONNECTED|Failed to fetch/;
    expect(watched.faults.filter((fault) => !refusals.test(fault))).toEqual([]);
    expect(installation.output()).not.toMatch(/"level":(50|60)|uncaught/i);
  });
});

async function offer(page: Page, collection: 'media' | 'documents', file: TestFile): Promise<void> {
  await desk.open(page, `/admin/collections/${collection}/create`);
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.fill(collection === 'media' ? '#field-alt' : '#field-title', 'Перевірка завантаження');
}

function isUpload(url: string): boolean {
  return /\/api\/(media|documents)\b/.test(url);
}

async function countIn(page: Page, collection: string): Promise<number> {
  const { totalDocs } = await askRest<{ totalDocs: number }>(page, `${collection}?limit=1`);
  return totalDocs;
}

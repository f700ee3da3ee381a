import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toKyivWallTime } from '../../../src/admin/kyiv-time/kyiv-wall-time.ts';
import { dayOf } from '../../../src/publication/dates/kyiv-days.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import * as desk from '../support/desk.ts';
import { type Installation, startInstallation } from '../support/installation.ts';
import { openDesk, publish, type Rest } from '../support/rest.ts';

const DAY_MS = 24 * 3_600_000;

/** The calendar as an editor uses it whose computer believes to be elsewhere. */
describe('the calendar of the desk', () => {
  let installation: Installation;
  let browser: Browser;
  let editor: Rest;
  let author: Rest;
  const planned = new Date(Math.floor(Date.now() / 60_000) * 60_000 + DAY_MS).toISOString();
  const later = new Date(Date.parse(planned) + DAY_MS).toISOString();

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), openBrowser()]);
    const opened = await openDesk(installation);
    editor = await opened.join('editor');
    author = await opened.join('author');
    await publish(editor, 'news', 'Вийшла сьогодні');
    await publish(editor, 'news', 'Вийде завтра', { publishedAt: planned });
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  });

  it('a plan is moved to another day by keyboard, without opening the text', async () => {
    const { page, faults, close } = await openPage(browser, installation.origin);
    await desk.signIn(page, editor.account);
    await desk.open(page, '/admin');
    await page.locator('.overview__calendar').click();
    await page.locator('.calendar').waitFor();
    await desk.open(page, `/admin/calendar?week=${dayOf(planned)}`);
    const line = page.locator('.calendar__planned', { hasText: 'Вийде завтра' });
    expect(await line.locator('time').textContent()).toBe(toKyivWallTime(planned).slice(-5));
    await line.locator('.calendar__move').press('Enter');
    const input = line.locator('input');
    expect(await input.inputValue()).toBe(toKyivWallTime(planned));
    expect(await input.evaluate((element) => element === document.activeElement)).toBe(true);
    await input.fill(toKyivWallTime(later));
    await input.press('Enter');
    await line.locator('.calendar__mover').waitFor({ state: 'detached' });
    await desk.open(page, `/admin/calendar?week=${dayOf(later)}`);
    await expect
      .poll(() => page.locator('.calendar__planned time').getAttribute('datetime'), { timeout: 20_000 })
      .toBe(later);
    expect(faults).toEqual([]);
    await close();
  });

  it('an author sees it, and moves nothing', async () => {
    const { page, close } = await openPage(browser, installation.origin, { language: 'en' });
    await desk.signIn(page, author.account);
    await desk.open(page, `/admin/calendar?week=${dayOf(later)}`);
    expect(await page.locator('h1').textContent()).toContain('Calendar');
    expect(await page.locator('.calendar__planned').count()).toBe(1);
    expect(await page.locator('.calendar__move').count()).toBe(0);
    await close();
  });

  it.each([390, 1440])('is no wider than a screen of %i px', async (width) => {
    const { page, close } = await openPage(browser, installation.origin, { viewport: { width, height: 844 } });
    await desk.signIn(page, editor.account);
    await desk.open(page, '/admin/calendar');
    expect(await page.locator('.calendar').textContent()).toContain('Вийшла сьогодні');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await close();
  });
});

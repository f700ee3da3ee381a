import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body } from '../support/content.ts';
import { openBrowser, openPage } from './support/browser.ts';
import * as desk from './support/desk.ts';
import { fetchFeed } from './support/feeds.ts';
import { type Installation, startInstallation } from './support/installation.ts';
import { mustBeDone, openDesk, type Rest } from './support/rest.ts';

/** Planned for the next minute, and looked at every five seconds. */
const DUE_MS = 90_000;

describe('publishing at a set time', () => {
  let installation: Installation;
  let browser: Browser;
  let editor: Rest;

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), openBrowser()]);
    editor = await (await openDesk(installation)).join('editor');
  });

  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  });

  it.each([
    ['goes out when its time has come', 'Вийде сама', 'soon'],
    ['waits for its time', 'Вийде колись', 'later'],
  ] as const)('a draft planned in the browser %s', async (_what, title, when) => {
    const draft = { title, body: body('Текст, що чекає.'), _status: 'draft' };
    const { id } = mustBeDone(await editor.post('news?locale=uk&draft=true', draft));
    const { page, faults, close } = await openPage(browser, installation.origin);
    await desk.signIn(page, editor.account);
    await desk.open(page, `/admin/collections/news/${id}`);
    await desk.planPublishing(page, when);
    expect(faults).toEqual([]);
    await close();
  });

  it('one is out, the other is not', async () => {
    const { origin } = installation;
    const titles = async () => (await fetchFeed(origin, 'uk', 'all', 'rss')).titles;
    await expect.poll(titles, { timeout: DUE_MS, interval: 500 }).toEqual(['Вийде сама']);
  });
});

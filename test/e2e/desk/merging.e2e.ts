import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { askRest, openBrowser, openPage, type Watched } from '../support/browser.ts';
import * as desk from '../support/desk.ts';
import { type Installation, startInstallation } from '../support/installation.ts';
import { mustBeDone, openDesk, publish, type Rest, type Row } from '../support/rest.ts';

const SEEN = { timeout: 15_000 };

describe('an editor merges two tags', () => {
  let installation: Installation;
  let browser: Browser;
  let editor: Rest;
  let watched: Watched;
  let gone: Row;

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), openBrowser()]);
    editor = await (await openDesk(installation)).join('editor');
    gone = mustBeDone(await editor.post('tags?locale=uk', { name: 'Навчання', type: 'topic' }));
    mustBeDone(await editor.post('tags?locale=uk', { name: 'Освіта', type: 'topic' }));
    await publish(editor, 'news', 'Перша новина', { tags: [gone.id] });
    mustBeDone(await editor.post('news?locale=uk&draft=true', { title: 'Чернетка з тегом', tags: [gone.id] }));
    mustBeDone(await editor.post('saved-feeds?locale=uk', { name: 'Про школу', tags: [gone.id] }));
    watched = await openPage(browser, installation.origin, { bypassCSP: true });
    await desk.signIn(watched.page, editor.account);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  });

  const stored = () => askRest<Row & { mergedInto: unknown }>(watched.page, `tags/${gone.id}?depth=0&locale=uk`);
  const question = () => watched.page.locator('dialog[open]', { hasText: 'Обʼєднати «Навчання» з «Освіта»?' });

  it('is told before what moves: texts, drafts among them, and feeds; who says no has merged nothing', async () => {
    const { page } = watched;
    await desk.open(page, `/admin/collections/tags/${gone.id}?locale=uk`);
    await desk.choose(page, 'mergedInto', 'Освіта');
    await page.locator('#action-save').click();
    await question().waitFor();
    const told = await question().textContent();
    expect(told).toContain('Перейдуть матеріали: 2');
    expect(told).toContain('Перша новина');
    expect(told).toContain('Чернетка з тегом');
    expect(told).toContain('Добірки, що його називають: 1');
    expect(await violationsOn(page, { isStrict: false })).toEqual([]);
    await question().getByRole('button', { name: 'Ні, залишити' }).click();
    await question().waitFor({ state: 'detached' });
    expect((await stored()).mergedInto ?? null).toBeNull();
  });

  it('merges when they say so, and what is saved else is asked of nobody', async () => {
    const { page } = watched;
    await page.locator('#action-save').click();
    await question().locator('#confirm-action').click();
    await expect.poll(async () => (await stored()).mergedInto ?? null, SEEN).not.toBeNull();
    await desk.open(page, `/admin/collections/tags/${gone.id}?locale=uk`);
    await page.fill('#field-name', 'Навчання дорослих');
    await page.locator('#action-save').click();
    await expect
      .poll(async () => (await askRest<{ name: string }>(page, `tags/${gone.id}?locale=uk`)).name, SEEN)
      .toBe('Навчання дорослих');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from './support/browser.ts';
import * as desk from './support/desk.ts';
import { expectInFeeds } from './support/feeds.ts';
import { type Installation, startInstallation } from './support/installation.ts';
import { mustBeDone, openDesk, publish, type Rest, type Row } from './support/rest.ts';

describe('an author writes drafts, an editor publishes them', () => {
  let installation: Installation;
  let browser: Browser;
  let author: Rest;
  let editor: Rest;
  let editorsItem: Row;
  let draft: Row;

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), openBrowser()]);
    const { join } = await openDesk(installation);
    editor = await join('editor');
    author = await join('author');
    editorsItem = await publish(editor, 'news', 'Новина редакторки');
  });

  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  });

  it('the author has a button for drafts and none to publish', async () => {
    const watched = await openPage(browser, installation.origin);
    const { page } = watched;
    await desk.signIn(page, author.account);
    await desk.open(page, '/admin/collections/news/create');
    await page.fill('#field-title', 'Чернетка авторки');
    await desk.writeBody(page, ['Перша версія.']);
    draft = await desk.saveDraft(page);
    await expect.poll(() => page.locator('#action-save').count()).toBe(0);
    await expect.poll(() => page.locator('#action-save-draft').count()).toBe(1);
    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  it('the author sees the items of others, and cannot change them', async () => {
    const watched = await openPage(browser, installation.origin);
    const { page } = watched;
    await desk.signIn(page, author.account);
    await desk.open(page, `/admin/collections/news/${editorsItem.id}`);
    expect(await page.inputValue('#field-title')).toBe('Новина редакторки');
    expect(await page.isDisabled('#field-title')).toBe(true);
    expect(await page.locator('#action-save, #action-save-draft').count()).toBe(0);
    await watched.close();
  });

  it.each([
    ['publish a draft of their own', () => author.patch(`news/${draft.id}?locale=uk`, { _status: 'published' })],
    ['create something published', () => author.post('news?locale=uk', { title: 'Одразу', _status: 'published' })],
    ['change what others wrote', () => author.patch(`news/${editorsItem.id}?locale=uk`, { title: 'Інакше' })],
    ['draft over what others wrote', () => author.patch(`news/${editorsItem.id}?draft=true`, { title: 'Інакше' })],
    ['make a tag', () => author.post('tags?locale=uk', { name: 'новий тег' })],
    ['make an account', () => author.post('users', { ...author.account, email: 'other@visnyk.example' })],
    ['rename the press centre', () => author.post('globals/site-settings?locale=uk', { name: 'Моє' })],
  ])('over REST the author cannot %s', async (_what, attempt) => {
    const reply = await attempt();
    expect([403, 404]).toContain(reply.status);
    expect(reply.errors).not.toBe('');
  });

  it('says why in the language of whoever asked', async () => {
    const reply = await author.patch(`news/${draft.id}?locale=uk`, { _status: 'published' });
    expect(reply.status).toBe(403);
    expect(reply.errors).toContain('Ваша роль цього не дозволяє.');
  });

  it('keeps the role of whoever tries to raise it', async () => {
    await author.patch(`users/${author.userId}`, { role: 'admin' });
    const reply = await author.patch(`news/${draft.id}?locale=uk`, { _status: 'published' });
    expect(reply.status).toBe(403);
  });

  it("the editor publishes the author's draft", async () => {
    mustBeDone(await editor.patch(`news/${draft.id}?locale=uk`, { _status: 'published' }));
    await expectInFeeds(installation.origin, 'uk', ['all'], 'Чернетка авторки');
  });
});

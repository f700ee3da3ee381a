import type { Locator, Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import { toKyivWallTime } from '../../../src/admin/kyiv-time/kyiv-wall-time.ts';
import type { Account } from './installation.ts';
import type { Row, TestFile } from './rest.ts';

/** What an editor does in the admin, one function an act. They work whatever language the admin is in. */
export async function signIn(page: Page, { email, password }: Account): Promise<void> {
  await page.goto('/admin/login');
  await settle(page);
  await page.fill('#field-email', email);
  await page.fill('#field-password', password);
  const answer = page.waitForResponse((response) => response.url().includes('/api/users/login'));
  await page.click('button[type=submit]');
  expect((await answer).status()).toBe(200);
  await page.waitForURL((url) => url.pathname === '/admin');
  await page.waitForSelector('.app-header');
}

/** Opens a screen of the admin and waits until its own requests are through: before that, React may drop what is typed. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForSelector('.app-header');
  await settle(page);
}

export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
}

/** Types into the body editor, a paragraph after Enter. */
export async function writeBody(page: Page, paragraphs: string[]): Promise<void> {
  const editor = page.locator('.rich-text-lexical [data-lexical-editor=true]').first();
  await editor.click();
  await page.keyboard.type(paragraphs.join('\n'));
  await expect.poll(() => editor.textContent()).toContain(paragraphs.at(-1) ?? '');
  // The form hears of what was typed when the page is idle, before any hand could reach a button.
  for (let turn = 0; turn < 2; turn += 1)
    await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
}

/** Opens a tab of the form by what it says. */
export async function openTabNamed(page: Page, name: string): Promise<void> {
  await page.locator('.tabs-field__tab-button', { hasText: name }).click();
}

/** Opens the tab of the form that holds a field, where it is not the open one. */
async function reveal(page: Page, field: string): Promise<void> {
  const box = page.locator(`#field-${field}`);
  const tabs = page.locator('.tabs-field__tab-button:not(.tabs-field__tab-button--hidden)');
  for (let tab = 0; (await box.count()) === 0 && tab < (await tabs.count()); tab += 1) await openTab(page, tab);
  await box.waitFor();
}

async function openTab(page: Page, index: number): Promise<void> {
  const tab = page.locator('.tabs-field__tab-button:not(.tabs-field__tab-button--hidden)').nth(index);
  await tab.click();
  await expect.poll(() => tab.getAttribute('class')).toContain('--active');
}

/** Chooses an entry of a select or relationship field by what it says. */
export async function choose(page: Page, field: string, label: string): Promise<void> {
  await reveal(page, field);
  const box = page.locator(`#field-${field}`);
  await box.locator('.rs__control').click();
  await box.locator('input.rs__input').fill(label);
  await box.locator('.rs__option', { hasText: label }).first().click();
  await box.locator('.rs__control', { hasText: label }).waitFor();
}

/** Makes a new row from within a relationship field, in the drawer that opens there, and chooses it. */
export async function addNew(page: Page, field: string, name: string): Promise<void> {
  await reveal(page, field);
  await page.locator(`#field-${field} .relationship-add-new__add-button`).click();
  const drawer = await openedDrawer(page);
  await drawer.locator('#field-name').fill(name);
  await drawer.locator('#action-save').click();
  await page.locator(`#field-${field} .rs__control`, { hasText: name }).waitFor({ state: 'attached' });
  // It stays open, for those who have more to say about what they made.
  await drawer.locator('.doc-drawer__header-close').click();
  await drawer.waitFor({ state: 'detached' });
}

/** Uploads a new image from within an upload field and says what it shows. */
export async function addImage(page: Page, field: string, file: TestFile, alt: string): Promise<void> {
  await reveal(page, field);
  await page.locator(`#field-${field} .upload__createNewToggler`).click();
  const drawer = await openedDrawer(page);
  await drawer.locator('input[type=file]').setInputFiles(file);
  await drawer.locator('#field-alt').fill(alt);
  await drawer.locator('#action-save').click();
  await drawer.waitFor({ state: 'detached' });
  await page.locator(`#field-${field} img`).waitFor();
}

async function openedDrawer(page: Page): Promise<Locator> {
  const drawer = page.locator('dialog[open] .drawer__content').last();
  await drawer.waitFor();
  await settle(page);
  return drawer;
}

/** Presses Publish and waits until the server says that it was done. */
export async function publish(page: Page): Promise<Row> {
  return save(page, '#action-save');
}

export async function saveDraft(page: Page): Promise<Row> {
  return save(page, '#action-save-draft');
}

/** Withdraws the text that is open, says why to readers, and confirms. */
export async function unpublish(page: Page, reason = ''): Promise<void> {
  await page.locator('#action-withdraw').click();
  const question = page.locator('dialog[open]');
  await question.locator('textarea').first().fill(reason);
  await accepted(page, () => question.locator('#confirm-action').click());
}

/** Plans a text by its date: for the next minute but one, or for a day far off. */
export async function planPublishing(page: Page, when: 'soon' | 'later'): Promise<void> {
  const at = when === 'soon' ? new Date(Date.now() + 60_000) : new Date('2099-01-01T00:00:00Z');
  await page.locator('#field-publishedAt').fill(toKyivWallTime(at));
  await expect.poll(() => page.locator('#action-save').textContent()).toContain('Запланувати');
  await publish(page);
}

/** Switches the language of the text (not of the admin) at the top of the screen. */
export async function switchLocale(page: Page, locale: 'uk' | 'en'): Promise<void> {
  await page.locator('.localizer button').first().click();
  await page.locator(`.popup__content [data-locale="${locale}"]`).click();
  await page.waitForURL((url) => url.searchParams.get('locale') === locale);
  await settle(page);
}

async function save(page: Page, button: string): Promise<Row> {
  const row = await accepted(page, () => page.locator(button).click());
  // A new row has an address of its own from now on.
  await page.waitForURL((url) => url.pathname.endsWith(`/${row.id}`));
  await settle(page);
  return row;
}

/** Does something that writes, and waits until the server has accepted it. */
async function accepted(page: Page, act: () => Promise<void>): Promise<Row> {
  const answer = page.waitForResponse((response) => isWrite(response.request()));
  await act();
  const response = await answer;
  const text = await response.text();
  expect(response.status(), text).toBeLessThan(300);
  return (JSON.parse(text) as { doc: Row }).doc;
}

/** A write to a text. Long queries are sent as POST too. */
function isWrite(request: Request): boolean {
  const isQuery = request.headers()['x-payload-http-method-override'] !== undefined;
  return !isQuery && ['POST', 'PATCH'].includes(request.method()) && /\/api\/(news|guides)\b/.test(request.url());
}

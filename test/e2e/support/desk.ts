import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Account } from './installation.ts';
import type { TestFile } from './rest.ts';

/** What an editor does in the admin, one function an act. They work whatever language the admin is in. */
export async function signIn(page: Page, { email, password }: Account): Promise<void> {
  await page.goto('/admin/login');
  await settle(page);
  await page.fill('#field-email', email);
  await page.fill('#field-password', password);
  await page.click('button[type=submit]');
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
  const editor = page.locator('#field-body [data-lexical-editor=true], .rich-text-lexical [data-lexical-editor=true]');
  await editor.first().click();
  await page.keyboard.type(paragraphs.join('\n'));
  await expect.poll(() => editor.first().innerText()).toContain(paragraphs.at(-1) ?? '');
}

/** Chooses an entry of a select or relationship field by what it says. */
export async function choose(page: Page, field: string, label: string): Promise<void> {
  const box = page.locator(`#field-${field}`);
  await box.locator('.rs__control').click();
  await box.locator('input.rs__input').fill(label);
  await box.locator('.rs__option', { hasText: label }).first().click();
  await box.locator('.rs__control', { hasText: label }).waitFor();
}

/** Makes a new row from within a relationship field, in the drawer that opens there, and chooses it. */
export async function addNew(page: Page, field: string, name: string): Promise<void> {
  await page.locator(`#field-${field} .relationship-add-new__add-button`).click();
  const drawer = await openedDrawer(page);
  await drawer.locator('#field-name').fill(name);
  await saveDrawer(page, drawer);
  await page.locator(`#field-${field} .rs__control`, { hasText: name }).waitFor();
}

/** Uploads a new image from within an upload field and says what it shows. */
export async function addImage(page: Page, field: string, file: TestFile, alt: string): Promise<void> {
  await page.locator(`#field-${field} .upload__createNewToggler`).click();
  const drawer = await openedDrawer(page);
  await drawer.locator('input[type=file]').setInputFiles(file);
  await drawer.locator('#field-alt').fill(alt);
  await saveDrawer(page, drawer);
  await page.locator(`#field-${field} img`).waitFor();
}

async function openedDrawer(page: Page): Promise<Locator> {
  const drawer = page.locator('dialog[open] .drawer__content, .drawer--is-open .drawer__content').last();
  await drawer.waitFor();
  await settle(page);
  return drawer;
}

async function saveDrawer(page: Page, drawer: Locator): Promise<void> {
  await drawer.locator('#action-save').click();
  await drawer.waitFor({ state: 'detached' });
  await settle(page);
}

/** Presses Publish and waits for the server to say that it was done. Answers the item's address in the admin. */
export async function publish(page: Page): Promise<string> {
  await save(page, '#action-save');
  return new URL(page.url()).pathname;
}

export async function saveDraft(page: Page): Promise<void> {
  await save(page, '#action-save-draft');
}

/** The other entry of the menu behind the three dots, and yes to the question that follows. */
export async function unpublish(page: Page): Promise<void> {
  await page.locator('.doc-controls__popup button, .doc-controls__dots').first().click();
  await page.locator('#action-unpublish').click();
  await accepted(page, () => page.locator('dialog[open] #confirm-action, .confirmation-modal #confirm-action').click());
}

/** Switches the language of the text (not of the admin) at the top of the screen. */
export async function switchLocale(page: Page, locale: 'uk' | 'en'): Promise<void> {
  await page.locator('.localizer button').first().click();
  await page.locator(`.popup__content [data-locale="${locale}"], .localizer__button[data-locale="${locale}"]`).first().click();
  await page.waitForURL((url) => url.searchParams.get('locale') === locale);
  await settle(page);
}

async function save(page: Page, button: string): Promise<void> {
  await accepted(page, () => page.locator(button).click());
  await settle(page);
}

/** Does something that writes, and waits until the server has accepted it. */
async function accepted(page: Page, act: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse(
    (response) =>
      ['POST', 'PATCH'].includes(response.request().method()) && /\/api\/(news|guides)\b/.test(response.url()) && isWrite(response.request().headers()),
  );
  await act();
  const response = await answer;
  expect(response.status(), await response.text()).toBeLessThan(300);
}

/** Long queries are sent as POST too. */
function isWrite(headers: Record<string, string>): boolean {
  return headers['x-payload-http-method-override'] === undefined;
}

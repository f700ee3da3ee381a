import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from './support/browser.ts';
import { type Installation, startInstallation } from './support/installation.ts';

describe('nobody who merely reaches a fresh installation can claim it', () => {
  let installation: Installation;
  let browser: Browser;

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation({ isFresh: true }), openBrowser()]);
  });

  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  });

  it('/admin says in both languages how the first account is made', async () => {
    const { page, close } = await openPage(browser, installation.origin);
    await page.goto('/admin');
    await page.waitForURL((url) => url.pathname === '/admin/create-first-user');
    const text = await page.locator('body').textContent();
    expect(text).toContain('Перший обліковий запис створюють на сервері');
    expect(text).toContain('The first account is made on the server');
    expect(text).toContain('npm run user -- create --email you@example.org --role admin');
    expect(await page.locator('form').count()).toBe(0);
    await close();
  });

  it('the terminal says it too', () => {
    expect(installation.output()).toContain('npm run user -- create');
  });

  const claim = { email: 'intruder@example.org', password: 'a-long-enough-password', role: 'admin' };

  it.each(['/api/users/first-register', '/api/users'])('POST %s is refused', async (path) => {
    const response = await fetch(installation.origin + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(claim),
    });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('message');
  });

  it('and afterwards still has no account', async () => {
    const response = await fetch(`${installation.origin}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(claim),
    });
    expect(response.status).toBe(401);
    const initialised = await fetch(`${installation.origin}/api/users/init`);
    expect(await initialised.json()).toEqual({ initialized: false });
  });
});

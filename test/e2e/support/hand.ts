import type { Page } from 'playwright-core';

/** What a hand did: presses of the mouse, and keys that write no word. */
export interface Effort {
  clicks: number;
  keys: number;
}

const STORE = 'visnyk-test/effort';

/** Counts what the page hears of mouse and keyboard, over the pages of a tab. */
export async function countEffort(page: Page): Promise<void> {
  await page.addInitScript((name) => {
    const add = (what: 'clicks' | 'keys') => {
      const effort = JSON.parse(sessionStorage.getItem(name) ?? '{"clicks":0,"keys":0}') as Effort;
      effort[what] += 1;
      sessionStorage.setItem(name, JSON.stringify(effort));
    };
    addEventListener('pointerdown', () => add('clicks'), true);
    addEventListener(
      'keydown',
      ({ key, ctrlKey }) => {
        if (!['Control', 'Shift', 'Alt'].includes(key) && (key.length > 1 || ctrlKey)) add('keys');
      },
      true,
    );
  }, STORE);
}

/** What was done since it was asked last. */
export async function effortOf(page: Page): Promise<Effort> {
  return page.evaluate((name) => {
    const told = sessionStorage.getItem(name);
    sessionStorage.removeItem(name);
    return told === null ? { clicks: 0, keys: 0 } : JSON.parse(told);
  }, STORE);
}

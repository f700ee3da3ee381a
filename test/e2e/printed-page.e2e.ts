import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderItemPage } from '../../src/pages/item-page.tsx';
import { ORIGIN, SAMPLE_NOW, sampleRelease, sampleSite } from '../pages/sample-models.ts';
import { openBrowser } from './support/browser.ts';

const REGISTRATION = 'https://forms.example.org/vebinar';
const MAIL = 'press@hromada.example';
const release = sampleRelease({
  kind: 'announcement',
  html: [
    `<p>Пишіть на <a href="mailto:${MAIL}">${MAIL}</a> або <a href="mailto:head@hromada.example">голові</a>.</p>`,
    `<p>Див. <a href="https://hromada.example/">hromada.example</a> і <a href="${ORIGIN}/guides/1">посібник</a>.</p>`,
  ].join('\n'),
  event: {
    startsAt: '2026-12-01T10:00:00.000Z',
    endsAt: null,
    place: 'Онлайн',
    registrationUrl: REGISTRATION,
    deadline: null,
  },
});

describe('an item page on paper', () => {
  let browser: Browser;
  let links: string[];

  beforeAll(async () => {
    browser = await openBrowser();
    const page = await browser.newPage();
    const site = sampleSite('uk');
    await page.setContent(renderItemPage({ site, release, now: SAMPLE_NOW, feeds: [], latest: [], related: [] }), {
      waitUntil: 'domcontentloaded',
    });
    await page.emulateMedia({ media: 'print' });
    links = await printedLinks(page);
  });
  afterAll(() => browser?.close());

  it.each([
    ['the address of the form', `Зареєструватися (${REGISTRATION})`],
    ['the address of an inner page', `посібник (${ORIGIN}/guides/1)`],
    ['a mail address once', MAIL],
    ['a mail address behind words, without its scheme', 'голові (head@hromada.example)'],
    ['an address that is shown, once', 'hromada.example'],
  ])('has %s', (_case, printed) => {
    expect(links).toContain(printed);
  });

  it('has the addresses of all files', () => {
    for (const { url } of release.documents) expect(links.filter((link) => link.endsWith(`(${url})`))).toHaveLength(1);
  });
});

/** What is printed of each link in the text: its words, and what the style adds. */
function printedLinks(page: Page): Promise<string[]> {
  return page.locator('main a').evaluateAll((anchors) =>
    anchors
      .filter((anchor) => anchor.getClientRects().length > 0)
      .map((anchor) => {
        const { content } = getComputedStyle(anchor, '::after');
        const added = content === 'none' ? '' : content.replaceAll('"', '');
        return `${anchor.textContent?.trim()}${added}`;
      }),
  );
}

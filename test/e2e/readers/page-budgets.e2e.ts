import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../../demo/load-demo.ts';
import { type HttpCentre, pathOf } from '../../support/http-centre.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { openVisitedCentre } from '../support/visited-centre.ts';

const ITEM_BYTES = 40 * 1024;
/**
 * What a page may move by, as the browser counts it: on a busy machine a font may come when the first lines are laid out. Its makers call a
 * tenth good.
 */
const HARDLY_SEEN = 0.01;
const LOADING_MS = 480_000;
/** Pages that nothing is added to by a script. */
const STILL = ['/', '/news', '/announcements', '/guides', '/tags', '/sources', '/archive/2026', '/calendar', '/en'];
const ENHANCED = ['/feeds', '/feeds/uk/all', '/search', '/search?q=%D0%B3%D1%80%D0%BE%D0%BC%D0%B0%D0%B4%D0%B0'];

describe('the pages of a press centre of two years', () => {
  let centre: HttpCentre;
  let browser: Browser;
  /** Of every text, in both languages. */
  let texts: string[];
  /** The longest, as a page. */
  let longest = '';

  beforeAll(async () => {
    [centre, browser] = await Promise.all([openVisitedCentre(), openBrowser()]);
    await loadDemo({ payload: centre.payload, now: new Date(), onProgress: () => undefined });
    await centre.settled();
    texts = await textsIn(centre);
  }, LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await centre?.close();
  });

  const visit = (options: Parameters<typeof openPage>[2] = {}) => openPage(browser, centre.settings.origin, options);

  it('are within 40 KB each, where they are of one text, and carry one stylesheet', async () => {
    expect(texts.length).toBeGreaterThan(80);
    let most = 0;
    for (const path of texts) {
      const { bytes, text } = await centre.ask(path);
      expect([path, bytes.length < ITEM_BYTES, bytes.length]).toEqual([path, true, bytes.length]);
      expect([path, text.match(/<style/g)?.length, /rel="stylesheet"| style="/.test(text)]).toEqual([path, 1, false]);
      if (bytes.length > most) [most, longest] = [bytes.length, path];
    }
  });

  it.each([360, 1280])(
    'move nothing while they load, ask nobody else and complain of nothing, %i pixels across',
    async (width) => {
      const { page, faults, close } = await visit({ viewport: { width, height: 800 } });
      const shifts: unknown[] = [];
      for (const path of [...STILL, ...ENHANCED, longest, ...texts.slice(0, 6), '/v1/docs/uk']) {
        await page.goto(path);
        await readToTheEnd(page);
        const found = (await page.evaluate(layoutShifts)).map((shift) => ({ path, ...shift }));
        if (found.reduce((sum, { value }) => sum + value, 0) >= HARDLY_SEEN) shifts.push(...found);
      }
      expect(shifts).toEqual([]);
      expect(faults).toEqual([]);
      await close();
    },
  );

  it('say the same without scripts', async () => {
    const [scripted, plain] = [await visit(), await visit({ javaScriptEnabled: false })];
    for (const path of [...STILL, longest]) {
      expect([path, await wordsOf(plain.page, path)]).toEqual([path, await wordsOf(scripted.page, path)]);
    }
    for (const path of ENHANCED) {
      const [all, without] = [await linksOf(scripted.page, path), new Set(await linksOf(plain.page, path))];
      expect([path, all.filter((link) => !without.has(link))]).toEqual([path, []]);
    }
    expect([...scripted.faults, ...plain.faults]).toEqual([]);
    await Promise.all([scripted.close(), plain.close()]);
  });

  it.each(['/', '/feeds'])(
    '%s: the keyboard reaches everything in its order, sees where it is, and gets out',
    async (path) => {
      await followsTheKeyboard(path);
    },
  );
  it('as it does on the longest text', () => followsTheKeyboard(longest));

  async function followsTheKeyboard(path: string): Promise<void> {
    const { page, close } = await visit({ viewport: { width: 1280, height: 800 } });
    await page.goto(path);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.goto(path);
    const stops = await page.evaluate(countStops);
    expect(stops).toBeGreaterThan(10);
    let before = -1;
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press('Tab');
      const { place, isSeen, what } = await page.evaluate(focused);
      expect([what, place > before, isSeen]).toEqual([what, true, true]);
      before = place;
    }
    await page.keyboard.press('Tab');
    expect((await page.evaluate(focused)).place).toBeLessThanOrEqual(0);
    await close();
  }
});

/** Paths of all texts, as search engines learn of them. */
async function textsIn(centre: HttpCentre): Promise<string[]> {
  const addresses = async (path: string) =>
    [...(await centre.read(path)).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) =>
      pathOf(url, centre.settings.origin),
    );
  const maps = await addresses('/sitemap.xml');
  const found: string[] = [];
  for (const map of maps) found.push(...(await addresses(map)));
  return found.filter((path) => /^(\/en)?\/(news|guides)\/\d+$/.test(path));
}

/** What a page says; buttons that only a script could make do anything say nothing. */
async function wordsOf(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  await page.locator('main button[type=button]').evaluateAll((buttons) => {
    for (const button of buttons) button.remove();
  });
  return (await page.locator('main').allInnerTexts()).map((words) => words.replace(/\s+/g, ' ').trim());
}

async function linksOf(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  return page.locator('a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
}

/** Scrolls down a screen at a time, so that every picture is fetched, and waits for them. */
async function readToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo(0, top);
      await painted();
    }
    await Promise.allSettled([...document.images].map((image) => image.decode()));
    await painted();
  });
}

/** In the page: what moved without anybody's doing (Layout Instability API). */
function layoutShifts(): Promise<{ value: number; nodes: string[] }[]> {
  return new Promise((resolve) => {
    const found: { value: number; nodes: string[] }[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as PerformanceEntry & { value: number; sources: { node: Node | null }[] };
        found.push({
          value: shift.value,
          nodes: shift.sources.map(({ node }) => node?.textContent?.slice(0, 40) ?? ''),
        });
      }
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    // What was buffered is told in a task of its own, before this one.
    setTimeout(() => resolve(found));
  });
}

/** In the page: how often Tab stops on the way through it. */
function countStops(): number {
  const candidates = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, summary, textarea, [tabindex="0"]',
  );
  const radios = new Set<string>();
  return [...candidates].filter((one) => {
    if (
      one.tabIndex < 0 ||
      !one.checkVisibility({ visibilityProperty: true }) ||
      one.matches(':disabled, [type=hidden]')
    )
      return false;
    // Of a group of radio buttons the keyboard reaches one.
    if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
    const isFirst = !radios.has(one.name);
    radios.add(one.name);
    return isFirst;
  }).length;
}

/** In the page: where the focus is in the order of the document, and whether one can see it. */
function focused(): { place: number; isSeen: boolean; what: string } {
  const element = document.activeElement;
  if (element === null || element === document.body) return { place: -1, isSeen: false, what: 'nothing' };
  const { top, bottom, width, height } = element.getBoundingClientRect();
  const isOnScreen = bottom > 0 && top < innerHeight && width > 0 && height > 0;
  const isMarked = getComputedStyle(element).outlineStyle !== 'none';
  return {
    place: [...document.querySelectorAll('*')].indexOf(element),
    isSeen: isOnScreen && isMarked,
    what: element.outerHTML.slice(0, 80),
  };
}

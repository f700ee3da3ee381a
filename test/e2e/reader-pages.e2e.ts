import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, type Watched } from './support/browser.ts';
import { expectInFeeds } from './support/feeds.ts';
import { pdf, picture } from './support/files.ts';
import { type Installation, startInstallation } from './support/installation.ts';
import { mustBeDone, openDesk, publish, translate } from './support/rest.ts';

const LONG = 'Донаукраїномовногозаконодавчогозабезпечення: як читати довгі слова на вузькому екрані';
const PAGES = [
  '/',
  '/news/1',
  '/guides/1',
  '/guides',
  '/news',
  '/tags/osvita?kind=news',
  '/tags',
  '/tags/osvita',
  '/sources',
  '/search?q=%D0%BF%D0%BE%D1%80%D0%B0%D0%B4%D0%BD%D0%B8%D0%BA',
  '/sources/asotsiatsiia-hromad',
  '/feeds',
  '/feeds/uk/all',
  '/feeds/uk/tag/osvita',
  '/en',
  '/en/news/1',
  '/en/feeds',
  '/feeds/en/all',
];
const SCREENS = [
  ['phone', { width: 360, height: 740 }],
  ['desktop', { width: 1360, height: 900 }],
] as const;

describe('reader pages in a browser', () => {
  let installation: Installation;
  let browser: Browser;

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), openBrowser()]);
    const { admin } = await openDesk(installation);
    const tag = mustBeDone(await admin.post('tags?locale=uk', { name: 'освіта' }));
    const source = mustBeDone(await admin.post('sources?locale=uk', { name: 'Асоціація громад', type: 'association' }));
    const image = mustBeDone(await admin.upload('media', await picture(), { alt: 'Міста на пагорбах' }));
    const file = mustBeDone(await admin.upload('documents', await pdf(), { title: 'Порадник', language: 'uk' }));
    const guide = await publish(admin, 'guides', 'Порадник для громад', { documents: [file.id], cover: image.id });
    await publish(admin, 'guides', 'Посібник без файлу', { cover: image.id });
    const links = { tags: [tag.id], sources: [source.id], guides: [guide.id], cover: image.id };
    const item = await publish(admin, 'news', LONG, links);
    await translate(admin, 'news', item, 'The school has opened its doors');
  });

  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  });

  it('shows what was published', async () => {
    await expectInFeeds(installation.origin, 'uk', ['all', 'tag/osvita'], LONG);
    await expectInFeeds(installation.origin, 'en', ['all'], 'The school has opened its doors');
  });

  describe.each(SCREENS)('on a %s', (_name, viewport) => {
    let watched: Watched;

    beforeAll(async () => {
      watched = await openPage(browser, installation.origin, { viewport });
    });

    it.each(PAGES)('%s: images load, nothing fails, nothing is wider than the screen', async (path) => {
      const { page, faults } = watched;
      const response = await page.goto(path);
      expect(response?.status()).toBe(200);
      expect(await brokenImages(page)).toEqual([]);
      expect(await widthBeyondScreen(page)).toBe(0);
      expect(await page.locator('h1').count()).toBe(1);
      expect(faults.splice(0)).toEqual([]);
    });
  });

  it('works without JavaScript: a feed page offers the address to copy', async () => {
    const { page, close } = await openPage(browser, installation.origin, { javaScriptEnabled: false });
    await page.goto('/feeds/uk/all');
    const addresses = await page.locator('.address code:visible').allTextContents();
    expect(addresses).toEqual([`${installation.origin}/feeds/uk/all.rss`]);
    await page.getByText('Atom', { exact: true }).click();
    expect(await page.locator('.address code:visible').allTextContents()).toEqual([
      `${installation.origin}/feeds/uk/all.atom`,
    ]);
    await close();
  });

  it('passes a text on: its address is copied', async () => {
    const { page, close } = await openPage(browser, installation.origin);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/news/1?utm_source=mail');
    await page.getByRole('button', { name: 'Скопіювати посилання' }).click();
    await page.getByRole('button', { name: 'Скопійовано' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${installation.origin}/news/1`);
    await close();
  });

  it('an unknown address says so on a page of its own', async () => {
    const { page, close } = await openPage(browser, installation.origin);
    const response = await page.goto('/news/999');
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').textContent()).not.toBe('');
    await close();
  });

  it.each([360, 768, 1360])('asks for pictures as wide as they are shown, %i pixels across', async (width) => {
    const wrong: unknown[] = [];
    for (const path of ['/', '/news', '/guides', '/news/1', '/guides/2']) {
      const { page, close } = await openPage(browser, installation.origin, { viewport: { width, height: 900 } });
      await page.goto(installation.origin + path);
      const pictures = await page.evaluate(widthsOfPictures);
      expect([path, pictures.length > 0]).toEqual([path, true]);
      const isRight = ({ shown, asked }: (typeof pictures)[number]) => shown <= asked * 1.1 && shown >= asked * 0.85;
      wrong.push(...pictures.filter((one) => !isRight(one)).map((one) => ({ path, ...one })));
      await close();
    }
    expect(wrong).toEqual([]);
  });
});

/** Addresses of images that are shown and did not arrive; those further down load when somebody scrolls there. */
function brokenImages(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const images = [...document.images];
    for (const image of images) image.loading = 'eager';
    await Promise.allSettled(images.map((image) => image.decode()));
    return images.filter((image) => image.naturalWidth === 0).map((image) => image.currentSrc);
  });
}

function widthBeyondScreen(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** In the page: how wide each picture is shown, and how wide `sizes` says that it is, in CSS pixels. */
function widthsOfPictures(): { shown: number; asked: number }[] {
  const pixels = (length: string) => {
    const ruler = document.createElement('div');
    ruler.style.width = length;
    ruler.style.position = 'absolute';
    document.body.append(ruler);
    const { width } = ruler.getBoundingClientRect();
    ruler.remove();
    return width;
  };
  return [...document.querySelectorAll<HTMLImageElement>('img[srcset]')].map((picture) => {
    const choices = picture.sizes.split(',').map((choice) => /^\s*(\(.*\))?\s*(\S+)$/.exec(choice) ?? []);
    const [, , length = '100vw'] = choices.find(([, when]) => when === undefined || matchMedia(when).matches) ?? [];
    return { shown: picture.getBoundingClientRect().width, asked: pixels(length) };
  });
}

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTag, publishNews } from '../../support/content.ts';
import type { HttpCentre } from '../../support/http-centre.ts';
import { storeImage } from '../../support/world.ts';
import { violationsOn } from '../support/axe.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { openPartnerSite, type PartnerSite } from '../support/partner-site.ts';
import { openVisitedCentre } from '../support/visited-centre.ts';

/** How often the element asks again. */
const EVERY_MS = 30_000;
const PATIENT = { timeout: 15_000 };

describe('a list of ours on the page of a partner', () => {
  let centre: HttpCentre;
  let partner: PartnerSite;
  let browser: Browser;
  let item: Awaited<ReturnType<typeof publishNews>>;
  let codes: string[];

  beforeAll(async () => {
    [centre, browser] = await Promise.all([openVisitedCentre(), openBrowser()]);
    partner = await openPartnerSite(centre.settings.origin);
    const licence = 'https://creativecommons.org/licenses/by/4.0/';
    await centre.payload.updateGlobal({ slug: 'site-settings', locale: 'uk', data: { licence } });
    const tag = await makeTag(centre.payload, 'освіта');
    const image = await storeImage(centre.payload, 'shkola', { uk: 'Школа на пагорбі' });
    await publishNews(centre.payload, {
      title: 'Школа <b>відчинила</b> двері',
      summary: 'Коротко.',
      tags: [tag.id],
      cover: image.id,
    });
    item = await publishNews(centre.payload, { title: 'Це буде відкликано', tags: [tag.id] });
    await centre.settled();
    codes = await codesFor('/embed?feed=tag%2Fosvita&look=pictures&count=5');
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([centre?.close(), partner?.close()]);
  });

  /** As a partner copies them from our page, in its order: element, HTML, frame. */
  async function codesFor(address: string): Promise<string[]> {
    const { page, close } = await openPage(browser, centre.settings.origin);
    await page.goto(address);
    const found = await page.locator('.embed-code code').allTextContents();
    await close();
    return found;
  }

  /** Faults are those of the partner's page: what it asks of us is what it is for. */
  async function visit(html: string, options: Parameters<typeof openPage>[2] = {}) {
    partner.show(html);
    const { page, faults, close } = await openPage(browser, partner.origin, options);
    await page.clock.install();
    await page.goto('/');
    const own = () => faults.filter((fault) => !fault.startsWith(`asked another host: ${centre.settings.origin}/`));
    return { page, faults: own, close };
  }
  const titlesOn = (page: Page) => page.locator('visnyk-feed h3').allTextContents();

  it.each([360, 1280])('is chosen on a page that keeps nobody out, %i pixels across', async (width) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const options = { viewport: { width, height: 900 }, colorScheme, bypassCSP: true };
      const { page, faults, close } = await openPage(browser, centre.settings.origin, options);
      for (const path of ['/embed?feed=tag%2Fosvita&look=pictures&count=5', '/en/embed']) {
        await page.goto(path);
        expect([path, await violationsOn(page, { isStrict: true })]).toEqual([path, []]);
        const beyond = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([path, beyond]).toEqual([path, 0]);
      }
      expect(faults).toEqual([]);
      await close();
    }
  });

  it('is an element that runs under a strict policy and leaves no cookie', async () => {
    const { page, faults, close } = await visit(codes[0] ?? '');
    await expect.poll(() => titlesOn(page), PATIENT).toEqual(['Це буде відкликано', 'Школа <b>відчинила</b> двері']);
    const region = page.getByRole('region', { name: 'освіта' });
    expect(await region.getByRole('listitem').count()).toBe(2);
    expect(await region.getByRole('img', { name: 'Школа на пагорбі' }).count()).toBe(1);
    expect(await region.getByRole('link', { name: 'CC BY 4.0' }).getAttribute('rel')).toBe('license');
    expect(await region.getByRole('link', { name: /^За матеріалами/ }).getAttribute('href')).toBe(
      `${centre.settings.origin}/`,
    );
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.locator('visnyk-feed').evaluate((element) => element.shadowRoot?.adoptedStyleSheets.length)).toBe(
      1,
    );
    expect(faults()).toEqual([]);
    await close();
  });

  it('can be walked through with the keyboard, in light and dark, and axe finds nothing', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await visit(codes[0] ?? '', { colorScheme, bypassCSP: true });
      await expect.poll(() => titlesOn(page), PATIENT).toHaveLength(2);
      const reached: string[] = [];
      for (let stop = 0; stop < 5; stop += 1) {
        await page.keyboard.press('Tab');
        reached.push(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent ?? ''));
      }
      expect(reached).toEqual([
        'освіта',
        'Це буде відкликано',
        'Школа <b>відчинила</b> двері',
        'За матеріалами: Вісник',
        'CC BY 4.0',
      ]);
      expect(await violationsOn(page, { isStrict: true })).toEqual([]);
      await close();
    }
  });

  it('is a link to us where scripts do not run', async () => {
    const { page, close } = await visit(codes[0] ?? '', { javaScriptEnabled: false });
    expect(await page.getByRole('link', { name: 'освіта' }).getAttribute('href')).toBe(
      `${centre.settings.origin}/tags/osvita`,
    );
    await close();
  });

  it('is HTML that the partner’s server puts into its page', async () => {
    const html = await (await fetch(codes[1] ?? '')).text();
    const { page, faults, close } = await visit(html, { javaScriptEnabled: false });
    expect(await page.getByRole('region', { name: 'освіта' }).getByRole('heading', { level: 3 }).count()).toBe(2);
    expect(faults()).toEqual([]);
    await close();
  });

  it('is a frame; no other page of ours is framed', async () => {
    const { page, faults, close } = await visit(codes[2] ?? '');
    const frame = page.frameLocator('iframe');
    await expect.poll(() => frame.getByRole('heading', { level: 3 }).allTextContents(), PATIENT).toHaveLength(2);
    expect(await frame.getByRole('link', { name: 'Це буде відкликано' }).getAttribute('target')).toBe('_blank');
    expect(faults()).toEqual([]);
    await close();
    const other = await visit(`<iframe src="${centre.settings.origin}/news/1" title="x"></iframe>`);
    await expect.poll(other.faults, PATIENT).toEqual([expect.stringContaining('frame-ancestors')]);
    await other.close();
  });

  it('keeps the focus and what it shows while the server is silent, and loses what was withdrawn when it asks next', async () => {
    const { page, close } = await visit(codes[0] ?? '');
    const framed = await visit(codes[2] ?? '');
    const inFrame = () => framed.page.frameLocator('iframe').getByRole('heading', { level: 3 }).allTextContents();
    await expect.poll(() => titlesOn(page), PATIENT).toHaveLength(2);
    await expect.poll(inFrame, PATIENT).toHaveLength(2);
    await page.route('**/embed/**', (route) => route.abort());
    const failed = page.evaluate(
      () =>
        new Promise((resolve) =>
          document.querySelector('visnyk-feed')?.addEventListener('visnyk-failed', resolve, { once: true }),
        ),
    );
    await page.clock.fastForward(EVERY_MS);
    await failed;
    expect(await titlesOn(page)).toHaveLength(2);
    await page.unroute('**/embed/**');
    await page.getByRole('link', { name: 'Школа <b>відчинила</b> двері' }).focus();
    await centre.payload.update({ collection: 'news', id: item.id, locale: 'uk', data: { _status: 'draft' } });
    await centre.settled();
    for (const one of [page, framed.page]) await one.clock.fastForward(EVERY_MS);
    await expect.poll(() => titlesOn(page), PATIENT).toEqual(['Школа <b>відчинила</b> двері']);
    await expect.poll(inFrame, PATIENT).toEqual(['Школа <b>відчинила</b> двері']);
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent)).toBe(
      'Школа <b>відчинила</b> двері',
    );
    await Promise.all([close(), framed.close()]);
  });
});

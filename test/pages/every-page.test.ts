import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PAGE_SCRIPTS } from '../../src/pages/script/page-scripts.ts';
import { FONT_FACES, fontPath } from '../../src/pages/style/font-faces.ts';
import { stylesOf } from '../../src/pages/style/stylesheet.ts';
import { readPage, select } from './read-page.ts';
import { ORIGIN } from './sample-models.ts';
import { everyPage } from './sample-pages.ts';

const PAGES = (['uk', 'en'] as const).flatMap((locale) =>
  everyPage(locale).map(([name, html]) => ({ name: `${name} in ${locale}`, locale, html, page: readPage(html) })),
);

/** Links that a browser follows only when asked to. */
const FOLLOWED_ON_REQUEST = ['canonical', 'alternate', 'license'];

const OWN_SCRIPTS = [
  [/^(feed|directory|builder) /, 'feeds'],
  [/^search/, 'search'],
  [/^(item|guide) /, 'share'],
] as const;

describe.each(PAGES)('$name', ({ name, locale, html, page }) => {
  it('says its language, its title and one heading', () => {
    expect(select(page, 'html')[0]?.attributes['lang']).toBe(locale);
    expect(select(page, 'title')).toHaveLength(1);
    expect(select(page, 'h1')).toHaveLength(1);
    expect(html).not.toMatch(/undefined|\[object|NaN/);
  });

  it('fetches nothing from outside', () => {
    const links = select(page, 'link').filter(
      ({ attributes }) => !FOLLOWED_ON_REQUEST.includes(attributes['rel'] ?? ''),
    );
    const fetched = [
      ...page.flatMap(({ attributes }) => [attributes['src'], attributes['poster']]),
      ...page
        .flatMap(({ attributes }) => [attributes['srcset'], attributes['imagesrcset']])
        .flatMap((set) => set?.split(', ')),
      ...links.map(({ attributes }) => attributes['href']),
    ].filter((address) => address !== undefined);
    for (const address of fetched) expect(address).toMatch(new RegExp(`^${ORIGIN}/`));
    for (const style of select(page, 'style')) {
      expect(style.text).not.toContain('@import');
      const files = [...style.text.matchAll(/url\(([^)]*)\)/g)].map(([, file]) => file);
      expect(files).toEqual(FONT_FACES.map(fontPath));
    }
  });

  it('can be embedded where it is a text of the lists, and nothing else', () => {
    const offers = select(page, 'link').filter(({ attributes }) => attributes['type'] === 'application/json+oembed');
    const canonical = select(page, 'link').find(({ attributes }) => attributes['rel'] === 'canonical');
    const isListed = /\/(news|guides)\/\d+$/.test(canonical?.attributes['href'] ?? '');
    expect(offers).toHaveLength(isListed ? 1 : 0);
  });

  it('has no relative link (F08)', () => {
    for (const { attributes } of select(page, 'a'))
      expect(attributes['href']).toMatch(/^(https:\/\/|mailto:|tel:|#main$|#s-)/);
  });

  it('runs no script but the one of its sort, whose hash a strict Content-Security-Policy can name', () => {
    const running = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = '']) => script);
    const own = OWN_SCRIPTS.find(([names]) => names.test(name))?.[1] ?? null;
    expect(running).toHaveLength(own === null ? 0 : 1);
    for (const script of running)
      expect(own === null ? '' : PAGE_SCRIPTS[own].hash).toBe(
        `sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}`,
      );
    const data = select(page, 'script').filter(({ attributes }) => Object.keys(attributes).length > 0);
    expect(data).toHaveLength(select(page, 'script').length - running.length);
    for (const script of data) expect(script.attributes['type']).toBe('application/ld+json');
    const handlers = page.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => name.startsWith('on'));
    expect(handlers).toEqual([]);
  });

  it('carries one style, whose hash a strict Content-Security-Policy can name', () => {
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    expect(select(page, 'style')).toHaveLength(1);
    const hash = `sha256-${createHash('sha256').update(style, 'utf8').digest('base64')}`;
    expect(Object.values(stylesOf(null)).map((sheet) => sheet.hash)).toContain(hash);
    expect(page.filter(({ attributes }) => 'style' in attributes)).toEqual([]);
  });

  it('carries every rule that there is for it', () => {
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    const classes = new Set(page.flatMap(({ attributes }) => (attributes['class'] ?? '').split(' ')));
    const hasRule = (css: string, name: string) => new RegExp(`\\.${name}(?![\\w-])`).test(css);
    const lacking = [...classes].filter((name) => hasRule(stylesOf(null).whole.css, name) && !hasRule(style, name));
    expect(lacking).toEqual([]);
  });

  it('has landmarks and a way to skip to the content', () => {
    for (const landmark of ['main', 'header', 'footer', 'nav'])
      expect(select(page, landmark).length).toBeGreaterThan(0);
    expect(select(page, 'a')[0]?.attributes['href']).toBe('#main');
    expect(select(page, 'main')[0]?.attributes['id']).toBe('main');
  });

  it('uses each id once, and every label and reference finds its element', () => {
    const ids = page.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const references = page.flatMap(({ attributes }) => [
      attributes['aria-labelledby'] ?? [],
      attributes['for'] ?? [],
      attributes['htmlfor'] ?? [],
    ]);
    for (const reference of references.flat()) expect(ids).toContain(reference);
  });

  it('describes every picture and reserves its place', () => {
    for (const { attributes } of select(page, 'img')) {
      expect(attributes).toHaveProperty('alt');
      expect(attributes['width']).toMatch(/^\d+$/);
      expect(attributes['height']).toMatch(/^\d+$/);
    }
  });

  it('renders the same bytes again', () => {
    expect(everyPage(locale).map(([, again]) => again)).toContain(html);
  });
});

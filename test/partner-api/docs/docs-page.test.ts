import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stylesOf } from '../../../src/pages/style/stylesheet.ts';
import { ENDPOINTS } from '../../../src/partner-api/endpoints.ts';
import { PROBLEMS } from '../../../src/partner-api/problems.ts';
import { readPage, select } from '../../pages/read-page.ts';
import { publishNews } from '../../support/content.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { ORIGIN } from '../../support/press-centre.ts';

describe('documentation for people', () => {
  let centre: HttpCentre;

  beforeAll(async () => {
    centre = await openHttpCentre();
  });
  afterAll(() => centre.close());

  describe.each([
    ['en', '/v1/docs', 'API for partner sites'],
    ['uk', '/v1/docs/uk', 'API для сайтів-партнерів'],
  ])('in %s', (locale, path, title) => {
    let html: string;
    let page: ReturnType<typeof readPage>;

    beforeAll(async () => {
      html = await centre.read(path);
      page = readPage(html);
    });

    it('is a page of the press centre in that language, and leads to the other one', () => {
      expect(select(page, 'html')[0]?.attributes['lang']).toBe(locale);
      expect(select(page, 'h1').map(({ text }) => text)).toEqual([title]);
      const other = locale === 'en' ? `${ORIGIN}/v1/docs/uk` : `${ORIGIN}/v1/docs`;
      expect(select(page, 'a').map(({ attributes }) => attributes['href'])).toContain(other);
      expect(html).not.toMatch(/undefined|\[object|NaN/);
    });

    it('asks nobody else for anything and runs nothing', async () => {
      for (const name of ['script', 'iframe']) expect(select(page, name)).toEqual([]);
      // The mark of the press centre.
      for (const { attributes } of select(page, 'img')) expect(attributes['src']).toMatch(new RegExp(`^${ORIGIN}/`));
      const fetched = select(page, 'link').filter(
        ({ attributes }) => !['canonical', 'alternate', 'license'].includes(attributes['rel'] ?? ''),
      );
      for (const { attributes } of fetched) expect(attributes['href']).toMatch(new RegExp(`^${ORIGIN}/`));
      const { headers } = await centre.ask(path);
      expect(headers['content-security-policy']).toContain(
        `default-src 'none'; style-src '${stylesOf(null).whole.hash}'`,
      );
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
    });

    it('tells of every operation, parameter, schema and problem', async () => {
      const ids = page.flatMap(({ attributes }) => attributes['id'] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id, query } of ENDPOINTS) {
        expect(ids).toContain(id);
        for (const name of Object.keys(query.shape)) expect(html).toContain(`<code>${name}</code>`);
      }
      for (const name of Object.keys(PROBLEMS)) expect(ids).toContain(`problem-${name}`);
      const contract = JSON.parse(await centre.read('/v1/openapi.json')) as { components: { schemas: object } };
      for (const name of Object.keys(contract.components.schemas)) expect(ids).toContain(`schema-${name}`);
    });

    it('has no link into the page that leads nowhere', () => {
      const ids = page.flatMap(({ attributes }) => attributes['id'] ?? []);
      for (const { attributes } of select(page, 'a')) {
        const href = attributes['href'] ?? '';
        if (href.startsWith('#')) expect(ids).toContain(href.slice(1));
        else expect(href).toMatch(new RegExp(`^${ORIGIN}/`));
      }
    });
  });

  it('gives commands with the latest text in them, as soon as there is one', async () => {
    const { uid } = await publishNews(centre.payload, { title: 'Щойно' });
    await eventually(async () => {
      if (ENDPOINTS.some(({ path }) => path.includes('{uid}'))) expect(await centre.read('/v1/docs/uk')).toContain(uid);
    });
  });

  it('gives a command for a replay that says from when', async () => {
    const commands = select(readPage(await centre.read('/v1/docs')), 'code').map(({ text }) => text);
    expect(commands.find((text) => text.startsWith('curl') && text.includes('/replay'))).toContain('{"since":"2026-');
  });

  it('is where the type of every problem leads', async () => {
    const { text } = await centre.ask('/v1/nowhere');
    const { type } = JSON.parse(text) as { type: string };
    const [address = '', anchor = ''] = type.split('#');
    const page = readPage(await centre.read(address));
    expect(page.flatMap(({ attributes }) => attributes['id'] ?? [])).toContain(anchor);
  });

  it('is linked from every page', async () => {
    expect(await centre.read('/')).toContain(`href="${ORIGIN}/v1/docs/uk"`);
    expect(await centre.read('/en')).toContain(`href="${ORIGIN}/v1/docs"`);
  });
});

describe('the contract for programs', () => {
  let centre: HttpCentre;

  beforeAll(async () => {
    centre = await openHttpCentre();
  });
  afterAll(() => centre.close());

  it('is answered with an entity tag, to pages of any origin', async () => {
    const first = await centre.ask('/v1/openapi.json');
    expect(first.headers['content-type']).toBe('application/json');
    expect(first.headers['access-control-allow-origin']).toBe('*');
    const again = await centre.ask('/v1/openapi.json', { headers: { 'If-None-Match': first.headers.etag } });
    expect([again.status, again.text]).toEqual([304, '']);
  });
});

import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stylesOf } from '../../src/pages/style/stylesheet.ts';
import { publishNews } from '../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';

const HTML = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'Accept-Language': 'uk' };

/** Of every sort of answer to a browser: kept, made for one request, and refused. */
const PAGES: [path: string, status: number][] = [
  ['/', 200],
  ['/news/1', 200],
  ['/feeds', 200],
  ['/feeds/uk/all', 200],
  ['/search?q=slovo', 200],
  ['/v1/docs', 200],
  ['/v1/account', 200],
  ['/websub', 200],
  ['/news/999', 404],
  ['/en/news/1', 404],
  ['/nothing', 404],
  ['/feeds/uk/query?kind=x', 400],
  ['/v1/account?key=x', 400],
];

describe('an answer to a browser', () => {
  let centre: HttpCentre;

  beforeAll(async () => {
    centre = await openHttpCentre();
    await publishNews(centre.payload, { title: 'Новина' });
    await centre.settled();
  });
  afterAll(() => centre.close());

  it.each(PAGES)('%s is compressed as the browser takes it', async (path, status) => {
    const asked = (coding?: string, method = 'GET') =>
      centre.ask(path, {
        method,
        headers: { ...HTML, ...(coding === undefined ? {} : { 'Accept-Encoding': coding }) },
      });
    const plain = await asked();
    expect([plain.status, plain.headers['content-type'], plain.headers['content-encoding']]).toEqual([
      status,
      'text/html; charset=utf-8',
      undefined,
    ]);
    const [brotli, gzip] = [await asked('gzip, deflate, br'), await asked('gzip;q=1, br;q=0.5')];
    expect([brotli.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip']);
    expect(brotliDecompressSync(brotli.bytes).toString()).toBe(plain.text);
    expect(gunzipSync(gzip.bytes).toString()).toBe(plain.text);
    expect(brotli.bytes.length).toBeLessThan(plain.bytes.length / 2);
    for (const reply of [plain, brotli, gzip]) {
      expect(reply.headers['content-length']).toBe(String(reply.bytes.length));
      expect(String(reply.headers.vary).toLowerCase().split(/,\s*/)).toContain('accept-encoding');
    }
    const head = await asked('br', 'HEAD');
    expect([head.status, head.bytes.length, head.headers['content-encoding']]).toEqual([status, 0, 'br']);
  });

  it.each(PAGES)(
    '%s may ask this server, as a browser’s own tools do for robots.txt, and nothing else',
    async (path) => {
      const { headers } = await centre.ask(path, { headers: HTML });
      const [style, ...directives] = String(headers['content-security-policy']).split('; ').slice(1);
      const { whole, text } = stylesOf(null);
      expect(style).toBe(`style-src '${whole.hash}' '${text.hash}'`);
      const scripts = directives.filter((directive) => directive.startsWith('script-src'));
      for (const script of scripts) expect(script).toMatch(/^script-src 'sha256-[^' ]+'$/);
      expect(directives.filter((directive) => !scripts.includes(directive))).toEqual([
        "img-src 'self'",
        "font-src 'self'",
        "manifest-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ]);
      expect(String(headers['content-security-policy'])).toMatch(/^default-src 'none'; /);
    },
  );
});

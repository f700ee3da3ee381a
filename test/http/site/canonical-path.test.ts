import { describe, expect, it } from 'vitest';
import { canonicalPath } from '../../../src/http/site/addresses/canonical-path.ts';
import { GUESSED_ADDRESSES } from '../../../src/http/site/addresses/guessed-addresses.ts';

describe('the one spelling of a path', () => {
  it.each([
    ['/', '/'],
    ['//', '/'],
    ['///evil.example/', '/evil.example'],
    ['/en/', '/en'],
    ['/News/12', '/news/12'],
    ['/feeds/uk/all.rss/', '/feeds/uk/all.rss'],
    ['/feeds//uk///all.rss', '/feeds/uk/all.rss'],
    ['/Feeds/UK/All.RSS', '/feeds/uk/all.rss'],
    ['/feeds/uk/%61ll.rss', '/feeds/uk/all.rss'],
    ['/feeds/uk/region/ua-46.rss', '/feeds/uk/region/UA-46.rss'],
    ['/feeds/UK/region/UA-46', '/feeds/uk/region/UA-46'],
    ['/feeds/uk/region/ua-46/archive/2026-w12.atom', '/feeds/uk/region/UA-46/archive/2026-W12.atom'],
    ['/feeds/uk/tag/osvita/archive/2026-w12.atom', '/feeds/uk/tag/osvita/archive/2026-W12.atom'],
  ])('%s is %s', (path, expected) => {
    expect(canonicalPath(path)).toBe(expected);
    expect(canonicalPath(expected)).toBe(expected);
  });

  it.each([
    '/media/images/Файл.JPG',
    '/media/images/Photo-1.JPG',
    '/api/News/',
    '/v1/Items/',
    '/v1/subscriptions/AAAA',
    '/admin/',
    '/healthz/',
    '/Теги/',
    '/tags/%D0%9E%D1%81%D0%B2%D1%96%D1%82%D0%B0',
    '/%',
    '/%0d%0aX:1',
    '/%5C%5Cevil.example',
  ])('%s is left as it is', (path) => {
    expect(canonicalPath(path)).toBe(path);
  });

  it('of what people guess each is written in it, and leads to what is none of them', () => {
    for (const [guessed, address] of GUESSED_ADDRESSES) {
      expect([canonicalPath(guessed), canonicalPath(address)]).toEqual([guessed, address]);
      expect(GUESSED_ADDRESSES.has(address), guessed).toBe(false);
    }
  });
});

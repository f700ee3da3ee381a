import { describe, expect, it } from 'vitest';
import { type RouteClass, routeClassOf } from '../../src/metrics/route-class.ts';

describe('the kind of an address', () => {
  it.each<[string, RouteClass]>([
    ['/', 'page'],
    ['/en', 'page'],
    ['/news/17?page=2', 'page'],
    ['/feeds', 'page'],
    ['/feeds/uk/all', 'page'],
    ['/feeds/uk/tag/roads', 'page'],
    ['/feeds/uk/all.rss', 'feed'],
    ['/feeds/en/query.json?tag=a', 'feed'],
    ['/feeds/uk/all/archive/2026-W12.atom', 'feed'],
    ['/feeds/uk.opml', 'feed'],
    ['/search?q=a', 'search'],
    ['/en/search', 'search'],
    ['/searching', 'page'],
    ['/v1', 'api'],
    ['/v1/items?limit=2', 'api'],
    ['/v1/account/keys', 'account'],
    ['/v12/items', 'page'],
    ['/websub', 'hub'],
    ['/media/a.pdf', 'media'],
    ['/favicon.ico', 'asset'],
    ['/robots.txt', 'asset'],
    ['/fonts/5.3.0/a.woff2', 'asset'],
    ['/admin/collections/news', 'admin'],
    ['/_next/static/a.js', 'admin'],
    ['/api/news', 'desk-api'],
    ['/healthz', 'operations'],
    ['/metrics?x', 'operations'],
    ['/wp-login.php', 'asset'],
    ['*', 'page'],
    ['', 'page'],
  ])('%s is %s', (address, kind) => {
    expect(routeClassOf(address)).toBe(kind);
  });
});

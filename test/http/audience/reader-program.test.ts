import { describe, expect, it } from 'vitest';
import { readReader } from '../../../src/http/audience/reader-program.ts';

describe('reader programs by User-Agent', () => {
  it.each<[string, string, number | null]>([
    ['Feedly/1.0 (+http://www.feedly.com/fetcher.html; 16 subscribers; like FeedFetcher-Google)', 'Feedly', 16],
    ['Mozilla/5.0 (compatible; inoreader.com; 12 subscribers)', 'Inoreader', 12],
    ['NewsBlur Feed Fetcher - 1 subscriber - https://www.newsblur.com/site/1/ (Mozilla/5.0 …)', 'NewsBlur', 1],
    ['Feedbin feed-id:1373711 - 142 subscribers', 'Feedbin', 142],
    ['Mozilla/5.0 (compatible; theoldreader.com; 1 subscriber; feed-id=5ae1)', 'The Old Reader', 1],
    ['Mozilla/5.0 (compatible; Miniflux/2.2.1; +https://miniflux.app)', 'Miniflux', null],
    ['FreshRSS/1.24.3 (Linux; https://freshrss.org)', 'FreshRSS', null],
    ['Tiny Tiny RSS/24.05 (https://tt-rss.org/)', 'Tiny Tiny RSS', null],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.3.0', 'Thunderbird', null],
    ['NetNewsWire (RSS Reader; https://netnewswire.com/)', 'NetNewsWire', null],
    ['Reeder/5.4 CFNetwork/1485 Darwin/23.1.0', 'Reeder', null],
    ['Mozilla/5.0 (compatible; BazQux/2.4; +https://bazqux.com/fetcher; 7 subscribers)', 'BazQux', 7],
    ['curl/8.5.0', 'curl', null],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130 Safari/537.36',
      'browser',
      null,
    ],
    ['Mozilla/5.0 (compatible; PartnerBot/1.0; +https://partner.example)', 'PartnerBot', null],
    ['SomeReader/3.1 (3 readers)', 'SomeReader', 3],
    ['python-requests/2.32', 'python-requests', null],
    [`${'x'.repeat(100)}/1`, 'x'.repeat(40), null],
    ['Читалка/1.0', 'other', null],
    ['', 'other', null],
    ['<script>alert(1)</script>', 'scriptalert1', null],
    ['Feedly/1.0 (999999999999 subscribers)', 'Feedly', 100_000_000],
  ])('%s is %s with %s', (userAgent, name, subscribers) => {
    expect(readReader(userAgent)).toEqual({ name, subscribers });
  });

  it.each([
    'olena@hromada.example/1.0',
    '192.168.0.17',
    '10-20-30-40/1.0',
    '2001:db8::17',
    'Mozilla/5.0 (compatible; 203.0.113.9; reader)',
    'olena%40hromada.example',
    'tel380671234567',
    'olenas-laptop.local/2',
  ])('no address is taken for a name: %s', (userAgent) => {
    expect(readReader(userAgent).name).toBe('other');
  });

  it('a User-Agent that is absent is other', () => {
    expect(readReader(undefined)).toEqual({ name: 'other', subscribers: null });
  });
});

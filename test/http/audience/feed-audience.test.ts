import { describe, expect, it } from 'vitest';
import { FeedAudience, OTHER_FEEDS } from '../../../src/http/audience/feed-audience.ts';
import { kyivDayAt } from '../../../src/http/audience/kyiv-day.ts';

const FEED = '/feeds/uk/all.rss';
const at = (instant: string) => Date.parse(instant);
const get = (userAgent?: string, method = 'GET') => ({ method, headers: { 'user-agent': userAgent } });
const FULL = { status: 200, bytes: 1000 };
const NOT_MODIFIED = { status: 304, bytes: 0 };

describe('who reads the feeds', () => {
  it('counts answers, bytes and programs; the latest word on subscribers holds', () => {
    const audience = new FeedAudience(() => at('2026-11-22T10:00:00Z'));
    audience.record(FEED, get('Feedly/1.0 (16 subscribers)'), FULL);
    audience.record(FEED, get('Feedly/1.0 (18 subscribers)'), NOT_MODIFIED);
    audience.record(FEED, get('Feedly/1.0'), NOT_MODIFIED);
    audience.record(FEED, get(), NOT_MODIFIED);
    const { date, feeds } = audience.today;
    expect(date).toBe('2026-11-22');
    expect([...feeds.keys()]).toEqual([FEED]);
    expect(feeds.get(FEED)).toMatchObject({ full: 1, notModified: 3, bytes: 1000 });
    expect(feeds.get(FEED)?.programs).toEqual(
      new Map([
        ['Feedly', { requests: 3, subscribers: 18 }],
        ['other', { requests: 1, subscribers: null }],
      ]),
    );
  });

  it.each(['/', '/news/1', '/feeds', '/feeds/uk/all', '/feeds/uk/tag/osvita', '/admin'])(
    'does not count %s',
    (address) => {
      const audience = new FeedAudience();
      audience.record(address, get('curl/8'), FULL);
      expect(audience.today.feeds.size).toBe(0);
    },
  );

  it('counts no HEAD', () => {
    const audience = new FeedAudience();
    audience.record(FEED, get('curl/8', 'HEAD'), { status: 200, bytes: 0 });
    expect(audience.today.feeds.size).toBe(0);
  });

  it('counts what is beyond its limits together', () => {
    const audience = new FeedAudience(Date.now, { feeds: 3, programs: 2, userAgents: 5 });
    for (let feed = 0; feed < 50; feed += 1) {
      for (let program = 0; program < 20; program += 1) {
        audience.record(`/feeds/uk/tag/t${feed}.rss`, get(`Reader${String.fromCharCode(97 + program)}/1`), FULL);
      }
    }
    const { feeds } = audience.today;
    expect([...feeds.keys()]).toEqual([0, 1, 2].map((feed) => `/feeds/uk/tag/t${feed}.rss`).concat(OTHER_FEEDS));
    expect(feeds.get(OTHER_FEEDS)).toMatchObject({ full: 47 * 20 });
    expect([...(feeds.get('/feeds/uk/tag/t0.rss')?.programs ?? [])]).toEqual([
      ['Readera', { requests: 1, subscribers: null }],
      ['Readerb', { requests: 1, subscribers: null }],
      ['other', { requests: 18, subscribers: null }],
    ]);
  });

  it('turns the page at midnight in Kyiv, keeps one day, and forgets older ones', () => {
    let now = at('2026-11-22T21:59:59.999Z');
    const audience = new FeedAudience(() => now);
    audience.record(FEED, get('curl/8'), FULL);
    expect(audience.yesterday).toBeNull();
    now += 1;
    audience.record(FEED, get('curl/8'), NOT_MODIFIED);
    expect(audience.today).toMatchObject({ date: '2026-11-23' });
    expect(audience.today.feeds.get(FEED)).toMatchObject({ full: 0, notModified: 1 });
    expect(audience.yesterday).toMatchObject({ date: '2026-11-22' });
    expect(audience.yesterday?.feeds.get(FEED)).toMatchObject({ full: 1, notModified: 0 });
    now = at('2026-11-25T12:00:00Z');
    expect(audience.today).toMatchObject({ date: '2026-11-25', feeds: new Map() });
    expect(audience.yesterday).toBeNull();
  });
});

describe('days in Kyiv', () => {
  it.each([
    ['2026-11-22T12:00:00Z', '2026-11-22', '2026-11-21T22:00:00.000Z', '2026-11-22T22:00:00.000Z'],
    ['2026-07-01T21:30:00Z', '2026-07-02', '2026-07-01T21:00:00.000Z', '2026-07-02T21:00:00.000Z'],
    ['2027-03-28T12:00:00Z', '2027-03-28', '2027-03-27T22:00:00.000Z', '2027-03-28T21:00:00.000Z'],
    ['2026-10-25T12:00:00Z', '2026-10-25', '2026-10-24T21:00:00.000Z', '2026-10-25T22:00:00.000Z'],
    ['2026-11-21T22:00:00Z', '2026-11-22', '2026-11-21T22:00:00.000Z', '2026-11-22T22:00:00.000Z'],
  ])('%s is in %s, from %s to %s', (moment, date, start, end) => {
    const day = kyivDayAt(at(moment));
    expect([day.date, new Date(day.startMs).toISOString(), new Date(day.endMs).toISOString()]).toEqual([
      date,
      start,
      end,
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { countsOf, trafficOf } from '../../../src/http/admin/feed-health/traffic.ts';
import { FeedAudience } from '../../../src/http/audience/feed-audience.ts';

const RSS = '/feeds/uk/all.rss';
const ATOM = '/feeds/uk/all.atom';

describe('what a feed was asked for, in all its formats', () => {
  const audience = new FeedAudience();
  const record = (address: string, userAgent: string, status: number, bytes: number) =>
    audience.record(address, { method: 'GET', headers: { 'user-agent': userAgent } }, { status, bytes });
  record(RSS, 'Feedly/1.0 (16 subscribers)', 200, 1000);
  record(ATOM, 'Feedly/1.0 (3 subscribers)', 304, 0);
  record(ATOM, 'curl/8', 200, 500);
  record(ATOM, 'curl/8', 304, 0);
  record(ATOM, 'Wget/1', 304, 0);
  record('/feeds/en/all.rss', 'curl/8', 200, 9);

  it('sums its addresses; those that read for most people come first', () => {
    expect(trafficOf(audience.today, [RSS, ATOM, '/feeds/uk/all.json'])).toEqual({
      full: 2,
      notModified: 3,
      bytes: 1500,
      programs: [
        { name: 'Feedly', requests: 2, subscribers: 19 },
        { name: 'curl', requests: 2, subscribers: null },
        { name: 'Wget', requests: 1, subscribers: null },
      ],
    });
  });

  it('tells each format apart', () => {
    expect(countsOf(audience.today, ATOM)).toEqual({ full: 1, notModified: 3 });
    expect(countsOf(audience.today, '/feeds/uk/all.json')).toEqual({ full: 0, notModified: 0 });
  });

  it('is nothing on a day that was not counted', () => {
    expect(trafficOf(null, [RSS])).toEqual({ full: 0, notModified: 0, bytes: 0, programs: [] });
    expect(countsOf(null, RSS)).toEqual({ full: 0, notModified: 0 });
  });
});

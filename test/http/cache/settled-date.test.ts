import { describe, expect, it } from 'vitest';
import { isNotModified } from '../../../src/http/cache/conditional.ts';
import { prepareResponse } from '../../../src/http/cache/prepared-response.ts';
import { datedAt, settledAt } from '../../../src/http/cache/settled-date.ts';

const respond = (body: string, lastModified: string | null) =>
  prepareResponse({
    kind: 'rendered',
    status: 200,
    contentType: 'application/rss+xml',
    body,
    lastModified,
    cacheControl: 'public',
    headers: [['Link', '<a>; rel="self"']],
    dependsOn: [],
  });
const at = (nowMs: number, response: ReturnType<typeof respond>) => datedAt(nowMs, response, response.encoded.identity);

describe('the date of the last change (RFC 9110 8.8.2.2, 13.1.3)', () => {
  const SETTLING_MS = settledAt(new Date(0).toISOString());
  const changed = Date.UTC(2026, 10, 22, 8, 30, 0, 200);
  const first = respond('a', new Date(changed).toISOString());
  const second = respond('b', new Date(changed + 500).toISOString());

  it('is not told while another change of the same second may follow', () => {
    const { full, notModified, lastModifiedMs } = at(changed + 300, first);
    expect(lastModifiedMs).toBeNull();
    for (const list of [full, notModified]) {
      expect(list).not.toContain('Last-Modified');
      expect(list.slice(list.indexOf('Link'))[1]).toBe('<a>; rel="self"');
      expect(list.length % 2).toBe(0);
    }
  });

  it('is told when it stands for one state, and then answers 304', () => {
    const { full, lastModifiedMs } = at(changed + SETTLING_MS, first);
    expect(full[full.indexOf('Last-Modified') + 1]).toBe('Sun, 22 Nov 2026 08:30:00 GMT');
    expect(isNotModified({ 'if-modified-since': 'Sun, 22 Nov 2026 08:30:00 GMT' }, '"x"', lastModifiedMs)).toBe(true);
  });

  it('whoever keeps it alone never takes the second of two changes in one second for the first', () => {
    for (let askedMs = changed; askedMs < changed + 2 * SETTLING_MS; askedMs += 100) {
      // The second is seen somewhat later than it is dated.
      const seen = askedMs < changed + 2_500 ? first : second;
      const { full } = at(askedMs, seen);
      const date = full.indexOf('Last-Modified') < 0 ? undefined : full[full.indexOf('Last-Modified') + 1];
      const later = at(changed + 3 * SETTLING_MS, second);
      const headers = date === undefined ? {} : { 'if-modified-since': date };
      if (seen === first) expect(isNotModified(headers, '"x"', later.lastModifiedMs)).toBe(false);
    }
  });

  it('what has none is sent as it is', () => {
    const undated = respond('a', null);
    expect(at(0, undated).full).toBe(undated.encoded.identity.full);
  });
});

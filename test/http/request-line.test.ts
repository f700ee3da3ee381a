import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { requestLine } from '../../src/http/request-line.ts';
import { publishNews } from '../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';

const ANSWER = { status: 200, ms: 1.23456, requestId: null };

describe('the line of a request', () => {
  it.each([
    ['/news/1?page=2', 'page', '/news/1'],
    ['/v1/items?key=secret', 'api', '/v1/items'],
    ['/search?q=%D0%BB%D1%96%D0%BA%D0%B0%D1%80', 'search', '/search'],
    ['/preview/eyJ0ZXh0Ijo', 'page', null],
    ['/admin/reset/5f3a1c', 'admin', null],
    ['/api/users/verify/5f3a1c', 'desk-api', null],
  ])('of %s names a kind, and a path where it can hold no secret', (url, route, path) => {
    expect(requestLine({ method: 'GET', url }, ANSWER)).toEqual({
      ...{ msg: 'request', method: 'GET', status: 200, ms: 1.23, requestId: null },
      ...{ route, path },
    });
  });

  describe('of a server', () => {
    let centre: HttpCentre;
    beforeAll(async () => {
      centre = await openHttpCentre({ env: { LOG_REQUESTS: 'yes', LOG_LEVEL: 'error' } });
      await publishNews(centre.payload, { title: 'Новина' });
      await centre.settled();
    });
    afterAll(() => centre.close());

    it('is written for what is made, for what was in memory, and for what is refused, and names nobody', async () => {
      const info = vi.spyOn(centre.payload.logger, 'info');
      const headers = { 'User-Agent': 'Reader/1.0 (somebody@example.org)', 'X-Request-Id': 'trace-17' };
      await centre.ask('/feeds/uk/all.rss', { headers });
      await centre.ask('/feeds/uk/all.rss', { headers });
      await centre.ask('/v1/items?limit=zero', { headers });
      const lines = () => info.mock.calls.map(([line]) => line as unknown as ReturnType<typeof requestLine>);
      await vi.waitFor(() => expect(lines()).toHaveLength(3));
      expect(lines().map(({ path, status, requestId }) => [path, status, requestId])).toEqual([
        ['/feeds/uk/all.rss', 200, null],
        ['/feeds/uk/all.rss', 200, null],
        ['/v1/items', 400, 'trace-17'],
      ]);
      expect(JSON.stringify(lines())).not.toMatch(/somebody|127\.0\.0\.1|zero/);
    });
  });
});

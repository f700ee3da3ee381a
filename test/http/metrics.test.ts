import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { publishNews } from '../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../support/http-centre.ts';
import { DATABASE } from '../support/press-centre.ts';
import { accept, openReceiver, type Receiver, status } from '../support/push/webhook-receiver.ts';

const DOCUMENTS = ['ops/prometheus/alerts.yml', 'ops/grafana/visnyk.json', 'docs/runbook.md', 'docs/operators.md'];
const NAMES = /\b(?:visnyk|nodejs|process)_[a-z0-9_]+/g;
const FEED = '/feeds/uk/all.rss';

describe(`the numbers of a process (${DATABASE})`, () => {
  let centre: HttpCentre;
  let receivers: { good: Receiver; bad: Receiver };

  beforeAll(async () => {
    centre = await openHttpCentre({ env: { CALLBACK_ALLOW: '127.0.0.0/8' } });
    receivers = { good: await openReceiver(), bad: await openReceiver() };
    receivers.good.answer(accept);
    receivers.bad.answer(status(500));
    const { payload } = centre;
    const partner = (await payload.create({ collection: 'partners', data: { name: 'Портал', requestsPerMinute: 600 } }))
      .id;
    for (const { url } of Object.values(receivers))
      await payload.create({
        collection: 'subscriptions',
        data: { partner, address: `${url}/hook`, status: 'active' },
      });
  });
  afterAll(async () => {
    await centre.close();
    await Promise.all(Object.values(receivers).map((receiver) => receiver.close()));
  });

  /** Series of one name: by their labels, as they are written. */
  async function series(name: string): Promise<Record<string, number>> {
    const { text } = await centre.ask('/metrics');
    return Object.fromEntries(
      text.split('\n').flatMap((line) => {
        const [, of, labels = '', value] = /^([a-z0-9_]+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
        return of === name ? [[labels, Number(value)] as const] : [];
      }),
    );
  }
  const value = async (name: string, labels = '') => (await series(name))[labels] ?? 0;

  it('count what is answered, from memory and otherwise, by kind and status', async () => {
    await publishNews(centre.payload, { title: 'Новина' });
    await centre.settled();
    const made = await value('visnyk_http_requests_total', 'route="feed",status="200"');
    const renders = await value('visnyk_render_duration_seconds_count', 'outcome="done"');
    const { headers } = await centre.ask(FEED);
    await vi.waitFor(async () => {
      expect(await value('visnyk_http_requests_total', 'route="feed",status="200"')).toBe(made + 1);
    });
    expect(await value('visnyk_render_duration_seconds_count', 'outcome="done"')).toBe(renders + 1);
    const kept = await value('visnyk_http_cached_answers_total', 'route="feed",status="200"');
    await centre.ask(FEED);
    await centre.ask(FEED, { headers: { 'If-None-Match': String(headers['etag']) } });
    expect(await value('visnyk_http_cached_answers_total', 'route="feed",status="200"')).toBe(kept + 1);
    expect(await value('visnyk_http_cached_answers_total', 'route="feed",status="304"')).toBe(1);
    await centre.ask('/v1/items?limit=zero');
    await centre.ask('/nothing');
    await vi.waitFor(async () => {
      expect(await value('visnyk_http_requests_total', 'route="api",status="400"')).toBe(1);
      expect(await value('visnyk_http_requests_total', 'route="page",status="404"')).toBe(1);
    });
    expect(await value('visnyk_http_request_duration_seconds_count', 'route="api"')).toBe(1);
  });

  it('tell where the log is, and how long what has no number has waited', async () => {
    const head = await centre.settled();
    await vi.waitFor(async () => {
      expect(await value('visnyk_log_head')).toBe(head);
      expect(await value('visnyk_log_followed')).toBe(head);
      expect(await value('visnyk_search_followed')).toBe(head);
    });
    expect(await value('visnyk_log_pending')).toBe(0);
    expect(await value('visnyk_log_oldest_pending_seconds')).toBe(0);
    expect(await value('visnyk_database_duration_seconds_count', 'operation="find"')).toBeGreaterThan(0);
    const done = await series('visnyk_duty_last_success_timestamp_seconds');
    expect(Object.keys(done)).toEqual(expect.arrayContaining(['duty="sequencer"', 'duty="due items"']));
  });

  it('tell of subscribers that accept and fail, and of withdrawals that are not confirmed', async () => {
    const news = await publishNews(centre.payload, { title: 'Відкликана' });
    await vi.waitFor(async () => {
      const attempts = 'visnyk_push_attempt_duration_seconds_count';
      expect(await value(attempts, 'kind="webhook",outcome="done"')).toBeGreaterThan(0);
      expect(await value(attempts, 'kind="webhook",outcome="failed"')).toBeGreaterThan(0);
      expect(await value('visnyk_push_failing')).toBe(1);
    }, 10_000);
    expect(await value('visnyk_withdrawals_unconfirmed')).toBe(0);
    await centre.payload.update({ collection: 'news', id: news.id, locale: 'uk', data: { _status: 'draft' } });
    await vi.waitFor(async () => {
      expect(await value('visnyk_withdrawals_unconfirmed')).toBe(1);
    }, 10_000);
  });

  it.each(DOCUMENTS)('every one that %s names is there', async (document) => {
    const { text } = await centre.ask('/metrics');
    const there = new Set(text.match(NAMES));
    const named = new Set(readFileSync(document, 'utf8').match(NAMES));
    expect(named.size).toBeGreaterThan(document.endsWith('.md') ? 0 : 10);
    expect([...named].filter((name) => !there.has(name))).toEqual([]);
  });
});

describe('the runbook', () => {
  const alerts = [...readFileSync('ops/prometheus/alerts.yml', 'utf8').matchAll(/- alert: (\w+)/g)].map(
    ([, name]) => name,
  );
  const parts = readFileSync('docs/runbook.md', 'utf8').split(/^## /m).slice(1);

  it('explains every alert, in their order, and no other', () => {
    expect(alerts.length).toBeGreaterThan(10);
    expect(parts.map((part) => part.split('\n', 1)[0])).toEqual(alerts);
  });

  it('says more of each than its name', () => {
    for (const part of parts) expect(part.split('\n').slice(1).join(' ').trim().length).toBeGreaterThan(100);
  });
});

it('the board of Grafana asks its own source alone', () => {
  const [file, ...others] = readdirSync('ops/grafana');
  expect(others).toEqual([]);
  const board = JSON.parse(readFileSync(path.join('ops/grafana', file ?? ''), 'utf8')) as {
    panels: { type: string; title: string; datasource?: { uid: string }; targets?: { expr: string }[] }[];
  };
  const graphs = board.panels.filter(({ type }) => type === 'timeseries');
  expect(graphs.length).toBeGreaterThan(10);
  for (const { title, datasource, targets = [] } of graphs) {
    expect([title, datasource?.uid]).toEqual([title, '$' + '{source}']);
    for (const { expr } of targets) expect(expr).toContain('job="visnyk"');
  }
});

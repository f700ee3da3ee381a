import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectLogToAgree } from '../../support/agreement.ts';
import { publishNews } from '../../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../../support/press-centre.ts';

const HOUR_MS = 3_600_000;

describe(`the calendar (${DATABASE})`, () => {
  let centre: HttpCentre;
  let nowMs = Date.parse('2026-11-29T10:00:00Z');
  const ids: Record<string, number | string> = {};

  beforeAll(async () => {
    centre = await openHttpCentre({ now: () => new Date(nowMs).toISOString() });
    const publish = async (
      title: string,
      kind: string,
      event: object,
      more: object = {},
      english?: { title: string },
    ) => {
      const item = await publishNews(centre.payload, { title, kind: kind as 'news', event, ...more }, english);
      ids[title] = item.id;
    };
    await publish(
      'Форум громад',
      'announcement',
      { startsAt: '2026-12-03T07:00:00.000Z', endsAt: '2026-12-04T15:00:00.000Z', place: 'Київ, Будинок профспілок' },
      {},
      { title: 'Forum of hromadas' },
    );
    await publish('Грант на бібліотеки', 'call', { deadline: '2026-12-03T21:59:00.000Z' });
    await publish('Минулий семінар', 'announcement', { startsAt: '2026-10-05T07:00:00.000Z' });
    await publish('Пізній з’їзд', 'announcement', {
      startsAt: '2027-02-01T07:00:00.000Z',
      deadline: '2027-01-20T10:00:00.000Z',
    });
    await publish('Звичайна новина', 'news', { startsAt: '2026-12-03T07:00:00.000Z' });
    await publish(
      'Таємна подія',
      'announcement',
      { startsAt: '2026-12-05T07:00:00.000Z' },
      { embargoUntil: '2026-12-04T00:00:00.000Z' },
    );
    await centre.settled();
  });
  afterAll(() => centre.close());

  /** Titles in the order of the page. */
  const titles = async (path: string) =>
    [...(await centre.read(path)).matchAll(/<p class="calendar-title"><a href="[^"]*">([^<]*)</g)].map(
      ([, title]) => title,
    );
  const days = async (path: string) =>
    [...(await centre.read(path)).matchAll(/<h2 id="day-([^"]*)"/g)].map(([, day]) => day);
  const change = (title: string, data: object, locale: 'uk' | 'en' = 'uk') =>
    centre.payload.update({ collection: 'news', id: ids[title] ?? '', locale, data });

  it('lists what is to come by its own date, and nothing that is not public', async () => {
    expect(await titles('/calendar')).toEqual(['Форум громад', 'Грант на бібліотеки', 'Пізній з’їзд', 'Пізній з’їзд']);
    expect(await days('/calendar')).toEqual(['2026-12-03', '2027-01-20', '2027-02-01']);
    expect(await titles('/en/calendar')).toEqual(['Forum of hromadas']);
    await expectLogToAgree(centre);
  });

  it('has a page for each month with anything in it, which leads to its neighbours', async () => {
    expect(await titles('/calendar/2026/12')).toEqual(['Форум громад', 'Грант на бібліотеки']);
    const html = await centre.read('/calendar/2026/12');
    expect(html).toContain(`<a href="${ORIGIN}/calendar/2026/10" rel="prev">`);
    expect(html).toContain(`<a href="${ORIGIN}/calendar/2027/01" rel="next">`);
    expect(html).toContain(`<link rel="alternate" hrefLang="en" href="${ORIGIN}/en/calendar/2026/12"/>`);
    for (const path of [
      '/calendar/2026/11',
      '/calendar/2026/13',
      '/calendar/2026/1',
      '/calendar/0999/01',
      '/calendar/x/y',
    ])
      expect([path, (await centre.ask(path)).status]).toEqual([path, 404]);
  });

  it('is a file that programs follow, and so is the event of one text', async () => {
    const { headers, text } = await centre.ask('/calendar/uk.ics');
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    const entries = entriesOf(text);
    expect(entries.map((entry) => [entry['DTSTART'], entry['SUMMARY']])).toEqual([
      ['20261203T070000Z', 'Форум громад'],
      ['20261203T215900Z', 'Подати до: Грант на бібліотеки'],
      ['20270120T100000Z', 'Подати до: Пізній з’їзд'],
      ['20270201T070000Z', 'Пізній з’їзд'],
    ]);
    expect(entries[0]).toMatchObject({ DTEND: '20261204T150000Z', LOCATION: 'Київ\\, Будинок профспілок' });
    expect(new Set(entries.map((entry) => entry['UID'])).size).toBe(4);
    expect(text).not.toContain('Таємна');
    const { number } = await centre.payload.findByID({ collection: 'news', id: ids['Форум громад'] ?? '' });
    const own = await centre.ask(`/news/${number}.ics`);
    expect([own.status, own.headers['content-disposition']]).toEqual([200, `inline; filename="${number}.ics"`]);
    expect(entriesOf(own.text)).toEqual([entries[0]]);
    expect(entriesOf(await centre.read(`/en/news/${number}.ics`))[0]?.['SUMMARY']).toBe('Forum of hromadas');
    const plain = await centre.payload.findByID({ collection: 'news', id: ids['Звичайна новина'] ?? '' });
    for (const path of [`/news/${plain.number}.ics`, '/news/9999.ics', '/news/0.ics', '/news/x.ics'])
      expect([path, (await centre.ask(path)).status]).toEqual([path, 404]);
  });

  it('is not pushed out by what is over, however much that is', async () => {
    const { db } = centre.payload;
    const over = Array.from({ length: 201 }, (_, index) => `over-${index}`);
    for (const place of ['events/uk', 'deadlines/uk'])
      for (const text of over)
        await db.create({
          collection: 'placements',
          data: { place, text, state: 'present', at: '2026-11-15T07:00:00.000Z' },
        });
    await publishNews(centre.payload, { title: 'Ще одна новина' });
    await centre.settled();
    const shown = await titles('/calendar');
    await db.deleteMany({ collection: 'placements', where: { text: { in: over } } });
    expect(shown).toEqual(['Форум громад', 'Грант на бібліотеки', 'Пізній з’їзд', 'Пізній з’їзд']);
  });

  it('moves what was moved, and keeps its name for programs', async () => {
    const before = entriesOf(await centre.read('/calendar/uk.ics'))[0]?.['UID'];
    await change('Форум громад', {
      event: { startsAt: '2026-12-10T07:00:00.000Z', endsAt: null },
      _status: 'published',
    });
    await centre.settled();
    await expect.poll(() => days('/calendar')).toEqual(['2026-12-03', '2026-12-10', '2027-01-20', '2027-02-01']);
    const moved = entriesOf(await centre.read('/calendar/uk.ics')).find((entry) => entry['UID'] === before);
    expect(moved?.['DTSTART']).toBe('20261210T070000Z');
    await expectLogToAgree(centre);
  });

  it('writes a day once', async () => {
    const event = { startsAt: '2026-12-10T07:00:00.000Z', endsAt: '2026-12-10T09:30:00.000Z' };
    await change('Форум громад', { event, _status: 'published' });
    await centre.settled();
    await expect.poll(() => centre.read('/calendar')).toContain('>09:00–11:30</time>');
  });

  it('goes on by itself: tomorrow begins tomorrow, and what is over is not upcoming', async () => {
    nowMs = Date.parse('2026-12-03T22:30:00Z');
    expect(await titles('/calendar')).toEqual(['Форум громад', 'Пізній з’їзд', 'Пізній з’їзд']);
    nowMs -= 5 * HOUR_MS;
  });

  it('forgets what was withdrawn', async () => {
    const { number } = await centre.payload.findByID({ collection: 'news', id: ids['Форум громад'] ?? '' });
    await change('Форум громад', { _status: 'draft' }, 'en');
    await change('Форум громад', { _status: 'draft' });
    await centre.settled();
    await expect.poll(() => titles('/calendar')).not.toContain('Форум громад');
    expect((await centre.ask(`/news/${number}.ics`)).status).toBe(410);
    const empty = await centre.read('/en/calendar');
    expect(empty).toContain('Nothing is planned');
    expect(empty).toContain('<meta name="robots" content="noindex"/>');
    await expectLogToAgree(centre);
  });
});

/** The properties of each entry, lines unfolded (RFC 5545 3.1). */
function entriesOf(ics: string): Record<string, string>[] {
  expect(ics.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  const lines = ics.replaceAll('\r\n ', '').split('\r\n');
  const entries: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') entries.push({});
    const [, name = '', value = ''] = /^([A-Z-]+)[^:]*:(.*)$/.exec(line) ?? [];
    const last = entries.at(-1);
    if (last !== undefined && name !== 'BEGIN' && name !== 'END') last[name] = value;
  }
  return entries;
}

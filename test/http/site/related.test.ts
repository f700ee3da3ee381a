import type { Client, InStatement } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ThreadedClient } from '../../../src/database/threads/threaded-client.ts';
import { relatedTexts } from '../../../src/log/reading/related-texts.ts';
import { textId } from '../../../src/publication/text-id.ts';
import { makeTag, publishNews } from '../../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';

describe(`texts on the same topics (${DATABASE})`, () => {
  let centre: HttpCentre;
  let now = '2026-11-20T10:00:00.000Z';
  const items = new Map<string, Awaited<ReturnType<typeof publishNews>>>();
  let tags: (number | string)[];

  beforeAll(async () => {
    centre = await openHttpCentre({ now: () => now });
    const { payload } = centre;
    const made = [await makeTag(payload, 'Школа'), await makeTag(payload, 'Вода'), await makeTag(payload, 'Дороги')];
    tags = made.map(({ id }) => id);
    const [school, water, roads] = tags;
    const publish = async (day: number, title: string, about: unknown[], en?: string) => {
      now = `2026-11-${day}T10:00:00.000Z`;
      items.set(
        title,
        await publishNews(payload, { title, tags: about }, en === undefined ? undefined : { title: en, text: 'Text.' }),
      );
    };
    await publish(10, 'Школа й вода', [school, water], 'School and water');
    await publish(11, 'Школа', [school]);
    await publish(12, 'Вода', [water]);
    await publish(13, 'Дороги', [roads]);
    await publish(14, 'Ця', [school, water], 'This one');
    await publish(15, 'Без тем', []);
    now = '2026-11-20T10:00:00.000Z';
    await centre.settled();
  });
  afterAll(() => centre.close());

  const numberOf = (title: string) => items.get(title)?.number;
  async function related(title: string, prefix = ''): Promise<string[]> {
    const page = await centre.read(`${prefix}/news/${numberOf(title)}`);
    const list = /<h2 id="related">.*?<\/ul>/s.exec(page)?.[0] ?? '';
    return [...list.matchAll(/">([^<]+)<\/a>/g)].map(([, name]) => name ?? '');
  }

  it('stand beside a text: those that share most, of equals the newest, and none in another language', async () => {
    expect(await related('Ця')).toEqual(['Школа й вода', 'Вода', 'Школа']);
    expect(await related('Ця', '/en')).toEqual(['School and water']);
    expect(await related('Без тем')).toEqual([]);
  });

  it('leave by themselves once they are withdrawn, or are on another topic, and nothing is released for it', async () => {
    await related('Ця');
    const seqs = () => centre.read('/v1/items.json').then((text) => text.match(/"version":\s*\d+/g));
    const change = (title: string, data: object) =>
      centre.payload.update({ collection: 'news', id: items.get(title)?.id ?? 0, locale: 'uk', data });
    const before = await seqs();
    await change('Вода', { _status: 'draft' });
    await expect.poll(() => related('Ця')).toEqual(['Школа й вода', 'Школа']);
    const after = await seqs();
    expect(after?.filter((seq) => !before?.includes(seq))).toEqual([]);
    await change('Школа', { tags: [tags[2]], _status: 'published' });
    await expect.poll(() => related('Ця')).toEqual(['Школа й вода']);
    await change('Вода', { _status: 'published' });
    await expect.poll(() => related('Ця')).toEqual(['Школа й вода', 'Вода']);
  });

  it.runIf(DATABASE === 'sqlite')('are found along the index, and never by a scan', async () => {
    const { db } = centre.payload;
    const asked = vi.spyOn(ThreadedClient.prototype, 'execute');
    const except = textId(String(items.get('Ця')?.uid), 'uk');
    await relatedTexts(db, { locale: 'uk', channels: ['tag/shkola', 'tag/voda'], except, limit: 5 });
    const plans = asked.mock.calls.map(([statement]) => statement);
    asked.mockRestore();
    const { client } = db as unknown as { client: Client };
    const steps = (await Promise.all(plans.map((statement) => planOf(client, statement)))).flat();
    const alongTheIndex = 'SEARCH placements USING COVERING INDEX place_state_at_text_idx (place=? AND state=?)';
    expect(steps.filter((step) => step === alongTheIndex)).toHaveLength(2);
    // A list of keys is a table of its own, and read once.
    expect(steps.filter((step) => /^SCAN (?!json_each )|AUTOMATIC/.test(step))).toEqual([]);
  });
});

async function planOf(client: Client, statement: InStatement): Promise<string[]> {
  const { sql, args = [] } = typeof statement === 'string' ? { sql: statement } : statement;
  const { rows } = await client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args });
  return rows.map((row) => String(row['detail']));
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTag, publishNews } from '../../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../../support/press-centre.ts';

describe(`the front page (${DATABASE})`, () => {
  let centre: HttpCentre;
  let nowMs = Date.parse('2026-11-24T10:00:00Z');
  const ids: Record<string, number | string> = {};

  beforeAll(async () => {
    centre = await openHttpCentre({ now: () => new Date(nowMs).toISOString() });
    const tag = await makeTag(centre.payload, 'освіта', 'education');
    for (let number = 1; number <= 22; number += 1) {
      await publish(`Новина ${number}`, number <= 3 ? { tags: [tag.id] } : {});
    }
    await publish('Грант', { kind: 'call', deadline: '2026-11-26T21:59:00.000Z' });
    await publish('Форум', {
      kind: 'announcement',
      event: { startsAt: '2026-11-25T08:00:00.000Z', endsAt: '2026-11-25T15:00:00.000Z', deadline: null },
    });
    nowMs += 60_000;
    await publishNews(centre.payload, { title: 'Лише тут' });
    await centre.settled();
  });
  afterAll(() => centre.close());

  async function publish(title: string, { deadline, event, ...more }: Record<string, unknown>) {
    nowMs += 60_000;
    const facts = deadline === undefined ? event : { deadline };
    const data = { title, ...more, ...(facts === undefined ? {} : { event: facts }) };
    ids[title] = (await publishNews(centre.payload, data, { title: `${title} (EN)` })).id;
  }
  const pin = (...titles: string[]) =>
    centre.payload.updateGlobal({
      slug: 'front-page',
      data: {
        pinned: titles.map((title) => ({ relationTo: 'news' as const, value: Number(ids[title]) || ids[title] })),
      } as never,
    });
  /** Titles of the texts in their order, the lead first. */
  const texts = async (address: string) =>
    [...(await centre.read(address)).matchAll(/class="entry-title"><a href="[^"]*">([^<]*)</g)].map(
      ([, title]) => title,
    );
  const near = async (address: string) =>
    [...(await centre.read(address)).matchAll(/class="near-title"><a href="[^"]*">([^<]*)</g)].map(
      ([, title]) => title,
    );

  it('has its name once, as its heading, and the newest text at its head', async () => {
    const html = await centre.read('/');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(/<body>.*<main/s.exec(html)?.[0].match(/>Вісник</g)).toHaveLength(1);
    expect((await texts('/')).slice(0, 3)).toEqual(['Лише тут', 'Форум', 'Грант']);
    expect((await texts('/en'))[0]).toBe('Форум (EN)');
  });

  it('goes on where its next page begins, and loses nothing', async () => {
    const first = await centre.read('/');
    const second = await texts('/?page=2');
    for (let number = 6; number <= 22; number += 1) expect(first).toContain(`>Новина ${number}<`);
    expect(second).toEqual([5, 4, 3, 2, 1].map((number) => `Новина ${number}`));
  });

  it('puts what is pinned before what is new, each text once, in every language that has it', async () => {
    await centre.read('/');
    await pin('Новина 2', 'Грант');
    await expect.poll(async () => (await texts('/')).slice(0, 4)).toEqual(['Новина 2', 'Грант', 'Лише тут', 'Форум']);
    expect((await texts('/')).filter((title) => title === 'Грант')).toHaveLength(1);
    expect((await texts('/en')).slice(0, 3)).toEqual(['Новина 2 (EN)', 'Грант (EN)', 'Форум (EN)']);
  });

  it('shows nothing of a pinned text that is withdrawn', async () => {
    await centre.payload.update({
      collection: 'news',
      id: ids['Новина 2'] ?? '',
      locale: 'uk',
      data: { _status: 'draft' },
    });
    await expect.poll(async () => (await texts('/'))[0]).toBe('Грант');
    expect((await texts('/en'))[0]).toBe('Новина 2 (EN)');
    await pin();
    await expect.poll(async () => (await texts('/'))[0]).toBe('Лише тут');
  });

  it('tells the nearest dates, how near they are, and by itself when they have passed', async () => {
    expect(await near('/')).toEqual(['Форум', 'Грант']);
    expect(await centre.read('/')).toMatch(/<b>25<\/b><span>лист<\/span>.*<strong class="days">завтра<\/strong>/s);
    nowMs = Date.parse('2026-11-25T09:00:00Z');
    expect(await centre.read('/')).toContain('<strong class="days">завтра</strong>');
    expect(await near('/')).toEqual(['Форум', 'Грант']);
    nowMs = Date.parse('2026-11-25T15:00:00Z');
    expect(await near('/')).toEqual(['Грант']);
    nowMs = Date.parse('2026-11-26T21:59:00Z');
    expect(await near('/')).toEqual([]);
    expect(await centre.read('/')).toContain('Поки що нічого не заплановано.');
  });

  it('counts the topics of the latest texts', async () => {
    expect(await centre.read('/en')).toContain(`<a href="${ORIGIN}/en/tags/osvita">education <small>3</small></a>`);
  });

  it('leads to all texts and their years', async () => {
    expect(await centre.read('/')).toContain(`href="${ORIGIN}/archive"`);
    const archive = await centre.read('/archive');
    expect(archive).toContain('<h1>Усі публікації</h1>');
    expect((await texts('/archive'))[0]).toBe('Лише тут');
    expect(await centre.read('/archive?kind=calls')).toContain('Грант');
    expect((await centre.ask('/archive?page=99')).status).toBe(404);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTag, publishNews } from '../../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';

describe(`the shelf of guides (${DATABASE})`, () => {
  let centre: HttpCentre;
  let now = '2024-03-01T10:00:00.000Z';
  const ids = new Map<string, number | string>();

  beforeAll(async () => {
    centre = await openHttpCentre({ now: () => now });
    const tag = await makeTag(centre.payload, 'Бюджет');
    await guide('2024-03-01', 'Бюджет, перше', { year: 2024, edition: 'перше' });
    await guide('2025-03-01', 'Бюджет, друге', { year: 2025, tags: [tag.id] });
    await guide('2025-06-01', 'Вода громади', { year: 2025, publisher: 'Школа води' });
    await guide('2026-03-01', 'Бюджет, третє', { year: 2026, publisher: 'Лабораторія', edition: 'третє' });
    await replace('Бюджет, перше', 'Бюджет, друге');
    await replace('Бюджет, друге', 'Бюджет, третє');
    for (let index = 0; index < 5; index += 1)
      await publishNews(centre.payload, { title: `Про посібник ${index}`, guides: [ids.get('Бюджет, третє')] });
    await centre.payload.update({
      collection: 'guides',
      id: ids.get('Вода громади') ?? 0,
      locale: 'en',
      data: { title: 'Water', summary: 'In short.', _status: 'published' },
    });
    await centre.settled();
  });
  afterAll(() => centre.close());

  async function guide(day: string, title: string, more: object) {
    now = `${day}T10:00:00.000Z`;
    const made = await centre.payload.create({
      collection: 'guides',
      locale: 'uk',
      data: { title, summary: `Для чого: ${title}`, ...more, _status: 'published' },
    });
    ids.set(title, made.id);
  }
  const replace = (older: string, newer: string) =>
    centre.payload.update({
      collection: 'guides',
      id: ids.get(older) ?? 0,
      locale: 'uk',
      data: { replacedBy: ids.get(newer) as never, _status: 'published' },
    });
  async function shelf(path: string) {
    const page = await centre.read(path);
    const main = /<ul class="shelf shelf-full">.*?<\/section>/s.exec(page)?.[0] ?? '';
    return { main, titles: [...main.matchAll(/<h3><a[^>]*>([^<]+)</g)].map(([, title]) => title) };
  }

  it('has each guide once, with the editions that it replaces folded under it', async () => {
    const { main, titles } = await shelf('/guides');
    expect(titles).toEqual(['Бюджет, третє', 'Вода громади']);
    const folded = /<details.*?<\/details>/s.exec(main)?.[0] ?? '';
    expect(folded).toContain('2\u00a0попередні видання');
    expect(folded).toMatch(/Бюджет, друге<.*Бюджет, перше</s);
    expect(main).toContain('Лабораторія, 2026, третє');
    expect(main).not.toContain('Про посібник');
  });

  it('says of a narrowed list what replaces an edition whose present one is not in it', async () => {
    expect((await shelf('/guides?from=2024-01-01&until=2024-12-31')).titles).toEqual(['Бюджет, перше']);
    const { main, titles } = await shelf('/guides?tag=biudzhet');
    expect(titles).toEqual(['Бюджет, друге']);
    expect(main).toMatch(/class="meta replaced">[^<]*<a [^>]*>Бюджет, третє</);
  });

  it('has the guides of its language alone, and chips of what can be read in full', async () => {
    expect((await shelf('/en/guides')).titles).toEqual(['Water']);
    expect((await shelf('/en/guides')).main).not.toContain('language-chips');
  });

  it('shows the edition before, once the present one is withdrawn', async () => {
    await centre.payload.update({
      collection: 'guides',
      id: ids.get('Бюджет, третє') ?? 0,
      locale: 'uk',
      data: { _status: 'draft' },
    });
    await expect
      .poll(async () => (await shelf('/guides')).titles, { timeout: 10_000 })
      .toEqual(['Вода громади', 'Бюджет, друге']);
  });
});

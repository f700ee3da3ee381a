import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body, makeTag, publishNews } from '../../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../../support/press-centre.ts';

const TEXTS = 45;

describe(`the search for readers (${DATABASE})`, { timeout: 180_000 }, () => {
  let centre: HttpCentre;
  let withdrawn: number | string;

  beforeAll(async () => {
    centre = await openHttpCentre();
    const { payload } = centre;
    const tag = await makeTag(payload, 'Освіта', 'Education');
    await publishNews(
      payload,
      { title: 'Громада & <партнери>', text: 'Про гранти для «малих» шкіл', tags: [tag.id], regions: ['UA-46'] },
      { title: 'Community and partners', text: 'On grants for small schools' },
    );
    await publishNews(payload, { title: 'Грант здоров’ю', kind: 'call', publishedAt: '2026-03-29T21:30:00.000Z' });
    for (let index = 0; index < TEXTS; index += 1)
      await publishNews(payload, {
        title: `Підсумок ${index}`,
        text: 'Щоденний підсумок',
        publishedAt: new Date(Date.UTC(2026, 0, 1, index)).toISOString(),
      });
    await publishNews(payload, { title: 'Таємниця', embargoUntil: '2090-01-01T10:00:00.000Z' });
    await payload.create({
      collection: 'news',
      locale: 'uk',
      data: { title: 'Чернетка', kind: 'news', body: body('чернетка') },
    });
    withdrawn = (await publishNews(payload, { title: 'Відкличемо' })).id;
    await centre.settled();
  }, 180_000);
  afterAll(() => centre.close());

  const address = (search: Record<string, string>, path = '/search') => `${path}?${new URLSearchParams(search)}`;
  const ask = (search: Record<string, string>, path = '/search') =>
    centre.ask(address(search, path), { headers: { Accept: 'text/html' } });
  const titles = (html: string) =>
    [...html.matchAll(/<h2[^>]*><a href="([^"]+)"[^>]*>(.*?)<\/a><\/h2>/g)].map(([, , title = '']) =>
      title.replace(/<[^>]+>/g, ''),
    );

  it.each([
    [{ q: 'громадою' }, ['Громада &amp; &lt;партнери&gt;']],
    [{ q: 'грантів' }, ['Грант здоров’ю', 'Громада &amp; &lt;партнери&gt;']],
    [{ q: 'гранти школам' }, ['Громада &amp; &lt;партнери&gt;']],
    [{ q: 'здоров`я' }, ['Грант здоров’ю']],
    [{ q: 'грант', kind: 'calls' }, ['Грант здоров’ю']],
    [{ q: 'грант', tag: 'osvita' }, ['Громада &amp; &lt;партнери&gt;']],
    [{ q: 'грант', not: 'osvita' }, ['Грант здоров’ю']],
    [{ q: 'грант', region: 'UA-46', kind: '', from: '' }, ['Громада &amp; &lt;партнери&gt;']],
    // Half past midnight in Kyiv, in the night the clocks changed.
    [{ q: 'грант', from: '2026-03-30', until: '2026-03-30' }, ['Грант здоров’ю']],
    [{ q: 'грант', until: '2026-03-29' }, []],
    [{ q: 'grant', locale: 'all' }, ['Community and partners']],
    [{ q: 'grant' }, []],
    [{ q: 'таємниця' }, []],
    [{ q: 'чернетка' }, []],
  ])('%j', async (search, expected) => {
    const page = await ask(search);
    expect(page.status).toBe(200);
    expect(titles(page.text)).toEqual(expected);
    expect(page.text).toContain('<meta name="robots" content="noindex"/>');
    expect(page.text).not.toContain('rel="canonical"');
  });

  it('answers in English with words of English', async () => {
    const page = await ask({ q: 'school' }, '/en/search');
    expect(titles(page.text)).toEqual(['Community and partners']);
    expect(page.text).toContain('small <mark>schools</mark>');
    expect(page.text).toContain('1\u00a0text found');
    expect((await ask({ q: 'школа' }, '/en/search')).text).toContain('Nothing found');
  });

  it('marks what it found, and writes everything else as text', async () => {
    const { text } = await ask({ q: 'малі партнери' });
    expect(text).toContain('&lt;<mark>партнери</mark>&gt;');
    expect(text).toContain('«<mark>малих</mark>»');
    const hostile = await ask({ q: '"><script>alert(1)</script>' });
    expect(hostile.status).toBe(200);
    expect(hostile.text).not.toContain('<script>alert');
  });

  it('goes through all pages, and no further', async () => {
    const first = await ask({ q: 'підсумки' });
    expect(first.text).toContain(`Знайдено ${TEXTS}\u00a0матеріалів`);
    const all: string[] = [];
    for (const page of ['1', '2', '3']) all.push(...titles((await ask({ q: 'підсумки', page })).text));
    expect(all).toEqual(Array.from({ length: TEXTS }, (_, index) => `Підсумок ${TEXTS - 1 - index}`));
    for (const page of ['4', '50', '51', '999999']) {
      const past = await ask({ q: 'підсумки', page });
      expect(past.status).toBe(404);
      expect(past.text).toContain('Стільки сторінок результатів немає');
    }
  });

  it('says honestly that there is nothing, and offers what is near', async () => {
    const page = await ask({ q: 'громдаа' });
    expect(page.text).toContain('Нічого не знайдено');
    expect(page.text).toContain(`href="${ORIGIN}${address({ q: 'громада' })}"`);
    const filtered = await ask({ q: 'громада', kind: 'vacancies' });
    expect(filtered.text).toContain(
      `href="${ORIGIN}${address({ q: 'громада', locale: 'all' }).replace('&', '&amp;')}"`,
    );
  });

  it.each([
    [{ q: 'я'.repeat(201) }, 400, 'Запит задовгий'],
    [{ q: 'a'.repeat(10_000) }, 400, 'Запит задовгий'],
    [{ q: '… — «»' }, 400, 'немає жодного слова'],
    [{ q: 'a', colour: 'red' }, 400, 'невідома умова «colour»'],
    [{ q: 'a', from: '2026-02-31' }, 400, 'не є датою'],
    [{ q: 'a', until: 'завтра' }, 400, 'не є датою'],
    [{ q: 'a', from: '2026-03-02', until: '2026-03-01' }, 400, 'пізніша'],
    [{ q: 'a', page: '0' }, 400, '«сторінка» не може бути «0»'],
    [{ q: 'a', page: '-1' }, 400, 'не може бути'],
    [{ q: 'a', locale: 'de' }, 400, 'не може бути «de»'],
    [{ q: 'a', kind: 'poems' }, 400, 'Такого значення умови «вид» немає'],
    [{ q: 'a', region: 'UA-99' }, 400, '«область»'],
    [{ q: 'a', tag: 'nemaie-takoi' }, 404, '«тема»'],
    [{ q: 'a', tag: 'НЕСЛАГ' }, 404, '«тема»'],
  ])('%j is answered in the language of the reader', async (search, status, sentence) => {
    const page = await ask(search);
    expect([page.status, page.headers['cache-control']]).toEqual([status, 'no-store']);
    expect(page.text).toContain(sentence);
    expect(page.text).toContain('<html lang="uk">');
    expect(page.text).toContain('noindex');
    const english = await ask(search, '/en/search');
    expect(english.status).toBe(status);
    expect(english.text).toContain('role="alert"');
    expect(english.text).not.toContain(sentence);
  });

  it('offers a form where nothing was asked, and what can be answered is under one address', async () => {
    const empty = await centre.ask('/search');
    expect(empty.status).toBe(200);
    expect(empty.text).toContain('noindex');
    expect(empty.text).not.toContain('Нічого');
    expect((await centre.ask('/search?q=%D0%B3%D1%80%D0%B0%D0%BD%D1%82&utm_source=x')).status).toBe(301);
    expect((await centre.ask('/search?q=%D0')).status).toBe(400);
    expect((await centre.ask('/search?%E0%A4%A=1')).status).toBe(400);
  });

  it('suggests what occurs, and nothing else', async () => {
    const suggest = async (q: string, path = '/search/suggestions') =>
      JSON.parse(await centre.read(address({ q }, path))) as unknown;
    expect(await suggest('громад')).toEqual({
      queries: ['громада'],
      texts: [{ title: 'Громада & <партнери>', url: expect.stringContaining('/news/') }],
    });
    expect(await suggest('comm', '/en/search/suggestions')).toMatchObject({ queries: ['community'] });
    for (const q of ['таєм', 'чернет', '', '…', '"']) expect(await suggest(q)).toEqual({ queries: [], texts: [] });
    expect((await centre.ask(address({ q: 'a'.repeat(5000) }, '/search/suggestions'))).status).toBe(400);
  });

  it('loses a text in the moment in which it is withdrawn, with every word of it', async () => {
    expect(titles((await ask({ q: 'відкличемо' })).text)).toEqual(['Відкличемо']);
    await centre.payload.update({ collection: 'news', id: withdrawn, locale: 'all', data: { _status: 'draft' } });
    await centre.settled();
    const gone = await ask({ q: 'відкличемо', locale: 'all' });
    expect(titles(gone.text)).toEqual([]);
    expect(await centre.read(address({ q: 'відклич' }, '/search/suggestions'))).toBe('{"queries":[],"texts":[]}');
  });

  it('is asked from every page', async () => {
    expect(await centre.read('/')).toContain(`action="${ORIGIN}/search"`);
    expect(await centre.read('/en/feeds')).toContain(`action="${ORIGIN}/en/search"`);
  });
});

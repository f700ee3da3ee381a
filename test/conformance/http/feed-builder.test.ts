import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPage, select } from '../../pages/read-page.ts';
import { makeSource, makeTag, publishNews } from '../../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';

describe(`the builder of feeds (${DATABASE})`, () => {
  let centre: HttpCentre;

  beforeAll(async () => {
    centre = await openHttpCentre();
    const { payload } = centre;
    const osvita = (await makeTag(payload, 'освіта', 'education')).id;
    const hrant = (await makeTag(payload, 'грант', 'grant')).id;
    const biudzhet = (await makeTag(payload, 'бюджет', 'budget')).id;
    const desk = (await makeTag(payload, 'службове')).id;
    await payload.update({ collection: 'tags', id: desk, data: { internal: true } });
    const asotsiatsiia = (await makeSource(payload, 'Асоціація', 'Association')).id;
    await publishNews(payload, { title: 'Грант на освіту', tags: [osvita, hrant], kind: 'call' });
    await publishNews(payload, { title: 'Бюджет', tags: [biudzhet], sources: [asotsiatsiia] });
    await publishNews(payload, { title: 'Львів', regions: ['UA-46'], tags: [biudzhet, desk] });
    await centre.settled();
  });
  afterAll(() => centre.close());

  it.each([
    ['locale=uk', '/feeds/uk/all'],
    ['', '/feeds/uk/all'],
    ['locale=en&tag=osvita', '/feeds/en/tag/osvita'],
    [
      'locale=uk&kind=news&kind=calls&tag=osvita&tag=hrant&not=biudzhet',
      '/feeds/uk/query?tag=hrant,osvita&not=biudzhet&kind=calls,news',
    ],
    ['locale=uk&tag=osvita&form=summary', '/feeds/uk/tag/osvita?form=summary'],
    ['locale=uk&tag=osvita&form=illustrated', '/feeds/uk/tag/osvita?form=illustrated'],
    ['locale=uk&kind=news&kind=calls&form=', '/feeds/uk/query?kind=calls,news'],
  ])('F21 the builder leads from ?%s to %s', async (search, page) => {
    const reply = await centre.ask(`/feeds/build?${search}`);
    expect([reply.status, reply.headers.location]).toEqual([303, page]);
    expect((await centre.ask(page)).status).toBe(200);
  });

  it.each(['locale=de', 'locale=uk&locale=en&x=1', 'tag=osvita&not=osvita'])(
    'the builder refuses ?%s',
    async (search) => {
      expect((await centre.ask(`/feeds/build?${search}`)).status).toBe(400);
    },
  );

  const HTML = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

  it('F21 a choice that excludes itself comes back as it was made, with what is wrong, in the language of the page', async () => {
    const search = 'locale=uk&kind=calls&tag=osvita&tag=hrant&not=hrant&not=osvita&form=summary';
    const { detail } = JSON.parse((await centre.ask(`/feeds/build?${search}`)).text) as { detail: string };
    expect(detail).toContain('excludes every tag that is asked for');
    for (const [path, words] of [
      ['/feeds/build', 'Виключено всі теми, які обрано.'],
      ['/en/feeds/build', 'Every topic that is chosen is also left out.'],
    ] as const) {
      const reply = await centre.ask(`${path}?${search}`, { headers: HTML });
      expect([reply.status, reply.headers['cache-control']]).toEqual([400, 'no-store']);
      expect(reply.headers['content-security-policy']).toContain('script-src');
      const page = readPage(reply.text);
      expect(select(page, 'p', { 'data-feed': 'fault' })[0]?.text).toContain(words);
      const checked = select(page, 'input').filter(({ attributes }) => 'checked' in attributes);
      expect(checked.map(({ attributes: { name, value } }) => `${name}=${value}`).sort()).toEqual(
        ['locale=uk', 'kind=calls', 'tag=osvita', 'tag=hrant', 'not=hrant', 'not=osvita'].sort(),
      );
      const selected = select(page, 'option').filter(({ attributes }) => 'selected' in attributes);
      expect(selected.map(({ attributes }) => attributes['value'])).toEqual(['summary']);
      expect(select(page, 'form', { id: 'builder' })[0]?.attributes['action']).toBe(path);
    }
  });

  it.each([
    [
      `locale=uk&${Array.from({ length: 25 }, (_, index) => `tag=t${index}`).join('&')}`,
      'щонайбільше 20 позицій, а обрано 25',
    ],
    ['locale=uk&form=xl', 'записане з помилкою: «form»'],
    ['locale=de', 'записане з помилкою: «locale»'],
    ['locale=uk&%3Cb%3E=1', 'чого стрічки не мають'],
  ])('F21 the builder says in words what is wrong with ?%s', async (search, words) => {
    const reply = await centre.ask(`/feeds/build?${search}`, { headers: HTML });
    expect(reply.status).toBe(400);
    expect(reply.text.replaceAll('\u00a0', ' ')).toContain(words);
    expect(reply.text).not.toMatch(/<b>|&lt;b&gt;/);
  });

  it('F21 the builder is a form with every tag, source and kind that holds something; its page may run its script alone', async () => {
    const reply = await centre.ask('/feeds');
    const page = readPage(reply.text);
    expect(select(page, 'form', { id: 'builder' })[0]?.attributes).toMatchObject({
      action: '/feeds/build',
      method: 'get',
    });
    const named = (name: string) => select(page, 'input', { name }).map(({ attributes }) => attributes['value']);
    expect(named('tag')).toEqual(named('not'));
    expect(named('tag')).toEqual(expect.arrayContaining(['osvita', 'hrant', 'biudzhet']));
    expect(named('tag')).not.toContain('sluzhbove');
    expect([named('kind'), named('source'), named('region')]).toEqual([['news', 'calls'], ['asotsiatsiia'], ['UA-46']]);
    const forms = select(page, 'option').map(({ attributes }) => attributes['value']);
    expect(forms).toEqual(['', 'summary', 'illustrated']);
    expect(select(page, 'select')[0]?.attributes).toMatchObject({ name: 'form' });
    const policy = String(reply.headers['content-security-policy']);
    expect(policy).toMatch(/connect-src 'self'.*script-src 'sha256-[^' ]+'$/);
    expect(policy).toContain("default-src 'none'");
    expect((await centre.ask('/')).headers['content-security-policy']).not.toContain('script-src');
  });
});

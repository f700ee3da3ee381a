import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveKey, makePartner } from '../../partner-api/support/partner.ts';
import { body, publishNews } from '../../support/content.ts';
import { signIn } from '../../support/desk-api.ts';
import { type HttpCentre, openHttpCentre, pathOf } from '../../support/http-centre.ts';
import { ORIGIN } from '../../support/press-centre.ts';
import { makeWorld } from '../../support/world.ts';
import { richBody } from './rich-body.ts';

const HTML = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

/** Every sort of page, with what it answers: those that are the same in both languages by their path behind the prefix. */
const IN_BOTH: [path: string, status: number][] = [
  ['/', 200],
  ['/news', 200],
  ['/announcements', 200],
  ['/guides', 200],
  ['/vacancies', 200],
  ['/news?region=UA-32&from=2026-01-01', 200],
  ['/news?until=2020-01-01', 200],
  ['/tags', 200],
  ['/tags/partnerstvo', 200],
  ['/sources', 200],
  ['/sources/asotsiatsiia-hromad', 200],
  ['/regions/UA-32', 200],
  ['/archive', 200],
  ['/archive/2026', 200],
  ['/archive/2026/11', 200],
  ['/calendar', 200],
  ['/search', 200],
  ['/search?q=hromada&kind=news', 200],
  ['/search?q=%D0%B3%D1%80%D0%BE%D0%BC%D0%B0%D0%B4%D0%B0', 200],
  ['/feeds', 200],
  ['/embed', 200],
  ['/embed?feed=all&look=pictures&count=3', 200],
  ['/nothing', 404],
  ['/news/999', 404],
  ['/news?page=99', 404],
  ['/tags/partnerstvo?kind=unheard', 400],
  ['/search?q=x&from=never', 400],
];

/** By their whole address. */
const SINGLE: [path: string, status: number][] = [
  ...(['uk', 'en'] as const).flatMap((locale): [string, number][] => [
    [`/feeds/${locale}/all`, 200],
    [`/feeds/${locale}/tag/partnerstvo`, 200],
    [`/feeds/${locale}/query?tag=partnerstvo&region=UA-32`, 200],
    [`/feeds/${locale}/query?kind=unheard`, 400],
    [`/v1/account?locale=${locale}`, 200],
  ]),
  ['/calendar/2027/03', 200],
  ['/v1/docs', 200],
  ['/v1/docs/uk', 200],
  ['/websub', 200],
  ['/v1/account?key=x', 400],
];

/** The recommended rules, warnings as errors, but for what is a matter of spelling and not of HTML. */
const checker = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The specification leaves them free (HTML, 13.1.1 and 13.1.2); React writes them so.
    'doctype-style': 'off',
    'void-style': 'off',
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // Boxes of one choice share a name, as the form's address has it.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
  },
});

describe('HTML Living Standard: what a browser gets is valid, says a checker that is not ours', () => {
  let centre: HttpCentre;
  const texts: [path: string, status: number][] = [];

  beforeAll(async () => {
    centre = await openHttpCentre({ now: () => '2026-11-28T10:00:00.000Z' });
    const { main, guide, onlyUk, event, image, pdf } = await makeWorld(centre.payload);
    const rich = await publishNews(centre.payload, { title: 'Усе, що буває в тексті', tags: main.tags ?? [] });
    const parts = { body: richBody({ picture: image.id, document: pdf.id }), correction: 'Виправлено суму.' };
    await centre.payload.update({
      collection: 'news',
      id: rich.id,
      locale: 'uk',
      data: { ...parts, _status: 'published' },
    });
    const gone = await publishNews(centre.payload, { title: 'Помилка' }, { title: 'Mistake' });
    for (const locale of ['uk', 'en'] as const)
      await centre.payload.update({ collection: 'news', id: gone.id, locale, data: { _status: 'draft' } });
    const about = await centre.payload.create({
      collection: 'pages',
      locale: 'uk',
      data: { title: 'Про нас', slug: 'pro-nas', body: body('Хто ми.'), _status: 'published' },
    });
    const english = { title: 'About us', body: body('Who we are.'), _status: 'published' as const };
    await centre.payload.update({ collection: 'pages', id: about.id, locale: 'en', data: english });
    const press = { name: 'Ірина', mail: 'press@hromada.example', telephone: '+380 44 123 45 67', hours: 'з 9 до 18' };
    await centre.payload.updateGlobal({ slug: 'site-settings', locale: 'uk', data: { press, accent: '#1a6f37' } });
    await centre.settled();
    for (const prefix of ['', '/en'])
      texts.push(
        [`${prefix}/news/${main.number}`, 200],
        [`${prefix}/pages/pro-nas`, 200],
        [`${prefix}/news/${gone.number}`, 410],
      );
    texts.push([`/guides/${guide.number}`, 200], [`/news/${rich.number}`, 200], [`/news/${event.number}`, 200]);
    texts.push([`/en/news/${onlyUk.number}`, 404]);
  });
  afterAll(() => centre.close());

  const faultsOf = async (path: string, status: number, headers: Record<string, string> = {}) => {
    const reply = await centre.ask(path, { headers: { ...HTML, ...headers } });
    expect([path, reply.status, reply.headers['content-type']]).toEqual([path, status, 'text/html; charset=utf-8']);
    return faultsIn(reply.text, path);
  };

  it('and it would find what is wrong', async () => {
    const page = await centre.read('/');
    expect(await faultsIn(page.replace('<main', '<main><p><div>x</div></p></main><main'), '/')).not.toEqual([]);
  });

  it.each([
    ...IN_BOTH,
    ...IN_BOTH.map(([path, status]): [string, number] => [`/en${path === '/' ? '' : path}`, status]),
  ])('%s (%i)', async (path, status) => expect(await faultsOf(path, status)).toEqual([]));

  it.each(SINGLE)('%s (%i)', async (path, status) => expect(await faultsOf(path, status)).toEqual([]));

  it('pages of texts, in every state', async () => {
    expect(texts).toHaveLength(10);
    const faults: string[] = [];
    for (const [path, status] of texts) faults.push(...(await faultsOf(path, status)));
    expect(faults).toEqual([]);
  });

  it('a partner’s account from within', async () => {
    const { text } = await giveKey(centre, await makePartner(centre, { name: 'Радіо <b>Громада</b>' }));
    const signed = await centre.ask('/v1/account?locale=uk', {
      method: 'POST',
      headers: {
        ...HTML,
        Origin: ORIGIN,
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ act: 'sign-in', key: text }).toString(),
    });
    const [cookie = ''] = String(signed.headers['set-cookie']).split(';');
    for (const locale of ['uk', 'en'])
      expect(await faultsOf(`/v1/account?locale=${locale}`, 200, { Cookie: cookie })).toEqual([]);
  });

  it('a draft that is shown by a link', async () => {
    const editor = await signIn(centre, 'editor');
    const draft = { title: 'На узгодження', kind: 'news', body: body('Текст чернетки') };
    const { json } = await editor.send('POST', '/api/news?locale=uk&draft=true', draft);
    const made = await editor.send('POST', `/api/news/${json.doc?.id}/preview-link?locale=uk`, {});
    expect(await faultsOf(pathOf(String(made.json['url'])), 200)).toEqual([]);
  });
});

/** One line each: the rule, what it says, and what stands there. */
async function faultsIn(html: string, path: string): Promise<string[]> {
  const report = await checker.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, offset }) => `${path} ${ruleId}: ${message} at ${html.slice(offset - 1, offset + 80)}`,
    ),
  );
}

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body, publishNews } from '../../support/content.ts';
import { type DeskUser, signIn } from '../../support/desk-api.ts';
import { type HttpCentre, openHttpCentre, pathOf } from '../../support/http-centre.ts';
import { DATABASE } from '../../support/press-centre.ts';

const DAY_MS = 24 * 3_600_000;
const NOTE = 'ЛИШЕ ДЛЯ РЕДАКЦІЇ';

describe(`preview by a link (${DATABASE})`, () => {
  let centre: HttpCentre;
  let editor: DeskUser;
  let author: DeskUser;
  let offsetMs = 0;
  let item: { id: number | string };
  let picture: { id: number | string; filename: string };

  beforeAll(async () => {
    centre = await openHttpCentre({ now: () => new Date(Date.now() + offsetMs).toISOString() });
    editor = await signIn(centre, 'editor');
    author = await signIn(centre, 'author');
    const bytes = await sharp({ create: { width: 1300, height: 700, channels: 3, background: '#246' } })
      .png()
      .toBuffer();
    const uploaded = await editor.upload(
      '/api/media',
      { name: 'obkladynka.png', type: 'image/png', bytes },
      { alt: 'Річка' },
    );
    picture = uploaded.json.doc as typeof picture;
    const draft = {
      title: 'На узгодження',
      summary: 'Лід.',
      kind: 'news',
      body: body('Текст чернетки'),
      cover: picture.id,
    };
    const made = await editor.send('POST', '/api/news?locale=uk&draft=true', { ...draft, internalNote: NOTE });
    item = made.json.doc ?? { id: '' };
  });
  afterAll(() => centre.close());

  const link = async (id: number | string, who = editor, locale = 'uk') => {
    const { status, json } = await who.send('POST', `/api/news/${id}/preview-link?locale=${locale}`, {});
    return { status, path: typeof json['url'] === 'string' ? pathOf(json['url'], centre.settings.origin) : '' };
  };

  it('shows the draft to whoever has the link, as page, feeds and ninjs, and to nobody else', async () => {
    const { path } = await link(item.id);
    const page = await centre.ask(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('На узгодження');
    expect(page.text).toContain('Попередній перегляд');
    expect(page.text).toContain('<meta name="robots" content="noindex"/>');
    const formats = { rss: 'rss+xml', atom: 'atom+xml', json: 'feed+json', ninjs: 'application/json' };
    for (const [format, type] of Object.entries(formats)) {
      const reply = await centre.ask(`${path}/${format}`);
      expect(reply.status).toBe(200);
      expect(reply.headers['content-type']).toContain(type);
      expect(reply.text).toContain('На узгодження');
      expect(reply.text).toContain('Текст чернетки');
      expect(reply.text).not.toContain(NOTE);
    }
    expect(page.text).not.toContain(NOTE);
    const { number } = (await editor.send('GET', `/api/news/${item.id}?draft=true`)).json as { number?: number };
    expect((await centre.ask(`/news/${number}`)).status).toBe(404);
  });

  it('shows a plain page as a page alone: it stands in no feed', async () => {
    const draft = { title: 'Про нас', slug: 'pro-nas', body: body('Хто ми') };
    const made = await editor.send('POST', '/api/pages?locale=uk&draft=true', { ...draft, internalNote: NOTE });
    const asked = await editor.send('POST', `/api/pages/${made.json.doc?.id}/preview-link?locale=uk`, {});
    const path = pathOf(String(asked.json['url']), centre.settings.origin);
    const page = await centre.read(path);
    expect(page).toContain('Хто ми');
    expect(page).not.toContain(NOTE);
    expect(page).not.toContain(`${path}/rss`);
    expect((await centre.ask(`${path}/rss`)).status).toBe(404);
    expect((await centre.ask('/pages/pro-nas')).status).toBe(404);
  });

  it('is kept by nobody, found by nobody, and tells no other site where it was', async () => {
    const { path } = await link(item.id);
    const cover = `${path}/media/images/${picture.filename}`;
    for (const address of [path, `${path}/rss`, `${path}/ninjs`, cover]) {
      const { headers } = await centre.ask(address);
      expect(headers['cache-control']).toBe('private, no-store');
      expect(headers['x-robots-tag']).toContain('noindex');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['set-cookie']).toBeUndefined();
    }
    expect(await centre.read('/robots.txt')).not.toContain('preview');
    expect(await centre.read('/sitemap.xml')).not.toContain('preview');
  });

  it('shows the files of its text, which the world has not yet, and no others', async () => {
    const { path } = await link(item.id);
    const page = await centre.read(path);
    const [, address = ''] = /src="([^"]+\/preview\/[^"]+)"/.exec(page) ?? [];
    const shown = await centre.ask(address);
    expect(shown.status).toBe(200);
    expect(shown.headers['content-type']).toMatch(/^image\//);
    expect((await centre.ask(`/media/images/${picture.filename}`)).status).toBe(404);
    const other = await editor.send('POST', '/api/news?locale=uk&draft=true', {
      title: 'Без картинки',
      summary: 'Лід.',
    });
    const elsewhere = await link(other.json.doc?.id ?? '');
    expect((await centre.ask(`${elsewhere.path}/media/images/${picture.filename}`)).status).toBe(404);
    for (const name of ['..%2F..%2Fvisnyk.db', '%00', 'x'])
      expect((await centre.ask(`${path}/media/images/${name}`)).status).toBe(404);
  });

  it('shows what was written last, whenever somebody looks, and of its language alone', async () => {
    const published = await publishNews(centre.payload, { title: 'Вийшло', summary: 'Лід.' });
    const { path } = await link(published.id);
    await editor.send('PATCH', `/api/news/${published.id}?locale=uk&draft=true`, { title: 'Правка, що не вийшла' });
    expect(await centre.read(path)).toContain('Правка, що не вийшла');
    expect((await centre.ask((await link(published.id, editor, 'en')).path)).status).toBe(404);
    await editor.send('PATCH', `/api/news/${published.id}?locale=en&draft=true`, {
      title: 'A draft',
      summary: 'In English.',
    });
    const english = await centre.read((await link(published.id, editor, 'en')).path);
    expect(english).toContain('Not for publication');
    // The draft of the other language is not told of.
    expect(await centre.read(path)).not.toContain('A draft');
  });

  it('ends after a week, and when it is taken back', async () => {
    const { path } = await link(item.id);
    offsetMs = 7 * DAY_MS - 60_000;
    expect((await centre.ask(path)).status).toBe(200);
    offsetMs = 7 * DAY_MS + 60_000;
    expect((await centre.ask(path)).status).toBe(410);
    offsetMs = 0;
    const [before, other] = [
      await link(item.id),
      await publishNews(centre.payload, { title: 'Інша', summary: 'Лід.' }),
    ];
    const untouched = await link(other.id);
    expect((await editor.send('DELETE', `/api/news/${item.id}/preview-link`)).status).toBe(200);
    for (const address of [path, before.path, `${before.path}/rss`])
      expect((await centre.ask(address)).status).toBe(410);
    expect((await centre.ask(untouched.path)).status).toBe(200);
    expect((await centre.ask((await link(item.id)).path)).status).toBe(200);
  });

  it('is made by editors, and by authors of what they began; nobody makes one without us', async () => {
    expect((await link(item.id, author)).status).toBe(403);
    expect((await author.send('DELETE', `/api/news/${item.id}/preview-link`)).status).toBe(403);
    const own = await author.send('POST', '/api/news?locale=uk&draft=true', { title: 'Моє', summary: 'Лід.' });
    expect((await link(own.json.doc?.id ?? '', author)).status).toBe(200);
    expect((await centre.ask(`/api/news/${item.id}/preview-link`, { method: 'POST' })).status).toBeGreaterThanOrEqual(
      401,
    );
    const { path } = await link(item.id);
    for (const forged of [path.replace('-uk-', '-en-'), `${path}x`, '/preview/x', '/preview/%00'])
      expect((await centre.ask(forged)).status).toBe(404);
  });

  it('says in words that a file of the draft is gone from the disk', async () => {
    const { path } = await link(item.id);
    const cover = `${path}/media/images/${picture.filename}`;
    expect((await centre.ask(cover)).status).toBe(200);
    await rm(join(centre.settings.mediaDir, 'images', picture.filename));
    const gone = await centre.ask(cover);
    expect([gone.status, gone.headers['cache-control']]).toEqual([404, 'no-store']);
    expect(gone.text).toContain('This preview shows no such file.');
    expect(gone.text).not.toContain(centre.settings.mediaDir);
  });
});

import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outlook } from '../../../src/http/admin/outlook/outlook-view.ts';
import { rowsOfItem } from '../../../src/log/reading/texts-of-item.ts';
import type { ReleaseRow } from '../../../src/log/release-row.ts';
import { makePartner } from '../../partner-api/support/partner.ts';
import { body, makeTag, publishNews } from '../../support/content.ts';
import { type DeskUser, signIn } from '../../support/desk-api.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../../support/press-centre.ts';
import { openReceiver, type Receiver } from '../../support/push/webhook-receiver.ts';

const HOUR_MS = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();

describe(`where a text will go (${DATABASE})`, () => {
  let centre: HttpCentre;
  let receiver: Receiver;
  let editor: DeskUser;
  let author: DeskUser;

  beforeAll(async () => {
    centre = await openHttpCentre({ env: { CALLBACK_ALLOW: '127.0.0.0/8' } });
    receiver = await openReceiver();
    editor = await signIn(centre, 'editor');
    author = await signIn(centre, 'author');
    for (const isTrusted of [false, true]) {
      const partner = await makePartner(centre, {
        name: isTrusted ? 'Довірений' : 'Звичайний',
        seesEmbargoed: isTrusted,
      });
      await editor.send('POST', '/api/subscriptions', {
        partner: Number.isNaN(Number(partner)) ? partner : Number(partner),
        address: `${receiver.url}/${isTrusted ? 'trusted' : 'plain'}`,
      });
    }
  });
  afterAll(async () => {
    await centre.close();
    await receiver.close();
  });

  const ask = async (id: number | string | null, asked: object, who = editor) => {
    const reply = await who.send('POST', `/api/outlook/news${id === null ? '' : `/${id}`}`, { locale: 'uk', ...asked });
    return { status: reply.status, outlook: reply.json as unknown as Outlook };
  };
  const rowsOf = async (uid: unknown) => rowsOfItem(centre.payload.db, String(uid));
  const names = (feeds: { name: string }[] | undefined) => feeds?.map(({ name }) => name).sort();
  const findings = async (id: number | string | null, data: object, more: object = {}) =>
    (await ask(id, { data, ...more })).outlook.findings.map(({ level, code, field }) => `${level} ${code} ${field}`);

  it('tells of an item that was never saved: its feeds by name, and nothing is written', async () => {
    const tag = await makeTag(centre.payload, 'Школи', 'Schools');
    const before = await centre.payload.db.count({ collection: 'news', where: {} });
    const data = { title: 'Ще не збережено', summary: 'Лід.', kind: 'news', body: body('Текст'), tags: [tag.id] };
    const { status, outlook } = await ask(null, { data });
    expect(status).toBe(200);
    const [uk, en] = outlook.texts;
    expect(uk).toMatchObject({ locale: 'uk', isWritten: true, standing: 'nothing', address: null });
    expect(en).toMatchObject({ locale: 'en', isWritten: false, changes: [] });
    expect(uk?.changes).toHaveLength(1);
    const [change] = uk?.changes ?? [];
    expect(change).toMatchObject({
      isNow: true,
      change: 'published',
      readers: 'text',
      feeds: { stays: [], leaves: [] },
    });
    expect(change?.feeds.enters).toContainEqual({
      name: `tag/${tag.slug}`,
      title: 'Школи',
      address: `${ORIGIN}/feeds/uk/tag/${tag.slug}`,
    });
    expect(change?.webhooks?.map(({ partner, event }) => [partner, event]).sort()).toEqual([
      ['Довірений', 'published'],
      ['Звичайний', 'published'],
    ]);
    expect(await centre.payload.db.count({ collection: 'news', where: {} })).toEqual(before);
    expect(outlook.findings).toEqual([]);
  });

  it('tells of every minute to come: the embargo, its end, and the withdrawal', async () => {
    const [until, gone] = [inHours(2), inHours(5)];
    const data = { title: 'Під ембарго', summary: 'Лід.', kind: 'news', body: body('Текст') };
    const { outlook } = await ask(null, { data: { ...data, embargoUntil: until, withdrawAt: gone } });
    const changes = outlook.texts[0]?.changes ?? [];
    expect(changes.map(({ at, change, readers }) => [at, change, readers])).toEqual([
      [outlook.at, 'embargoed', 'nothing'],
      [until, 'published', 'text'],
      [gone, 'withdrawn', 'notice'],
    ]);
    const told = changes.map(({ webhooks }) => webhooks?.map(({ partner }) => partner).sort());
    expect(told).toEqual([['Довірений'], ['Довірений', 'Звичайний'], ['Довірений', 'Звичайний']]);
    expect(names(changes[0]?.feeds.enters)).toEqual([]);
    expect(names(changes[1]?.feeds.enters)).toEqual(['all', 'news']);
    expect(names(changes[2]?.feeds.leaves)).toEqual(['all', 'news']);
  });

  const ACTS: [name: string, locale: 'uk' | 'en', data: object, also?: 'uk' | 'en'][] = [
    ['a correction', 'uk', { title: 'Виправлено' }],
    ['a minor change', 'uk', { title: 'Виправлено трохи', minorChange: true }],
    ['another kind', 'uk', { kind: 'column' }],
    ['no tags', 'uk', { tags: [] }],
    ['a plan', 'uk', { publishedAt: inHours(3) }],
    ['an embargo', 'uk', { embargoUntil: inHours(3) }],
    ['the translation', 'en', {}],
    ['both', 'uk', { title: 'Обидва' }, 'en'],
    [
      'what is shared, from a language without a text',
      'en',
      { title: null, summary: null, body: null, kind: 'digest' },
    ],
    ['nothing new', 'uk', {}],
  ];
  it.each(ACTS)('says what really happens: %s', async (_name, locale, data, also) => {
    const tag = await makeTag(centre.payload, `Тема ${_name}`);
    const item = await publishNews(centre.payload, { title: 'Було', summary: 'Лід.', tags: [tag.id] });
    const draft = { title: 'Was', summary: 'A draft.' };
    await editor.send('PATCH', `/api/news/${item.id}?locale=en&draft=true`, draft);
    await centre.settled();
    const before = await rowsOf(item.uid);
    const { outlook } = await ask(item.id, { locale, data, also: also === undefined ? [] : [also] });
    expect(await rowsOf(item.uid)).toEqual(before);
    expect(outlook.findings.filter(({ level }) => level === 'block')).toEqual([]);
    const all = also === undefined ? '' : '&publishAllLocales=true';
    const saved = await editor.send('PATCH', `/api/news/${item.id}?locale=${locale}${all}`, {
      ...data,
      _status: 'published',
    });
    expect(saved.status, saved.text).toBe(200);
    const after = await rowsOf(item.uid);
    for (const text of outlook.texts) {
      const [was, is] = [before, after].map((rows) => rows.find((row) => row.locale === text.locale));
      const now = text.changes.filter(({ isNow }) => isNow);
      expect(now.map(({ change }) => change)).toEqual(hasChanged(was, is) ? [is?.change] : []);
      if (now.length > 0)
        expect(names([...(now[0]?.feeds.enters ?? []), ...(now[0]?.feeds.stays ?? [])])).toEqual(is?.channels);
    }
  });

  it('finds what to look at: each finding names its field', async () => {
    await publishNews(centre.payload, { title: 'Зелений коридор для зерна', summary: 'Лід.' });
    const item = await publishNews(centre.payload, { title: 'Інша новина', summary: 'Лід.' });
    const data = { title: 'Коридор зелений для зерна', summary: '', embargoUntil: inHours(-3), kind: 'news' };
    expect(await findings(item.id, { ...data, body: withLinks('/news/1', `${ORIGIN}/news/999999`) })).toEqual([
      'block embargo-past embargoUntil',
      'warn summary-missing summary',
      'warn title-similar title',
      'warn link-relative body',
      'warn link-dead body',
    ]);
  });

  it('asks outside addresses only when told to, and only by the guarded client', async () => {
    const asked: string[] = [];
    const site = createServer((req, res) => {
      asked.push(req.url ?? '');
      res.writeHead(req.url === '/gone' ? 404 : 200).end();
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    const links = withLinks(`${url}/gone`, `${url}/there`, 'http://10.0.0.1/secret');
    const data = { title: 'Посилання назовні', summary: 'Лід.', kind: 'news', body: links };
    expect(await findings(null, data)).toEqual([]);
    expect(asked).toEqual([]);
    expect(await findings(null, data, { outside: true })).toEqual(['warn link-dead body', 'warn link-unknown body']);
    expect(asked.sort()).toEqual(['/gone', '/there']);
    await new Promise((resolve) => site.close(resolve));
  });

  it('blocks a file that is gone from the disk', async () => {
    const bytes = await sharp({ create: { width: 1300, height: 700, channels: 3, background: '#334' } })
      .png()
      .toBuffer();
    const uploaded = await editor.upload('/api/media', { name: 'lis.png', type: 'image/png', bytes }, { alt: 'Ліс' });
    const { id, filename } = uploaded.json.doc ?? { id: '' };
    const data = { title: 'З картинкою', summary: 'Лід.', kind: 'news', body: body('Т'), cover: id };
    expect(await findings(null, data)).toEqual([]);
    await rm(path.join(centre.settings.mediaDir, 'images', String(filename)));
    expect(await findings(null, data)).toEqual(['block file-broken cover']);
  });

  it('is for the desk alone, hides partners from authors, and bears whatever is sent', async () => {
    expect((await centre.ask('/api/outlook/news', { method: 'POST' })).status).toBe(401);
    const data = { title: 'Авторська', summary: 'Лід.', body: body('Т') };
    expect((await ask(null, { data }, author)).outlook.texts[0]?.changes[0]?.webhooks).toBeNull();
    for (const nobody of ['999999', 'x', '%00']) expect((await ask(nobody, {})).status).toBe(404);
    expect(await findings(null, {})).toEqual(['block title-empty title', 'block text-empty body']);
    for (const bad of [{ locale: 'all' }, { data: [] }, { also: 'en' }, { outside: 1 }])
      expect((await ask(null, bad)).status).toBe(400);
    const plain = await editor.send('POST', '/api/outlook/news', {}, { 'Content-Type': 'text/plain' });
    expect(plain.status).toBe(400);
    const odd = {
      title: 5,
      tags: 'x',
      cover: { value: {} },
      event: 'x',
      publishedAt: {},
      body: { root: [] },
      uid: 'x',
      number: -1,
    };
    expect((await ask(null, { data: odd })).status).toBe(200);
    const long = { data: { title: 'я'.repeat(900_000) } };
    expect((await ask(null, long)).status).toBe(413);
  });
});

function hasChanged(was: ReleaseRow | undefined, is: ReleaseRow | undefined): boolean {
  return is !== undefined && (was === undefined || is.releasedAt !== was.releasedAt);
}

function withLinks(...urls: string[]) {
  const state = body('Текст');
  const links = urls.map((url) => ({
    type: 'link',
    version: 3,
    fields: { linkType: 'custom', newTab: false, url },
    children: [{ type: 'text', version: 1, text: 'тут', format: 0, detail: 0, mode: 'normal', style: '' }],
  }));
  const [first] = state.root.children;
  return {
    root: {
      ...state.root,
      children: first === undefined ? [] : [{ ...first, children: [...first.children, ...links] }],
    },
  };
}

import type { AddressInfo } from 'node:net';
import path from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KeptAvif } from '../../../../src/http/site/media/kept-avif.ts';
import { mediaRoutes } from '../../../../src/http/site/media/media-routes.ts';
import { hubOf } from '../../../../src/http/site/public-context.ts';
import { releaseDue } from '../../../../src/releasing/due.ts';
import { coverAddress, publishNews } from '../../../support/content.ts';
import { type HttpCentre, openHttpCentre } from '../../../support/http-centre.ts';
import { ask, type Reply } from '../../../support/http-request.ts';
import { DATABASE } from '../../../support/press-centre.ts';
import { storeImage, storePdf } from '../../../support/world.ts';

const MINUTE = '2026-12-02T07:00:00.000Z';
const TRUSTED = { Authorization: 'Bearer of-a-trusted-partner' };
const OTHER = { Authorization: 'Bearer of-another' };

describe(`files of texts under embargo (${DATABASE})`, () => {
  let centre: HttpCentre;
  let now = '2026-12-01T07:00:00.000Z';
  let url = '';
  let close: () => Promise<unknown> = () => Promise.resolve();
  let held: string[] = [];
  let lonely = '';

  beforeAll(async () => {
    centre = await openHttpCentre({ now: () => now });
    const { payload, settings } = centre;
    const image = await storeImage(payload, 'held', { uk: 'Під ембарго' }, 700);
    const pdf = await storePdf(payload, 'held', { uk: 'Під ембарго' });
    lonely = `/media/documents/${(await storePdf(payload, 'lonely', { uk: 'Нічий' }, 3)).filename}`;
    const cover = coverAddress(pdf);
    held = [`/media/images/${image.filename}`, `/media/documents/${pdf.filename}`, cover];
    await publishNews(payload, { title: 'Т', embargoUntil: MINUTE, cover: image.id, documents: [pdf.id] });
    const context = { db: payload.db, origin: settings.origin, installation: '', now: () => now, hub: hubOf(settings) };
    const avif = new KeptAvif(path.join(centre.folder, 'avif'), () => expect.unreachable());
    const isTrusted = async (req: express.Request) => req.get('authorization') === TRUSTED.Authorization;
    const app = express().use(mediaRoutes(context, { mediaDir: settings.mediaDir, avif, isTrusted }));
    const server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    close = () => new Promise((resolve) => server.close(resolve));
  });
  afterAll(async () => {
    await close();
    await centre.close();
  });

  const facts = ({ status, headers }: Reply) => [status, headers['cache-control']];

  it('are given to trusted partners, to be kept by nobody, and to others not at all', async () => {
    for (const file of held) {
      expect(facts(await ask(url, file, { headers: TRUSTED }))).toEqual([200, 'private, no-store']);
      expect((await ask(url, file, { headers: { ...TRUSTED, Range: 'bytes=0-9' } })).bytes.length).toBe(10);
      for (const headers of [{}, OTHER]) expect(facts(await ask(url, file, { headers }))).toEqual([404, 'no-store']);
      // The whole press centre, where nobody is told to be trusted.
      expect((await centre.ask(file, { headers: TRUSTED })).status).toBe(404);
    }
  });

  it('are not there in another format before their minute, for anybody', async () => {
    const name = path.basename(held[0] ?? '', '.jpg');
    for (const headers of [TRUSTED, {}])
      expect((await ask(url, `/media/avif/${name}-480x240.avif`, { headers })).status).toBe(404);
  });

  it('are no key to files that no text shows', async () => {
    expect((await ask(url, lonely, { headers: TRUSTED })).status).toBe(404);
    expect((await ask(url, '/media/images/never.jpg', { headers: TRUSTED })).status).toBe(404);
  });

  it('are everybody’s when the minute has come', async () => {
    now = MINUTE;
    await releaseDue(centre.releaseContext, centre.payload.db, centre.transact);
    for (const file of held) {
      for (const headers of [{}, TRUSTED])
        expect(facts(await ask(url, file, { headers }))).toEqual([200, expect.stringMatching(/^public, /)]);
    }
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringHistory, makeTag, publishNews } from '../../support/content.ts';
import { eventually } from '../../support/eventually.ts';
import { type HttpCentre, openHttpCentre } from '../../support/http-centre.ts';
import { DATABASE, ORIGIN } from '../../support/press-centre.ts';
import { openPeer, type Peer } from '../outgoing/peers.ts';

describe(`an outside hub (${DATABASE})`, () => {
  let centre: HttpCentre;
  let hub: Peer;
  let answerWith = 204;
  let refused = 0;
  const told: string[] = [];

  beforeAll(async () => {
    hub = await openPeer(async (req, res) => {
      const chunks: Buffer[] = [];
      for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      if (answerWith === 204) told.push(`${form.get('hub.mode')} ${form.get('hub.url')?.replace(ORIGIN, '')}`);
      else refused += 1;
      res.writeHead(answerWith).end();
    });
    centre = await openHttpCentre({ env: { WEBSUB_HUB: `${hub.url}?a=1`, CALLBACK_ALLOW: '127.0.0.1' } });
  });
  afterAll(async () => {
    await centre.close();
    await hub.close();
  });

  it('is told of every feed that has changed, in every format and form, and of none besides', async () => {
    const tag = (await makeTag(centre.payload, 'освіта')).id;
    await centre.payload.create({
      collection: 'saved-feeds',
      locale: 'uk',
      data: { name: 'Для шкіл', slug: 'dlia-shkil', tags: [tag] },
    });
    await centre.websub.announce?.(new AbortController().signal);
    await bringHistory(centre.payload, { title: 'З архіву', kind: 'digest' });
    await publishNews(centre.payload, { title: 'Перша', tags: [tag], kind: 'vacancy' });
    const expected = ['all', 'vacancies', 'tag/osvita', 'saved/dlia-shkil'].flatMap((name) =>
      ['rss', 'atom', 'json'].flatMap((format) => [
        `publish /feeds/uk/${name}.${format}`,
        `publish /feeds/uk/${name}.${format}?form=summary`,
        `publish /feeds/uk/${name}.${format}?form=illustrated`,
      ]),
    );
    await eventually(() => expect([...told].sort()).toEqual(expected.sort()));
  });

  it('is not told that the return of a withdrawn text is prepared for trusted partners', async () => {
    const { payload } = centre;
    const { id } = await publishNews(payload, { title: 'Відкликана', kind: 'interview' });
    await payload.update({ collection: 'news', id, locale: 'all', data: { _status: 'draft' } });
    await publishNews(payload, { title: 'Між тим', kind: 'digest' });
    await eventually(() => expect(told.filter((line) => line.includes('/digests.'))).toHaveLength(9));
    told.length = 0;
    const embargoUntil = new Date(Date.now() + 86_400_000).toISOString();
    await payload.update({ collection: 'news', id, locale: 'uk', data: { embargoUntil, _status: 'published' } });
    await publishNews(payload, { title: 'Потім', kind: 'digest' });
    await eventually(() => expect(told.filter((line) => line.includes('/digests.'))).toHaveLength(9));
    expect(told.filter((line) => line.includes('/interviews.'))).toEqual([]);
  });

  it('is told again where it did not take it', async () => {
    told.length = 0;
    answerWith = 503;
    await publishNews(centre.payload, { title: 'Друга', kind: 'vacancy' });
    await eventually(() => expect(refused).toBeGreaterThan(0));
    expect(told).toEqual([]);
    answerWith = 204;
    await eventually(() => expect(told).toContain('publish /feeds/uk/vacancies.atom'));
  });
});
